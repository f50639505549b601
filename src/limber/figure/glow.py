"""Working muscles: gold light lying along each, on the part of the person that covers it.

Takes muscles by name and the shots of a Film; gives elements by part. A muscle that the body hides from the eye does not glow.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from limber.body.placed import Placed
from limber.body.skeleton import SIDES, skeleton
from limber.body.vectors import Vector, add, between, minus, mirrored, turned, unit
from limber.catalogue.fields import Fields
from limber.figure.canvas import SCALE
from limber.figure.film import Film
from limber.figure.motion import animate, number
from limber.figure.part import Part
from limber.figure.view import View
from limber.files import packaged_text, read_table

# How much a muscle's skin must look to the eye (cosine) to glow: what lies on the edge of the body still does.
_HIDDEN = -0.35
_MIDDLE = 1e-6  # nearer than this to the middle of the body, a muscle has no side
_STRETCHED = 1.3  # a stretch is this much longer
_SHORT = 0.35  # of its width: what is left of a light whose ends meet
_GOLD, _PALE = ("#FFD27A", "#FFB347", "#FF9A3C"), ("#FFE2A6", "#FFC874", "#FFB55E")  # from the middle to the rim; of a stretch


@dataclass(frozen=True, slots=True)
class End:
    """One end of a muscle on the skin: a segment without its side, and a point in its frame."""

    segment: str
    at: Vector


@dataclass(frozen=True, slots=True)
class Place:
    """Where a muscle glows: its two ends, how wide, and the parts that it lights up."""

    begin: End
    end: End
    width: float
    on: tuple[str, ...]

    @property
    def paired(self) -> bool:
        """True when there is one on each side of the body."""
        return abs(self.begin.at[1]) > _MIDDLE or f"{self.begin.segment}_left" in skeleton().segments


@dataclass(frozen=True, slots=True)
class Light:
    """One glow as it is written: middle, turn and half sizes, in units of the SVG and degrees."""

    x: int
    y: int
    turn: int
    long: int
    wide: int


@cache
def muscles() -> Mapping[str, Place]:
    """Give the packaged places by muscle. Raises ValueError or KeyError where the file is wrong, which is a mistake of ours."""
    table, problems = read_table(packaged_text("figure", "muscles.toml"), "muscles.toml")
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    read = Fields(table)
    stated, named = read.inner("places"), read.inner("muscles")
    places = {name: _place(stated.inner(name)) for name in stated.stated}
    return {muscle: places[named.text(muscle)] for muscle in named.stated}


def _place(read: Fields) -> Place:
    """Give one place of the file. Raises ValueError where its width is no number, which is a mistake of ours."""
    return Place(_end(read.value("from")), _end(read.value("to")), float(str(read.value("width"))), read.texts("on"))


def _end(stated: object) -> End:
    """Give one end of a place: a segment, and three numbers. Raises ValueError where it is no such list, which is a mistake of ours."""
    match stated:
        case [str(segment), float(x), float(y), float(z)]:
            return End(segment, (x, y, z))
    raise ValueError(stated)


def _sided(end: End, side: str) -> tuple[str, Vector]:
    """Give an end's segment with its side, and its point there."""
    segment = end.segment if end.segment in skeleton().segments else f"{end.segment}_{side}"
    return segment, end.at if side == "left" else mirrored(end.at)


def _world(placed: Placed, end: End, side: str) -> Vector:
    """Give where an end is in the world."""
    segment, at = _sided(end, side)
    return add(placed.points[skeleton().joints[segment]], turned(placed.turns[segment], at))


def shown(placed: Placed, view: View, place: Place, side: str) -> float:
    """Give how much the skin over a muscle looks to the eye: 1 straight to it, -1 away from it."""
    total = 0.0
    for end in (place.begin, place.end):
        segment, at = _sided(end, side)
        total += view.depth(turned(placed.turns[segment], unit((at[0], at[1], 0.0)))) / 2
    return total


def light(placed: Placed, view: View, place: Place, side: str, stretch: bool) -> Light:
    """Give the glow of one muscle in one pose."""
    begin, end = _world(placed, place.begin, side), _world(placed, place.end, side)
    (x, y), (right, up) = view.point(between(begin, end, 0.5)), view.point(minus(end, begin))
    half = math.hypot(right, up) / 2
    # Where a joint bends its two ends together, a muscle is short: its light stays within the flesh, and is no ball around the joint.
    bends = place.begin.segment != place.end.segment
    wide = min(place.width * 1.25, half + place.width * _SHORT) if bends else place.width * 1.25
    long = (half + place.width * 0.8) * (_STRETCHED if stretch else 1.0)
    turn = math.degrees(math.atan2(-up, right))
    return Light(round(x * SCALE), round(-y * SCALE), round(turn), round(max(long, wide) * SCALE), round(wide * SCALE))


def chosen(names: tuple[str, ...], side: str, placed: Placed, view: View) -> list[tuple[Place, str]]:
    """Give the places that glow and on which side: each place once, on the working side or on both, where the eye sees it."""
    places = dict.fromkeys(muscles()[name] for name in names)
    pairs = [(place, one) for place in places for one in ((side,) if side and place.paired else SIDES if place.paired else ("left",))]
    return [pair for pair in pairs if shown(placed, view, *pair) > _HIDDEN]


def part_of(word: str, side: str, near: str, drawn: tuple[Part, ...]) -> int | None:
    """Give the part that a word of the table means on one side: for a leg that of the side, else the one with the hips."""
    names = [part.name for part in drawn]
    by_side = f"{'near' if side == near else 'far'}_{word}"
    for name in (by_side, "pelvis_leg" if word == "leg" else word):
        if name in names:
            return names.index(name)
    return None


def glows(film: Film, view: View, wanted: list[tuple[Place, str]], near: str, prefix: str, stretch: bool) -> tuple[str, dict[int, str]]:
    """Give the definitions of all glows, and what to paint inside each part by its place in the order."""
    if not wanted:
        return "", {}
    inside: dict[int, str] = defaultdict(str)
    defined = [_gradient(prefix, _PALE if stretch else _GOLD)]
    for index, (place, side) in enumerate(wanted):
        name = f"{prefix}g{index}"
        defined.append(_glow(film, [light(shot.placed, view, place, side, stretch) for shot in film.shots], name, prefix))
        for word in place.on:
            on = part_of(word, side, near, film.shots[0].parts)
            if on is not None:
                inside[on] += f'<use href="#{name}"/>'
    return "".join(defined), inside


def _gradient(prefix: str, colours: tuple[str, str, str]) -> str:
    """Give the light itself: full in the middle, clear at the rim."""
    stops = zip(("0", ".45", "1"), colours, ("1", ".85", "0"), strict=True)
    inner = "".join(f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{strength}"/>' for at, colour, strength in stops)
    return f'<radialGradient id="{prefix}gold">{inner}</radialGradient>'


def _glow(film: Film, lights: list[Light], name: str, prefix: str) -> str:
    """Give one glow: an ellipse that goes with its muscle, as strong as the effort."""
    strengths = [number(shot.effort) for shot in film.shots]
    turns = _steady([one.turn for one in lights])
    best = lights[film.key]
    moves = animate(film.reel, "transform", [f"{one.x} {one.y}" for one in lights], "translate")
    fades = animate(film.reel, "opacity", strengths)
    spins = animate(film.reel, "transform", [str(turn) for turn in turns], "rotate")
    grows = animate(film.reel, "rx", [str(one.long) for one in lights])
    return (
        f'<g id="{name}" class="glow" transform="translate({best.x} {best.y})" opacity="{strengths[film.key]}">{moves}{fades}'
        f'<ellipse rx="{best.long}" ry="{best.wide}" transform="rotate({turns[film.key]})" fill="url(#{prefix}gold)">{spins}{grows}</ellipse></g>'
    )


def _steady(turns: list[int]) -> list[int]:
    """Give turns that never leap by half a round or more: an ellipse looks the same after half a turn."""
    steady = turns[:1]
    for turn in turns[1:]:
        steady.append(turn - 180 * round((turn - steady[-1]) / 180))
    return steady
