"""A handout that somebody has edited: what is read back, and what is told."""

from __future__ import annotations

import pytest

from limber.catalogue.load import load
from limber.export.handout import handout
from limber.export.handout_text import text_of
from limber.programme.handout import is_handout, read_handout
from limber.programme.packaged import packaged_programme
from limber.wording import problem_sentence

TEXT = text_of(handout(packaged_programme("comfort"), load()))
BESIDE = "Week 1, Daily: 2 sets of 10, effort 0-1"
AT_THE_END = "ankle-pumps: 2 x 10, effort 0-1"


def line_of(words: str) -> int:
    """Give the number of the line that holds these words."""
    return next(number for number, line in enumerate(TEXT.split("\n"), 1) if words in line)


def test_a_dose_that_was_changed_at_the_end_only_is_told_where_it_stands_for_a_person() -> None:
    programme, problems = read_handout(TEXT.replace(AT_THE_END, "ankle-pumps: 3 x 12, effort 0-1"), "sheet.txt")
    assert programme is None
    assert [(problem.where.line, problem.where.source) for problem in problems] == [(line_of(BESIDE), "sheet.txt")]
    assert "`3 x 12, effort 0-1, 1-2 times a day, daily`" in problem_sentence(problems[0])


def test_a_dose_that_was_changed_in_both_places_is_read() -> None:
    edited = TEXT.replace(AT_THE_END, "ankle-pumps: 1 x 8, effort 0-1").replace(BESIDE, "Week 1, Daily: 1 x 8, effort 0-1")
    programme, problems = read_handout(edited)
    assert (programme is not None, problems) == (True, ())


def test_a_dose_that_cannot_be_read_beside_its_exercise_is_told() -> None:
    assert [problem.code for problem in read_handout(TEXT.replace(BESIDE, "Week 1, Daily: a few"))[1]] == ["handout-changed"]


def test_an_exercise_that_was_taken_out_at_the_end_only_is_told() -> None:
    lines = [line for line in TEXT.split("\n") if not line.startswith("- ankle-pumps")]
    _, problems = read_handout("\n".join(lines))
    assert [(problem.code, problem.values["asked"]) for problem in problems] == [("handout-changed", "-")]


def test_an_exercise_that_was_added_at_the_end_only_is_told() -> None:
    _, problems = read_handout(TEXT.replace("- ankle-pumps", "- glute-squeeze: 3, hold 3 s\n- ankle-pumps"))
    assert [problem_sentence(problem) for problem in problems] == [
        "The end asks for `glute-squeeze`, and no dose stands beside its steps. Take it out there, or print the handout anew."
    ]


def test_a_mistake_at_the_end_names_the_line_of_the_whole_text() -> None:
    _, problems = read_handout(TEXT.replace("- ankle-pumps", "- ankle-pump"))
    assert [(problem.code, problem.where.line) for problem in problems] == [("programme-exercise-unknown", line_of("- ankle-pumps"))]


@pytest.mark.parametrize("text", ["", "\n\n", "Limber handout: no programme follows", "Heel slides\n+++\n", "Limberhandout\n+++"])
def test_what_is_no_handout_is_not_taken_for_one(text: str) -> None:
    assert not is_handout(text)


def test_a_handout_is_known_behind_empty_lines_and_marks() -> None:
    assert is_handout("\ufeff\r\n# LIMBER HANDOUT: mine\r\n+++\r\n")
