"""No day is longer than the minutes there are, nor than 45: exercises, rests, both sides, getting ready, down to the floor and up.

Here are the days with aerobic work; the strength days are in `limber.planning.constraints.turns`, for they are seldom the longest.
"""

from __future__ import annotations

from limber.catalogue.exercise import FLOOR
from limber.planning.model import Draft, Terms
from limber.planning.periods import Period
from limber.programme.programme import AEROBIC, DAILY

_FLOOR = sorted(map(str, FLOOR))


def add(draft: Draft) -> None:
    """Add the row of each day with aerobic work, save where even the fullest one would fit."""
    for period in draft.task.periods:
        places = draft.routine(period, DAILY, AEROBIC)
        longest = sorted((draft.task.seconds[place] for place in places), reverse=True)[: period.most + 1]
        if sum(longest) + draft.task.floor_seconds[period.number] > draft.task.limit:
            daily = [draft.positions.get((draft.first_like(period.number, DAILY), DAILY, position)) for position in _FLOOR]
            lying = draft.columns(place for place in draft.routine(period, AEROBIC) if draft.task.exercise(place).position in FLOOR)
            terms = [(draft.column[place], draft.task.seconds[place]) for place in places]
            draft.model.at_most(terms + floor(draft, period, [*daily, *lying]), draft.task.limit)


def floor(draft: Draft, period: Period, asked: list[int | None]) -> Terms:
    """Give the term for getting down and up: a column that is 1 where any of these, positions on the floor, is asked for."""
    known = [column for column in asked if column is not None]
    if not known:
        return []
    down = draft.model.binary()
    for column in known:
        draft.model.at_most([(column, 1), (down, -1)], 0)
    return [(down, draft.task.floor_seconds[period.number])]
