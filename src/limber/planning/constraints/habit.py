"""One daily routine that becomes a habit: it grows in the first weeks and then stays; so does the walk; weeks 1 and 2 share their strength work."""

from __future__ import annotations

from limber.planning.model import Draft
from limber.planning.targets import is_frame
from limber.programme.programme import DAILY


def add(draft: Draft) -> None:
    """Add a row for each exercise of the daily routine: once there, it stays. What opens and closes a day may change."""
    for earlier, later in zip(draft.task.periods, draft.task.periods[1:], strict=False):
        if earlier.settled:
            continue  # from week 3 on the same column stands for all weeks
        for place in draft.routine(earlier, DAILY):
            if is_frame(draft.task.exercise(place)):
                continue
            after = place._replace(period=later.number)
            draft.model.at_most([(draft.column[place], 1), (draft.column[after], -1)], 0)
