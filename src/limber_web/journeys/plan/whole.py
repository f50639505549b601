"""A programme with all that its pages need to show it.

Takes a plan of the engine, fresh or read back, and the person it is for; gives one value. Never holds a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from limber.catalogue.load import Catalogue, load
from limber.diary.standing import Standing
from limber.figure.look import Look
from limber.person.person import Person
from limber.planning.adopted import lasting
from limber.planning.plan import Plan, programme_of
from limber.planning.task import WALKING
from limber.programme.own import with_own
from limber.programme.programme import AEROBIC, Programme
from limber_web.figure.looks import look_of
from limber_web.journeys.plan.made import Adopted


@dataclass(frozen=True, slots=True)
class Whole:
    """A programme and its plan, with its reasons; for whom, and who shows it."""

    programme: Programme
    plan: Plan
    person: Person
    look: Look

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue with the person's own exercises."""
        return with_own(load(), self.programme)

    @property
    def aerobic(self) -> tuple[str, ...]:
        """The names of the aerobic exercises on their days, each once."""
        slugs = dict.fromkeys(entry.slug for part in self.plan.phases for entry in part.routines.get(AEROBIC, ()))
        return tuple(self.catalogue.exercises[slug].name for slug in slugs)

    @property
    def walks(self) -> bool:
        """Say whether the aerobic work is walking."""
        return all(entry.slug in WALKING for part in self.plan.phases for entry in part.routines.get(AEROBIC, ()))


def whole_of(plan: Plan, held: Standing, start: date | None = None) -> Whole:
    """Give a plan that was made just now. Raises ValueError for a refusal."""
    return Whole(programme_of(plan, start), plan, lasting(held.person), look_of(held.profile))


def whole_of_adopted(standing: Adopted, held: Standing) -> Whole:
    """Give the programme that stands."""
    return Whole(standing.programme, standing.read.plan, lasting(held.person), look_of(held.profile))
