"""A step up needs three sessions at this dose in 14 days, most of it done, no pain that stopped it, a good morning, and easy effort.

Rules 4.2-2. What was not told does not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from limber.catalogue.exercise import Kind
from limber.progression.mornings import says_after
from limber.progression.rule import OWN, Cap, Look
from limber.progression.table import Mark, Morning
from limber.progression.track import WINDOW, Seen
from limber.reasons import Reason

SESSIONS = 3
DONE = 0.8
EFFORT, GENTLE_EFFORT = 5, 4  # 0-10 in our own words: strength, stabilisation and aerobic work; stretch and mobility
_GENTLE = (Kind.STRETCH, Kind.MOBILITY)
RULE = "4.2-2"
FEW = tuple(Reason("progress-few-sessions", {"count": count, "needed": SESSIONS}, RULE, OWN) for count in range(SESSIONS))
STOPPED = Reason("progress-recent-stop", {}, RULE, OWN)
UNKNOWN = Reason("progress-morning-unknown", {}, RULE, OWN)


def cap(look: Look) -> Cap | None:
    """Give the dose in force while anything is missing, with all of it."""
    because = tuple(_missing(look))
    return look.same(*because) if because else None


def _missing(look: Look) -> Iterator[Reason]:
    """Give what is still missing."""
    oldest = look.day - WINDOW
    asked = [seen for seen in look.recent if seen.at_dose and seen.day >= oldest]
    count = len([seen for seen in asked if seen.told and seen.share > 0])
    if count < SESSIONS:
        yield FEW[count]
    done = sum([seen.share for seen in asked]) / len(asked) if asked else 1
    if round(done, 6) < DONE:
        yield Reason("progress-little-done", {"percent": round(100 * done)}, RULE, OWN)
    last = look.recent[-2:]
    if any(seen.mark >= Mark.STOP or seen.held for seen in last):
        yield STOPPED
    yield from _mornings(look, last)
    most = GENTLE_EFFORT if look.exercise.kind in _GENTLE else EFFORT
    hardest = max([seen.effort or 0 for seen in last], default=0)
    if hardest > most:
        yield Reason("progress-effort", {"effort": hardest, "most": most}, RULE, OWN)


def _mornings(look: Look, last: tuple[Seen, ...]) -> Iterator[Reason]:
    """Give what is missing of the mornings after the last two sessions: one known, none bad."""
    known = [says for seen in last if (says := says_after(look.state, seen.day)) is not None]
    if not known:
        if last:
            yield UNKNOWN
    elif max(known) is not Morning.GOOD:
        yield Reason("progress-morning-bad", {}, "3.2-8", OWN)
