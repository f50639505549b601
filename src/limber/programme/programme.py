"""Exercises prescribed on the days of a number of weeks, as values.

Takes slugs, doses, weeks and weekdays; gives frozen values that `limber.programme.read` reads and `limber.programme.write` writes.
Never holds a date other than the first day: what falls on a day is worked out by `limber.programme.days`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from limber.dose.dose import Dose, Laterality

DAILY, STRENGTH, STRENGTH_A, STRENGTH_B, AEROBIC = "daily", "strength", "strength_a", "strength_b", "aerobic"
ROUTINES = (DAILY, STRENGTH, STRENGTH_A, STRENGTH_B, AEROBIC)


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise at the dose that this person is asked for."""

    slug: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class Routine:
    """What is done together. `name` is one of ROUTINES: every day, on the strength weekdays (A and B take turns), on the aerobic weekdays."""

    name: str
    prescriptions: tuple[Prescription, ...]


@dataclass(frozen=True, slots=True)
class Phase:
    """Weeks that share their routines, counted from 1, both ends included."""

    first_week: int
    last_week: int
    routines: tuple[Routine, ...]

    @property
    def prescriptions(self) -> tuple[Prescription, ...]:
        """Every prescription of the phase, in the order of its routines."""
        return tuple(prescription for routine in self.routines for prescription in routine.prescriptions)


@dataclass(frozen=True, slots=True)
class OwnExercise:
    """An exercise that is not in the catalogue, kept as it was written.

    `position` may be a word that Limber does not know; `prescribed_despite` names the conditions that whoever prescribed it knew of. `like` is the
    exercise of the catalogue that this one is, where it stands here only for what it was prescribed despite. How all are read is decided
    in `limber.programme.own`.
    """

    slug: str
    name: str
    kind: str
    position: str
    laterality: Laterality
    steps: tuple[str, ...]
    muscles: tuple[str, ...]
    prescribed_despite: tuple[str, ...] = ()
    like: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """Prescriptions on days. Weekdays count from Monday 1 to Sunday 7; without a `start` no date is known yet.

    `ceilings` are the most that whoever made the programme asks of an exercise; where none is stated, the catalogue's holds.
    """

    name: str
    start: date | None
    weeks: int
    strength_weekdays: tuple[int, ...]
    aerobic_weekdays: tuple[int, ...]
    phases: tuple[Phase, ...]
    own: tuple[OwnExercise, ...] = ()
    notes: tuple[str, ...] = ()
    ceilings: tuple[Prescription, ...] = ()
