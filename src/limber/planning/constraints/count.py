"""At most four exercises a day in week 1, five in week 2, eight later; walking is not counted. One sort of aerobic work."""

from __future__ import annotations

from limber.catalogue.exercise import Kind
from limber.planning.model import Draft
from limber.planning.task import WALKING
from limber.programme.programme import AEROBIC, DAILY, STRENGTH


def add(draft: Draft) -> None:
    """Add the rows of each sort of day: strength work is dealt out to two days, so it counts half."""
    column, model = draft.column, draft.model
    for period in draft.task.periods:
        daily, walks = draft.routine(period, DAILY), draft.routine(period, AEROBIC)
        work = [(column[place], 2 if draft.task.is_alone(place) else 1) for place in draft.routine(period, STRENGTH)]
        model.at_most([(column[place], 2) for place in daily] + work, 2 * period.most)
        counted = [place for place in walks if place.slug not in WALKING]
        model.at_most([(column[place], 1) for place in [*daily, *counted]], period.most)
        model.at_most([(column[place], 1) for place in walks], 1)
        for opening in (place for place in daily if draft.task.exercise(place).kind is Kind.AEROBIC):
            same = [place for place in walks if place.slug == opening.slug]
            model.at_most([(column[place], 1) for place in [opening, *same]], 1)
