"""What one person does on one day.

Takes a programme, a date, and the person; gives the exercises of that day in order. The filter is asked again here (hazard H06):
what no longer suits is left out, whatever the programme says. Never starts on a day before the programme does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from limber.catalogue.exercise import FLOOR, Exercise, Kind
from limber.catalogue.load import Catalogue
from limber.person.caps import capped
from limber.person.person import Person
from limber.programme.days import routines_on, week_of
from limber.programme.fit import off_floor
from limber.programme.own import with_own
from limber.programme.programme import DAILY, Prescription, Programme, Routine
from limber.programme.swap import Suited, instead, suited
from limber.reasons import Reason
from limber.session.order import order


@dataclass(frozen=True, slots=True)
class Session:
    """The exercises of one day in order. `week` counts from 1, 0 or less before the start.

    `on_bed` says that what is done lying is done on a firm bed. `own` are the exercises among them that are not in the catalogue.
    """

    on: date
    items: tuple[Prescription, ...]
    week: int = 1
    on_bed: bool = False
    own: tuple[Exercise, ...] = ()


def session_on(
    programme: Programme,
    on: date,
    catalogue: Catalogue,
    person: Person | None,
    *,
    closed: frozenset[str] = frozenset(),
    easy_reach: bool = False,
) -> Session:
    """Give the session of a date.

    `closed` are exercises that have ended for now and are left out. `easy_reach` is for "I cannot get down today": the same plan on bed
    or chair. Without a person the programme is taken as it stands.
    """
    known = with_own(catalogue, programme)
    chosen = _suited(person, known, easy_reach=easy_reach)
    asked, opening = _asked(routines_on(programme, on), known, closed)
    if easy_reach:
        asked = _in_reach(asked, chosen, opening, _held(programme, week_of(programme, on)), closed)
    fitting = tuple(_capped(each, person, known) for each in asked if not chosen.against[each.slug])
    own = tuple(known.exercises[each.slug] for each in fitting if each.slug not in catalogue.exercises)
    on_bed = easy_reach or (person is not None and not person.floor)
    return Session(on, order(fitting, known.exercises, opening), week_of(programme, on), on_bed, own)


def _asked(routines: tuple[Routine, ...], catalogue: Catalogue, closed: frozenset[str]) -> tuple[tuple[Prescription, ...], frozenset[str]]:
    """Give what the routines of a day ask for, each exercise once, and those of them that open the session: marching or walking each day."""
    asked: dict[str, Prescription] = {}
    opening = set()
    for routine in routines:
        for each in routine.prescriptions:
            if each.slug not in closed:
                asked.setdefault(each.slug, each)
            if routine.name == DAILY and catalogue.exercises[each.slug].kind is Kind.AEROBIC:
                opening.add(each.slug)
    return tuple(asked.values()), frozenset(opening)


def _suited(person: Person | None, catalogue: Catalogue, *, easy_reach: bool) -> Suited:
    """Give what suits today; without a person only the reach of today counts."""
    if person is not None:
        return suited(off_floor(person) if easy_reach else person, catalogue)
    low = (Reason("session-out-of-reach"),)
    return Suited(catalogue.exercises, {slug: low if easy_reach and each.position in FLOOR else () for slug, each in catalogue.exercises.items()})


def _held(programme: Programme, week: int) -> frozenset[str]:
    """Give the exercises of the phases up to this week: what a ladder may stand on."""
    return frozenset(each.slug for phase in programme.phases if phase.first_week <= week for each in phase.prescriptions)


def _in_reach(
    items: tuple[Prescription, ...], chosen: Suited, opening: frozenset[str], held: frozenset[str], closed: frozenset[str]
) -> tuple[Prescription, ...]:
    """Give the exercises with those out of reach swapped for what bed or chair allows; where nothing suits, the place stays empty."""
    taken = {each.slug for each in items if not chosen.against[each.slug]} | closed
    found: list[Prescription] = []
    for each in items:
        if not chosen.against[each.slug]:
            found.append(each)
            continue
        slug = instead(chosen, each.slug, held - closed, frozenset(taken), opens=each.slug in opening)
        if slug is not None:
            taken.add(slug)
            found.append(Prescription(slug, chosen.exercises[slug].start))
    return tuple(found)


def _capped(each: Prescription, person: Person | None, catalogue: Catalogue) -> Prescription:
    """Give a prescription under what the person's conditions cap."""
    if person is None:
        return each
    return replace(each, dose=capped(each.dose, catalogue.exercises[each.slug], person, catalogue.vocabulary))
