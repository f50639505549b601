"""What concerns the whole programme on a day: the lock, danger signs to be asked again, when to see someone, and what the diary holds oddly.

Takes a State; gives Decisions without an exercise. Each says what to do next; none changes a dose.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from limber.diary.dangers import last_asked
from limber.diary.history import AWAY
from limber.progression.decision import Action, Decision
from limber.progression.review import reviews
from limber.progression.rule import OWN
from limber.progression.rules.hold_while_the_diary_is_unclear import HELD_DAYS
from limber.progression.state import Sign, State
from limber.progression.usual import STRONG_PAIN, strong_and_unseen
from limber.reasons import Reason
from limber.screening.screen import LevelOfCare

NUDGE_AFTER, SEE_AFTER = timedelta(hours=48), timedelta(days=7)
SHOWN_DAYS = 28  # how long a referral is shown where nobody tells that it was followed


def signposts(state: State, day: int, moment: datetime) -> tuple[Decision, ...]:
    """Give what is to be said of the whole programme, most urgent first."""
    return (*_lock(state), *_ask_again(state, moment), *_refer(state, day, moment), *_nudge(state, moment), *_odd(state, day))


def _lock(state: State) -> Iterator[Decision]:
    """Say that exercise is locked."""
    if state.lock:
        row = "3.2-1" if state.lock.level is LevelOfCare.EMERGENCY else "3.2-2"
        reason = Reason("progress-lock", {"answers": ", ".join(state.lock.because)}, row, OWN)
        yield Decision(None, None, None, Action.LOCK, (reason,))


def _ask_again(state: State, moment: datetime) -> Iterator[Decision]:
    """Say that the whole set of danger signs comes before the next session (rules 1.1, re-screen triggers; hazard H03)."""
    if state.lock:
        return
    asked = last_asked(state.dangers, "EU")
    if state.ask_again and (asked is None or asked < state.ask_again.at):
        yield Decision(None, None, None, Action.STOP, (state.ask_again.because,))
    elif state.at and moment - state.at > AWAY:
        yield Decision(None, None, None, Action.STOP, (Reason("progress-ask-away", {"days": AWAY.days}, "1.1", OWN),))


def _refer(state: State, day: int, moment: datetime) -> Iterator[Decision]:
    """Say once, and for each reason, that somebody should look at this."""
    passing = (sign for sign in (*state.signs.values(), *reviews(state, day)) if sign.day <= day < sign.day + SHOWN_DAYS)
    because = tuple(sign.because for sign in (*passing, *_lasting(state, moment)) if sign.day > state.seen_on and not _said(state, sign, day))
    if because:
        yield Decision(None, None, None, Action.REFER, because)


def _lasting(state: State, moment: datetime) -> Iterator[Sign]:
    """Give what calls for someone as long as it lasts, dated by the day from which it did: strong pain, and a flare of many days."""
    if strong_and_unseen(state):
        yield Sign(state.strong[0], Reason("progress-see-strong-pain", {"strong": STRONG_PAIN}, "3.2-notes", OWN))
    if state.flare_since and moment - state.flare_since > SEE_AFTER:
        since = (state.flare_since + SEE_AFTER).toordinal()
        yield Sign(since, Reason("progress-see-long-flare", {"days": SEE_AFTER.days}, "3.2-11", OWN))


def _said(state: State, sign: Sign, day: int) -> bool:
    """Tell whether the diary records that this was said on an earlier day."""
    said_on = state.said.get(sign.because.code)
    return said_on is not None and sign.day <= said_on < day


def _nudge(state: State, moment: datetime) -> Iterator[Decision]:
    """Say that a little more movement helps, once a flare is two days old (leaflet rule S20)."""
    if state.flare_since and moment - state.flare_since > NUDGE_AFTER and state.lock is None:
        yield Decision(None, None, None, Action.OFFER, (Reason("progress-flare-move", {}, "3.2-11", "leaflet-stretch"),))


def _odd(state: State, day: int) -> Iterator[Decision]:
    """Say what the diary holds that cannot be as it stands."""
    if day - state.unread_on < HELD_DAYS:
        yield Decision(None, None, None, Action.SAME, (Reason("progress-unread", {"days": HELD_DAYS}, "law-6", OWN),))
    if day - state.crowded_on < HELD_DAYS:
        yield Decision(None, None, None, Action.SAME, (Reason("progress-crowded", {"days": HELD_DAYS}, "H24", OWN),))
    if day - state.twice_on < HELD_DAYS:
        yield Decision(None, None, None, Action.SAME, (Reason("progress-at-once", {}, "H39", OWN),))
    if day - state.backwards_on < HELD_DAYS:
        yield Decision(None, None, None, Action.SAME, (Reason("progress-backwards", {}, "H24", OWN),))
