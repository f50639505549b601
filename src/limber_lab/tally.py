"""What is counted over everybody: whole numbers under names, which can be added in any order.

Takes names and numbers; gives sums. Whole numbers only, so that the sum does not depend on who is added first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

Tally = Counter[str]

BANDS = (("0-3", 3), ("4", 4), ("5", 5), ("6", 6), ("7-10", 10))
AGES = (("under 60", 59), ("60-74", 74), ("75 and over", 200))


def band_of(usual: int) -> str:
    """Give the band of a usual pain (0-10)."""
    return next(name for name, most in BANDS if usual <= most)


def ages_of(age: int) -> str:
    """Give the ages among which an age (years) is counted."""
    return next(name for name, most in AGES if age <= most)


def total(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up, one at a time."""
    every: Tally = Counter()
    for tally in tallies:
        every.update(tally)
    return every
