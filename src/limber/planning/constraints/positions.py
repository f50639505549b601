"""Which positions a period asks for: shared by the minutes (down to the floor and up) and by the wish for few changes."""

from __future__ import annotations

from limber.planning.model import Draft
from limber.programme.programme import AEROBIC, DAILY, STRENGTH


def add(draft: Draft) -> None:
    """Add a column for each position of the daily routine, and for each that strength work or a walk adds to it."""
    for period in draft.task.periods:
        for routine in (DAILY, STRENGTH, AEROBIC):
            for place in draft.routine(period, routine):
                _link(draft, period.number, routine, place.slug, draft.column[place])


def _link(draft: Draft, period: int, routine: str, slug: str, column: int) -> None:
    """Hold the column of a place under that of its position, the daily routine's or its own routine's."""
    position = str(draft.task.catalogue.exercises[slug].position)
    first = draft.first_like(period, routine)
    own, daily = (first, routine, position), (draft.first_like(period, DAILY), DAILY, position)
    if own not in draft.positions:
        draft.positions[own] = draft.model.share()
    shared = {own, daily} & draft.positions.keys()
    draft.model.at_most([(column, 1), *((draft.positions[each], -1) for each in sorted(shared))], 0)
