"""Between two steps of an exercise lie at least 7 days; 14 for some, 3 in stretch and mobility (rules 4.2-4, hazard H10)."""

from __future__ import annotations

from functools import lru_cache

from limber.catalogue.exercise import Exercise, Kind
from limber.progression.rule import OWN, Cap, Look
from limber.progression.usual import is_slow
from limber.reasons import Reason

GAP, SLOW_GAP, SHORT_GAP = 7, 14, 3
_SHORT = (Kind.STRETCH, Kind.MOBILITY)


def cap(look: Look) -> Cap | None:
    """Give the dose in force until the gap has passed; the first step comes no sooner than seven days after the start (4.2-2)."""
    days = look.day - look.track.stepped
    gap = gap_of(look)
    return look.same(_waits(gap - days, gap)) if days < gap else None


@lru_cache
def _waits(days: int, gap: int) -> Reason:
    """Give why there is no step yet."""
    return Reason("progress-gap", {"days": days, "gap": gap}, "4.2-4", OWN)


def gap_of(look: Look) -> int:
    """Give the days between steps of this exercise."""
    if is_slow(look.state):
        return SLOW_GAP
    return SHORT_GAP if look.track.step and is_short(look.exercise) else GAP


def is_short(exercise: Exercise) -> bool:
    """Tell whether an exercise steps sooner: stretch and mobility."""
    return exercise.kind in _SHORT
