"""The leaflets' muscles, all of them in the last weeks of the last stage, as many as can be in those of the second."""

from __future__ import annotations

from limber.planning.model import Draft, Terms
from limber.planning.periods import BUILD, STRONG, last_of
from limber.planning.targets import TARGETS


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
    places = draft.of_period[period.number]
    covering = ((place for place in places if target.covered_by(draft.task.exercise(place))) for target in TARGETS)
    return [(draft.model.lack(draft.columns(each)), 1) for each in covering]
