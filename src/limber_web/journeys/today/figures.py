"""The picture of an exercise, in one place: its figure in the person's look; of one that is not drawn, someone in its position, or no one.

Takes an exercise and a look; gives addresses and what the picture shows, in words. Never draws.
"""

from __future__ import annotations

from functools import cache

from django.templatetags.static import static

from limber.catalogue.exercise import Exercise, Kind, Position
from limber.catalogue.load import load
from limber.catalogue.vocabulary import Vocabulary
from limber.dose.dose import Laterality
from limber.export.forms import JsonForm
from limber.figure.look import Look
from limber.figure.packaged import keyframes_of
from limber.figure.posed import posed
from limber_web.figure.addresses import address, is_drawn, pose_address
from limber_web.figure.drawings import Shot
from limber_web.figure.views import SIDES

# An exercise of one's own with this kit looks like the drawn one, more than it looks like its position.
_KIT = {"stationary-bike": "stationary-bike", "pool": "water-walking"}
_ON_FOOT = "walk-easy"
_NO_FIGURE = "figures/own-words.svg"


def figure_url(exercise: Exercise, look: Look, shot: Shot = Shot.STILL) -> str:
    """Give the address of the picture of an exercise; of one without a figure, that of someone with its kit, on foot, or in its position.

    Where nobody said how it starts, it is a sheet of words: a wrong figure would be worse than none.
    """
    if is_drawn(exercise):
        return address(exercise, shot, look)
    if not exercise.position_stated:
        return static(_NO_FIGURE)
    walks = exercise.kind is Kind.AEROBIC and exercise.position in {Position.OTHER, Position.STANDING}
    like = next((slug for item, slug in _KIT.items() if item in exercise.equipment), _ON_FOOT if walks else "")
    return address(load().exercises[like], Shot.START, look) if like else pose_address(_pose_in(exercise.position), look)


def own_words(exercise: Exercise) -> tuple[str, ...]:
    """Give an exercise's own words, to stand where its figure would, where nothing shows how it is done; else none."""
    return () if exercise.position_stated or is_drawn(exercise) else exercise.steps


@cache
def _pose_in(position: Position) -> str:
    """Give the pose of someone in a position."""
    return next(name for name in posed() if name.endswith(f"-{position}"))


def figure_says(exercise: Exercise, vocabulary: Vocabulary) -> str:
    """Give what the picture shows, for someone who hears it."""
    words = vocabulary.place_of(exercise)
    if not exercise.position_stated:
        return f"No figure: it is done {words}."
    if not is_drawn(exercise):
        return words[:1].upper() + words[1:] + "."
    return f"{exercise.name}, {words}."


def figure_form(exercise: Exercise, look: Look) -> JsonForm:
    """Give what the player moves: the figure of each side, and of each the picture for a rest; nothing of an exercise that is not drawn.

    Where sides take turns one figure holds both, and `halves` names the side of each half of its cycle.
    """
    if not is_drawn(exercise):
        return {}
    keyframes = keyframes_of(exercise.drawn_as)
    if keyframes.alternating:
        halves = [keyframes.side, *(side for side in SIDES if side != keyframes.side)]
        return {"moving": {"": address(exercise, Shot.MOVING, look)}, "rest": _each(exercise, Shot.REST, look), "halves": halves}
    return {shot.value: _each(exercise, shot, look) for shot in (Shot.MOVING, Shot.REST)}


def _each(exercise: Exercise, shot: Shot, look: Look) -> JsonForm:
    """Give the addresses of a picture by side; of an exercise that has none, the one."""
    sides = ("",) if exercise.laterality is Laterality.BILATERAL else SIDES
    return {side: address(exercise, shot, look, side) for side in sides}
