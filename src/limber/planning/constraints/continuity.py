"""Along the ladders from period to period: what is new has an easier rung in the period before, and rungs come neither late nor soon."""

from __future__ import annotations

from limber.planning.check import stood_before, too_far
from limber.planning.model import Draft, Terms
from limber.planning.periods import Period
from limber.programme.programme import STRENGTH


def wish(draft: Draft) -> Terms:
    """Give the distance of each place from its rung, and a column for each exercise that comes out of nowhere."""
    far = [(draft.column[place], distance) for place in draft.task.places if (distance := too_far(draft.task, place))]
    return far + [(column, 1) for period in draft.task.periods if period.settled for column in _new(draft, period)]


def _new(draft: Draft, period: Period) -> list[int]:
    """Give a column for each strength exercise of a period, 1 where neither it nor an easier rung was there in the period before."""
    found = []
    last = {place.slug: draft.column[place] for place in draft.of_period.get(period.number - 1, ())}
    for place in draft.routine(period, STRENGTH):
        if stood_before(draft.task, place):
            continue
        known = [last[slug] for slug in (place.slug, *draft.task.exercise(place).easier) if slug in last]
        new = draft.model.share() if known else draft.column[place]
        if known:
            draft.model.at_most([(draft.column[place], 1), *((column, -1) for column in known), (new, -1)], 0)
        found.append(new)
    return found
