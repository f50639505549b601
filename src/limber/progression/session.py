"""A session as it is reported: the decisions it shows to have been taken, then what it says about each exercise.

Takes a State and a session that was read; gives the next State. A step up that was not recorded counts as taken only where the session
asked for it; everything lower counts as taken in any case.
"""

from __future__ import annotations

from dataclasses import replace

from limber.diary import pain
from limber.diary.entry import Entry
from limber.diary.pain import JUMP
from limber.dose.dose import Dose
from limber.progression.decide import caps_of, look_at, lowest
from limber.progression.marks import marked
from limber.progression.report import Part, Report, read_session
from limber.progression.rise import after_before
from limber.progression.rule import OWN, Level, Look, read_dose, volume_of
from limber.progression.settle import settled
from limber.progression.state import Ask, Sign, State
from limber.progression.table import Mark
from limber.progression.take import taken, with_track
from limber.progression.track import WINDOW, Held, with_session, within
from limber.progression.usual import is_strict
from limber.reasons import Reason

MOST_SESSIONS = 4  # in a day; more do not fit into one, our own proposal (hazard H24)
RED_DAYS = 7


def after_session(state: State, entry: Entry) -> State:
    """Take in one session."""
    known = _counted(state, entry)
    report = read_session(entry.payload, strict=is_strict(known, known.day))
    for part in report.parts:
        if part.slug in known.exercises:
            known = _done(known, part, report)
    known = _whole(known, report)
    hurt = pain.after(known.pain, entry)
    jumped = hurt.jumped_at == entry.at
    known = replace(known, pain=hurt)
    if jumped or report.spreading:
        reason = Reason("progress-ask-jump", {"rise": JUMP}, "1.1", OWN) if jumped else Reason("progress-ask-leg", {}, "3.2-3", OWN)
        known = replace(known, ask_again=Ask(entry.at, reason))
    known = settled(known, entry.at)
    return known if report.before is None else after_before(known, report.before)


def _counted(state: State, entry: Entry) -> State:
    """Give the state with one session more: too many in one day, or two at one time, are noted."""
    last = state.last_session
    same_day = last is not None and max(last.toordinal(), state.day) == state.day and last.toordinal() >= state.day
    count = state.sessions_today + 1 if same_day else 1
    return replace(
        state,
        start=state.day if state.start is None else state.start,
        sessions_today=count,
        crowded_on=state.day if count > MOST_SESSIONS else state.crowded_on,
        twice_on=state.day if last == entry.at else state.twice_on,
        last_session=entry.at,
    )


def _done(state: State, part: Part, report: Report) -> State:
    """Take in what a session tells of one exercise, after the decision that it shows to have been taken."""
    assert state.at is not None
    look = look_at(state, part.slug, state.day, state.at)
    asked = read_dose(part.asked) if part.asked else None
    after = _as_taken(look, asked)
    track = after.tracks.get(part.slug, look.track)
    exercise = look.exercise
    enough = asked is None and part.asked is None and track.asked is None
    if asked is not None:
        enough = volume_of(asked, exercise.tempo, exercise.laterality) >= look.volume(track.dose)
    told = report.before is not None and not part.elsewhere
    track = with_session(track, state.day, part, at_dose=enough, told=told)
    return marked(with_track(after, track), track, part)


def _as_taken(look: Look, asked: Dose | None) -> State:
    """Give the state with the day's decision taken, where none was yet; a step up only where the session asked for it."""
    if look.track.taken and look.track.taken.day == look.day:
        return look.state
    caps = caps_of(look)
    most = lowest(caps).rank
    up = most > (Level.DOSE, look.volume(look.track.dose))
    shown = asked is None or (Level.DOSE, look.volume(asked)) >= most
    return look.state if up and not shown else taken(look, caps)


def _whole(state: State, report: Report) -> State:
    """Take in what a session says about the whole programme: red holds everything, spreading leg pain asks for someone the second time."""
    known = state
    if report.unnamed is Mark.RED or any(part.pain is Mark.RED for part in report.parts):
        because = Reason("progress-red-hold", {"days": RED_DAYS}, "3.2-5", OWN)
        known = replace(known, held=Held(state.day + RED_DAYS, because))
    if not report.spreading:
        return known
    spreads = tuple(sorted({*within(known.spreads, state.day, WINDOW), state.day}))
    signs = known.signs
    if len(spreads) > 1:
        signs = {**signs, "leg": Sign(state.day, Reason("progress-see-leg", {"days": WINDOW}, "3.2-3", OWN))}
    return replace(known, spreads=spreads, signs=signs)
