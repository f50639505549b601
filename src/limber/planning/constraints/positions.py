"""Which positions a period asks for: shared by the minutes (down to the floor and up) and by the wish for few changes."""

from __future__ import annotations

from limber.planning.model import Draft, Terms
from limber.planning.periods import Period
from limber.planning.task import Place
from limber.programme.programme import DAILY, STRENGTH


def add(draft: Draft) -> None:
    """Add a column for each position of the daily routine, and for each of a period with strength work: it holds the daily routine's too."""
    for period in draft.task.periods:
        first = draft.first_like(period.number, DAILY)
        for place in draft.routine(period, DAILY):
            if place.period == first:
                _hold(draft, first, DAILY, place.slug, draft.column[place])
        for place in draft.routine(period, STRENGTH):
            _hold(draft, period.number, STRENGTH, place.slug, draft.column[place])
        _share(draft, period, first)


def _hold(draft: Draft, period: int, routine: str, slug: str, column: int) -> None:
    """Hold the column of a place under that of its position."""
    key = (period, routine, str(draft.task.catalogue.exercises[slug].position))
    if key not in draft.positions:
        draft.positions[key] = draft.model.share()
    draft.model.at_most([(column, 1), (draft.positions[key], -1)], 0)


def _share(draft: Draft, period: Period, first: int) -> None:
    """Hold what the daily routine asks for under what the whole period asks for, where strength work may ask for the same."""
    for (number, routine, position), column in draft.positions.items():
        if (number, routine) == (first, DAILY) and (whole := draft.positions.get((period.number, STRENGTH, position))) is not None:
            draft.model.at_most([(column, 1), (whole, -1)], 0)


def cover(draft: Draft) -> None:
    """Add a row for each thing that may be lacking: it needs one of the positions in which it can be had.

    Every choice keeps these rows anyway. They tell the solver that two halves of an exercise in one position still take the whole position.
    """
    held = {column: _held(draft, place) for place, column in draft.column.items()}
    for (terms, _), lack in draft.model.lacks.items():
        asked = sorted({held.get(column, column) for column, _ in terms})
        if len(asked) < len(terms):
            draft.model.at_least([*((column, 1) for column in asked), (lack, 1)], 1)


def _held(draft: Draft, place: Place) -> int:
    """Give the column of the position that a place holds; its own where positions are not counted."""
    number = draft.first_like(place.period, place.routine) if place.routine == DAILY else place.period
    return draft.positions.get((number, place.routine, str(draft.task.exercise(place).position)), draft.column[place])


def wish(draft: Draft) -> Terms:
    """Give one for each position that a period asks for."""
    known = sorted({position for _, _, position in draft.positions})
    asked = (draft.position(period.number, position) for period in draft.task.periods for position in known)
    return [(column, 1) for column in asked if column is not None]
