"""No step up for a while after pain: seven days after a stop, for everything after a red session, and after amber until a good morning.

Rules 3.2, rows 5, 6 and 7, and the note on sessions that got worse without a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from limber.progression.mornings import says_after
from limber.progression.rule import OWN, Cap, Look
from limber.progression.table import Mark, Morning
from limber.reasons import Reason


def cap(look: Look) -> Cap | None:
    """Give the dose in force while one of them holds."""
    because = tuple(_because(look))
    return look.same(*because) if because else None


def _because(look: Look) -> Iterator[Reason]:
    """Give why there is no step up yet."""
    for held in (look.track.held, look.state.held):
        if held.because and look.day < held.until:
            yield held.because
    last = look.recent[-1] if look.recent else None
    if last is None:
        return
    if last.held:
        yield Reason("progress-not-told-which", {}, "3.2-notes", OWN)
    if last.mark is Mark.AMBER and says_after(look.state, last.day) is not Morning.GOOD:
        yield Reason("progress-amber", {}, "3.2-7", OWN)
