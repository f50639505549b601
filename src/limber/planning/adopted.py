"""A plan read back from the programme that a person adopted, and what they took out of it: what re-planning starts from.

Takes a Programme, the Person and diary entries; gives values as a fresh plan has them. Never solves: what is read back is as it was
adopted, also where it no longer suits, and `holds` says whether it still does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from limber.catalogue.exercise import Kind
from limber.catalogue.load import Catalogue
from limber.diary.entry import Entry as DiaryEntry
from limber.diary.entry import Kind as Told
from limber.diary.pain import FLARE_TAG
from limber.person.person import Person
from limber.planning.because import unmet, why
from limber.planning.check import broken
from limber.planning.periods import FEWEST_WEEKS, MOST_WEEKS, left_from, periods
from limber.planning.plan import NAME, Covered, Entry, Plan, PlannedWeeks, Proof
from limber.planning.refusal import left_out
from limber.planning.replan import PARKED, SWAPPED
from limber.planning.targets import TARGETS
from limber.planning.task import Chosen, Place, Task, task_for
from limber.programme.balance import days_with
from limber.programme.days import kinds_of_day
from limber.programme.fit import with_strong_pain
from limber.programme.own import with_own
from limber.programme.programme import STRENGTH, STRENGTH_A, STRENGTH_B, Phase, Prescription, Programme, Routine
from limber.reasons import Reason, Reasons
from limber.session.compile import compile_session
from limber.session.session import Session

# What a request takes out of a plan, and why it is then not there.
TAKES_OUT: Mapping[str, Reasons] = {"swap": SWAPPED, "dislike": (Reason("programme-disliked"),), "park": PARKED}
BRINGS_BACK = "restore"
_NOTHING: Mapping[str, Reasons] = {}
_READ = Proof("read back", 0.0)


@dataclass(frozen=True, slots=True)
class ReadBack:
    """An adopted programme as a plan. `holds` says whether every rule still does, for the weeks that are left.

    The plan's `chosen` is empty where no planner made the programme: it can be shown, and a new one can take its place.
    """

    plan: Plan
    holds: bool


def lasting(person: Person) -> Person:
    """Give a person as weeks are planned for them: a flare passes, and while it holds each day's session sees to it."""
    calm = replace(person, tags=person.tags - {FLARE_TAG}, unanswered=person.unanswered - {FLARE_TAG}, pain_now=None)
    return replace(with_strong_pain(calm), usual_pain=None)


def requests(entries: Iterable[DiaryEntry]) -> Mapping[str, str]:
    """Give what a person took out of their plan and did not bring back: by exercise "swap", "dislike" or "park", the latest word."""
    out: dict[str, str] = {}
    for entry in entries:
        what, exercise = str(entry.payload.get("what")), str(entry.payload.get("exercise"))
        if entry.kind is Told.REQUEST and what in TAKES_OUT:
            out[exercise] = what
        elif entry.kind is Told.REQUEST and what == BRINGS_BACK:
            out.pop(exercise, None)
    return out


def reasons_of(asked: Mapping[str, str]) -> Mapping[str, Reasons]:
    """Give why each exercise that was taken out is not there, as `replan` and `swap` take it."""
    return {slug: TAKES_OUT[what] for slug, what in asked.items()}


def chosen_of(programme: Programme) -> Chosen:
    """Give the places that a planned programme took; nothing where no planner made it."""
    if programme.name != NAME or programme.own or not FEWEST_WEEKS <= programme.weeks <= MOST_WEEKS:
        return frozenset()
    numbers = _numbers(programme)
    if {_span(phase) for phase in programme.phases} != numbers.keys():
        return frozenset()
    return frozenset(
        Place(numbers[_span(phase)], _undealt(routine), each.slug)
        for phase in programme.phases
        for routine in phase.routines
        for each in routine.prescriptions
    )


def as_before(adopted: Sequence[Programme], slug: str) -> Chosen:
    """Give the places of the programme that stands, with the last change undone that took an exercise out; `adopted` is oldest first."""
    choices = [chosen_of(programme) for programme in adopted]
    for earlier, later in reversed([*pairwise(choices)]):
        if slug in _slugs(earlier) and slug not in _slugs(later):
            return choices[-1] - (later - earlier) | (earlier - later)
    return choices[-1]


def read_back(programme: Programme, person: Person, catalogue: Catalogue, *, without: Mapping[str, Reasons] = _NOTHING, week: int = 1) -> ReadBack:
    """Give a programme as a plan, with what it lacks and leaves out in the weeks from `week` on; those that are over need no reasons."""
    chosen, known = chosen_of(programme), with_own(catalogue, programme)
    spans = periods(programme.weeks) if chosen else ()
    numbers = _numbers(programme) if chosen else {}
    left = left_from(min(week, programme.weeks), spans)
    held = frozenset(place.slug for place in chosen if left and place.period < left[0].number)
    task = task_for(person, known, left, held=held, without=without)
    to_come = frozenset(place for place in chosen if place.slug in known.exercises and left and place.period >= left[0].number)
    holds = bool(chosen) and not broken(task, to_come)
    plan = Plan(
        programme.weeks,
        tuple(_weeks(phase, task, chosen, numbers.get(_span(phase), 0)) for phase in programme.phases),
        programme.strength_weekdays,
        programme.aerobic_weekdays,
        max((minutes_of(day, known, person, phase.first_week) for phase in programme.phases for day in kinds_of_day(programme, phase)), default=0),
        tuple(_covered(programme, phase, known) for phase in programme.phases),
        unmet(task, to_come) if holds else (),
        left_out(task) if chosen else (),
        (),
        _READ,
        chosen,
    )
    return ReadBack(plan, holds)


def minutes_of(day: Iterable[Routine], catalogue: Catalogue, person: Person, week: int) -> int:
    """Give the minutes of a day on which these routines meet, rounded up, as its session takes them."""
    asked: dict[str, Prescription] = {}
    for routine in day:
        for each in routine.prescriptions:
            asked.setdefault(each.slug, each)
    session = Session(date.min, tuple(asked.values()), week, not person.floor)
    return -(-compile_session(session, catalogue, person).seconds // 60)


def _span(phase: Phase) -> tuple[int, int]:
    """Give the weeks of a phase."""
    return phase.first_week, phase.last_week


def _undealt(routine: Routine) -> str:
    """Give the routine that a place is chosen for: A and B were dealt out of one."""
    return STRENGTH if routine.name in (STRENGTH_A, STRENGTH_B) else routine.name


def _slugs(chosen: Chosen) -> frozenset[str]:
    """Give the exercises of some places."""
    return frozenset(place.slug for place in chosen)


def _numbers(programme: Programme) -> dict[tuple[int, int], int]:
    """Give the number of each period of a planned programme by its weeks."""
    return {(period.first_week, period.last_week): period.number for period in periods(programme.weeks)}


def _weeks(phase: Phase, task: Task, chosen: Chosen, number: int) -> PlannedWeeks:
    """Give the weeks of a phase with why each exercise is there; without reasons where no planner chose them."""
    routines = {
        routine.name: tuple(
            Entry(each.slug, each.dose, why(task, chosen, Place(number, routine.name, each.slug)) if chosen else ()) for each in routine.prescriptions
        )
        for routine in phase.routines
    }
    return PlannedWeeks(phase.first_week, phase.last_week, routines)


def _covered(programme: Programme, phase: Phase, catalogue: Catalogue) -> Covered:
    """Give the balance of a phase: who works which muscles, and on how many days each kind of exercise is there."""
    there = list(dict.fromkeys(each.slug for each in phase.prescriptions))
    muscles = {target.slug: tuple(slug for slug in there if target.covered_by(catalogue.exercises[slug])) for target in TARGETS}
    days = {str(kind): days_with(kind, programme, phase, catalogue) for kind in Kind}
    return Covered(phase.first_week, phase.last_week, muscles, {kind: count for kind, count in days.items() if count})
