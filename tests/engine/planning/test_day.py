"""The seconds that the judge counts for a day are never fewer than those of its session, second by second."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from limber.catalogue.exercise import FLOOR
from limber.dose.dose import Range
from limber.planning.check import day_seconds, days
from limber.planning.periods import Period
from limber.planning.targets import is_easy
from limber.planning.task import Place, Task
from limber.programme.programme import AEROBIC, DAILY, Prescription
from limber.session.compile import compile_session
from limber.session.order import order
from limber.session.session import Session
from tests.engine.planning.given import ABLE, CATALOGUE, task_of

TAGS = sorted(CATALOGUE.vocabulary.tags)


def some_days(number: int) -> Iterator[tuple[Task, Period, list[Place]]]:
    """Give days of all sorts for one of any number of people: some exercises of the daily routine, strength work and a walk."""
    chance = random.Random(number)  # noqa: S311 - the same days every time, no secret
    tags = frozenset(chance.sample(TAGS, chance.choice([0, 1, 2])))
    task = task_of(replace(ABLE, age=chance.choice([45, 75]), tags=tags, floor=chance.random() < 0.5, kneeling=chance.random() < 0.5))
    for period in task.periods:
        places = [place for place in task.places if place.period == period.number]
        walks = [place for place in places if place.routine == AEROBIC and place.slug != "seated-march"]
        rest = [place for place in places if place.routine != AEROBIC]
        some = frozenset(chance.sample(rest, min(len(rest), chance.randint(1, 9))) + chance.sample(walks, min(1, len(walks))))
        yield from ((task, period, day) for day in days(task, some, period))


def session_of(task: Task, period: Period, day: list[Place]) -> Session:
    """Give the session of a day as people get it, its walk at the low end."""
    items = []
    for place in day:
        dose = task.dose(place)
        if place.routine == AEROBIC and dose.duration is not None:
            dose = replace(dose, duration=Range(dose.duration.low, dose.duration.low))
        items.append(Prescription(place.slug, dose))
    opening = frozenset(place.slug for place in day if place.routine == DAILY and is_easy(task.exercise(place)))
    return Session(date(2026, 1, 5), order(tuple(items), CATALOGUE.exercises, opening), period.first_week, not task.person.floor)


@pytest.mark.parametrize("number", range(20))
def test_no_session_lasts_longer_than_the_judge_counts(number: int) -> None:
    for task, period, day in some_days(number):
        lasting = compile_session(session_of(task, period, day), CATALOGUE, task.person).seconds
        assert lasting <= day_seconds(task, day, period), [place.slug for place in day]


@pytest.mark.parametrize("number", range(20))
def test_a_session_goes_down_to_the_floor_once_as_the_judge_counts(number: int) -> None:
    for task, period, day in some_days(number):
        lying = [CATALOGUE.exercises[item.slug].position in FLOOR for item in session_of(task, period, day).items]
        assert sum(down and not before for before, down in zip([False, *lying], lying, strict=False)) == any(lying)
