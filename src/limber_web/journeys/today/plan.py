"""What is on for a person today, as the engine says: the usual session, the one within easy reach, or the comfort set.

Takes a person's diary, a way, a time and the number before; gives a session with its catalogue. Never decides what suits: the engine
does, and under a lock this gives what the lock leaves open and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from limber.catalogue.exercise import FLOOR, Exercise
from limber.catalogue.load import Catalogue, load
from limber.catalogue.vocabulary import COMFORT
from limber.diary.entry import Entry
from limber.diary.standing import Standing, standing
from limber.figure.look import Look
from limber.person.person import Person
from limber.programme.fit import first_dose
from limber.programme.gentle import first_minutes
from limber.programme.own import with_own
from limber.programme.programme import Prescription, Programme
from limber.programme.read import read_programme
from limber.programme.swap import instead, suited
from limber.progression.programme_on import ProgrammeOn, comfort_programme
from limber.session.compile import Timeline, compile_session
from limber.session.session import Session, session_on
from limber_web.care.save import new_entry
from limber_web.figure.looks import look_of


class Way(StrEnum):
    """How today's session is done. `OPEN` is what a lock leaves open."""

    USUAL = "usual"
    EASY_REACH = "easy-reach"
    HARD_DAY = "hard-day"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Plan:
    """A day's session with all that its page and its player need."""

    way: Way
    session: Session
    catalogue: Catalogue
    person: Person
    look: Look

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises in the order in which they are done."""
        return tuple(self.catalogue.exercises[item.slug] for item in self.session.items)

    @property
    def timeline(self) -> Timeline:
        """The session second by second."""
        return compile_session(self.session, self.catalogue, self.person)

    def on_floor(self, exercise: Exercise) -> bool:
        """Say whether an exercise is done on the floor, and not on a bed."""
        return exercise.on_floor and not self.session.on_bed

    @property
    def guided(self) -> bool:
        """Say whether getting down and up is guided: in week 1, where something is done on the floor."""
        return self.session.week <= 1 and any(map(self.on_floor, self.exercises))


def plan_of(held: Standing, on: date, way: Way = Way.USUAL, *, done: frozenset[str] = frozenset(), asked: ProgrammeOn | None = None) -> Plan:
    """Give what is on, without what is done already; `asked` is the adopted programme after the day's decisions.

    A flare leaves the comfort set whatever the way; a lock leaves what it names.
    """
    programme = used(held, way, asked)
    catalogue = with_own(load(), programme)
    closed = held.closed | done | (asked.closed if asked else frozenset())
    if held.lock is not None:
        session = Session(on, tuple(gentle_dose(slug, held.person, load()) for slug in held.lock.open if slug not in closed))
    else:
        session = session_on(programme, on, catalogue, held.person, closed=closed, easy_reach=way is Way.EASY_REACH)
    return Plan(way, session, catalogue, held.person, look_of(held.profile))


def used(held: Standing, way: Way, asked: ProgrammeOn | None) -> Programme:
    """Give the programme that today is taken from: the comfort set in a flare or on a hard day, the first minutes while there is none."""
    person = held.person
    if way is Way.HARD_DAY or COMFORT in person.tags or (asked and asked.comfort):
        return comfort_programme(person, held.programme_start)
    return asked.programme if asked else programme_of(held) or first_minutes(person, load())


def programme_of(held: Standing) -> Programme | None:
    """Give the programme that the person adopted; None where there is none yet, or where its text can no longer be read."""
    return read(held.programme_text, held.programme_start) if held.programme_text else None


def catalogue_of(held: Standing) -> Catalogue:
    """Give the catalogue with the person's own exercises."""
    programme = programme_of(held)
    return with_own(load(), programme) if programme else load()


@lru_cache(maxsize=8)
def read(text: str, start: date | None) -> Programme | None:
    """Read the text of an adopted programme; one without a start begins on the day it was adopted.

    None where it cannot be read, as when an exercise has left the catalogue since: then a programme is offered anew.
    """
    programme, _ = read_programme(text, "", load())
    return programme if programme is None or programme.start else replace(programme, start=start)


def with_pain(held: Standing, entries: Iterable[Entry], pain: int, now: datetime) -> Standing:
    """Give what would hold for the person with this number before the session: in a flare, the flare."""
    told = new_entry("session", {"pain_before": pain, "exercises": []}, now)
    return replace(held, person=standing((*entries, told), now).person)


def swaps_of(plan: Plan, closed: frozenset[str]) -> dict[str, Prescription]:
    """Give, for each exercise, what takes its place when another joint does not like it: another position, on the floor for what is on the floor.

    Each is given once, so that two swaps on one day do not meet. Where nothing suits there is none.
    """
    exercises = plan.catalogue.exercises
    chosen = suited(plan.person, plan.catalogue)
    taken = {item.slug for item in plan.session.items} | {own.slug for own in plan.session.own} | closed
    swaps: dict[str, Prescription] = {}
    for exercise in plan.exercises:
        same = {slug for slug, other in exercises.items() if other.position is exercise.position}
        elsewhere = {slug for slug, other in exercises.items() if (other.position in FLOOR) is not (exercise.position in FLOOR)}
        slug = instead(chosen, exercise.slug, frozenset(), frozenset(taken | same | elsewhere))
        if slug is not None:
            taken.add(slug)
            swaps[exercise.slug] = gentle_dose(slug, plan.person, plan.catalogue)
    return swaps


def gentle_dose(slug: str, person: Person, catalogue: Catalogue) -> Prescription:
    """Give an exercise at its start, under what the person's conditions cap."""
    exercise = catalogue.exercises[slug]
    return Prescription(slug, first_dose(Prescription(slug, exercise.start), exercise, person, catalogue))


def names_of(catalogue: Catalogue) -> dict[str, str]:
    """Give the plain name of every exercise by its slug."""
    return {slug: exercise.name for slug, exercise in catalogue.exercises.items()}
