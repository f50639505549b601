"""No strength day is too long either. Days with aerobic work mostly are longer, so these rows are there only where a choice was too long."""

from __future__ import annotations

from collections import defaultdict

from limber.catalogue.exercise import FLOOR
from limber.planning.constraints.minutes import floor
from limber.planning.model import Draft, Terms, Tight
from limber.planning.task import Place
from limber.programme.programme import DAILY, STRENGTH

_FLOOR = sorted(map(str, FLOOR))


def add(draft: Draft) -> None:
    """Add the rows of each tight period: its two strength days together, or how its work is dealt out and each day for itself."""
    for period in draft.task.periods:
        if period.number in draft.tight:
            work = draft.routine(period, STRENGTH)
            both = [*draft.routine(period, DAILY), *filter(draft.task.is_alone, work)]
            down = floor(draft, period, [draft.position(period.number, position) for position in _FLOOR])
            dealt = [place for place in work if not draft.task.is_alone(place)]
            days = _each if draft.tight[period.number] is Tight.EACH else _together
            days(draft, _terms(draft, both) + down, dealt)


def _together(draft: Draft, both: Terms, dealt: list[Place]) -> None:
    """Hold two days together: what both have, twice, and what is dealt out between them."""
    draft.model.at_most([(column, 2 * seconds) for column, seconds in both] + _terms(draft, dealt), 2 * draft.task.limit)


def _each(draft: Draft, both: Terms, dealt: list[Place]) -> None:
    """Deal the work out, each kind evenly, and hold each day for itself."""
    to_a = {place: draft.model.binary() for place in dealt}
    groups = defaultdict(list)
    for place, column in to_a.items():
        draft.model.at_most([(column, 1), (draft.column[place], -1)], 0)
        groups[draft.task.exercise(place).kind].append(place)
    for group in (dealt, *groups.values()):
        more = [(to_a[place], 2) for place in group] + [(draft.column[place], -1) for place in group]
        draft.model.at_most(more, 1)
        draft.model.at_most([(column, -factor) for column, factor in more], 1)
    seconds = draft.task.seconds
    day_a = [(column, seconds[place]) for place, column in to_a.items()]
    draft.model.at_most([*both, *day_a], draft.task.limit)
    draft.model.at_most([*both, *_terms(draft, dealt), *((column, -length) for column, length in day_a)], draft.task.limit)


def _terms(draft: Draft, places: list[Place]) -> Terms:
    """Give the seconds of some places."""
    return [(draft.column[place], draft.task.seconds[place]) for place in places]
