"""No day is longer than the minutes there are, nor than 45: exercises, rests, both sides, getting ready, down to the floor and up."""

from __future__ import annotations

from limber.catalogue.exercise import FLOOR
from limber.planning.model import Draft, Terms
from limber.planning.periods import Period
from limber.planning.task import Place
from limber.programme.programme import AEROBIC, DAILY, STRENGTH

_FLOOR = sorted(map(str, FLOOR))


def add(draft: Draft) -> None:
    """Add the rows of each sort of day, save where even the fullest day would fit.

    Dealt out to A and B, strength work differs by at most its longest exercise: where twice a day holds all of it and that one once
    more, each of the two fits.
    """
    task = draft.task
    for period in task.periods:
        daily, work, walks = (_terms(draft, draft.routine(period, routine)) for routine in (DAILY, STRENGTH, AEROBIC))
        dealt = _terms(draft, [place for place in draft.routine(period, STRENGTH) if not task.is_alone(place)])
        longest = max((seconds for _, seconds in dealt), default=0)
        twice = [(column, 2 * seconds) for column, seconds in daily] + work
        down = task.floor_seconds[period.number]
        if _fullest(daily + walks, period.most + 1) + down > task.limit:
            draft.model.at_most([*daily, *walks, *_floor(draft, period, AEROBIC)], task.limit)
        if _fullest(twice, 2 * period.most) + 2 * down + longest > 2 * task.limit:
            most = draft.model.amount(longest)
            for column, seconds in dealt:
                draft.model.at_most([(column, seconds), (most, -1)], 0)
            floor = [(column, 2 * seconds) for column, seconds in _floor(draft, period, STRENGTH)]
            draft.model.at_most([*twice, *floor, (most, 1)], 2 * task.limit)


def _terms(draft: Draft, places: list[Place]) -> Terms:
    """Give the seconds of some places, twice what stands in A and in B."""
    return [(draft.column[place], draft.task.seconds[place] * (2 if draft.task.is_alone(place) else 1)) for place in places]


def _fullest(terms: Terms, most: int) -> int:
    """Give the seconds of as many of the longest as may be taken."""
    return sum(sorted((seconds for _, seconds in terms), reverse=True)[:most])


def _floor(draft: Draft, period: Period, routine: str) -> Terms:
    """Give the term for getting down: a column that is 1 where the day asks for any position on the floor."""
    keys = [(draft.first_like(period.number, each), each, position) for each in (DAILY, routine) for position in _FLOOR]
    asked = [draft.positions[key] for key in keys if key in draft.positions]
    if not asked:
        return []
    down = draft.model.binary()  # a position may be half the daily routine's and half the other's; nobody gets down by half
    for position in asked:
        draft.model.at_most([(position, 1), (down, -1)], 0)
    return [(down, draft.task.floor_seconds[period.number])]
