"""The dose with which a person begins an exercise of a leaflet.

Takes the leaflet's dose, the exercise, the person; gives a dose that asks no more in any part. Never above where the catalogue says that an
exercise starts, nor above what the person's conditions cap (hazard H09).
"""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.exercise import Exercise
from limber.catalogue.vocabulary import Vocabulary
from limber.dose.amount import Amount, amount_of, with_amount
from limber.dose.dose import Dose
from limber.dose.reckon import volume
from limber.leaflet.share import share
from limber.person.caps import capped
from limber.person.person import Person

FIRST = 70  # percent: the first quota of what a person can do (rules of increments, 4.2-1)
# Where 70 % of a leaflet is still above where an exercise starts and the two are not counted alike, as many tenths fewer as it takes.
_FEWER = range(FIRST, 0, -10)


def first_dose(full: Dose, exercise: Exercise, person: Person, vocabulary: Vocabulary) -> Dose:
    """Give the dose of the first weeks: 70 % of the leaflet's, and no more than the exercise's start. One's own has no start but the leaflet's."""
    if not exercise.sources:
        return share(full, FIRST)
    sides = exercise.tempo, exercise.laterality
    start = replace(exercise.start, laterality=full.laterality, times_per_day=full.times_per_day, days_per_week=full.days_per_week)
    start = capped(start, exercise, person, vocabulary)
    most = volume(start, *sides)
    alike = _counted(full) == _counted(start)
    shares = (share(full, percent) for percent in (_FEWER[:1] if alike else _FEWER))
    return next((part for part in shares if volume(part, *sides) <= most), _within(start, full) if alike else start)


def _counted(dose: Dose) -> tuple[bool, bool, bool]:
    """Give what a dose counts: a length of time, repetitions, breaths."""
    return bool(dose.duration), bool(dose.repetitions), bool(dose.breaths)


def _within(start: Dose, full: Dose) -> Dose:
    """Give a start with no more sets, repetitions or seconds of hold than the leaflet's dose, which is counted alike."""
    if start.duration:
        return start
    return with_amount(start, Amount(*map(min, amount_of(start), amount_of(full))))
