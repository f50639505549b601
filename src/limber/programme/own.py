"""Exercises that are not in the catalogue, read with the most care.

Takes an OwnExercise as it was written; gives an Exercise that the one filter and the timeline can work with.
Nobody has judged it for a condition that its prescriber did not name, so every other condition keeps it away. Never widens what suits.
"""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.exercise import Exercise, Kind, Position, SpineDirection
from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose
from limber.dose.reckon import DEFAULT_TEMPO
from limber.programme.programme import OwnExercise, Programme

# Hands and knees asks for the floor and for kneeling, and a bed does not stand in: no position asks for more.
MOST_CAUTIOUS = Position.QUADRUPED


def with_own(catalogue: Catalogue, programme: Programme) -> Catalogue:
    """Give the catalogue together with the programme's own exercises, as far as it asks for them."""
    if not programme.own:
        return catalogue
    doses = {prescription.slug: prescription.dose for phase in reversed(programme.phases) for prescription in phase.prescriptions}
    tags = tuple(catalogue.vocabulary.tags)
    own = {exercise.slug: exercise_of(exercise, doses[exercise.slug], tags) for exercise in programme.own if exercise.slug in doses}
    return replace(catalogue, exercises={**catalogue.exercises, **own})


def exercise_of(own: OwnExercise, dose: Dose, tags: tuple[str, ...]) -> Exercise:
    """Give an own exercise as one of the catalogue's; `dose` is both where it starts and the most that is asked.

    `tags` are all the conditions Limber knows: each keeps the exercise away unless it was prescribed despite it. A condition in
    `prescribed_despite` that Limber does not know opens nothing.
    """
    return Exercise(
        slug=own.slug,
        name=own.name,
        kind=Kind(own.kind),
        position=Position(own.position) if own.position in tuple(Position) else MOST_CAUTIOUS,
        laterality=own.laterality,
        equipment=("none",),
        start=dose,
        ceiling=dose,
        tempo=DEFAULT_TEMPO,
        muscles=own.muscles,
        secondary_muscles=(),
        spine_direction=SpineDirection.NEUTRAL,
        weight_bearing=False,
        steps=own.steps,
        cues=own.steps[:1],
        faults=(),
        avoid_if=tuple(tag for tag in tags if tag not in own.prescribed_despite),
        caution_if=own.prescribed_despite,
        easier=(),
        sources=(),
        evidence="",
        dose_source="",
    )
