"""The programme as it stands on a day: every exercise at the dose and on the rung that the decisions leave.

Takes a State and the decisions made from it; gives a programme that `limber.session` reads like any other, and what is closed that day.
Never asks whether an exercise suits: the session does, of every rung as of every exercise (hazard H06).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from limber.catalogue.load import load
from limber.catalogue.vocabulary import COMFORT
from limber.diary.entry import Entry
from limber.person.person import Person
from limber.programme.gentle import comfort
from limber.programme.programme import Prescription, Programme, Routine
from limber.progression.advance import keep
from limber.progression.decide import caps_of, decide, look_at, lowest, moment_of
from limber.progression.decision import Action, Decision
from limber.progression.recorded import EASIER
from limber.progression.state import State, now_at, track_of
from limber.progression.usual import strong_and_unseen

BREAK = "progress-break"
_NOT_TODAY = (Action.STOP, Action.PARK)
_MOVES = (Action.UP, Action.DOWN, Action.RUNG_UP, Action.RUNG_DOWN)


@dataclass(frozen=True, slots=True)
class ProgrammeOn:
    """A day of a programme. `closed` are exercises that are not asked on it; `comfort` says that only the comfort set is left."""

    programme: Programme
    decisions: tuple[Decision, ...]
    closed: frozenset[str]
    comfort: bool


def programme_on(state: State, day: date) -> ProgrammeOn:
    """Give the programme of a day, with the decisions that made it so."""
    decisions = decide(state, day)
    of_one = {each.exercise: each for each in decisions if each.exercise is not None and each.action is not Action.OFFER}
    closed = frozenset(slug for slug, each in of_one.items() if each.action in _NOT_TODAY)
    flares = state.pain.flares(moment_of(state, day))
    return ProgrammeOn(_rewritten(state, of_one), decisions, closed, flares or strong_and_unseen(state))


def state_on(programme: Programme, diary: Iterable[Entry], day: date) -> State:
    """Give what a diary says by the end of a day; what it holds after it is left out."""
    return keep(programme, (entry for entry in diary if entry.at.date() <= day)).state


def comfort_programme(person: Person, start: date | None) -> Programme:
    """Give the comfort set as it suits a person: what is left in a flare, and on a hard day."""
    return replace(comfort(replace(person, tags=person.tags | {COMFORT}), load()), start=start)


def changes(state: State, on: ProgrammeOn, day: date, slugs: frozenset[str]) -> tuple[Decision, ...]:
    """Give the decisions about these exercises that a diary has to record: what lasts, and that somebody should look at this.

    What is reckoned anew each day is not recorded: a sore spell, a rest, and the days of a break. An easier week is, where it begins for an
    exercise and where it ends. A step beside an offer waits for its
    answer: the sessions that the offer rests on are those of the dose before the step.
    """
    offered = {each.exercise for each in on.decisions if each.action is Action.OFFER}
    waits = {each.exercise for each in on.decisions if each.action is Action.UP} & (offered - {None})
    return tuple(each for each in on.decisions if each.exercise not in waits and _lasts(state, each, day, slugs))


def _lasts(state: State, decision: Decision, day: date, slugs: frozenset[str]) -> bool:
    """Tell whether a decision changes what holds from its day on, for one of these exercises."""
    if decision.exercise is None:
        return decision.action is Action.REFER
    if decision.exercise not in slugs and decision.rung not in slugs:
        return False
    return decision.action in _MOVES and not is_recorded(state, decision, day) and not _is_anew(state, decision, day)


def is_recorded(state: State, decision: Decision, day: date) -> bool:
    """Tell whether the diary holds this decision of a day; of a rung, also as that of the exercise that made way for it."""
    track = track_of(state, str(decision.exercise))
    taken = track.taken
    return taken is not None and taken.recorded and taken.day == day.toordinal() and decision.after == (track.asked or track.dose)


def _is_anew(state: State, decision: Decision, day: date) -> bool:
    """Tell whether what is asked of an exercise is reckoned anew on each day: a sore spell's small doses, and a break that lasts."""
    look = look_at(state, str(decision.exercise), max(day.toordinal(), state.day), moment_of(state, day))
    codes = {reason.code for reason in decision.because}
    return BREAK in codes or (lowest(caps_of(look)).passing and EASIER.isdisjoint(codes))


def _rewritten(state: State, decisions: Mapping[str, Decision]) -> Programme:
    """Give the programme with every prescription as it stands."""

    def rewritten(routine: Routine) -> Routine:
        return replace(routine, prescriptions=tuple(_standing(state, each.slug, decisions) for each in routine.prescriptions))

    known = state.programme
    phases = tuple(replace(phase, routines=tuple(map(rewritten, phase.routines))) for phase in known.phases)
    start = date.fromordinal(state.start) if known.start is None and state.start is not None else known.start
    return replace(known, start=start, phases=phases)


def _standing(state: State, planned: str, decisions: Mapping[str, Decision]) -> Prescription:
    """Give one prescription as it stands: on its rung, at the dose of the day; one that is not decided about today keeps its own."""
    slug = now_at(state, planned)
    decision = decisions.get(slug)
    if decision is None or decision.after is None:
        return Prescription(slug, track_of(state, slug).dose)
    return Prescription(decision.rung or slug, decision.after)
