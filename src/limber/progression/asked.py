"""What a person asks for, and what they answer to an offer.

Takes a State and an entry that was read; gives the next State. A request can rest, ease or bring back; it never raises a dose.
"""

from __future__ import annotations

from limber.diary import profile
from limber.diary.entry import Entry
from limber.progression.changed import changed
from limber.progression.facts import with_facts
from limber.progression.rule import OWN
from limber.progression.rules.pay_what_a_report_asked_for import PARKED_DAYS
from limber.progression.state import State, track_of
from limber.progression.take import with_track
from limber.progression.track import FREE, LONG_AGO, Held
from limber.reasons import Reason

WEEK = 7
LATER_DAYS, NO_DAYS = 7, 28  # when an offer comes again


def with_request(state: State, entry: Entry) -> State:
    """Take in a request: an easier week, a stricter eye on pain, or one exercise that rests, goes or comes back."""
    what, slug = str(entry.payload["what"]), str(entry.payload.get("exercise", ""))
    if what == "deload":
        return eased(state, Reason("progress-easier-asked", {"percent": 30}, "4.2-7", OWN))
    if what == "strict":
        return changed(state, strict=True)
    told = profile.after_request(state.told, entry.payload)
    known = state if told is state.told else with_facts(changed(state, told=told, profiled=state.profiled))
    if what == "restore" and not slug:
        return changed(known, strict=False, easier_until=LONG_AGO)
    if slug not in known.exercises:
        return known
    track = track_of(known, slug)
    if what in ("park", "swap"):
        because = Reason(f"progress-asked-{what}", {"days": PARKED_DAYS}, "request", OWN)
        return with_track(known, changed(track, parked=Held(known.day + PARKED_DAYS, because)))
    return with_track(known, changed(track, parked=FREE)) if what == "restore" else known


def eased(state: State, because: Reason) -> State:
    """Give the state with an easier week from this day on."""
    return changed(state, easier_since=state.day, easier_until=state.day + WEEK, easier_because=because)


def with_answer(state: State, entry: Entry) -> State:
    """Take in the answer to an offered rung: a yes waits until nothing holds it back, a no and a later wait before it is asked again."""
    slug, answer = str(entry.payload["exercise"]), entry.payload["answer"]
    if slug not in state.exercises:
        return state
    track = track_of(state, slug)
    rung = str(entry.payload["to"]).partition(":")[0].strip()
    if answer == "yes":
        return with_track(state, changed(track, accepted=rung))
    days = LATER_DAYS if answer == "later" else NO_DAYS
    return with_track(state, changed(track, accepted=None, asked_later=state.day + days))
