"""What has no room together in a day: of some things wished for, so many must be missing. Says nothing new, but says it in one row.

The solver sees minutes as a sum in which half of an exercise takes half the time, so that it has to try many halves before it knows that
six groups of muscles and breathing do not fit into ten minutes. Here that is counted out beforehand, for the settled daily routine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from limber.catalogue.exercise import FLOOR
from limber.planning.check import STRETCH_SECONDS, WARM_UP_SECONDS
from limber.planning.constraints import balance, coverage, kinds
from limber.planning.model import Draft
from limber.planning.periods import STRONG, Period, last_of
from limber.planning.targets import TARGETS, is_easy
from limber.planning.task import Place
from limber.programme.programme import AEROBIC, DAILY
from limber.programme.swap import BREATHING, LADDERED

# What a daily routine may bring, as bits: each group of muscles that no strength work trains, then breathing, warm-up, minutes of stretch.
_MUSCLES = tuple(target for target in TARGETS if target.kinds.isdisjoint(LADDERED))
_BREATHING, _WARM_UP, _STRETCH = (1 << (len(_MUSCLES) + number) for number in range(3))
_NEVER = 10**6  # seconds, more than any day has


class _Brings(NamedTuple):
    """What an exercise brings as bits, its seconds of easy movement, and its seconds."""

    bits: int
    easy: int
    seconds: int


def add(draft: Draft) -> None:
    """Add a row for each set of things of which some must be missing from the daily routine of the last weeks, and no smaller set says so."""
    period = last_of(STRONG, draft.task.periods)
    if period is None:
        return
    walks = draft.routine(period, AEROBIC)
    room = draft.task.limit - min((draft.task.seconds[place] for place in walks), default=0)
    no_walk = kinds.aerobic(draft, period)
    muscles = (coverage.lack(draft, period, target) for target in _MUSCLES)
    wished = [*muscles, balance.breathing(draft, period), balance.warm_up(draft, period), balance.stretch(draft, period)]
    for some, missing in _missing([seconds > room for seconds in _fewest_seconds(draft, period)]):
        # Things that nothing at all can bring share one column.
        lacking = Counter(column for bit, column in enumerate(wished) if some >> bit & 1)
        lacking[no_walk] += missing
        draft.model.at_least(list(lacking.items()), missing)


def _missing(too_much: list[bool]) -> Iterable[tuple[int, int]]:
    """Give sets of things, as bits, with how many of each must be missing, where each one of them counts."""
    fewest = [0] * len(too_much)
    for some in range(1, len(too_much)):
        if too_much[some]:
            without = [fewest[some & ~(1 << bit)] for bit in range(some.bit_length()) if some >> bit & 1]
            fewest[some] = 1 + min(without)
            if max(without) < fewest[some]:
                yield some, fewest[some]


def _fewest_seconds(draft: Draft, period: Period) -> list[int]:
    """Give for each set of things the seconds below which no daily routine brings it: never more than it takes, down to the floor and up included."""
    found = [_NEVER] * (2 * _STRETCH)
    daily = draft.routine(period, DAILY)
    upright = [place for place in daily if draft.task.exercise(place).position not in FLOOR]
    for places, down in ((upright, 0), (daily, draft.task.floor_seconds[period.number])):
        brings = {_brings(draft, place) for place in places}
        breathing = min((each.seconds for each in brings if each.bits & _BREATHING), default=_NEVER)
        for some, seconds in enumerate(_shortest(brings, draft.task.limit)):
            found[some] = min(found[some], seconds + down)
            # No stretch counts for breathing or warm-up, so these come on top.
            long = STRETCH_SECONDS + (breathing if some & _BREATHING else 0) + (WARM_UP_SECONDS if some & _WARM_UP else 0)
            found[some | _STRETCH] = min(found[some | _STRETCH], max(seconds, long) + down)
    return found


def _brings(draft: Draft, place: Place) -> _Brings:
    """Give what the exercise of a place brings to the day."""
    exercise, seconds = draft.task.exercise(place), draft.task.seconds[place]
    bits = sum(1 << number for number, target in enumerate(_MUSCLES) if target.covered_by(exercise))
    return _Brings(bits | (_BREATHING if exercise.slug == BREATHING else 0), min(seconds, WARM_UP_SECONDS) if is_easy(exercise) else 0, seconds)


def _shortest(brings: set[_Brings], limit: int) -> list[int]:
    """Give for each set of muscles, breathing and warm-up the fewest seconds that bring at least it."""
    useful = [each for each in brings if each.bits or each.easy]
    known = {(0, 0): 0}
    for each in sorted(one for one in useful if not any(_replaces(other, one) for other in useful)):
        for (bits, easy), seconds in list(known.items()):
            key, longer = (bits | each.bits, min(easy + each.easy, WARM_UP_SECONDS)), seconds + each.seconds
            if longer <= limit:
                known[key] = min(longer, known.get(key, _NEVER))
    found = [_NEVER] * _STRETCH
    for (bits, easy), seconds in known.items():
        some = bits | (_WARM_UP if easy == WARM_UP_SECONDS else 0)
        found[some] = min(found[some], seconds)
    for bit in range(_STRETCH.bit_length() - 1):
        for some in range(_STRETCH):
            if not some >> bit & 1:
                found[some] = min(found[some], found[some | 1 << bit])
    return found


def _replaces(other: _Brings, one: _Brings) -> bool:
    """Tell whether another exercise brings all that one does in no more time."""
    return other != one and not one.easy and one.bits | other.bits == other.bits and other.seconds <= one.seconds
