"""The most that a person's conditions let anyone ask of them.

Takes a dose, its exercise, the person and the vocabulary; gives the dose with effort, holds and minutes brought down to the lowest cap
that applies. Never raises a dose, and never adds to one what it does not state.
"""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.exercise import ON_THE_BACK, Exercise, Kind
from limber.catalogue.vocabulary import Caps, Vocabulary
from limber.dose.dose import Dose, Range
from limber.dose.reckon import BREATH_SECONDS
from limber.person.person import Person
from limber.person.suits import conditions


def capped(dose: Dose, exercise: Exercise, person: Person, vocabulary: Vocabulary) -> Dose:
    """Give the dose under every cap of the person's conditions, those not yet asked included (rules 2, hazards H07 and H14)."""
    for tag in conditions(person, vocabulary):
        if tag.caps:
            dose = _under(dose, exercise, tag.caps)
    return dose


def _under(dose: Dose, exercise: Exercise, caps: Caps) -> Dose:
    """Give a dose under one condition's caps. A hold counts whether it stands in seconds, in breaths or in the tempo."""
    minutes = _lowest(
        caps.on_the_back if exercise.position in ON_THE_BACK else None,
        caps.aerobic if exercise.kind is Kind.AEROBIC else None,
    )
    breaths = None if caps.hold is None else max(1, caps.hold // BREATH_SECONDS)
    stay = dose.tempo and dose.tempo._replace(stay=_lowest(dose.tempo.stay, caps.hold) or 0)
    return replace(
        dose,
        effort=_at_most(dose.effort, caps.effort),
        hold=_at_most(dose.hold, caps.hold),
        breaths=_at_most(dose.breaths, breaths),
        duration=_at_most(dose.duration, minutes),
        tempo=stay,
    )


def _at_most(value: Range | None, cap: int | None) -> Range | None:
    """Give a range whose ends are no higher than the cap."""
    if value is None or cap is None:
        return value
    return Range(min(value.low, cap), min(value.high, cap))


def _lowest(*values: int | None) -> int | None:
    """Give the lowest of the numbers that are stated, None where none is."""
    return min((value for value in values if value is not None), default=None)
