"""Before all other wishes: three exercises in each week, below which there is no plan."""

from __future__ import annotations

from limber.planning.model import Draft, Terms
from limber.programme.fit import FEWEST


def wish(draft: Draft) -> Terms:
    """Give a column for each exercise that a period is short of three."""
    found: Terms = []
    for period in draft.task.periods:
        short = [(draft.model.share(), 1) for _ in range(FEWEST)]
        # One exercise may have two places (marching opens the day or is the aerobic work), and takes at most one of them.
        draft.model.at_least([*((column, 1) for column in draft.columns(draft.of_period[period.number])), *short], FEWEST)
        found += short
    return found
