"""The two short programmes for special days: the first few minutes, and a day of much pain.

Takes a person and the catalogue; gives what of them suits, at the start doses. Nothing takes the place of what is left out.
"""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.load import Catalogue
from limber.person.person import Person
from limber.person.suits import suits
from limber.programme.fit import first_dose
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Prescription, Programme, Routine


def first_minutes(person: Person, catalogue: Catalogue) -> Programme:
    """Give a short session of gentle exercises that suit someone of whom little or nothing is known."""
    return _narrowed(packaged_programme("first-minutes"), person, catalogue)


def comfort(person: Person, catalogue: Catalogue) -> Programme:
    """Give the small movements, rest and short walks for a flare (rules 3.2 row 11)."""
    return _narrowed(packaged_programme("comfort"), person, catalogue)


def _narrowed(programme: Programme, person: Person, catalogue: Catalogue) -> Programme:
    """Give a programme with what suits a person and nothing else."""

    def narrow(routine: Routine) -> Routine:
        exercises = [(each, catalogue.exercises[each.slug]) for each in routine.prescriptions]
        fitting = (Prescription(each.slug, first_dose(each, exercise, person, catalogue)) for each, exercise in exercises if suits(exercise, person))
        return Routine(routine.name, tuple(fitting))

    return replace(programme, phases=tuple(replace(phase, routines=tuple(map(narrow, phase.routines))) for phase in programme.phases))
