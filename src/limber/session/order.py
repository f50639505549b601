"""The order of a session: easy movement first, strength next, long stretches last, a minute of breathing to end (rules 4.2-9).

Takes the exercises of a day; gives them in order. Floor work is one block, so that nobody gets down and up more than once, and
changes of position are few. Never adds or drops an exercise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from limber.catalogue.exercise import Exercise, Kind
from limber.programme.programme import Prescription
from limber.programme.swap import BREATHING, LADDERED

# Lying things together, each next position near the one before.
_POSITIONS = (
    *("sitting", "standing", "split_stance", "other"),
    *("supine", "hook_lying", "side_lying", "prone", "quadruped", "tall_kneeling", "half_kneeling", "long_sitting"),
)


def order(items: tuple[Prescription, ...], exercises: Mapping[str, Exercise], opening: frozenset[str]) -> tuple[Prescription, ...]:
    """Give the exercises of a day in order. `opening` are the slugs whose marching or walking opens the session."""

    def is_easy(exercise: Exercise) -> bool:
        resting = exercise.slug == BREATHING or exercise.start.duration is not None
        return exercise.slug in opening or (exercise.kind is Kind.MOBILITY and not resting)

    day = [exercises[item.slug] for item in items]
    eased = any(is_easy(each) and not each.on_floor for each in day)
    floor_eased = any(is_easy(each) and each.on_floor for each in day)
    # Where only lying movement eases in, upright work waits until after the floor, so that the session still opens gently.
    up_first = eased or not floor_eased
    found = _in_blocks(day, _block(is_easy, up_first=up_first))
    place = {exercise.slug: number for number, exercise in enumerate(found)}
    return tuple(sorted(items, key=lambda item: place[item.slug]))


def _block(is_easy: Callable[[Exercise], bool], *, up_first: bool) -> Callable[[Exercise], int]:
    """Give the rank of the block that an exercise stands in."""

    def rank(exercise: Exercise) -> int:
        if exercise.slug == BREATHING:
            return 9
        works = exercise.kind in LADDERED
        if exercise.on_floor:
            return 3 if is_easy(exercise) else 4 if works else 5
        if is_easy(exercise):
            return 0
        if works or exercise.kind is Kind.AEROBIC:
            return (2 if works else 1) if up_first else (7 if works else 6)
        return 8

    return rank


def _in_blocks(day: list[Exercise], rank: Callable[[Exercise], int]) -> list[Exercise]:
    """Give the exercises block by block, each block opening in the position that the one before ended in."""
    found: list[Exercise] = []
    for block in sorted({rank(each) for each in day}):
        last = found[-1].position if found else None
        inside = [each for each in day if rank(each) == block]
        found += sorted(inside, key=lambda each: (each.position is not last, _POSITIONS.index(each.position)))
    return found
