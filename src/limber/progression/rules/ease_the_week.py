"""An easier week, on request or when pain before sessions has risen for two weeks: 30 % less, then as before (rules 4.2-7; 3.2, row 10)."""

from __future__ import annotations

from limber.progression.rule import OWN, Cap, Look
from limber.reasons import Reason

LESS = 30


def cap(look: Look) -> Cap | None:
    """Give 30 % less in that week; on the first time after it, the dose as it was."""
    state = look.state
    if state.easier_because and state.easier_since <= look.day < state.easier_until:
        eased = look.dose(look.cut(look.track.dose, LESS) or look.track.dose, state.easier_because)
        return eased._replace(passing=True)
    if look.track.asked:
        return look.same(Reason("progress-easier-over", {}, "4.2-7", OWN))
    return None
