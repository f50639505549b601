"""The volumes of exercises and the seven-day law, reckoned apart from the rules that are to keep it.

Takes doses and histories; gives seconds and counts. Reads only the language of doses: no rule of progression is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from limber.catalogue.load import load
from limber.catalogue.vocabulary import COMFORT
from limber.dose import write as writing
from limber.dose.dose import Dose
from limber.dose.reckon import volume
from limber.programme.days import routines_on
from limber.programme.programme import Programme
from limber_lab.recipe import WEEK
from limber_lab.told import FIRST

MOST = (6, 5)  # at most a fifth more
LEAD = 2 * WEEK  # days that are looked back


Due = Callable[[int], tuple[str, ...]]


def due_in(programme: Programme) -> Due:
    """Give what tells the exercises of a day, counted from 0, each once; every way to dose asks for the same ones."""

    @cache
    def due(number: int) -> tuple[str, ...]:
        """Give the exercises of a day."""
        routines = routines_on(programme, FIRST + timedelta(days=number))
        return tuple(dict.fromkeys(each.slug for routine in routines for each in routine.prescriptions))

    return due


class InForce(NamedTuple):
    """A dose from a day on: its volume (s), and that of the smallest step above it."""

    day: int
    volume: int
    stepped: int


@lru_cache(maxsize=4096)
def volume_of(slug: str, dose: Dose) -> int:
    """Give the volume (s) of a dose of an exercise."""
    exercise = load().exercises[slug]
    return volume(dose, exercise.tempo, exercise.laterality)


@cache
def start_of(slug: str) -> int:
    """Give the volume (s) of an exercise's start."""
    return volume_of(slug, load().exercises[slug].start)


@cache
def full_of(slug: str) -> int:
    """Give the volume (s) of an exercise's full amount."""
    return volume_of(slug, load().exercises[slug].ceiling)


@lru_cache(maxsize=4096)
def sentence(dose: Dose) -> str:
    """Give a dose as it is written in a diary."""
    return writing.write(dose)


@cache
def is_comfort(slug: str) -> bool:
    """Tell whether an exercise is among those that are left in a flare."""
    leaves = load().vocabulary.tags[COMFORT].leaves
    return leaves is not None and leaves.holds(load().exercises[slug])


def over_a_fifth(history: Sequence[InForce], last: int) -> int:
    """Count the doses that made seven days ask for more than a fifth above the seven before, and for more than the smallest step each day.

    `history` holds the doses of one exercise in order; before its first, that one holds. `last` is the last day that counts.
    """
    if all(after.volume <= before.volume for before, after in pairwise(history)):
        return 0
    volumes, stepped = _day_by_day(history, last)
    ends = [*(each.day for each in history[1:]), last + 1]
    first = history[0].day
    rises = [(each.day, end) for (before, each), end in zip(pairwise(history), ends[1:], strict=True) if each.volume > before.volume]
    return sum(any(_is_over(volumes, stepped, day - first) for day in range(begun, min(end, begun + WEEK))) for begun, end in rises)


def _day_by_day(history: Sequence[InForce], last: int) -> tuple[list[int], list[int]]:
    """Give the volumes of each day, and those of the smallest step above, from two weeks before the first dose on."""
    volumes, stepped = [history[0].volume] * LEAD, [history[0].stepped] * LEAD
    ends = [*(each.day for each in history[1:]), last + 1]
    for each, end in zip(history, ends, strict=True):
        volumes += [each.volume] * (end - each.day)
        stepped += [each.stepped] * (end - each.day)
    return volumes, stepped


def _is_over(volumes: list[int], stepped: list[int], day: int) -> bool:
    """Tell whether the seven days that end on a day, counted from the first dose, ask for too much more than those before."""
    end = day + LEAD + 1
    now, was, least = sum(volumes[end - WEEK : end]), sum(volumes[end - LEAD : end - WEEK]), sum(stepped[end - LEAD : end - WEEK])
    return now * MOST[1] > was * MOST[0] and now > least
