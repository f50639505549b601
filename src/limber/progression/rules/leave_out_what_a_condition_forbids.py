"""What a condition forbids is not asked, whatever the programme says (rules 2, hazard H06; design law 2)."""

from __future__ import annotations

from limber.progression.rule import Cap, Level, Look


def cap(look: Look) -> Cap | None:
    """Give nothing for an exercise that a condition of this person keeps away, with the filter's own reasons."""
    against = look.state.against.get(look.track.slug)
    return Cap(Level.STOP, against) if against else None
