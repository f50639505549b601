"""After a break the dose comes back lower (rules 4.2-8, hazard H23): nothing up to 7 days, then by a fifth, by half, and from the start."""

from __future__ import annotations

from limber.progression.ladder import first_dose, rung_below
from limber.progression.rule import OWN, Cap, Level, Look
from limber.reasons import Reason

NO_CUT, FIFTH, HALF = 7, 14, 28


def cap(look: Look) -> Cap | None:
    """Give the dose that days without this exercise leave; nothing where it was never done."""
    away = 0 if look.done_on is None else look.day - look.done_on
    if away <= NO_CUT:
        return None
    because = Reason("progress-break", {"days": away}, "4.2-8", OWN)
    if away > HALF:
        start = first_dose(look.exercise, look.state)
        return look.dose(min(start, look.track.dose, key=look.volume), because)
    left = look.cut(look.track.dose, 20 if away <= FIFTH else 50)
    if left:
        return look.dose(left, because)
    below = rung_below(look)
    return Cap(Level.RUNG_DOWN, (because,), below[1], look.volume(below[1]), below[0]) if below else look.same(because)
