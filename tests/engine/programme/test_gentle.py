"""The two short programmes for special days, by example."""

from __future__ import annotations

from limber.catalogue.exercise import FLOOR
from limber.catalogue.load import load
from limber.person.read import UNKNOWN
from limber.programme.gentle import comfort, first_minutes

CATALOGUE = load()


def test_someone_unknown_starts_with_a_few_minutes_on_a_chair() -> None:
    prescriptions = [each for phase in first_minutes(UNKNOWN, CATALOGUE).phases for each in phase.prescriptions]
    assert len(prescriptions) >= 3
    for each in prescriptions:
        exercise = CATALOGUE.exercises[each.slug]
        assert exercise.position not in FLOOR
        assert each.dose == exercise.start


def test_a_hard_day_leaves_out_what_does_not_suit() -> None:
    for each in (each for phase in comfort(UNKNOWN, CATALOGUE).phases for each in phase.prescriptions):
        assert CATALOGUE.exercises[each.slug].position not in FLOOR
