"""Two bones brought to a place in closed form.

Takes where a limb begins, how long its bones are and where its end shall be; gives the joint between and the turns of both bones.
Never searches: the law of cosines, and the plane in which the limb bends.
"""

from __future__ import annotations

import math

from limber.body.vectors import Rotation, Vector, add, beside, cross, from_axes, length, minus, off, scaled, unit

# A limb this near to straight says nothing about the plane in which it bends.
_STRAIGHT = 1e-6


def middle(begin: Vector, end: Vector, lengths: tuple[float, float], toward: Vector) -> Vector:
    """Give where the joint between two bones lies, bent to the side of `toward`. Out of reach, the limb points at its target.

    A target in the very place where the limb begins lies at its side; a limb that would bend to where its target is bends to any other side.
    """
    upper, lower = lengths
    way = minus(end, begin)
    far = min(max(length(way), abs(upper - lower) + _STRAIGHT), upper + lower)
    along = unit(way) if length(way) > _STRAIGHT else beside(toward)
    aside = off(toward, along)
    aside = aside if length(aside) > _STRAIGHT else beside(along)
    cosine = (upper * upper + far * far - lower * lower) / (2 * upper * far)
    sine = math.sqrt(max(0.0, 1 - cosine * cosine))
    return add(add(begin, scaled(along, upper * cosine)), scaled(unit(aside), upper * sine))


def swung(begin: Vector, toward: Vector, bone: float, normal: Vector, height: float) -> Vector:
    """Give the end of one bone that keeps its heading and comes to a height over the origin along a normal, as near as it can.

    A bone that stands upright on the surface has no heading; it stays as it is.
    """
    rise = min(1.0, max(-1.0, (height - sum(a * b for a, b in zip(normal, begin, strict=True))) / bone))
    level = off(toward, normal)
    if length(level) < _STRAIGHT:
        return add(begin, scaled(unit(toward), bone))
    return add(begin, add(scaled(normal, bone * rise), scaled(unit(level), bone * math.sqrt(1 - rise * rise))))


def turns(points: tuple[Vector, Vector, Vector], side: Vector, folds: int) -> tuple[Rotation, Rotation]:
    """Give the turns of two bones through three joints. `folds` is 1 where the lower bone folds forward (elbow), -1 backward (knee).

    `side` is the axis to the left that the limb keeps where it is straight.
    """
    upper, lower = unit(minus(points[1], points[0])), unit(minus(points[2], points[1]))
    across = scaled(cross(lower, upper), folds)
    if length(across) < _STRAIGHT:
        across = off(side, upper)
    left = unit(across) if length(across) > _STRAIGHT else beside(upper)
    return _bone(upper, left), _bone(lower, left)


def _bone(along: Vector, left: Vector) -> Rotation:
    """Give the turn of a bone that points along its own down, with its left axis as given."""
    up = scaled(along, -1)
    return from_axes(cross(left, up), left, up)
