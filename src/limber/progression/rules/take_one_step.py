"""One step and no more: the next dose under the ceiling, or the harder rung that the person said yes to (rules 4.2-3 and 4.2-5)."""

from __future__ import annotations

from limber.progression.ladder import ceiling_of, rung_above
from limber.progression.rule import OWN, Cap, Level, Look
from limber.progression.rules.wait_for_good_sessions import SESSIONS
from limber.reasons import Reason


def cap(look: Look) -> Cap | None:
    """Give the next step; at the ceiling the dose in force."""
    if look.track.accepted:
        above = rung_above(look)
        if above and above[0] == look.track.accepted:
            because = Reason("progress-rung-accepted", {}, "4.2-5", OWN)
            return Cap(Level.RUNG_UP, (because,), above[1], look.volume(above[1]), above[0])
    after = look.harder(ceiling_of(look.exercise, look.state))
    if after is None:
        return look.same(Reason("progress-full", {}, "4.2-5", OWN))
    return look.dose(after, Reason("progress-good-sessions", {"sessions": SESSIONS}, "4.2-2", OWN))
