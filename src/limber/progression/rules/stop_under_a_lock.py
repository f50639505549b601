"""Under a lock there is no exercise, save what the lock leaves open (rules 3.2, rows 1 and 2; design law 1)."""

from __future__ import annotations

from limber.progression.rule import OWN, Cap, Level, Look
from limber.reasons import Reason
from limber.screening.screen import LevelOfCare


def cap(look: Look) -> Cap | None:
    """Give nothing today for an exercise that the lock closes."""
    lock = look.state.lock
    if lock is None or look.track.slug in lock.open:
        return None
    row = "3.2-1" if lock.level is LevelOfCare.EMERGENCY else "3.2-2"
    return Cap(Level.STOP, (Reason("progress-locked", {}, row, OWN),))
