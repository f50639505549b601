"""A programme as it is printed for one person on a day: at the amounts that hold then, without what rests or no longer suits them.

Takes a Programme, the Person and what is decided for the day; gives a Programme, None where nothing is left, and what is not on it. Never adds
an exercise, and never raises a dose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from limber.catalogue.load import load
from limber.person.caps import capped
from limber.person.person import Person
from limber.programme.own import with_own
from limber.programme.programme import DAILY, STRENGTH, STRENGTH_A, STRENGTH_B, Phase, Prescription, Programme, Routine
from limber.programme.swap import suited
from limber.progression.state import track_of
from limber.reasons import Reason
from limber.wording import reason_sentence
from limber.wording.handout import day_words
from limber_web.journeys.today.decided import Decided


@dataclass(frozen=True, slots=True)
class Printed:
    """What goes on paper; `waits` are sentences about what does not."""

    programme: Programme | None
    waits: tuple[str, ...]


def printed(adopted: Programme, person: Person, closed: frozenset[str], known: Decided | None = None) -> Printed:
    """Give the programme as it stands, without what the person's conditions forbid and what is closed to them, each dose under its cap.

    `known` is what progression decided for the day; None where it decides nothing, as for a programme that is only proposed.
    """
    now = known.on.programme if known else adopted
    catalogue = with_own(load(), adopted)
    against = suited(person, catalogue).against
    rests = closed | (known.on.closed if known else frozenset())

    def kept(each: Prescription) -> Prescription | None:
        """Give a prescription as it is printed; none where it does not suit, or rests."""
        if each.slug in rests or against[each.slug]:
            return None
        return replace(each, dose=capped(each.dose, catalogue.exercises[each.slug], person, catalogue.vocabulary))

    def fitting(phase: Phase) -> Phase:
        """Give a phase as it is printed."""
        routines = (replace(one, prescriptions=tuple(left for each in one.prescriptions if (left := kept(each)))) for one in phase.routines)
        return replace(phase, routines=_once(tuple(routines)))

    phases = tuple(map(fitting, now.phases))
    there = frozenset(each.slug for phase in phases for each in phase.prescriptions)
    gone = dict.fromkeys(each.slug for phase in now.phases for each in phase.prescriptions if each.slug not in there)
    said = tuple(_said(slug, catalogue.exercises[slug].name, known, suits=not against[slug]) for slug in gone)
    own = tuple(each for each in now.own if each.slug in there)
    most = tuple(each for each in now.ceilings if each.slug in there)
    return Printed(replace(now, phases=phases, own=own, ceilings=most) if there else None, said)


def _once(routines: tuple[Routine, ...]) -> tuple[Routine, ...]:
    """Give routines that ask for an exercise once a day: two that gave way to the same rung are one."""
    daily, strength = ({each.slug for one in routines if one.name == name for each in one.prescriptions} for name in (DAILY, STRENGTH))
    before = {DAILY: set[str](), STRENGTH_A: daily | strength, STRENGTH_B: daily | strength}
    return tuple(replace(one, prescriptions=tuple(_new(one, before.get(one.name, daily)))) for one in routines)


def _new(routine: Routine, before: set[str]) -> Iterator[Prescription]:
    """Give each exercise of a routine that was not there before, and once."""
    seen = set(before)
    for each in routine.prescriptions:
        if each.slug not in seen:
            seen.add(each.slug)
            yield each


def _said(slug: str, name: str, known: Decided | None, *, suits: bool) -> str:
    """Say of an exercise that is not on the paper whether it rests, and until when, or does not suit; why is nobody's business who reads the wall."""
    if not suits:
        return reason_sentence(Reason("handout-suits-no-longer", {"name": name}))
    until = track_of(known.state, slug).parked.until if known else 0
    if known and until > known.day.toordinal():
        return reason_sentence(Reason("handout-rests-until", {"name": name, "day": day_words(date.fromordinal(until))}))
    return reason_sentence(Reason("handout-rests", {"name": name}))
