"""The first wish: each week has stretch, strength, stabilisation and aerobic work on its days."""

from __future__ import annotations

from limber.catalogue.exercise import Kind
from limber.planning.model import Draft, Terms
from limber.planning.periods import Period
from limber.planning.task import Place
from limber.programme.programme import AEROBIC, DAILY, STRENGTH


def wish(draft: Draft) -> Terms:
    """Give a column for each kind that a period lacks, and for each day of strength work that one lacks."""
    found: Terms = []
    for period in draft.task.periods:
        found.append((draft.model.lack(_of(draft, period, DAILY, Kind.STRETCH)), 1))
        found.append((aerobic(draft, period), 1))
        found += _work(draft, period)
    return found


def aerobic(draft: Draft, period: Period) -> int:
    """Give the column that is 1 where a period has no aerobic work."""
    return draft.model.lack(_of(draft, period, AEROBIC, Kind.AEROBIC))


def _work(draft: Draft, period: Period) -> Terms:
    """Give the columns of a period's strength work: two of each kind, for A and for B, once settled; at first one of strength, two in all."""
    work = draft.routine(period, STRENGTH)
    if period.settled:
        strength, stable = ([p for p in work if draft.task.exercise(p).kind is kind] for kind in (Kind.STRENGTH, Kind.STABILISATION))
        return _two(draft, strength) + _two(draft, stable)
    return [(draft.model.lack(_of(draft, period, STRENGTH, Kind.STRENGTH)), 1), *_two(draft, work)]


def _two(draft: Draft, places: list[Place]) -> Terms:
    """Give two columns, one for each day that these places leave empty."""
    short = [draft.model.share(), draft.model.share()]
    weights = [(draft.column[place], 2 if draft.task.is_alone(place) else 1) for place in places]
    draft.model.at_least([*weights, *((column, 1) for column in short)], 2)
    return [(column, 1) for column in short]


def _of(draft: Draft, period: Period, routine: str, kind: Kind) -> list[int]:
    """Give the columns of a kind in a routine."""
    return draft.columns(place for place in draft.routine(period, routine) if draft.task.exercise(place).kind is kind)
