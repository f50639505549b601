"""Each day opens with easy movement and ends with breathing; from week 3 five minutes of stretch a day, and each region each week."""

from __future__ import annotations

from collections.abc import Iterator

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
        found += [warm_up(draft, period), breathing(draft, period)]
        if period.settled:
            found += [stretch(draft, period), *_regions(draft, period)]
    return [(column, 1) for column in found]


def warm_up(draft: Draft, period: Period) -> int:
    """Give the column that is 1 where a day does not open with enough easy movement."""
    return _short(draft, [place for place in draft.routine(period, DAILY) if is_easy(draft.task.exercise(place))], WARM_UP_SECONDS)


def breathing(draft: Draft, period: Period) -> int:
    """Give the column that is 1 where a day does not end with breathing."""
    return draft.model.lack(draft.columns(place for place in draft.routine(period, DAILY) if place.slug == BREATHING))


def stretch(draft: Draft, period: Period) -> int:
    """Give the column that is 1 where a day has not enough minutes of stretch."""
    places = draft.of_period[period.number]
    return _short(draft, [place for place in places if draft.task.exercise(place).kind is Kind.STRETCH], STRETCH_SECONDS)


def _regions(draft: Draft, period: Period) -> Iterator[int]:
    """Give a column for each region, 1 where nothing of a week reaches it."""
    for region in REGIONS:
        yield draft.model.lack(draft.columns(place for place in draft.of_period[period.number] if reaches(draft.task.exercise(place), region)))


def _short(draft: Draft, places: list[Place], wanted: int) -> int:
    """Give the column that is 1 where these places do not add up to the seconds wanted."""
    return draft.model.short(((draft.column[place], draft.task.seconds[place]) for place in places), wanted)
