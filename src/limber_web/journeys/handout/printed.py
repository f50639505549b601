"""A programme as it is printed for one person: what no longer suits them is not on the paper.

Takes a Programme and the Person; gives a Programme, or None where nothing is left. Never adds an exercise, and never raises a dose.
"""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.load import load
from limber.person.caps import capped
from limber.person.person import Person
from limber.programme.own import with_own
from limber.programme.programme import Phase, Prescription, Programme
from limber.programme.swap import suited


def printed(programme: Programme, person: Person, closed: frozenset[str]) -> Programme | None:
    """Give the programme without what the person's conditions forbid and without what is closed to them, each dose under its cap."""
    known = with_own(load(), programme)
    against = suited(person, known).against

    def kept(each: Prescription) -> tuple[Prescription, ...]:
        """Give a prescription as it is printed; none where it does not suit."""
        if each.slug in closed or against[each.slug]:
            return ()
        return (replace(each, dose=capped(each.dose, known.exercises[each.slug], person, known.vocabulary)),)

    def fitting(phase: Phase) -> Phase:
        """Give a phase as it is printed."""
        routines = (replace(one, prescriptions=tuple(left for each in one.prescriptions for left in kept(each))) for one in phase.routines)
        return replace(phase, routines=tuple(routines))

    phases = tuple(map(fitting, programme.phases))
    return replace(programme, phases=phases) if any(phase.prescriptions for phase in phases) else None
