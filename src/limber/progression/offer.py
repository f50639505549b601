"""The next rung, offered once the present one goes well (rules 4.2-5). The person says yes, no or later.

Takes a Look and what was decided; gives an offer or nothing. Never moves anyone by itself.
"""

from __future__ import annotations

from limber.progression.decision import Action, Decision
from limber.progression.ladder import ceiling_of, rung_above
from limber.progression.rule import OWN, Look
from limber.progression.table import Mark
from limber.reasons import Reason

STANDS_AT = 60  # percent of the full volume
EASY = 3  # effort 0-10
_GOES_WELL = (Action.SAME, Action.UP)


def offer(look: Look, decision: Decision) -> Decision | None:
    """Give the offer of the next rung, where this one stands at 60 % of its full volume, easy and green twice, and nothing holds it back."""
    track, state = look.track, look.state
    if decision.action not in _GOES_WELL or decision.after is None or track.accepted or look.day < track.asked_later:
        return None
    full = look.volume(ceiling_of(look.exercise, state)) if state.capping else state.tops[track.slug]
    if 100 * track.volume < STANDS_AT * full or _is_held(look):
        return None
    last = look.recent[-2:]
    if len(last) < 2 or any(seen.mark is not Mark.GREEN or seen.held or seen.effort is None or seen.effort > EASY for seen in last):
        return None
    above = rung_above(look)
    if above is None:
        return None
    because = Reason("progress-offer", {"percent": STANDS_AT, "effort": EASY}, "4.2-5", OWN)
    return Decision(track.slug, track.dose, above[1], Action.OFFER, (because,), above[0])


def _is_held(look: Look) -> bool:
    """Tell whether pain holds back every step of this exercise now."""
    return look.day < look.track.held.until or look.day < look.state.held.until or bool(look.track.owed)
