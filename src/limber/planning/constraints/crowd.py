"""Few exercises and few changes of position."""

from __future__ import annotations

from collections import Counter

from limber.planning.model import Draft, Terms
from limber.programme.programme import DAILY, STRENGTH


def wish(draft: Draft) -> Terms:
    """Give one for each exercise of a period, and one for each position that its daily routine and its strength work ask for."""
    # A routine that stays by habit has one column and counts in each of its periods.
    counted = Counter((draft.first_like(period.number, routine), routine) for period in draft.task.periods for routine in (DAILY, STRENGTH))
    positions = [(column, counted[first, routine]) for (first, routine, _), column in draft.positions.items() if counted[first, routine]]
    return [(column, 1) for column in draft.column.values()] + positions
