"""An exercise as a page shows it: picture, name, dose in plain words.

Takes a prescription; gives a Card. Never decides anything.
"""

from __future__ import annotations

from dataclasses import dataclass

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import Catalogue
from limber.figure.look import Look
from limber.programme.programme import Prescription
from limber_web.journeys.today.figures import figure_url
from limber_web.journeys.today.words import dose_words


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise on a page."""

    slug: str
    name: str
    picture: str
    dose: str


def card(item: Prescription, catalogue: Catalogue, look: Look) -> Card:
    """Give the card of a prescription, in a look."""
    exercise = catalogue.exercises[item.slug]
    return Card(item.slug, exercise.name, figure_url(exercise, look), dose_words(item.dose, exercise))


def plain_card(exercise: Exercise, look: Look) -> Card:
    """Give the card of an exercise without a dose."""
    return Card(exercise.slug, exercise.name, figure_url(exercise, look), "")
