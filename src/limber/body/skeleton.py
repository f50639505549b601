"""The packaged body as values: segments, joints, motions with their ranges, and the places where it touches things.

Takes `skeleton.toml`, which writes what lies on a side for the left; gives a Skeleton with both sides, in shares of stature.
Never holds a pose.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from limber.body.vectors import Vector, mirrored
from limber.files import packaged_text

SIDES = ("left", "right")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment: the segment that carries it ("" for the first) and the place of its joint in that one's frame."""

    carrier: str
    at: Vector


@dataclass(frozen=True, slots=True)
class Motion:
    """One way a joint moves: the segment it turns, the axis (0 x, 1 y, 2 z) with the sign of growing angles, and its range in degrees."""

    segment: str
    axis: int
    sign: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the skin in a segment's frame."""

    segment: str
    at: Vector


@dataclass(frozen=True, slots=True)
class Spot:
    """A ball of skin in a segment's frame, with which the body touches. `joint` is the point it is called by, `kind` how it is brought there."""

    segment: str
    at: Vector
    radius: float
    kind: str = ""
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Mass:
    """A segment's share of the body's mass, and its centre in the segment's frame."""

    share: float
    at: Vector


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The whole body. `joints` names each segment's joint; `motions` are in the order in which a segment's turns are made."""

    segments: Mapping[str, Segment]
    joints: Mapping[str, str]
    ends: Mapping[str, Place]
    motions: Mapping[str, Motion]
    spots: Mapping[str, Spot]
    landmarks: Mapping[str, Place]
    flesh: Mapping[str, Spot]
    masses: Mapping[str, Mass]

    def bone(self, segment: str) -> float:
        """Give the length of a limb's bone: how far the next joint lies from a segment's own."""
        return -next(other.at[2] for other in self.segments.values() if other.carrier == segment)


@cache
def other_side(name: str) -> str:
    """Give the name on the other side: `hip_left` for `hip_right`; a name of the middle stays."""
    for side, other in (SIDES, SIDES[::-1]):
        if name.endswith(f"_{side}"):
            return name.removesuffix(side) + other
    return name


def _both(table: Mapping[str, Value], mirror: Callable[[Value], Value]) -> dict[str, Value]:
    """Give a table with each left entry followed by its right one."""
    both: dict[str, Value] = {}
    for name, value in table.items():
        both[name] = value
        if name.endswith("_left"):
            both[other_side(name)] = mirror(value)
    return both


def _mirrored_motion(motion: Motion) -> Motion:
    """Give the motion of the other side: turns about x and z go the other way round."""
    sign = motion.sign if motion.axis == 1 else -motion.sign
    return Motion(other_side(motion.segment), motion.axis, sign, motion.low, motion.high)


def _mirrored_spot(spot: Spot) -> Spot:
    """Give the spot of the other side."""
    return Spot(other_side(spot.segment), mirrored(spot.at), spot.radius, spot.kind, other_side(spot.joint))


def _mirrored_place(place: Place) -> Place:
    """Give the place on the other side."""
    return Place(other_side(place.segment), mirrored(place.at))


def _motion(stated: Mapping[str, object]) -> Motion:
    """Read one motion; `axis` is x, y or z with a sign."""
    axis = str(stated["axis"])
    return Motion(str(stated["segment"]), "xyz".index(axis[-1]), -1 if axis[0] == "-" else 1, _number(stated["low"]), _number(stated["high"]))


def _number(value: object) -> float:
    """Give a number of the packaged file. Raises TypeError where it is none, which is a mistake of ours."""
    if not isinstance(value, int | float):
        raise TypeError(value)
    return float(value)


def _vector(value: object) -> Vector:
    """Give three numbers of the packaged file. Raises TypeError where they are none, which is a mistake of ours."""
    if not isinstance(value, list):
        raise TypeError(value)
    return _number(value[0]), _number(value[1]), _number(value[2])


def _entries(table: Mapping[str, Mapping[str, Mapping[str, object]]], name: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give the entries of one table of the packaged file."""
    yield from table[name].items()


@cache
def skeleton() -> Skeleton:
    """Give the packaged body. Read once."""
    table = tomllib.loads(packaged_text("body", "skeleton.toml"))
    segments = {name: Segment(str(one["from"]), _vector(one["at"])) for name, one in _entries(table, "segments")}
    places = {key: {name: Place(str(one["segment"]), _vector(one["at"])) for name, one in _entries(table, key)} for key in ("ends", "landmarks")}
    balls = {
        key: {
            name: Spot(str(one["segment"]), _vector(one["at"]), _number(one["radius"]), str(one.get("kind", "")), str(one.get("joint", "")))
            for name, one in _entries(table, key)
        }
        for key in ("spots", "flesh")
    }
    masses = {name: Mass(_number(one["mass"]), _vector(one["at"])) for name, one in _entries(table, "masses")}
    return Skeleton(
        segments=_both(segments, lambda one: Segment(other_side(one.carrier), mirrored(one.at))),
        joints=_both(table["joints"], other_side),
        ends=_both(places["ends"], _mirrored_place),
        motions=_both({name: _motion(one) for name, one in _entries(table, "motions")}, _mirrored_motion),
        spots=_both(balls["spots"], _mirrored_spot),
        landmarks=_both(places["landmarks"], _mirrored_place),
        flesh=_both(balls["flesh"], _mirrored_spot),
        masses=_both(masses, lambda one: Mass(one.share, mirrored(one.at))),
    )
