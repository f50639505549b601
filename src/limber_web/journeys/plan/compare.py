"""Two programmes side by side, before the second one is adopted: what comes, what goes, what it costs.

Takes the programme that stands and the one that may follow; gives values for templates. Never decides which is better.
"""

from __future__ import annotations

from collections.abc import Iterable

from limber_web.journeys.plan.missing import wishes
from limber_web.journeys.plan.news import difference
from limber_web.journeys.plan.rows import Row, row
from limber_web.journeys.plan.stages import Stage
from limber_web.journeys.plan.whole import Whole


def compare(before: Whole, after: Whole, week: int) -> dict[str, object]:
    """Give what differs from a week on, and the wishes that were met before and are not now."""
    differs = difference(before.programme, after.programme, week)
    known = {said for said, _ in wishes(before.plan)}
    return {
        "comes": _rows(after, differs.comes),
        "goes": _rows(before, differs.goes),
        "moves": [row.name for row in _rows(after, differs.moves)],
        "stays": differs.stays,
        "differs": bool(differs),
        "costs": [(said, why) for said, why in wishes(after.plan) if said not in known],
        "minutes_before": before.plan.minutes,
        "minutes_after": after.plan.minutes,
    }


def _rows(whole: Whole, slugs: Iterable[str]) -> list[Row]:
    """Give some exercises, each with all the weeks that it is in."""
    return [row(whole, slug, Stage(0, "", "", whole.plan.phases)) for slug in slugs]
