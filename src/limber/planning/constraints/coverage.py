"""The leaflets' muscles, all of them in the last weeks of the last stage, as many as can be in those of the second."""

from __future__ import annotations

from limber.planning.model import Draft, Terms
from limber.planning.periods import BUILD, STRONG, Period, last_of
from limber.planning.targets import TARGETS, Target


def strong(draft: Draft) -> Terms:
    """Give a column for each group of muscles that nothing reaches at the end."""
    return _of(draft, STRONG)


def build(draft: Draft) -> Terms:
    """Give a column for each group of muscles that nothing reaches while building up."""
    return _of(draft, BUILD)


def _of(draft: Draft, stage: int) -> Terms:
    """Give a column for each group that the last period of a stage lacks."""
    period = last_of(stage, draft.task.periods)
    if period is None:
        return []
    return [(lack(draft, period, target), 1) for target in TARGETS]


def lack(draft: Draft, period: Period, target: Target) -> int:
    """Give the column that is 1 where nothing of a period reaches a group of muscles."""
    places = draft.of_period[period.number]
    return draft.model.lack(draft.columns(place for place in places if target.covered_by(draft.task.exercise(place))))
