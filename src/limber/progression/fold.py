"""One more entry of the diary: what it changes in what is known.

Takes a State and an entry, in the order of time; gives the next State. An entry that cannot be read counts as one that could have said
anything: nothing goes up for a while. Raises ValueError for an entry older than the last: late ones are folded from a checkpoint.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from limber.diary import dangers, pain, profile
from limber.diary.entry import VERSION, Entry, Kind
from limber.diary.forms import form_problems
from limber.diary.history import AWAY, EVENTS
from limber.problems import Where
from limber.progression.asked import with_answer, with_request
from limber.progression.changed import changed
from limber.progression.facts import with_facts
from limber.progression.morning import after_morning
from limber.progression.recorded import after_decision
from limber.progression.rule import OWN
from limber.progression.session import after_session
from limber.progression.settle import settled
from limber.progression.state import Ask, State
from limber.progression.usual import with_strong
from limber.reasons import Reason


def fold(state: State, entry: Entry) -> State:
    """Give what is known after one more entry. Raises ValueError where it is older than the one before."""
    if state.at is not None and entry.at < state.at:
        raise ValueError(f"{entry.id} is older than the entry before it")
    local = entry.at.toordinal()
    day = max(state.day, local)
    known = settled(state, entry.at)
    if local < state.day:
        known = changed(known, backwards_on=day)
    if state.at is not None and entry.at - state.at > AWAY:
        known = changed(known, ask_again=Ask(entry.at, Reason("progress-ask-away", {"days": AWAY.days}, "1.1", OWN)))
    readable = is_readable(entry)
    daily = _DAILY.get(entry.kind)
    if readable and daily:
        return daily(known, entry, day)
    known = changed(known, at=entry.at, day=day)
    adding = _KINDS.get(entry.kind)
    if not readable:
        return _unread(known, entry)
    return adding(known, entry) if adding else known


def is_readable(entry: Entry) -> bool:
    """Tell whether this version can read an entry as a whole."""
    known = entry.kind is not Kind.UNKNOWN and entry.version <= VERSION
    return known and not form_problems(entry.kind.value, entry.payload, Where())


def _unread(state: State, entry: Entry) -> State:
    """Take in an entry that cannot be read: of what it says only a sign of danger is heard, and nothing goes up for a week."""
    heard = dangers.after_damaged(state.dangers, entry)
    return with_facts(changed(state, dangers=heard, unread_on=state.day)) if heard is not state.dangers else changed(state, unread_on=state.day)


def _after_screen(state: State, entry: Entry) -> State:
    """Take in answers about danger signs; a fall, a new illness or an operation asks for the whole set."""
    known = dangers.after(state.dangers, entry)
    lines, lasted = entry.payload.get("lines"), entry.payload.get("lasted")
    event = isinstance(lines, Mapping) and lines.get(EVENTS, "no") != "no"
    again = Ask(entry.at, Reason("progress-ask-event", {}, "1.1", OWN)) if event else state.ask_again
    told = changed(state, dangers=known, ask_again=again, lasted=lasted if isinstance(lasted, str) else state.lasted)
    same = known.items == state.dangers.items and known.held.keys() == state.dangers.held.keys() and known.age == state.dangers.age
    return told if same else with_facts(told)


def _after_seen(state: State, entry: Entry) -> State:
    """Take in that a clinician has looked: referrals before it are followed."""
    return with_facts(changed(state, dangers=dangers.after(state.dangers, entry), seen_on=state.day))


def _after_profile(state: State, entry: Entry) -> State:
    """Take in what a person tells of themselves; a condition that was not there before asks for the danger signs anew."""
    told = profile.after_profile(state.told, entry.payload)
    new = state.profiled and bool(told.tags - state.told.tags)
    again = Ask(entry.at, Reason("progress-ask-condition", {}, "1.1", OWN)) if new else state.ask_again
    known = changed(
        state,
        told=told,
        profiled=True,
        dangers=dangers.after(state.dangers, entry),
        pain=pain.after(state.pain, entry),
        ask_again=again,
    )
    return settled(with_strong(with_facts(known)), entry.at)


def _after_programme(state: State, entry: Entry) -> State:
    """Take in that a programme was adopted: where it states no first day, it begins on this one."""
    return changed(state, start=entry.at.toordinal()) if state.start is None else state


def _after_override(state: State, entry: Entry) -> State:
    """Take in that a clinician prescribes an exercise in spite of conditions."""
    tags = entry.payload["tags"]
    slug = str(entry.payload["exercise"])
    named = frozenset(map(str, tags)) if isinstance(tags, list) else frozenset()
    return with_facts(changed(state, overrides={**state.overrides, slug: state.overrides.get(slug, frozenset()) | named}))


def _after_new(state: State, entry: Entry) -> State:
    """Take in that something is new: the whole set of danger signs comes first."""
    return changed(state, ask_again=Ask(entry.at, Reason("progress-ask-new", {}, "1.1", OWN)))


def _after_outcome(state: State, entry: Entry) -> State:
    """Take in a questionnaire's score: the first and the last of each are kept."""
    measure, score = str(entry.payload["measure"]).casefold(), entry.payload.get("score")
    if not isinstance(score, int | float) or isinstance(score, bool):
        return state
    first = state.function.get(measure, (float(score), 0.0))[0]
    return changed(state, function={**state.function, measure: (first, float(score))})


# These come every day: they move the day themselves, in one go.
_DAILY: Mapping[Kind, Callable[[State, Entry, int], State]] = {Kind.SESSION: after_session, Kind.MORNING: after_morning}
_KINDS: Mapping[Kind, Callable[[State, Entry], State]] = {
    Kind.SCREEN: _after_screen,
    Kind.SEEN: _after_seen,
    Kind.PROFILE: _after_profile,
    Kind.PROGRAMME: _after_programme,
    Kind.OVERRIDE: _after_override,
    Kind.SOMETHING_NEW: _after_new,
    Kind.OUTCOME: _after_outcome,
    Kind.DECISION: after_decision,
    Kind.REQUEST: with_request,
    Kind.OFFER_ANSWER: with_answer,
}
