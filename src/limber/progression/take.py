"""A decision that was taken: the state after it.

Takes a Look and the caps of its rules; gives the tracks and moves as they are from then on. Never takes more than the lowest cap, and
nothing on a day on which the exercise rests.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.dose.dose import Dose
from limber.progression.changed import changed
from limber.progression.decide import lowest
from limber.progression.ladder import first_dose
from limber.progression.rule import OWN, Cap, Level, Look
from limber.progression.rules.pay_what_a_report_asked_for import PARKED_DAYS
from limber.progression.state import State, now_at, sizes_of, track_at
from limber.progression.track import Held, Step, Taken, Track, with_dose
from limber.reasons import Reason


def taken(look: Look, caps: tuple[Cap, ...], *, recorded: bool = False) -> State:
    """Give the state after the decision of these caps was taken. What passes by itself (an easier week) leaves the dose in force."""
    least = lowest(caps)
    if least.level is Level.STOP:
        return look.state
    lasting = [each for each in caps if not each.passing]
    lower = least if len(lasting) == len(caps) else lowest(lasting) if lasting else None
    track = look.track
    if lower is None:
        after = track
    elif lower.level in (Level.RUNG_DOWN, Level.RUNG_UP):
        return _moved(look, lower, recorded=recorded)
    elif lower.level is Level.PARK:
        after = parked(look, lower)
    else:
        after = at_dose(look, lower, recorded=recorded)
    asked = least.dose if least.passing and least.dose and least.volume < after.volume else None
    if asked != after.asked:
        after = changed(after, asked=asked)
    return look.state if after is look.state.tracks.get(track.slug) else with_track(look.state, after)


def at_dose(look: Look, cap: Cap, *, recorded: bool = False) -> Track:
    """Give the track at the dose of a cap: a step where it is more, a cut where it is less; what was owed is paid."""
    track = look.track
    note = Taken(look.day, _bare(track), cap.because, recorded)
    if cap.dose is None or cap.dose == track.dose:
        return changed(track, owed=(), taken=note) if recorded or track.owed else track
    if cap.volume > track.volume:
        rested_on = tuple([seen.day for seen in look.recent[-2:]])
        return dosed(look, cap.dose, step=Step(look.day, track.dose, rested_on), taken=note)
    paid = any(owed.percent for owed in track.owed)
    return dosed(look, cap.dose, cuts=(*track.cuts[-3:], look.day) if paid else track.cuts, taken=note)


def parked(look: Look, cap: Cap) -> Track:
    """Give the track resting; it comes back at no more than its starting dose."""
    until = look.day + PARKED_DAYS if cap.until is None else cap.until
    start = first_dose(look.exercise, look.state)
    because = cap.because[-1] if cap.because else Reason("progress-parked", {"days": PARKED_DAYS}, "4.2-6", OWN)
    note = Taken(look.day, _bare(look.track), cap.because, recorded=True)
    return dosed(look, min(start, look.track.dose, key=look.volume), parked=Held(until, because), taken=note)


def dosed(look: Look, dose: Dose, **more: object) -> Track:
    """Give the track at another dose from this day on, with more of its fields changed."""
    return with_dose(look.track, sizes_of(look.exercise, dose), look.day, look.state.turn, **more)


def _moved(look: Look, cap: Cap, *, recorded: bool) -> State:
    """Give the state with another rung in this one's place."""
    rung, dose = cap.rung or look.track.slug, cap.dose or look.track.dose
    there = look.state.tracks.get(rung)
    if there and cap.level is Level.RUNG_DOWN:
        dose = min(dose, there.dose, key=look.volume)
    came_from = (*look.track.came_from, look.track.slug) if cap.level is Level.RUNG_UP else look.track.came_from[:-1]
    spread_on = there.spread_on if there else look.track.spread_on
    fresh = changed(track_at(look.state, rung, dose, look.day), spread_on=spread_on, held=look.track.held, came_from=came_from)
    note = Taken(look.day, _bare(look.track), cap.because, recorded)
    first = first_dose(look.exercise, look.state)
    left = changed(dosed(look, first), accepted=None, cuts=(), lows=())
    moves = {slug: rung if now_at(look.state, slug) == look.track.slug else now_at(look.state, slug) for slug in look.state.planned}
    state = changed(look.state, moves={slug: now for slug, now in moves.items() if slug != now})
    return with_track(with_track(state, left), changed(fresh, taken=note))


def with_track(state: State, track: Track) -> State:
    """Give the state with one track put in."""
    tracks: Mapping[str, Track] = {**state.tracks, track.slug: track}
    return changed(state, tracks=tracks)


def _bare(track: Track) -> Track:
    """Give a track without what was decided before, so that none hangs on another."""
    return changed(track, taken=None) if track.taken else track
