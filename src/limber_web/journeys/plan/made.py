"""The programme of a person: made from what they told, read back from the diary, or made anew after a change.

Takes a person's standing and diary; gives plans of the engine. Never decides what suits, and gives the same plan for the same person, so
that what is adopted is what was seen. What was worked out once is kept while this runs: a page and the form on it ask for the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.diary.standing import Standing
from limber.person.person import Person
from limber.planning.adopted import ReadBack, as_before, lasting, read_back, reasons_of, requests
from limber.planning.compose import planned
from limber.planning.periods import periods
from limber.planning.plan import Plan
from limber.planning.replan import replan, swap
from limber.planning.task import task_for
from limber.programme.days import week_of
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Programme
from limber_web.journeys.today import plan as plans

WEEKS = 12
EXAMPLE = "low-back-start"
Asked = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Adopted:
    """The programme that stands, read back. `week` is that of today, from 1 to the last; `over` that the last one is past."""

    programme: Programme
    read: ReadBack
    week: int
    over: bool

    @property
    def is_planned(self) -> bool:
        """Say whether it was made for this person, and not taken from the example."""
        return bool(self.read.plan.chosen)

    @property
    def is_example(self) -> bool:
        """Say whether it is the packaged programme, as it suits the person."""
        return self.programme.name == packaged_programme(EXAMPLE).name


def asked_of(entries: Iterable[Entry]) -> Asked:
    """Give what the person took out and did not bring back, each with how."""
    return tuple(requests(entries).items())


def example(programme: Programme, held: Standing) -> Adopted:
    """Give the packaged programme, as it suits the person, as if it had been adopted today."""
    return _adopted(programme, lasting(held.person), (), 1)


def adopted(held: Standing, entries: Iterable[Entry], on: date) -> Adopted | None:
    """Give the programme that stands; None where there is none, or where its text can no longer be read."""
    programme = plans.programme_of(held)
    return None if programme is None else _adopted(programme, lasting(held.person), asked_of(entries), week_of(programme, on))


@lru_cache(maxsize=8)
def _adopted(programme: Programme, person: Person, asked: Asked, week: int) -> Adopted:
    """Read a programme back as it stands in a week."""
    now = min(max(1, week), programme.weeks)
    read = read_back(programme, person, load(), without=reasons_of(dict(asked)), week=now)
    return Adopted(programme, read, now, week > programme.weeks)


def proposed(person: Person, asked: Asked = (), held: frozenset[str] = frozenset()) -> Plan:
    """Give the plan that fits a person best, or its refusal; then each thing they took out swapped in turn, so that the rest stays.

    `held` are exercises of the weeks before it, on which its ladders stand.
    """
    return best(person, asked, held)


@lru_cache(maxsize=8)
def best(person: Person, asked: Asked, held: frozenset[str]) -> Plan:
    """Give what `proposed` gives; its arguments are always named the same way, so that nothing is worked out twice."""
    if not asked:
        return planned(task_for(person, load(), periods(WEEKS), held=held))
    *earlier, (slug, _) = asked
    before = best(liking(person, slug), tuple(earlier), held)
    return before if before.refused else swap(before, slug, person, load(), without=reasons_of(dict(earlier)))


def liking(person: Person, slug: str) -> Person:
    """Give a person as if they did not mind an exercise."""
    return replace(person, dislikes=person.dislikes - {slug})


@lru_cache(maxsize=16)
def swapped(programme: Programme, person: Person, asked: Asked, week: int, slug: str) -> Plan:
    """Give the programme that stands with the next best in the place of an exercise; `asked` is all that was taken out, that one with it."""
    before = _adopted(programme, person, (), week).read.plan
    return swap(before, slug, person, load(), without=reasons_of(dict(asked)), week=week)


@lru_cache(maxsize=8)
def renewed(programme: Programme, person: Person, asked: Asked, week: int) -> Plan:
    """Give the programme that stands as it is best now, with as little change as can be."""
    return replan(_adopted(programme, person, (), week).read.plan, person, load(), without=reasons_of(dict(asked)), week=week)


@lru_cache(maxsize=8)
def restored(programmes: tuple[Programme, ...], person: Person, asked: Asked, week: int, slug: str) -> Plan:
    """Give the programme that stands, the last of these, with an exercise back that was taken out of it."""
    before = _adopted(programmes[-1], person, (), week).read.plan
    wanted = replace(before, chosen=as_before(programmes, slug))
    return replan(wanted, liking(person, slug), load(), without=reasons_of(dict(asked)), week=week)


def programmes_of(entries: Iterable[Entry], held: Standing) -> tuple[Programme, ...]:
    """Give every programme that was adopted and can be read, oldest first."""
    texts = (str(entry.payload.get("text")) for entry in entries if entry.kind is Kind.PROGRAMME)
    return tuple(programme for text in texts if (programme := plans.read(text, held.programme_start)))


def following(standing: Adopted, person: Person, asked: Asked) -> Plan:
    """Give the weeks that come after a programme is over: its exercises are rungs that were there."""
    last = standing.programme.phases[-1].prescriptions if standing.programme.phases else ()
    return proposed(person, asked, frozenset(each.slug for each in last))
