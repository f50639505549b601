"""The pictures of an exercise as they go over the wire: drawn once, compressed, kept in this process.

Takes an exercise, a kind of picture, a look and a side; gives a Drawing. Raises KeyError for an exercise that is not drawn.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from limber.catalogue.exercise import Exercise
from limber.figure import draw
from limber.figure.course import course
from limber.figure.look import Look
from limber.figure.moment import Cycle, Moment
from limber.figure.packaged import keyframes_of
from limber.figure.posed import posed_svg
from limber.figure.scene import restless
from limber.figure.svg import still as one_moment

# Every exercise in one look, in motion and at rest, on both sides, and stills: some 6 MB where all of it was looked at.
_KEPT = 512


class Shot(StrEnum):
    """The kinds of picture: in motion; arrived; the key poses side by side; the start pose, alone or with the movement to come as ghost."""

    MOVING = "moving"
    STILL = "still"
    POSTER = "poster"
    START = "start"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG, compressed, and the hash by which a content policy allows its own style and no other."""

    compressed: bytes
    style: str


@lru_cache(maxsize=_KEPT)
def drawing(exercise: Exercise, shot: Shot, look: Look, side: str) -> Drawing:
    """Give one picture. `side` is the working one, "" the one that the keyframes describe."""
    return _packed(_DRAW[shot](exercise, look, side))


@lru_cache(maxsize=_KEPT)
def pose_drawing(name: str, words: str, look: Look) -> Drawing:
    """Give the picture of a pose that no exercise shows; `words` say what it shows. Raises KeyError for a pose that nothing states."""
    return _packed(posed_svg(name, words, look))


def _packed(svg: str) -> Drawing:
    """Give an SVG as it goes over the wire."""
    style = "".join(re.findall(r"<style>(.*?)</style>", svg, re.DOTALL))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return Drawing(gzip.compress(svg.encode(), 6, mtime=0), f"sha256-{digest}")


def _best(exercise: Exercise, look: Look, side: str) -> str:
    """Draw the moment that shows an exercise best: arrived, with the ghost of the start."""
    return draw.still(exercise, look, side, time=course(draw.scene_of(exercise, side).cycle).key)


def _rest(exercise: Exercise, look: Look, side: str) -> str:
    """Draw what comes after a rest: the start pose, with the way out to come as its ghost."""
    keyframes = keyframes_of(exercise.slug)
    scene = draw.scene_of(exercise, "" if keyframes.alternating else side)
    ways = course(scene.cycle).outward
    if not ways or restless(scene.cycle):
        return draw.still(exercise, look, side)
    other = keyframes.alternating and side not in {"", keyframes.side}
    # The ghost of a picture is where its movement began: the way back, seen at its end, has that of the way out.
    arrived, start = ways[-1 if other else 0].last, scene.cycle.at(0.0)
    moments = (Moment("move", 0.0, 1.0), Moment("ready", 1.0, 2.0))
    back = Cycle(2.0, moments, lambda time: start if time >= 1 else arrived, lambda _: 0.0)
    return one_moment(replace(scene, cycle=back, arrow="none"), look, 1.0)


_DRAW: Mapping[Shot, Callable[[Exercise, Look, str], str]] = {
    Shot.MOVING: draw.svg,
    Shot.STILL: _best,
    Shot.POSTER: draw.poster,
    Shot.START: draw.still,
    Shot.REST: _rest,
}
