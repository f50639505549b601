"""An exercise of a leaflet that is new to Limber, kept in its own words.

Takes a ReadExercise and its dose; gives an OwnExercise whose kind, position and sides are read from its words, as far as they say.
A position that they do not name stays unknown, which is read with the most care.
"""

from __future__ import annotations

import re
from collections.abc import Container

from limber.catalogue.exercise import Kind
from limber.dose.dose import Dose, Laterality
from limber.leaflet.draft import ReadExercise
from limber.leaflet.words import Words
from limber.programme.programme import OwnExercise

UNKNOWN_POSITION = "unknown"
_LONG_HOLD = 15  # seconds from which a hold is more likely a stretch (our own proposal)
_LONGEST_SLUG = 40  # characters


def owned(exercise: ReadExercise, dose: Dose, words: Words, taken: Container[str]) -> OwnExercise:
    """Give an exercise of a leaflet as one of a person's own; `taken` are the slugs that are there already."""
    return OwnExercise(
        slug=slug_of(exercise.name, taken),
        name=exercise.name or UNKNOWN_POSITION,
        kind=_kind(exercise, dose, words),
        position=_position(exercise, words),
        laterality=dose.laterality or Laterality.BILATERAL,
        steps=exercise.steps or (exercise.name,),
        muscles=exercise.muscles,
    )


def slug_of(name: str, taken: Container[str]) -> str:
    """Give a slug for a name, with a number behind it where it is taken."""
    stem = "own-" + ("-".join(re.findall(r"[a-z0-9]+", name.lower()))[:_LONGEST_SLUG].strip("-") or "exercise")
    slug, number = stem, 2
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    return slug


def _kind(exercise: ReadExercise, dose: Dose, words: Words) -> str:
    """Give what kind of exercise the words and the dose speak of; movement where they do not say."""
    said = set(re.findall(r"[^\W\d_]+", f"{exercise.name} {exercise.section or ''}".lower()))
    for kind in (Kind.STRETCH, Kind.STRENGTH, Kind.AEROBIC):
        if not said.isdisjoint(words.own_kinds[kind]):
            return kind
    if dose.hold and dose.hold.high >= _LONG_HOLD:
        return Kind.STRETCH
    return Kind.STRENGTH if dose.sets and dose.sets.high > 1 else Kind.MOBILITY


def _position(exercise: ReadExercise, words: Words) -> str:
    """Give the first position that the steps name, unknown where they name none."""
    said = " ".join((exercise.name, *exercise.steps[:3])).lower()
    named = [(said.index(phrase), position) for phrase, positions in words.positions.items() if phrase in said for position in sorted(positions)[:1]]
    return min(named)[1] if named else UNKNOWN_POSITION
