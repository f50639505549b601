"""Forward kinematics: from a posture to the places of all joints.

Takes a Posture; gives a Placed. Never moves a joint by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from limber.body.angles import motions_of, turn_of
from limber.body.placed import Placed
from limber.body.skeleton import other_side, skeleton
from limber.body.vectors import ORIGIN, STILL, Rotation, Vector, add, minus, mirrored, mirrored_turn, slerp, then, turned


@dataclass(frozen=True)
class Posture:
    """Where the pelvis is and how it is turned, and how each segment is turned in its carrier's frame."""

    root: Vector
    turn: Rotation
    joints: Mapping[str, Rotation]

    @cached_property
    def placed(self) -> Placed:
        """Where all joints are, reckoned once."""
        return _placed(self)


@cache
def _order() -> tuple[tuple[str, str, Vector, str], ...]:
    """Give all segments, which the packaged file writes after their carriers: name, carrier, where it is joined on, and its joint's name if any."""
    body = skeleton()
    return tuple((name, segment.carrier, segment.at, body.joints.get(name, "")) for name, segment in body.segments.items())


def posture(angles: Mapping[str, float], root: Vector = ORIGIN, turn: Rotation = STILL) -> Posture:
    """Give the posture with these angles, in degrees; what is not stated is 0."""
    return Posture(root, turn, {name: turn_of(name, angles) for name, *_ in _order() if motions_of(name)})


def place(one: Posture) -> Placed:
    """Give where all joints are."""
    return one.placed


def moved(one: Posture, joints: Mapping[str, Rotation]) -> Posture:
    """Give the posture with the last segments of a limb turned, named from the trunk outwards; what does not hang on them is not reckoned again."""
    body = skeleton()
    new = Posture(one.root, one.turn, {**one.joints, **joints})
    points, turns = dict(one.placed.points), dict(one.placed.turns)
    for name, turn in joints.items():
        segment = body.segments[name]
        if segment.carrier in joints:
            points[body.joints[name]] = add(points[body.joints[segment.carrier]], turned(turns[segment.carrier], segment.at))
        turns[name] = then(turns[segment.carrier], turn)
        for end in _ends_of(name):
            points[end] = add(points[body.joints[name]], turned(turns[name], body.ends[end].at))
    return _known(new, Placed(points, turns))


def rooted(one: Posture, root: Vector) -> Posture:
    """Give the posture with the pelvis at another place."""
    way = minus(root, one.root)
    points = {name: add(point, way) for name, point in one.placed.points.items()}
    return _known(Posture(root, one.turn, one.joints), Placed(points, one.placed.turns))


def _known(one: Posture, placed: Placed) -> Posture:
    """Give a posture whose joints' places are known already."""
    one.__dict__["placed"] = placed
    return one


@cache
def _ends_of(segment: str) -> tuple[str, ...]:
    """Give the points that a segment carries and no joint is at."""
    return tuple(name for name, end in skeleton().ends.items() if end.segment == segment)


def _placed(one: Posture) -> Placed:
    """Reckon where all joints are."""
    points: dict[str, Vector] = {}
    turns = {"": one.turn}
    joints = {"": one.root}
    for name, carrier, at, joint in _order():
        outer = turns[carrier]
        joints[name] = add(joints[carrier], turned(outer, at))
        turns[name] = then(outer, one.joints[name]) if name in one.joints else outer
        if joint:
            points[joint] = joints[name]
    for name, end in skeleton().ends.items():
        points[name] = add(joints[end.segment], turned(turns[end.segment], end.at))
    del turns[""]
    return Placed(points, turns)


def mirror(one: Posture) -> Posture:
    """Give the posture in the mirror between left and right."""
    return Posture(mirrored(one.root), mirrored_turn(one.turn), {other_side(name): mirrored_turn(turn) for name, turn in one.joints.items()})


def halfway(a: Posture, b: Posture, share: float) -> Posture:
    """Give the posture a share of the way from `a` to `b`, each joint by its shortest turn."""
    root = (a.root[0] + (b.root[0] - a.root[0]) * share, a.root[1] + (b.root[1] - a.root[1]) * share, a.root[2] + (b.root[2] - a.root[2]) * share)
    return Posture(root, slerp(a.turn, b.turn, share), {name: slerp(turn, b.joints[name], share) for name, turn in a.joints.items()})


def at(placed: Placed, segment: str, local: Vector) -> Vector:
    """Give where a point of a segment's frame is in the world."""
    return add(placed.points[_joint(segment)], turned(placed.turns[segment], local))


@cache
def _joint(segment: str) -> str:
    """Give the point at which a segment's frame begins."""
    return skeleton().joints[segment]
