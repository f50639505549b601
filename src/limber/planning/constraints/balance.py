"""Each day opens with easy movement and ends with breathing; from week 3 five minutes of stretch a day, and each region each week."""

from __future__ import annotations

from limber.catalogue.exercise import Kind
from limber.planning.check import STRETCH_SECONDS, WARM_UP_SECONDS
from limber.planning.model import Draft, Terms
from limber.planning.periods import Period
from limber.planning.targets import REGIONS, is_easy, reaches
from limber.planning.task import Place
from limber.programme.programme import DAILY
from limber.programme.swap import BREATHING


def wish(draft: Draft) -> Terms:
    """Give a column for each thing that a period lacks."""
    found = []
    for period in draft.task.periods:
        daily = draft.routine(period, DAILY)
        found.append(_short(draft, [place for place in daily if is_easy(draft.task.exercise(place))], WARM_UP_SECONDS))
        found.append(draft.model.lack(draft.columns(place for place in daily if place.slug == BREATHING)))
        if period.settled:
            found += _settled(draft, period)
    return [(column, 1) for column in found]


def _settled(draft: Draft, period: Period) -> list[int]:
    """Give the columns of a week that should have the whole balance."""
    places = draft.of_period[period.number]
    stretches = [place for place in places if draft.task.exercise(place).kind is Kind.STRETCH]
    reaching = ((place for place in places if reaches(draft.task.exercise(place), region)) for region in REGIONS)
    return [_short(draft, stretches, STRETCH_SECONDS), *(draft.model.lack(draft.columns(each)) for each in reaching)]


def _short(draft: Draft, places: list[Place], wanted: int) -> int:
    """Give the column that is 1 where these places do not add up to the seconds wanted."""
    return draft.model.short(((draft.column[place], draft.task.seconds[place]) for place in places), wanted)
