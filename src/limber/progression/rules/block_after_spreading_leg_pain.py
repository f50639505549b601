"""Leg pain that spread closes the exercise for seven days, and every exercise that bends the back the same way (rules 3.2, row 3; H13)."""

from __future__ import annotations

from limber.diary.closed import SPREADING_DAYS
from limber.progression.rule import OWN, Cap, Level, Look
from limber.reasons import Reason


def cap(look: Look) -> Cap | None:
    """Give nothing while the exercise or its direction is blocked; the seventh day is still closed."""
    own = look.day - look.track.spread_on
    direction = look.day - look.state.directions.get(look.exercise.spine_direction, look.track.spread_on)
    days = min(own, direction)
    if not 0 <= days <= SPREADING_DAYS:
        return None
    code = "progress-leg-spread" if own == days else "progress-leg-direction"
    return Cap(Level.STOP, (Reason(code, {"days": SPREADING_DAYS - days + 1}, "3.2-3", OWN),))
