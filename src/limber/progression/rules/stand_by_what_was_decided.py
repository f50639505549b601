"""What was decided for a day stands for that day: one decision, one step (contract of decisions; hazards H24 and H39)."""

from __future__ import annotations

from limber.progression.rule import Cap, Look


def cap(look: Look) -> Cap | None:
    """Give the dose in force on the day on which it was decided."""
    taken = look.track.taken
    return look.same(*taken.because) if taken and taken.day == look.day else None
