"""The better evidence, and after it one order of exercises, so that no two plans are equally good."""

from __future__ import annotations

from limber.planning.model import Draft, Terms
from limber.planning.targets import weakness

# Spread far apart by a multiplication, so that two different sums of a few of them are hardly ever the same.
_SPREAD, _ROUND = 7919, 1021


def wish(draft: Draft) -> Terms:
    """Give how weak the evidence of each place is."""
    return [(column, weak) for place, column in draft.column.items() if (weak := weakness(draft.task.exercise(place)))]


def order(draft: Draft) -> Terms:
    """Give each place a number of its own. It says nothing about the exercise: it only makes the best plan the only one."""
    return [(column, 1 + (number * _SPREAD) % _ROUND) for number, column in enumerate(sorted(set(draft.column.values())), 1)]
