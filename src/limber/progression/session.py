"""A session as it is reported: the decisions it shows to have been taken, then what it says about each exercise.

Takes a State and a session's entry; gives the next State. A step up that was not recorded counts as taken only where the session did not
ask for less; everything lower counts as taken in any case.
"""

from __future__ import annotations

from limber.diary import pain
from limber.diary.entry import Entry
from limber.diary.pain import JUMP, Pain
from limber.progression.changed import changed
from limber.progression.decide import look_at, lowest, lowest_caps_of
from limber.progression.ladder import neighbours
from limber.progression.marks import marked
from limber.progression.reckon import volume_asked
from limber.progression.report import Part, Report, read_session
from limber.progression.rise import after_before
from limber.progression.rule import OWN, Level
from limber.progression.settle import settled
from limber.progression.state import Ask, Logged, Sign, State, in_force, track_of
from limber.progression.stays import is_quiet, may_move, stays
from limber.progression.table import Mark
from limber.progression.take import taken
from limber.progression.track import WINDOW, Held, Seen, Track, within, worst_of
from limber.progression.usual import is_strict, with_strong
from limber.reasons import Reason

MOST_SESSIONS = 4  # in a day; more do not fit into one, our own proposal (hazard H24)
RED_DAYS = 7


def after_session(state: State, entry: Entry, day: int) -> State:
    """Take in one session of a day."""
    known = state if state.start is not None else changed(state, start=day)
    report = read_session(entry.payload, strict=is_strict(known, day))
    parts = [part for part in report.parts if part.slug in known.exercises]
    known = _with_decisions(known, parts, entry, day)
    seen = _seen(known, parts, day, told=report.before is not None)
    hurt = pain.after(known.pain, entry)
    known = _logged(known, entry, day, seen, hurt, report)
    for part in parts:
        if part.mark > Mark.AMBER or part.elsewhere:
            known = marked(known, track_of(known, part.slug), part)
    if report.worst_mark >= Mark.RED or report.spreading:
        known = _whole(known, report)
    if hurt.jumped_at == entry.at or report.spreading:
        reason = Reason("progress-ask-leg", {}, "3.2-3", OWN) if report.spreading else Reason("progress-ask-jump", {"rise": JUMP}, "1.1", OWN)
        known = changed(known, ask_again=Ask(entry.at, reason))
    return settled(known if report.before is None else with_strong(after_before(known, report.before)), entry.at)


def _with_decisions(state: State, parts: list[Part], entry: Entry, day: int) -> State:
    """Give the state with the day's decisions taken, exercise by exercise, where the session shows that they were."""
    known, quiet = _with_moves(state, parts, entry, day), is_quiet(state, day)
    for part in parts:
        if quiet and stays(state, part, day):
            continue
        if known.at is not entry.at:
            known = changed(known, at=entry.at, day=day)
        known = _decided(known, part)
    return known


def _with_moves(state: State, parts: list[Part], entry: Entry, day: int) -> State:
    """Give the state with the rungs moved that a session shows: it holds an exercise that only such a decision can have brought."""
    held = in_force(state, day)
    there = {part.slug for part in parts}
    strange = there.difference(held)
    moving = (
        [slug for slug in held if slug not in there and may_move(state, slug, day) and not strange.isdisjoint(neighbours(slug))] if strange else []
    )
    if not moving:
        return state
    known = changed(state, at=entry.at, day=day)
    for slug in moving:
        look = look_at(known, slug, day, entry.at)
        caps = lowest_caps_of(look)
        if lowest(caps).rung in there:
            known = taken(look, caps)
    return known


def _decided(state: State, part: Part) -> State:
    """Give the state with the decision for one exercise taken. One was already where it was recorded, or was done on this day before."""
    assert state.at is not None
    look = look_at(state, part.slug, state.day, state.at)
    track = look.track
    if look.done_on == state.day or (track.taken and track.taken.day == state.day):
        return state
    caps = lowest_caps_of(look)
    most = min([each.rank for each in caps])
    known = state if track.slug in state.tracks else changed(state, tracks={**state.tracks, track.slug: track})
    if most == (Level.DOSE, track.volume) and not (track.owed or track.asked or any(each.passing for each in caps)):
        return known
    asked = None if part.asked is None else volume_asked(part.asked, look.exercise.tempo, look.exercise.laterality)
    shown = part.asked is None or (asked is not None and (Level.DOSE, asked) >= most)
    return known if most > (Level.DOSE, track.volume) and not shown else taken(changed(look, state=known), caps)


def _seen(state: State, parts: list[Part], day: int, *, told: bool) -> dict[str, Seen]:
    """Give what a session tells of each exercise, at the dose in force or below it."""
    found: dict[str, Seen] = {}
    for part in parts:
        slug = part.slug
        share, at_dose = part.share, _is_at_dose(state, state.tracks[slug], part)
        known = told and share is not None and not part.elsewhere
        seen = Seen(day, state.turn, part.mark, part.held, at_dose, 0.0 if share is None else share, part.effort, known)
        found[slug] = worst_of((found[slug], seen))[0] if slug in found else seen
    return found


def _is_at_dose(state: State, track: Track, part: Part) -> bool:
    """Tell whether a session asked for the dose in force, or for more."""
    if part.asked is None:
        return track.asked is None
    exercise = state.exercises[part.slug]
    asked = volume_asked(part.asked, exercise.tempo, exercise.laterality)
    return asked is not None and asked >= track.volume


def _logged(state: State, entry: Entry, day: int, seen: dict[str, Seen], hurt: Pain, report: Report) -> State:
    """Give the state with one session more in its log: too many in one day, or two at one time, are noted."""
    count = state.sessions_today + 1 if state.log and state.log[-1].day == day else 1
    first = 0
    while first < len(state.log) and state.log[first].day < day - WINDOW:
        first += 1
    done = {part.slug: day for part in report.parts if part.share is None or part.share > 0}
    return changed(
        state,
        at=entry.at,
        day=day,
        turn=state.turn + 1,
        log=(*state.log[first:], Logged(day, seen)),
        done={**state.done, **done},
        pain=hurt,
        sessions_today=count,
        crowded_on=day if count > MOST_SESSIONS else state.crowded_on,
        twice_on=day if state.last_session == entry.at else state.twice_on,
        last_session=entry.at,
    )


def _whole(state: State, report: Report) -> State:
    """Take in what a session says about the whole programme: red holds everything, spreading leg pain asks for someone the second time."""
    known = state
    if report.worst_mark >= Mark.RED:
        because = Reason("progress-red-hold", {"days": RED_DAYS}, "3.2-5", OWN)
        known = changed(known, held=Held(state.day + RED_DAYS, because))
    if not report.spreading:
        return known
    spreads = tuple(sorted({*within(known.spreads, state.day, WINDOW), state.day}))
    signs = known.signs
    if len(spreads) > 1:
        signs = {**signs, "leg": Sign(state.day, Reason("progress-see-leg", {"days": WINDOW}, "3.2-3", OWN))}
    return changed(known, spreads=spreads, signs=signs)
