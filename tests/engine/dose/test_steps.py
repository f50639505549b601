"""Steps that a person can follow, one by one."""

from __future__ import annotations

import pytest

from limber.dose.dose import Dose, Tempo
from limber.dose.parse import parse
from limber.dose.reckon import DEFAULT_TEMPO
from limber.dose.steps import easier, harder
from limber.dose.write import write


def dose_of(text: str) -> Dose:
    """Give the dose of a sentence that is one."""
    dose, problems = parse(text)
    assert dose, problems
    return dose


def up(text: str, ceiling: str, tempo: Tempo = DEFAULT_TEMPO) -> str | None:
    """Give the sentence one step up."""
    after = harder(dose_of(text), dose_of(ceiling), tempo)
    return write(after) if after else None


def down(text: str) -> str | None:
    """Give the sentence one step down."""
    after = easier(dose_of(text))
    return write(after) if after else None


@pytest.mark.parametrize(
    ("text", "ceiling", "after"),
    [
        ("2 x 6", "3 x 10", "2 x 7"),
        ("2 x 10", "3 x 15", "2 x 12"),
        ("2 x 10", "3 x 10", "3 x 8"),
        ("3 x 14", "3 x 15", "3 x 15"),
        ("10", "1 x 15", "12"),
        ("1 x 10", "15", "1 x 12"),
        ("3", "5", "4"),
        ("8-10", "12-15", "10-12"),
        ("8-10", "10-11", "10-11"),
        ("10", "10, hold 2 s", "10, hold 1 s"),
        ("5, hold 10 s", "5, hold 30 s", "5, hold 12 s"),
        ("2, hold 5-10 s", "2, hold 15-20 s", "2, hold 7-12 s"),
        ("2 x 1, hold 30 s", "3 x 1, hold 30 s", "3 x 1, hold 23 s"),
        ("2 x 3, hold 1 s", "2 x 5, hold 1 s", "2 x 4"),
        ("2 x 1", "2 x 2", "2 x 2"),
        ("1 x 2", "2 x 2", "2 x 2"),
        ("hold 20 s", "hold 30 s", "hold 24 s"),
        ("2 sets, hold 20 s", "3 sets, hold 20 s", "3 sets, hold 16 s"),
        ("3 breaths", "5 breaths", "4 breaths"),
        ("3 breaths", "hold 22 s", "4 breaths"),
        ("hold 14 s", "3 breaths", "hold 15 s"),
        ("1 breath", "hold 2-10 s", "1-2 breaths"),
        ("10, tempo 3-1-3", "12, hold 5 s", "12, tempo 3-1-3"),
        ("10 min", "30 min", "11 min"),
        ("5-10 min", "20-30 min", "6-11 min"),
        ("20 min", "21 min", "21 min"),
        ("2, hold 10 s", "4, hold 30 s", "2, hold 12 s"),
        ("4, hold 5 s", "8, hold 5 s", "5, hold 4 s"),
        ("5, hold 1 s", "8, hold 5 s", "6, hold 1 s"),
        ("90 s", "2 min", "1 min 45 s"),
        ("2 min", "10 min", "2 min 15 s"),
        ("2 min 30 s", "10 min", "3 min"),
        ("3 min", "10 min", "3 min 30 s"),
        ("4 min 30 s", "10 min", "5 min"),
        ("5 min", "10 min", "6 min"),
        ("11 min", "30 min", "13 min"),
        ("2-3 min", "5-10 min", "150-210 s"),
        ("30 s", "1 min", "35 s"),
        ("3 s", "1 min", "4 s"),
        ("10 min, effort 3-5", "30 min, effort 2-4", "11 min, effort 2-4"),
        ("15", "3 x 10", "2 x 9"),
    ],
)
def test_a_step_up(text: str, ceiling: str, after: str) -> None:
    assert up(text, ceiling) == after


@pytest.mark.parametrize(
    ("text", "ceiling"),
    [
        ("10", "10"),
        ("20", "10"),
        ("3 x 10", "30"),
        ("30 min", "30 min"),
        ("10", "10 min"),
        ("10 min", "10"),
        ("hold 10 s", "3, hold 20 s"),
        ("1 breath", "hold 4 s"),
        ("10, tempo 3-1-3", "10, hold 5 s"),
    ],
)
def test_there_is_no_step_above_the_ceiling_or_to_another_way_of_counting(text: str, ceiling: str) -> None:
    assert up(text, ceiling) is None


def test_the_tempo_of_the_exercise_counts() -> None:
    assert up("8, hold 3 s", "2 x 8, hold 3 s", Tempo(1, 0, 1)) == "2 x 6, hold 2 s"


def test_a_step_changes_how_much_and_nothing_else() -> None:
    text = "2 x 6, rest 60 s, each side, tempo 3-0-3, effort 2-3, once a day, 3 days a week"
    ceiling = "3 x 10, rest 60 s, each side, effort 4-5, twice a day, daily"
    assert up(text, ceiling) == "2 x 7, rest 60 s, each side, tempo 3-0-3, effort 2-3, once a day, 3 days a week"


@pytest.mark.parametrize(
    ("text", "ceiling", "after"),
    [
        ("10", "2 x 10, rest 60 s", "2 x 6, rest 60 s"),
        ("10, rest 5 s", "2 x 10, rest 60 s", "2 x 6, rest 60 s"),
        ("10, rest 5 s", "2 x 10", "2 x 6, rest 5 s"),
        ("2, hold 10 s", "3, hold 10 s, rest 15 s", "3, hold 7 s, rest 15 s"),
        ("10", "3 x 12, rest 60 s", "12"),
        ("2 x 6, rest 90 s", "3 x 10, rest 60 s", "2 x 7, rest 90 s"),
        ("2 x 4, rest 60 s", "15", "1 x 9"),
    ],
)
def test_a_rest_stays_between_what_it_was_between(text: str, ceiling: str, after: str) -> None:
    """A rest between sets must never turn into one between repetitions, which would be hours of bridges."""
    assert up(text, ceiling) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("3 x 15", "3 x 13"),
        ("10", "9"),
        ("3", "2"),
        ("8-12", "6-10"),
        ("2-10", "2-9"),
        ("3 x 2, hold 8 s", "3 x 2, hold 6 s"),
        ("3 x 2, rest 60 s", "2 x 2, rest 60 s"),
        ("2 x 2, rest 60 s", "1 x 2"),
        ("2, hold 4 s", "2, hold 3 s"),
        ("2 x 1, hold 30 s", "2 x 1, hold 25 s"),
        ("3 breaths", "2 breaths"),
        ("20 min", "18 min"),
        ("5-10 min", "4-9 min"),
        ("6 min", "5 min"),
        ("5 min", "4 min 30 s"),
        ("4 min", "3 min 30 s"),
        ("2-4 min", "120-210 s"),
        ("3 min 5 s", "3 min"),
    ],
)
def test_a_step_down(text: str, after: str) -> None:
    assert down(text) == after


@pytest.mark.parametrize("text", ["2", "1", "1 x 2", "2, hold 3 s", "2, hold 1 s", "hold 3 s", "1 breath", "3 min", "1-2 min", "45 s"])
def test_there_is_no_step_below_the_floor(text: str) -> None:
    assert down(text) is None
