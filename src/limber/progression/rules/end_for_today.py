"""What brought a spasm or more pain ends for the day, at once (leaflet rule S16; rules 3.2, rows 3 to 6)."""

from __future__ import annotations

from limber.progression.rule import Cap, Level, Look


def cap(look: Look) -> Cap | None:
    """Give nothing for the rest of the day on which the exercise was ended."""
    because = look.track.ended_because
    return Cap(Level.STOP, (because,)) if because and look.track.ended_on == look.day else None
