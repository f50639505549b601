"""Numbers and lengths of time in a leaflet's words."""

from __future__ import annotations

import pytest

from limber.leaflet.lexer import tokens
from limber.leaflet.words import packaged_words


def values(text: str) -> list[tuple[str, float | None, float | None]]:
    found = tokens(text, ((0, len(text)),), packaged_words())
    return [(token.kind, token.low, token.high) for token in found if token.kind in {"num", "time", "chain"}]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10", 10, 10),
        ("ten", 10, 10),
        ("twenty-five", 25, 25),
        ("twenty five", 25, 25),
        ("thirty", 30, 30),
        ("1½", 1.5, 1.5),
        ("½", 0.5, 0.5),
        ("2.5", 2.5, 2.5),
        ("2,5", 2.5, 2.5),
        ("10-15", 10, 15),
        ("10 to about 15", 10, 15),
        ("between 5 and 10", 5, 5),
        ("2/3 times", 2, 3),
        ("up to 10", None, 10),
        ("at least 10", 10, None),
        ("at least 10 to 12", 10, 12),
        ("a maximum of three", None, 3),
        ("3 or more", 3, None),
        ("3+", 3, None),
        ("ten or fewer", None, 10),
        ("one rep", 1, 1),
        ("one slow rep", 1, 1),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text: str, low: float | None, high: float | None) -> None:
    assert values(text)[0] == ("num", low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5 seconds", 5, 5),
        ("5s", 5, 5),
        ("two minutes", 120, 120),
        ("a minute", 60, 60),
        ("half a minute", 30, 30),
        ("1 min 30 s", 90, 90),
        ("1 min at least 30 s", 60, 60),
        ("30 seconds to 1 minute", 30, 60),
        ("up to 30 seconds", None, 30),
        ("at least 30 seconds", 30, None),
        ("a count of five", 5, 5),
        ("count to 10", 10, 10),
        ("5 counts", 5, 5),
        ("5-count", 5, 5),
        ("a count of 5 seconds", 5, 5),
        ("10 seconds (10 counts)", 10, 10),
    ],
)
def test_a_length_of_time_is_read_in_seconds(text: str, low: float | None, high: float | None) -> None:
    assert values(text)[0] == ("time", low, high)


def test_two_lengths_beside_each_other_stay_two() -> None:
    assert values("30 seconds 40 seconds") == [("time", 30, 30), ("time", 40, 40)]
    assert values("5 seconds 5 counts") == [("time", 5, 5)]


def test_what_one_set_is_counts_no_sets() -> None:
    assert values("There and back is one set") == []
    assert values("Left to right counts as 1 repetition") == []
    assert values("one set") == [("num", 1, 1)]


def test_once_a_day_at_least_is_open_upwards() -> None:
    text = "at least twice"
    (token,) = [each for each in tokens(text, ((0, len(text)),), packaged_words()) if each.kind == "word"]
    assert (token.word, token.low, token.high, token.start) == ("twice", 2, None, 0)
    assert values("at least try") == []


@pytest.mark.parametrize(
    "text",
    ["12 inches", "90 degrees", "4 to 6 weeks", "one leg", "2 legs", "50%", "$20", "1st", "10:30", "0", "2020", "007", "5 x-rays of", "a m", "up to"],
)
def test_what_measures_something_else_is_no_length_of_time(text: str) -> None:
    assert all(kind != "time" for kind, _, _ in values(text))


@pytest.mark.parametrize("text", ["12 inches", "90 degrees", "4 to 6 weeks", "3/10", "one leg", "2 legs", "50%", "$20", "1st", "10:30", "0", "2020"])
def test_what_measures_something_else_is_no_number(text: str) -> None:
    assert [found for found in values(text) if found[1] not in {10, 4}] == []


def test_falling_numbers_are_a_chain_and_a_date_is_none() -> None:
    assert values("6-4-2") == [("chain", 2, 6)]
    assert all(kind != "chain" for kind, _, _ in values("15-7-25"))
    assert values("twenty") == [("num", 20, 20)]


def test_a_letter_far_from_its_number_is_no_unit() -> None:
    assert values("5   s") == [("num", 5, 5)]
    assert values("at") == []


def test_an_abbreviation_and_a_point_inside_a_word_end_no_sentence() -> None:
    text = "Ask Dr. Lee at example.org today.Then rest. Stop"
    ends = [token.start for token in tokens(text, ((0, len(text)),), packaged_words()) if token.kind == "end" and token.word]
    assert [text[at - 5 : at] for at in ends] == ["today", " rest"]
