"""Limbs brought to what they touch.

Takes a posture, a spot of the body and where it shall be; gives the posture with that limb moved and everything else as it was.
Never moves the trunk, and never says whether the limb could reach: the law on contacts does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from limber.body.forward import Posture, moved, place
from limber.body.placed import Placed
from limber.body.reach import middle, swung, turns
from limber.body.skeleton import skeleton
from limber.body.vectors import FORWARD, LEFT, Rotation, Vector, add, axes, cross, dot, from_axes, inverse, length, minus, off, scaled, then, turned

# A hand or foot that stands this steep on a surface has no heading of its own on it.
_STEEP = 0.2


@dataclass(frozen=True, slots=True)
class Pin:
    """A spot of the body, the place of its ball's centre, and the normal of the surface that it touches."""

    spot: str
    at: Vector
    normal: Vector


@dataclass(frozen=True, slots=True)
class _Limb:
    """An arm or a leg: its segments from the trunk outwards, their joints, the lengths of both bones, what carries it, and how it folds.

    `folds` is 1 where the lower bone folds forward, -1 where backward.
    """

    segments: tuple[str, str, str]
    joints: tuple[str, str, str]
    bones: tuple[float, float]
    carrier: str
    folds: int


@cache
def _limb(spot: str) -> _Limb:
    """Give the limb that a spot belongs to."""
    body, side = skeleton(), spot.rpartition("_")[2]
    leg = body.spots[spot].segment.startswith(("thigh", "shank", "foot"))
    upper, lower, end = (f"{name}_{side}" for name in (("thigh", "shank", "foot") if leg else ("upper_arm", "forearm", "hand")))
    bones = body.bone(upper), body.bone(lower)
    joints = body.joints[upper], body.joints[lower], body.joints[end]
    return _Limb((upper, lower, end), joints, bones, "pelvis" if leg else f"girdle_{side}", -1 if leg else 1)


def pin(posture: Posture, one: Pin) -> Posture:
    """Give the posture with the limb of a spot brought to its place. A spot of the trunk or a knee leaves it as it was."""
    kind = skeleton().spots[one.spot].kind
    if kind not in _BROUGHT:
        return posture
    return _BROUGHT[kind](posture, place(posture), _limb(one.spot), one)


def levelled(posture: Posture, spot: str, normal: Vector) -> Posture:
    """Give the posture with a foot turned at its ankle so that the sole lies along a surface; any other spot changes nothing."""
    ball = skeleton().spots[spot]
    if ball.kind != "flat" or _limb(spot).folds > 0:
        return posture
    placed = place(posture)
    turn = then(inverse(placed.turns[_limb(spot).segments[1]]), _flat_foot(placed.turns[ball.segment], normal))
    return moved(posture, {ball.segment: turn})


def _ended(posture: Posture, placed: Placed, limb: _Limb, one: Pin) -> Posture:
    """Bring a sole, a palm, a heel or toes to a place: flat on the surface, or turned as they were."""
    spot = skeleton().spots[one.spot]
    end = placed.turns[spot.segment]
    if spot.kind == "flat":
        end = _flat_foot(end, one.normal) if limb.folds < 0 else _flat_hand(placed, one)
    target = minus(one.at, turned(end, spot.at))
    return _bent(posture, placed, limb, target, end)


def _gripped(posture: Posture, placed: Placed, limb: _Limb, one: Pin) -> Posture:
    """Bring a closed hand to a place, in line with its forearm."""
    body = skeleton()
    reach = -body.spots[one.spot].at[2]
    lengths = limb.bones[0], limb.bones[1] + reach
    elbow = middle(placed.points[limb.joints[0]], one.at, lengths, _bend(placed, limb))
    upper, lower = turns((placed.points[limb.joints[0]], elbow, one.at), turned(placed.turns[limb.segments[0]], LEFT), limb.folds)
    return _with(posture, placed, limb, (upper, lower, then(lower, posture.joints[limb.segments[2]])))


def _lying(posture: Posture, placed: Placed, limb: _Limb, one: Pin) -> Posture:
    """Lay a forearm on a surface, elbow and wrist, with the headings that upper arm and forearm have."""
    shoulder, elbow, wrist = (placed.points[joint] for joint in limb.joints)
    height = dot(one.normal, one.at)
    new_elbow = swung(shoulder, minus(elbow, shoulder), limb.bones[0], one.normal, height)
    new_wrist = swung(new_elbow, minus(wrist, elbow), limb.bones[1], one.normal, height)
    upper, lower = turns((shoulder, new_elbow, new_wrist), turned(placed.turns[limb.segments[0]], LEFT), limb.folds)
    return _with(posture, placed, limb, (upper, lower, then(lower, posture.joints[limb.segments[2]])))


def _bent(posture: Posture, placed: Placed, limb: _Limb, target: Vector, end: Rotation) -> Posture:
    """Bend a limb so that its last joint comes to the target and its last segment keeps a turn."""
    begin = placed.points[limb.joints[0]]
    between = middle(begin, target, limb.bones, _bend(placed, limb))
    upper, lower = turns((begin, between, target), turned(placed.turns[limb.segments[0]], LEFT), limb.folds)
    return _with(posture, placed, limb, (upper, lower, end))


def _bend(placed: Placed, limb: _Limb) -> Vector:
    """Give the way in which the middle joint points: knees forward, elbows back, as the upper bone is turned."""
    return scaled(turned(placed.turns[limb.segments[0]], FORWARD), -limb.folds)


def _with(posture: Posture, placed: Placed, limb: _Limb, world: tuple[Rotation, Rotation, Rotation]) -> Posture:
    """Give the posture with the turns of a limb's three segments, stated in the world."""
    carriers = placed.turns[limb.carrier], world[0], world[1]
    local = {name: then(inverse(outer), inner) for name, outer, inner in zip(limb.segments, carriers, world, strict=True)}
    return moved(posture, local)


_BROUGHT = {"flat": _ended, "point": _ended, "grip": _gripped, "lying": _lying}
"""How a spot of each kind is brought to its place; a spot of another kind belongs to the trunk, which is not moved."""


def _flat_foot(turn: Rotation, normal: Vector) -> Rotation:
    """Give the turn of a foot with its sole on a surface and its own heading."""
    forward, left, _ = axes(turn)
    level = off(forward, normal)
    if length(level) < _STEEP:
        level = cross(off(left, normal), normal)
    ahead = scaled(level, 1 / length(level))
    return from_axes(ahead, cross(normal, ahead), normal)


def _flat_hand(placed: Placed, one: Pin) -> Rotation:
    """Give the turn of a hand with its palm on a surface: fingers as they point, or else the way the head is, or else ahead of the chest."""
    segment = skeleton().spots[one.spot].segment
    ahead, _, up = axes(placed.turns["thorax"])
    headings = (off(way, one.normal) for way in (scaled(axes(placed.turns[segment])[2], -1), up, ahead))
    level = next(heading for heading in headings if length(heading) >= _STEEP)
    up = scaled(level, -1 / length(level))
    left = one.normal if segment.endswith("left") else scaled(one.normal, -1)
    return from_axes(cross(left, up), left, up)


def touching(placed: Placed, spot: str, normal: Vector) -> Vector:
    """Give the point of a spot's skin that is lowest along a normal."""
    return minus(centre(placed, spot), scaled(normal, skeleton().spots[spot].radius))


def centre(placed: Placed, spot: str) -> Vector:
    """Give where the centre of a spot's ball is."""
    body = skeleton()
    ball = body.spots[spot]
    return add(placed.points[body.joints[ball.segment]], turned(placed.turns[ball.segment], ball.at))


def landmark(placed: Placed, name: str) -> tuple[Vector, Vector]:
    """Give where a landmark of the body is, and the way out of the skin there."""
    body = skeleton()
    mark = body.landmarks[name]
    turn = placed.turns[mark.segment]
    aside = (mark.at[0], mark.at[1], 0.0)
    outward = scaled(aside, 1 / length(aside)) if length(aside) else LEFT
    return add(placed.points[body.joints[mark.segment]], turned(turn, mark.at)), turned(turn, outward)
