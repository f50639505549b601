"""Two programmes side by side, before the second one is adopted: what comes, what goes, what it costs.

Takes the programme that stands and the one that may follow; gives values for templates. Never decides which is better.
"""

from __future__ import annotations

from collections.abc import Iterable

from limber_web.journeys.plan.missing import wishes
from limber_web.journeys.plan.news import difference
from limber_web.journeys.plan.rows import Row, row
from limber_web.journeys.plan.stages import Stage, longest, walk_minutes
from limber_web.journeys.plan.whole import Whole


def compare(before: Whole, after: Whole, week: int) -> dict[str, object]:
    """Give what differs from a week on, and the wishes that were met before and are not now."""
    differs = difference(before.programme, after.programme, week)
    known = {each.wish for each in wishes(before.plan)}
    return {
        "comes": _rows(after, differs.comes, week),
        "goes": _rows(before, differs.goes, week),
        "moves": [row.name for row in _rows(after, differs.moves, week)],
        "stays": differs.stays,
        "differs": bool(differs),
        "costs": [each for each in wishes(after.plan) if each.wish not in known],
        "minutes_before": longest(before),
        "minutes_after": longest(after),
        "walk_before": walk_minutes(before.plan.phases[-1]),
        "walk_after": walk_minutes(after.plan.phases[-1]),
    }


def _rows(whole: Whole, slugs: Iterable[str], week: int) -> list[Row]:
    """Give some exercises, each with all the weeks from one on that it is in."""
    left = Stage(0, "", "", tuple(part for part in whole.plan.phases if part.last_week >= week))
    return [row(whole, slug, left) for slug in slugs]
