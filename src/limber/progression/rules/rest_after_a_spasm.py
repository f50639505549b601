"""An exercise that brought a back spasm rests for 48 hours before its easier rung is offered (rules 3.2, row 4)."""

from __future__ import annotations

from limber.progression.rule import OWN, Cap, Level, Look
from limber.reasons import Reason


def cap(look: Look) -> Cap | None:
    """Give nothing until 48 hours after the spasm are over."""
    until = look.track.rests_until
    return Cap(Level.STOP, (Reason("progress-spasm-rest", {}, "3.2-4", OWN),)) if until and look.moment < until else None
