"""The questions: all of them, in plain words, each in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from limber.catalogue.load import load
from limber.screening.questions import Action, _question, _tables, _words, asked, daily_lines, preamble, questions, reminder, screens
from tests.engine.screening.given import of_tier

ROW = re.compile(r"^\| ([EUS]\d+) \| (.+?) \| (.+?) \| (.+?) \|")
# The oldest reader we write for is nine: grade 4 of the Flesch-Kincaid formula. Its noise on two sentences is about a grade.
GRADE_OF_ALL, GRADE_OF_ONE = 4.0, 6.0


def rules(shared: Path) -> dict[str, str]:
    """Give the tier column of the clinical rules by id."""
    lines = (shared / "clinical" / "rules.md").read_text(encoding="utf-8").split("\n")
    return {row[1]: row[4] for row in map(ROW.match, lines) if row}


def syllables(word: str) -> int:
    """Count the groups of vowels of a word; a silent e at its end is none."""
    groups = re.findall(r"[aeiouy]+", word.lower())
    silent = word.lower().endswith("e") and not word.lower().endswith(("le", "ee")) and len(groups) > 1
    return max(1, len(groups) - silent)


def grade(text: str) -> float:
    """Give the Flesch-Kincaid grade of a text: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    sentences = [part for part in re.split(r"[.?!:]+\s*", text) if part.strip()]
    words = re.findall(r"[A-Za-z']+", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_every_question_of_the_clinical_rules_is_here_and_no_other(shared: Path) -> None:
    assert list(questions()) == list(rules(shared))


def test_an_emergency_sends_where_the_clinical_rules_send(shared: Path) -> None:
    ways = {"H": Action.HOSPITAL, "A": Action.AMBULANCE, "crisis": Action.CRISIS, "maternity": Action.MATERNITY}
    for key in of_tier("E"):
        tier = rules(shared)[key]
        wanted = next(action for word, action in ways.items() if re.search(rf"\b{word}\b", tier.removeprefix("E")))
        assert questions()[key].action is wanted, key


def test_every_question_but_the_age_stands_on_exactly_one_screen_of_its_tier() -> None:
    shown = [key for screen in screens() for key in screen.questions]
    assert sorted(shown) == sorted(set(questions()) - {"S5"})
    assert all(questions()[key].tier == screen.tier and questions()[key].screen == screen.slug for screen in screens() for key in screen.questions)
    assert questions()["S5"].screen == ""


def test_the_emergency_questions_fit_on_three_screens_and_the_urgent_ones_on_two() -> None:
    assert [screen.tier for screen in screens()][:5] == ["E", "E", "E", "U", "U"]
    assert len(screens("E")) == 3
    assert len(screens("U")) == 2


def test_the_later_questions_come_in_batches_of_five_at_most() -> None:
    assert max(len(screen.questions) for screen in screens("S")) <= 5


def test_the_question_about_ending_ones_life_comes_last_of_the_emergencies() -> None:
    assert screens("E")[-1].questions[-1] == "E14"


def test_pregnancy_is_asked_only_where_it_is_possible() -> None:
    assert set(asked("EUS", pregnancy_possible=True)) - set(asked("EUS", pregnancy_possible=False)) == {"E13", "S11"}


def test_the_age_is_never_asked_as_a_question() -> None:
    assert "S5" not in asked("EUS", pregnancy_possible=True)


def test_five_lines_come_before_a_session_and_ask_nothing_but_emergency_and_urgent_signs() -> None:
    behind = [key for line in daily_lines() for key in line.questions]
    assert len(daily_lines()) == 5
    assert len(behind) == len(set(behind))
    assert all(questions()[key].tier in "EU" and questions()[key].only_where == "" for key in behind)
    assert all(questions()[key].daily == line.slug for line in daily_lines() for key in line.questions)


def test_what_the_questions_name_is_in_the_catalogue() -> None:
    catalogue = load()
    assert {tag for question in questions().values() for tag in question.tags} <= set(catalogue.vocabulary.tags)
    assert {slug for question in questions().values() for slug in question.open} <= set(catalogue.exercises)
    assert questions()["U8"].open == catalogue.vocabulary.lock_comfort_set


@pytest.mark.parametrize("key", list(questions()))
def test_a_question_has_all_its_words_and_says_what_it_rests_on(key: str) -> None:
    question = questions()[key]
    assert question.text.endswith("?")
    assert question.example.endswith((".", "!"))
    assert question.told
    assert question.source
    assert question.points_to
    if question.tier in "EU":
        assert question.say.endswith(".")


def test_a_foot_that_drops_asks_how_it_came_and_a_young_back_counts_nine_things() -> None:
    assert [key for key, question in questions().items() if question.detail] == ["E7"]
    assert {key: len(question.features) for key, question in questions().items() if question.features} == {"S7": 9}


@pytest.mark.parametrize("key", list(questions()))
def test_a_nine_year_old_can_read_a_question(key: str) -> None:
    question = questions()[key]
    assert grade(f"{question.text} {question.example}") <= GRADE_OF_ONE
    assert grade(question.follow_up) <= GRADE_OF_ONE


def test_the_questions_together_are_written_for_a_nine_year_old() -> None:
    whole = " ".join(f"{question.text} {question.example} {question.follow_up}" for question in questions().values())
    assert grade(whole) <= GRADE_OF_ALL
    assert grade(preamble()) <= GRADE_OF_ALL


def test_the_preamble_says_what_counts() -> None:
    assert "last 2 weeks" in preamble()
    assert "clearly worse" in preamble()
    assert "not sure" in preamble()
    assert "last 2 weeks" in reminder()
    assert "clearly worse" in reminder()
    assert grade(reminder()) <= GRADE_OF_ONE


def test_a_question_that_names_a_time_of_its_own_is_not_gainsaid() -> None:
    assert [key for key in ("E10", "U3", "U9") if "last 6 weeks" in questions()[key].text or "3 months ago" in questions()[key].text]
    assert "time of its own" in preamble()
    assert "time of its own" in reminder()


def test_a_packaged_file_that_is_wrong_is_told_to_the_programmer() -> None:
    with pytest.raises(ValueError, match="basis"):
        _question("E1", {"basis": "none"}, (), ())
    assert _tables("none") == []
    assert _words({"open": "none"}, "open") == ()


@pytest.mark.parametrize("key", sorted(set(questions()) - {"S5"}))
def test_a_yes_to_the_follow_up_question_is_the_sign_itself(key: str) -> None:
    follow_up = questions()[key].follow_up
    assert follow_up.endswith("?")
    assert "that is a yes" not in follow_up
    assert not re.search(r"as (?:well|lively) as|the same as", follow_up)
