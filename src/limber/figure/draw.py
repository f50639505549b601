"""The drawings of the packaged exercises.

Takes an exercise of the catalogue, a look and the working side; gives SVG text. Raises KeyError for an exercise without keyframes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from limber.body.placed import Placed
from limber.body.vectors import Vector
from limber.catalogue.exercise import Exercise, Kind
from limber.figure import props as kit
from limber.figure.hand import Grip
from limber.figure.look import Look
from limber.figure.moment import Cycle, Moment
from limber.figure.movement import Movement
from limber.figure.packaged import effort_at, mirror, movement_of, on_side
from limber.figure.props import Prop
from limber.figure.scene import Scene
from limber.figure.stage import SEAT_HEIGHT, Numbers, number, pair
from limber.figure.svg import animated
from limber.figure.svg import poster as side_by_side
from limber.figure.svg import still as one_moment
from limber.figure.view import View

LOOK = Look()


def svg(exercise: Exercise, look: Look = LOOK, side: str = "") -> str:
    """Give the whole cycle in motion. `side` is the working one; "" the one that the keyframes describe."""
    return animated(scene_of(exercise, side), look)


def poster(exercise: Exercise, look: Look = LOOK, side: str = "") -> str:
    """Give the two or three poses that matter, side by side, standing still."""
    return side_by_side(scene_of(exercise, side), look)


def still(exercise: Exercise, look: Look = LOOK, side: str = "", *, time: float = 0.0) -> str:
    """Give one moment of the cycle, `time` in seconds."""
    return one_moment(scene_of(exercise, side), look, time)


@cache
def scene_of(exercise: Exercise, side: str = "") -> Scene:
    """Give all that the picture of an exercise shows."""
    return scene(exercise, movement_of(exercise), side)


def scene(exercise: Exercise, moving: Movement, side: str = "") -> Scene:
    """Give all that the picture of a movement shows, mirrored where the other side works."""
    keyframes = moving.keyframes
    swapped = bool(side and keyframes.side and side != keyframes.side)
    view, props, grips = keyframes.view, props_of(keyframes.props), grips_of(moving)
    return Scene(
        slug=exercise.slug,
        view=View(-view.azimuth, view.pitch) if swapped else view,
        props=tuple(_mirrored(prop) for prop in props) if swapped else props,
        muscles=keyframes.muscles or exercise.muscles,
        stretch=exercise.kind in {Kind.STRETCH, Kind.MOBILITY},
        title=exercise.name,
        description=". ".join(exercise.steps) + ".",
        cycle=_cycle(moving, side),
        arrow=_other(keyframes.arrow) if swapped else keyframes.arrow,
        side=(side or keyframes.side) if keyframes.side and not keyframes.alternating else "",
        grips=grips[::-1] if swapped else grips,
    )


def _cycle(moving: Movement, side: str) -> Cycle:
    """Give a movement as drawing sees it."""
    moments = tuple(Moment(one.phase.value, one.begin, one.end, one.pace) for one in moving.moments)
    return Cycle(moving.seconds, moments, _placing(moving, side), lambda time: effort_at(moving, time))


def _placing(moving: Movement, side: str) -> Callable[[float], Placed]:
    """Give what places the body at a second. Drawing asks for the same seconds again, and half of an alternating cycle is the mirror of the other."""
    half = moving.seconds / 2
    first = cache(lambda time: on_side(moving.at(time), moving.keyframes, side))
    second = cache(lambda time: mirror(first(time)))

    def at(time: float) -> Placed:
        """Give the body at a second of the cycle."""
        inside = round(time % moving.seconds, 9)
        return second(round(inside - half, 9)) if half <= inside < moving.seconds else first(inside)

    return at if moving.keyframes.alternating else first


def grips_of(moving: Movement) -> tuple[Grip, Grip]:
    """Give how each hand is held: closed where it holds on, flat where it lies on something, else open.

    A hand that does both is closed: clasping says more than resting. So is one that a band or a towel runs through.
    """
    spots = {one.spot for pose in moving.poses.values() for one in pose.held}
    for kind in ("band", "towel"):
        spots |= {f"grip_{str(point).rpartition('_')[2]}" for point in _through(moving.keyframes.props.get(kind, {})) if "hand" in str(point)}
    return _grip(spots, "left"), _grip(spots, "right")


def _grip(spots: set[str], side: str) -> Grip:
    """Give how the hand of one side is held."""
    if f"grip_{side}" in spots:
        return Grip.CLOSED
    return Grip.FLAT if f"palm_{side}" in spots else Grip.OPEN


def _other(name: str) -> str:
    """Give the name of a point on the other side."""
    swaps = {"left": "right", "right": "left"}
    stem, _, side = name.rpartition("_")
    return f"{stem}_{swaps[side]}" if side in swaps else name


def props_of(stated: Mapping[str, Numbers]) -> tuple[Prop, ...]:
    """Give the props of a scene from their numbers."""
    return tuple(_KIT[kind](numbers) for kind, numbers in stated.items())


def _through(numbers: Numbers) -> tuple[str | Vector, ...]:
    """Give the points that a band or a towel runs through: names of joints, or places in the world."""
    stated = numbers.get("through")
    points = stated if isinstance(stated, list) else []
    return tuple(point if isinstance(point, str) else (float(point[0]), float(point[1]), float(point[2])) for point in points)


_KIT: Mapping[str, Callable[[Numbers], Prop]] = {
    "mat": lambda n: kit.Mat(pair(n, "centre") if "centre" in n else None, number(n, "length", 0.0) or None),
    "pillow": lambda n: kit.Pillow(
        str(n.get("under", "head")), pair(n, "at") if "at" in n else None, number(n, "heading", 0.0), number(n, "low", 0.0), number(n, "height", 0.05)
    ),
    "chair": lambda n: kit.Chair(pair(n, "at"), number(n, "facing", 0.0), number(n, "seat", SEAT_HEIGHT), number(n, "back", 0.50)),
    "wall": lambda n: kit.Wall(number(n, "azimuth", 0.0), number(n, "distance", 0.3)),
    "corner": lambda n: kit.Corner(number(n, "azimuth", 0.0), number(n, "distance", 0.3)),
    "step": lambda n: kit.Step(pair(n, "at"), number(n, "heading", 0.0), number(n, "height", 0.088), number(n, "depth", 0.2)),
    "rail": lambda n: kit.Rail(pair(n, "at"), number(n, "heading", 0.0), number(n, "height", 0.50)),
    "bed": lambda n: kit.Bed(pair(n, "at"), number(n, "height", SEAT_HEIGHT), number(n, "length", 1.2)),
    "bike": lambda n: kit.Bike(pair(n, "at"), number(n, "heading", 0.0), number(n, "seat", 0.48), _two(n, "crank"), _two(n, "handle")),
    "pool": lambda n: kit.Pool(number(n, "level", 0.6)),
    "band": lambda n: kit.Band(_through(n)),
    "towel": lambda n: kit.Towel(_through(n)),
}


def _two(numbers: Numbers, key: str) -> tuple[float, float]:
    """Give where a bike's crank or handle is, from the saddle's place: forward and up."""
    return pair(numbers, key) if key in numbers else {"crank": (0.17, 0.19), "handle": (0.40, 0.66)}[key]


def _mirrored(prop: Prop) -> Prop:
    """Give a prop in the mirror between left and right."""
    if isinstance(prop, kit.Wall):
        return kit.Wall(-prop.azimuth, prop.distance)
    if isinstance(prop, kit.Corner):
        return kit.Corner(-prop.azimuth, prop.distance)
    if isinstance(prop, kit.Band | kit.Towel):
        return type(prop)(tuple(_other(point) if isinstance(point, str) else (point[0], -point[1], point[2]) for point in prop.through))
    if isinstance(prop, kit.Pool):
        return prop
    if isinstance(prop, kit.Mat):
        return replace(prop, centre=prop.centre and (prop.centre[0], -prop.centre[1]))
    if isinstance(prop, kit.Pillow):
        at = prop.at and (prop.at[0], -prop.at[1])
        return replace(prop, under=_other(prop.under), at=at, heading=-prop.heading)
    at = (prop.at[0], -prop.at[1])
    return replace(prop, at=at) if isinstance(prop, kit.Bed) else replace(prop, at=at, heading=-prop.heading)
