"""The laws of the dose language: what is written reads back, every way in leads to one dose, and no text goes unanswered."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber import wording
from limber.dose.dose import Dose, Laterality, Range, Tempo, faults
from limber.dose.parse import LONGEST, parse
from limber.dose.words import KNOWN
from limber.dose.write import write
from limber.files import packaged_names, packaged_text
from tests.dose_strategies import doses, random_dose, spellings

SLUGS = packaged_names("catalogue/exercises", ".toml")
PIECES = [*sorted(KNOWN), "-", "–", ",", "/", ":", "x", "×", "3", "10", "1.5", "-2", "0", "999", "½", "gently", "hodl", "5s", "."]


@given(doses())
def test_reading_what_was_written_gives_the_same_dose(dose: Dose) -> None:
    assert parse(write(dose)) == (dose, ())


def test_ten_thousand_random_doses_read_back() -> None:
    """Drawn with a seed, so that a red run is red again; hypothesis would take half a minute for as many."""
    chance = Random(2026)  # noqa: S311 - a test needs doses, not secrets
    for _ in range(10_000):
        dose = random_dose(chance)
        assert parse(write(dose)) == (dose, ())


@given(doses(), st.data())
def test_every_way_to_write_a_dose_leads_to_that_dose(dose: Dose, data: st.DataObject) -> None:
    text = data.draw(spellings(dose))
    read, problems = parse(text)
    assert (read, problems) == (dose, ())
    assert read is not None
    assert write(read) == write(dose)


@given(doses())
def test_commas_are_free(dose: Dose) -> None:
    assert parse(write(dose).replace(",", "")) == (dose, ())


@given(doses())
def test_no_canonical_sentence_is_too_long_to_be_read(dose: Dose) -> None:
    assert len(write(dose)) < LONGEST / 2


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_gives_a_dose_or_problems_inside_it(text: str) -> None:
    dose, problems = parse(text)
    assert (dose is None) == bool(problems)
    for problem in problems:
        assert problem.span is not None
        assert 0 <= problem.span[0] <= problem.span[1] <= len(text)
        assert wording.problem_sentence(problem)
    if dose is not None:
        assert parse(write(dose)) == (dose, ())


@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
def test_no_number_of_a_text_that_was_read_is_dropped(text: str) -> None:
    """Every number that is written in digits stands in the dose: nothing is passed over in silence."""
    dose, _ = parse(text)
    if dose is None:
        return
    values = [value for field in dataclasses.fields(dose) if isinstance(value := getattr(dose, field.name), tuple)]
    held = {number // unit for value in values for number in value for unit in (1, 60, 3600)} | {number % 60 for value in values for number in value}
    scale = {10} if "effort" in text else set()
    assert {int(number) for number in re.findall(r"\d+", text)} <= held | scale


@given(
    st.fixed_dictionaries(
        {},
        optional={
            part: st.builds(Range, st.integers(-1, 12), st.integers(-1, 12))
            for part in ("sets", "repetitions", "hold", "rest", "duration", "breaths", "times_per_day", "days_per_week", "effort")
        }
        | {"tempo": st.builds(Tempo, st.integers(-1, 31), st.integers(-1, 2), st.integers(-1, 31)), "laterality": st.sampled_from(Laterality)},
    )
)
def test_a_dose_that_can_be_built_can_be_said(parts: dict[str, Any]) -> None:
    """What a programmer may build and what a person may write are held to one list of faults."""
    if tuple(faults(parts)):
        with pytest.raises(ValueError, match="no such dose"):
            Dose(**parts)
    else:
        dose = Dose(**parts)
        assert parse(write(dose)) == (dose, ())


def test_the_catalogue_is_there_to_be_read() -> None:
    assert len(SLUGS) >= 80


@pytest.mark.parametrize("slug", SLUGS)
def test_every_dose_of_the_catalogue_is_written_as_limber_writes_it(slug: str) -> None:
    table = tomllib.loads(packaged_text("catalogue", "exercises", f"{slug}.toml"))
    for key in ("start", "ceiling"):
        dose, problems = parse(table[key])
        assert dose, problems
        assert write(dose) == table[key]
