"""With a usual pain of 7 or more that a clinician has looked at, each exercise starts at its lowest rung (rules 3.2 notes, hazard H12)."""

from __future__ import annotations

from limber.progression.ladder import lowest_rung
from limber.progression.rule import OWN, Cap, Level, Look
from limber.progression.usual import STRONG_PAIN, usual_pain
from limber.reasons import Reason


def cap(look: Look) -> Cap | None:
    """Give the lowest rung for an exercise that was not done yet."""
    usual = usual_pain(look.state)
    if usual is None or usual < STRONG_PAIN or look.done_on is not None or look.track.came_from:
        return None
    lowest = lowest_rung(look)
    because = Reason("progress-strong-pain-start", {"strong": STRONG_PAIN}, "3.2-notes", OWN)
    return Cap(Level.RUNG_DOWN, (because,), lowest[1], look.volume(lowest[1]), lowest[0]) if lowest else None
