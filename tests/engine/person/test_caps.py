from __future__ import annotations

from dataclasses import replace

import pytest

from limber.catalogue.load import load
from limber.dose.dose import Dose, Range, Tempo
from limber.dose.parse import parse
from limber.dose.write import write
from limber.person.caps import capped
from limber.person.person import Person

WELL = Person(age=40)
PRESSURE, T2, FLARE = "hypertension-uncontrolled", "pregnancy-t2", "acute-flare"


def dose(text: str) -> Dose:
    found, problems = parse(text)
    assert found is not None, problems
    return found


def asked(text: str, slug: str, *tags: str) -> str:
    """Give the sentence of what may be asked of someone with these conditions."""
    person = replace(WELL, floor=True, tags=frozenset(tags))
    return write(capped(dose(text), load().exercises[slug], person, load().vocabulary))


@pytest.mark.parametrize(
    ("text", "slug", "tags", "expected"),
    [
        ("3 x 10, hold 8 s, effort 3-7", "bird-dog", (PRESSURE,), "3 x 10, hold 5 s, effort 3-4"),
        ("3 x 10, hold 3-8 s, effort 5-7", "bird-dog", (PRESSURE,), "3 x 10, hold 3-5 s, effort 4"),
        ("3 breaths", "childs-pose", (PRESSURE,), "1 breath"),
        ("3 x 10, hold 4 s, effort 3", "bird-dog", (PRESSURE,), "3 x 10, hold 4 s, effort 3"),
        ("3 x 10", "bird-dog", (PRESSURE,), "3 x 10"),
        ("5 min", "legs-up-rest", (T2,), "2 min"),
        ("10", "pelvic-tilt-supine", (T2,), "10"),
        ("5 min, effort 3", "walk-easy", (T2,), "5 min, effort 3"),
        ("20-30 min, effort 3", "walk-easy", (FLARE,), "5 min, effort 3"),
        ("5-10 min", "legs-up-rest", (FLARE,), "5-10 min"),
        ("5-10 min", "legs-up-rest", (FLARE, T2), "2 min"),
        ("3 x 10, hold 8 s, effort 7", "bird-dog", ("reflux",), "3 x 10, hold 8 s, effort 7"),
    ],
)
def test_what_is_asked_stays_under_the_caps_of_each_condition(text: str, slug: str, tags: tuple[str, ...], expected: str) -> None:
    assert asked(text, slug, *tags) == expected


def test_a_stay_in_the_tempo_is_a_hold() -> None:
    person = replace(WELL, tags=frozenset({PRESSURE}))
    found = capped(dose("3 x 10, tempo 3-8-3"), load().exercises["bird-dog"], person, load().vocabulary)
    assert found.tempo == Tempo(3, 5, 3)
    moving = capped(dose("3 x 10, tempo 3-0-3"), load().exercises["bird-dog"], person, load().vocabulary)
    assert moving.tempo == Tempo(3, 0, 3)


def test_a_condition_not_yet_asked_caps_like_one_that_is_there() -> None:
    person = replace(WELL, unanswered=frozenset({PRESSURE}))
    found = capped(dose("10, hold 8 s, effort 6"), load().exercises["glute-squeeze"], person, load().vocabulary)
    assert (found.hold, found.effort) == (Range(5, 5), Range(4, 4))
