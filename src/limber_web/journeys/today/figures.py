"""The picture of an exercise, in one place, so that a drawn figure can take the pictogram's place.

Takes an exercise; gives an address and what the picture shows, in words. Never draws.
"""

from __future__ import annotations

from limber.catalogue.exercise import Exercise
from limber.catalogue.vocabulary import Vocabulary
from limber_web.components import position_picture

# Kit that says more of an exercise than its position does.
_KIT = {"stationary-bike": "bike", "pool": "pool"}


def figure_url(exercise: Exercise) -> str:
    """Give the address of the picture of an exercise: the pictogram of its kit where that tells more, else of its position."""
    kit = next((name for item, name in _KIT.items() if item in exercise.equipment), "")
    return position_picture(kit) if kit else position_picture(exercise.position, exercise.kind)


def figure_says(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """Give what the picture shows, for someone who hears it."""
    words = vocabulary.positions[exercise.position]
    return words[:1].upper() + words[1:] + "."
