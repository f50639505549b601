"""What was parked rests until its day, and what a person does not like until they bring it back (rules 3.2, row 4; 4.2-6)."""

from __future__ import annotations

from limber.progression.rule import OWN, Cap, Level, Look
from limber.reasons import Reason


def cap(look: Look) -> Cap | None:
    """Give nothing while the exercise is parked or not liked."""
    parked, disliked = look.track.parked, look.state.told.values.get("dislikes")
    if parked.because and look.day < parked.until:
        return Cap(Level.PARK, (parked.because,), until=parked.until)
    if isinstance(disliked, list) and look.track.slug in disliked:
        return Cap(Level.PARK, (Reason("progress-disliked", {}, "request", OWN),))
    return None
