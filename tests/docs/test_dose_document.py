"""The page on doses says what the language does: every example in its tables is tried."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from limber import wording
from limber.dose.dose import LIMITS, Dose, Range
from limber.dose.parse import parse
from limber.dose.reckon import seconds
from limber.dose.steps import easier, harder
from limber.dose.write import write

TEXT = (Path(__file__).parents[2] / "docs" / "dose.md").read_text(encoding="utf-8")
SUFFIXES = {"hold": "hold_s", "rest": "rest_s", "duration": "duration_s"}


def rows(heading: str) -> list[list[str]]:
    """Give the rows of the table that opens with this heading; a cell that is one piece of code comes without its marks."""
    _, found, rest = TEXT.partition(f"| {heading} |\n")
    assert found, heading
    table = rest.split("\n\n")[0].splitlines()[1:]
    return [[re.sub(r"^`([^`]*)`$", r"\1", cell.strip()) for cell in row.strip("|").split("|")] for row in table]


def dose_of(text: str) -> Dose:
    """Give the dose of a sentence that is one."""
    dose, problems = parse(text)
    assert dose, problems
    return dose


@pytest.mark.parametrize(("sentence", "_meaning", "total"), rows("sentence | what it says | seconds"))
def test_an_example_is_canonical_and_takes_as_long_as_it_says(sentence: str, _meaning: str, total: str) -> None:
    assert write(dose_of(sentence)) == sentence
    assert seconds(dose_of(sentence)) == int(total)


@pytest.mark.parametrize(("text", "canonical"), rows("you write | Limber writes"))
def test_a_way_in_leads_to_the_way_out(text: str, canonical: str) -> None:
    assert write(dose_of(text)) == canonical


@pytest.mark.parametrize(("text", "answer"), rows("you write | Limber answers"))
def test_a_mistake_is_answered_as_shown(text: str, answer: str) -> None:
    _, problems = parse(text)
    assert [wording.problem_sentence(problem) for problem in problems] == [answer]


def test_the_limits_are_those_that_are_checked() -> None:
    assert {part: Range(int(low), int(high)) for part, low, high in rows("part | from | to")} == LIMITS


def test_the_json_example_holds_what_the_sentence_says() -> None:
    form = json.loads(TEXT.partition("```json\n")[2].partition("```")[0])
    dose = dose_of(form["canonical"])
    assert write(dose) == form.pop("canonical")
    assert seconds(dose) == form.pop("seconds")
    values = {SUFFIXES.get(part, part): getattr(dose, part) for part in Dose.__slots__}
    assert form == {part: list(value) if isinstance(value, tuple) else value for part, value in values.items()}


@pytest.mark.parametrize(("text", "ceiling", "after"), rows("dose | ceiling | one step up"))
def test_a_step_up_is_the_one_shown(text: str, ceiling: str, after: str) -> None:
    step = harder(dose_of(text), dose_of(ceiling))
    assert (write(step) if step else "none") == after


@pytest.mark.parametrize(("text", "after"), rows("dose | one step down"))
def test_a_step_down_is_the_one_shown(text: str, after: str) -> None:
    step = easier(dose_of(text))
    assert (write(step) if step else "none") == after
