"""Where the diary cannot be read in part, or holds more than a day can, nothing goes up (design law 6; hazards H24, H25 and H39)."""

from __future__ import annotations

from collections.abc import Iterator

from limber.progression.rule import OWN, Cap, Look
from limber.reasons import Reason

HELD_DAYS = 7


def cap(look: Look) -> Cap | None:
    """Give the dose in force for seven days after an entry that cannot be read, or a day with more sessions than fit into it."""
    because = tuple(_because(look))
    return look.same(*because) if because else None


def _because(look: Look) -> Iterator[Reason]:
    """Give what is unclear."""
    if look.day - look.state.unread_on < HELD_DAYS:
        yield Reason("progress-unread", {"days": HELD_DAYS}, "law-6", OWN)
    if look.day - look.state.crowded_on < HELD_DAYS:
        yield Reason("progress-crowded", {"days": HELD_DAYS}, "H24", OWN)
