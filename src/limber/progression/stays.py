"""Whether a session can be taken in without asking the rules, where none of them could change the dose in force, and whether a step can be due.

Takes a State, an exercise and a day; gives yes or no. Never more than a shortcut: a law holds it to the rules, case by case.
"""

from __future__ import annotations

from limber.catalogue.exercise import Exercise
from limber.progression.reckon import volume_asked
from limber.progression.report import Part
from limber.progression.rules.come_back_lower_after_a_break import NO_CUT
from limber.progression.rules.wait_for_good_sessions import SESSIONS
from limber.progression.rules.wait_for_the_gap import GAP, SHORT_GAP, is_short
from limber.progression.state import State, done_on
from limber.progression.track import WINDOW, Track
from limber.progression.usual import STRONG_PAIN, usual_pain


def is_quiet(state: State, day: int) -> bool:
    """Tell whether nothing stands that concerns every exercise: no flare, no strong pain, no easier week, no cap of a condition."""
    disliked = state.told.values.get("dislikes")
    return not (state.capping or state.flare_since or disliked or day < state.easier_until or _is_strong(state))


def _is_strong(state: State) -> bool:
    """Tell whether the usual pain is strong."""
    usual = usual_pain(state)
    return usual is not None and usual >= STRONG_PAIN


def may_move(state: State, slug: str, day: int) -> bool:
    """Tell whether a decision might put another rung in an exercise's place: something is owed or accepted, after a break, or strong pain."""
    track = state.tracks.get(slug)
    last = done_on(state, track) if track else None
    if track is None or last is None:
        return _is_strong(state)
    return bool(track.owed or track.accepted) or day - last > NO_CUT


def stays(state: State, part: Part, day: int) -> bool:
    """Tell whether an exercise keeps its dose on a quiet day: nothing owed, nothing asked for, no break, and no step that is due and taken."""
    slug = part.slug
    track = state.tracks.get(slug)
    if track is None or track.owed or track.asked or track.accepted or day < track.parked.until:
        return False
    last = done_on(state, track)
    if last is None or day - last > NO_CUT:
        return False
    exercise = state.exercises[slug]
    if part.asked is not None:
        asked = volume_asked(part.asked, exercise.tempo, exercise.laterality)
        if asked is None or asked <= track.volume:
            return True
    return last == day or waits(state, track, exercise, day)


def waits(state: State, track: Track, exercise: Exercise, day: int) -> bool:
    """Tell whether no step can be due yet: too few sessions since the dose began, no morning told, nothing left to add, or a wait not over."""
    if state.turn - track.turn < SESSIONS or track.full or day < track.held.until or day < state.held.until:
        return True
    gap = SHORT_GAP if track.step and is_short(exercise) else GAP
    return day - track.stepped < gap or not state.mornings or state.mornings[-1].day < day - WINDOW
