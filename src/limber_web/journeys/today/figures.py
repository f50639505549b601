"""The picture of an exercise, in one place: the drawn figure in the person's look, or for what is not drawn a pictogram of its position.

Takes an exercise and a look; gives addresses and what the picture shows, in words. Never draws.
"""

from __future__ import annotations

from limber.catalogue.exercise import Exercise
from limber.catalogue.vocabulary import Vocabulary
from limber.dose.dose import Laterality
from limber.export.forms import JsonForm
from limber.figure.look import Look
from limber.figure.packaged import keyframes_of
from limber_web.components import position_picture
from limber_web.figure.addresses import address, is_drawn
from limber_web.figure.drawings import Shot
from limber_web.figure.views import SIDES

# Kit that says more of an exercise than its position does.
_KIT = {"stationary-bike": "bike", "pool": "pool"}


def figure_url(exercise: Exercise, look: Look, shot: Shot = Shot.STILL) -> str:
    """Give the address of the picture of an exercise; without a figure, of the pictogram of its kit where that tells more than its position."""
    if is_drawn(exercise):
        return address(exercise, shot, look)
    kit = next((name for item, name in _KIT.items() if item in exercise.equipment), "")
    return position_picture(kit) if kit else position_picture(exercise.position, exercise.kind)


def figure_says(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """Give what the picture shows, for someone who hears it."""
    words = vocabulary.positions[exercise.position]
    if not is_drawn(exercise):
        return words[:1].upper() + words[1:] + "."
    return f"{exercise.name}, {words}."


def figure_form(exercise: Exercise, look: Look) -> JsonForm:
    """Give what the player moves: the figure of each side, and of each the picture for a rest; nothing of an exercise that is not drawn.

    Where sides take turns one figure holds both, and `halves` names the side of each half of its cycle.
    """
    if not is_drawn(exercise):
        return {}
    keyframes = keyframes_of(exercise.slug)
    if keyframes.alternating:
        halves = [keyframes.side, *(side for side in SIDES if side != keyframes.side)]
        return {"moving": {"": address(exercise, Shot.MOVING, look)}, "rest": _each(exercise, Shot.REST, look), "halves": halves}
    return {shot.value: _each(exercise, shot, look) for shot in (Shot.MOVING, Shot.REST)}


def _each(exercise: Exercise, shot: Shot, look: Look) -> JsonForm:
    """Give the addresses of a picture by side; of an exercise that has none, the one."""
    sides = ("",) if exercise.laterality is Laterality.BILATERAL else SIDES
    return {side: address(exercise, shot, look, side) for side in sides}
