"""What a programme says of its exercises beside their doses: those that are not in the catalogue, and the most that is asked of each.

Takes a programme and the catalogue; gives Exercises that the one filter and the timeline can work with. Nobody has judged an exercise of a
person's own for a condition that its prescriber did not name, so every other condition keeps it away. Never widens what suits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from limber.catalogue.exercise import Exercise, Kind, Position, SpineDirection
from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose
from limber.dose.reckon import DEFAULT_TEMPO, volume
from limber.programme.programme import OwnExercise, Programme

# Hands and knees asks for the floor and for kneeling, and a bed does not stand in: no position asks for more.
MOST_CAUTIOUS = Position.QUADRUPED


def with_own(catalogue: Catalogue, programme: Programme) -> Catalogue:
    """Give the catalogue together with the programme's own exercises, as far as it asks for them."""
    if not programme.own:
        return catalogue
    doses = {prescription.slug: prescription.dose for phase in reversed(programme.phases) for prescription in phase.prescriptions}
    most = ceilings(programme)
    own = {each.slug: exercise_of(each, doses[each.slug], catalogue, most.get(each.slug)) for each in programme.own if each.slug in doses}
    return replace(catalogue, exercises={**catalogue.exercises, **own})


def with_ceilings(catalogue: Catalogue, programme: Programme) -> Catalogue:
    """Give the catalogue with the programme's own exercises, and with the most that is asked of each as whoever made it says (rules 4.2-5)."""
    known = with_own(catalogue, programme)
    stated = {slug: replace(known.exercises[slug], ceiling=dose) for slug, dose in ceilings(programme).items() if slug in known.exercises}
    return replace(known, exercises={**known.exercises, **stated}) if stated else known


def ceilings(programme: Programme) -> Mapping[str, Dose]:
    """Give the most that the programme asks of an exercise, where it states it."""
    return {each.slug: each.dose for each in programme.ceilings}


def exercise_of(own: OwnExercise, dose: Dose, catalogue: Catalogue, ceiling: Dose | None = None) -> Exercise:
    """Give an own exercise as one of the catalogue's; `dose` is where it starts, `ceiling` the most that is asked: as much where none is stated.

    Each condition Limber knows keeps the exercise away unless it was prescribed despite it; one in `prescribed_despite` that Limber does
    not know opens nothing. One that is like an exercise of the catalogue is that one, with its figure and its start, save for what it was
    prescribed despite.
    """
    known = catalogue.exercises.get(own.like)
    if known is not None:
        return _opened(known, own, dose, ceiling or dose)
    stated = own.position in tuple(Position)
    return Exercise(
        slug=own.slug,
        name=own.name,
        kind=Kind(own.kind),
        position=Position(own.position) if stated else MOST_CAUTIOUS,
        laterality=own.laterality,
        equipment=("none",),
        start=dose,
        ceiling=ceiling or dose,
        tempo=DEFAULT_TEMPO,
        muscles=own.muscles,
        secondary_muscles=(),
        spine_direction=SpineDirection.NEUTRAL,
        weight_bearing=False,
        steps=own.steps,
        cues=own.steps[:1],
        faults=(),
        avoid_if=tuple(tag for tag in catalogue.vocabulary.tags if tag not in own.prescribed_despite),
        caution_if=own.prescribed_despite,
        easier=(),
        sources=(),
        evidence="",
        dose_source="",
        prescribed_despite=own.prescribed_despite,
        position_stated=stated,
    )


def _opened(known: Exercise, own: OwnExercise, dose: Dose, ceiling: Dose) -> Exercise:
    """Give an exercise of the catalogue under its own slug, open to those for whom it was prescribed. It stands on no ladder.

    Its start is the catalogue's, or the first dose where that is less.
    """
    sides = known.tempo, known.laterality
    return replace(
        known,
        slug=own.slug,
        start=dose if volume(dose, *sides) < volume(known.start, *sides) else known.start,
        ceiling=ceiling,
        avoid_if=tuple(tag for tag in known.avoid_if if tag not in own.prescribed_despite),
        caution_if=tuple(dict.fromkeys((*known.caution_if, *own.prescribed_despite))),
        easier=(),
        harder=(),
        like=known.slug,
        prescribed_despite=own.prescribed_despite,
    )
