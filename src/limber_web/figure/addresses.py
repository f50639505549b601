"""The addresses of pictures, with whose look it is and the version of all that draws in them: what one leads to never changes.

Takes an exercise and a look; gives addresses. An exercise that is not drawn, as one of the person's own, has none.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import urlencode

from django.urls import reverse

import limber
from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.figure.look import Look
from limber.figure.packaged import drawn
from limber_web.digest import digest
from limber_web.figure.drawings import Shot
from limber_web.figure.looks import name_of

_DRAWING = ("figure", "body", "catalogue")


@cache
def version() -> str:
    """Give the version of all that a picture is made from: keyframes, catalogue, and the code that draws."""
    package = Path(limber.__file__).parent
    return digest(*(package / name for name in _DRAWING), suffixes=(".py", ".toml"))


def is_drawn(exercise: Exercise) -> bool:
    """Say whether there is a figure of an exercise. One of the person's own has none, whatever its name, unless it is like one that is drawn."""
    return exercise.drawn_as in drawn() and (bool(exercise.like) or load().exercises.get(exercise.slug) == exercise)


def address(exercise: Exercise, shot: Shot, look: Look, side: str = "") -> str:
    """Give where a picture of a drawn exercise is; with a side, the one that works."""
    return _address(exercise.drawn_as, shot, name_of(look), side)


@lru_cache(maxsize=1024)  # a session names some sixty of them, each time the same
def _address(slug: str, shot: Shot, look: str, side: str) -> str:
    """Give an address by its words."""
    query = {"look": look, "version": version(), **({"side": side} if side else {})}
    return f"{reverse('figure' if shot is Shot.MOVING else f'figure-{shot}', args=[slug])}?{urlencode(query)}"


@lru_cache(maxsize=1024)
def pose_address(name: str, look: Look) -> str:
    """Give where the picture of a pose is that no exercise shows, as `floor-down-knee`."""
    return f"{reverse('figure-pose', args=[name])}?{urlencode({'look': name_of(look), 'version': version()})}"
