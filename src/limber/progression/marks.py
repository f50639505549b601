"""What a session's mark leaves on an exercise: ended for the day, held, blocked, resting, and what the next time owes.

Takes a State, a Track and what was told of the exercise; gives the next State. Every mark adds to what is owed and none takes away, so
that of two reports the worse never leaves more.
"""

from __future__ import annotations

from limber.catalogue.exercise import SpineDirection
from limber.diary.pain import SPASM_LASTS
from limber.progression.changed import changed
from limber.progression.report import Part
from limber.progression.rule import OWN
from limber.progression.rules.pay_what_a_report_asked_for import HALF, PARKED_DAYS
from limber.progression.state import Sign, State
from limber.progression.table import Mark
from limber.progression.take import with_track
from limber.progression.track import WINDOW, Held, Owed, Track, with_owed, within
from limber.reasons import Reason

HELD_DAYS = 7
LESS = 20
PARK_WINDOW, SEE_WINDOW, SEE_COUNT = 7, 28, 3
_BLOCKING = (SpineDirection.FLEXION, SpineDirection.EXTENSION)
_LEAFLET = "leaflet-strength"  # rule S16: stop at spasm or more pain


def marked(state: State, track: Track, part: Part) -> State:
    """Give the state with the marks of one exercise of a session."""
    if part.mark <= Mark.AMBER:
        return with_track(state, _ended(track, state.day, _elsewhere())) if part.elsewhere else state
    known = _after_pain(track, state.day, part) if part.pain >= Mark.STOP or part.spasm else track
    if part.spasm and state.at:
        because = Reason("progress-spasm", {}, "3.2-4", _LEAFLET)
        known = with_owed(changed(known, rests_until=state.at + SPASM_LASTS), Owed(state.day, 0, rung=True, because=because))
    if part.leg:
        because = Reason("progress-leg", {}, "3.2-3", OWN)
        known = with_owed(changed(known, spread_on=state.day), Owed(state.day, 0, rung=False, because=because))
    after = with_track(state, _ended(known, state.day, _ending(part)))
    if part.leg:
        after = _with_direction(after, part.slug)
    return _with_spasm(after, part.slug) if part.spasm else after


def _after_pain(track: Track, day: int, part: Part) -> Track:
    """Give the track after a stop, or worse: the same once, a fifth less when it happens again, half and a rung down after red."""
    again = bool(within(tuple(on for on in track.stops if on != day), day, WINDOW))
    code = "progress-stop-again" if again else "progress-stop"
    because = Reason(code, {"days": WINDOW}, "3.2-6", _LEAFLET)
    held = Held(day + HELD_DAYS, Reason("progress-stop-hold", {"days": HELD_DAYS}, "3.2-6", OWN))
    stops = track.stops if day in track.stops else (*track.stops[-3:], day)
    known = with_owed(changed(track, stops=stops, held=held), Owed(day, LESS if again else 0, rung=False, because=because))
    if part.pain is Mark.RED:
        known = with_owed(known, Owed(day, HALF, rung=True, because=Reason("progress-red", {}, "3.2-5", OWN)))
    return known


def _ended(track: Track, day: int, because: Reason) -> Track:
    """Give the track of an exercise that is over for the day."""
    return changed(track, ended_on=day, ended_because=because)


def _ending(part: Part) -> Reason:
    """Give why an exercise is over for the day."""
    if part.leg:
        return Reason("progress-end-leg", {}, "3.2-3", OWN)
    if part.spasm:
        return Reason("progress-end-spasm", {}, "3.2-4", _LEAFLET)
    row = "3.2-5" if part.pain is Mark.RED else "3.2-6"
    return Reason("progress-end-pain", {}, row, _LEAFLET)


def _elsewhere() -> Reason:
    """Give the reason of pain that is not the back's: another exercise today, and no mark."""
    return Reason("progress-end-elsewhere", {}, "3.2-notes", OWN)


def _with_direction(state: State, slug: str) -> State:
    """Give the state with the direction of an exercise blocked from this day, where it bends the back forward or backward."""
    direction = state.exercises[slug].spine_direction
    return changed(state, directions={**state.directions, direction: state.day}) if direction in _BLOCKING else state


def _with_spasm(state: State, slug: str) -> State:
    """Count a spasm over all exercises: two in 7 days park what brought them, three in 28 days ask for someone to look."""
    spasms = tuple(sorted({*(each for each in state.spasms if state.day - each[0] <= SEE_WINDOW), (state.day, slug)}))
    known = changed(state, spasms=spasms)
    lately = {name for day, name in spasms if state.day - day <= PARK_WINDOW}
    if sum(state.day - day <= PARK_WINDOW for day, _ in spasms) > 1:
        because = Reason("progress-two-spasms", {"days": PARKED_DAYS}, "3.2-4", OWN)
        for name in lately:
            known = with_track(known, changed(known.tracks[name], parked=Held(state.day + PARKED_DAYS, because)))
    if len(spasms) >= SEE_COUNT:
        sign = Sign(state.day, Reason("progress-see-spasms", {"count": len(spasms), "days": SEE_WINDOW}, "3.2-4", OWN))
        known = changed(known, signs={**known.signs, "spasms": sign})
    return known
