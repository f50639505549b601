"""The next time after a hard session or a bad morning: the same once, then a cut, or a rung down (rules 3.2, rows 4, 5, 6 and 8; 4.2-6)."""

from __future__ import annotations

from limber.progression.ladder import first_dose, rung_below
from limber.progression.rule import OWN, Cap, Level, Look
from limber.progression.track import CUTS_WINDOW, Owed, within
from limber.reasons import Reason

PARKED_DAYS = 14
HALF = 50


def cap(look: Look) -> Cap | None:
    """Give the lowest of what is owed; nothing is added up."""
    owed = look.track.owed
    return min((_paid(look, each) for each in owed), key=lambda paid: paid.rank) if owed else None


def _paid(look: Look, owed: Owed) -> Cap:
    """Give what one report asks for."""
    if owed.back_to:
        return look.dose(owed.back_to, owed.because)
    if owed.rung:
        return _down(look, owed)
    if not owed.percent:
        return look.same(owed.because)
    if within(look.track.cuts, look.day, CUTS_WINDOW):
        return _down(look, owed, Reason("progress-two-cuts", {"days": CUTS_WINDOW}, "4.2-6", OWN))
    left = look.cut(look.track.dose, owed.percent)
    return look.dose(left, owed.because) if left else _down(look, owed, Reason("progress-floor", {}, "4.2-2", OWN))


def _down(look: Look, owed: Owed, *more: Reason) -> Cap:
    """Give the rung below at its start, halved where the report asks for half; where there is none half the dose, else a rest of 14 days."""
    because = (owed.because, *more)
    below = rung_below(look)
    if below:
        slug, start = below
        dose = (look.cut(start, HALF) if owed.percent == HALF else None) or start
        return Cap(Level.RUNG_DOWN, because, dose, look.volume(dose), slug)
    left = look.cut(look.track.dose, HALF) if owed.percent == HALF else None
    if left:
        return look.dose(left, *because)
    until = owed.day + PARKED_DAYS
    because = (*because, Reason("progress-no-rung-below", {"days": PARKED_DAYS}, "4.2-6", OWN))
    if look.day < until:
        return Cap(Level.PARK, because, until=until)
    return look.dose(min(first_dose(look.exercise, look.state), look.track.dose, key=look.volume), *because)
