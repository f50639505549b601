"""Vectors and turns in space.

Takes and gives triples (x, y, z) and unit quaternions (w, x, y, z). Never knows about bodies; angles come in degrees.
"""

from __future__ import annotations

import math

Vector = tuple[float, float, float]
Rotation = tuple[float, float, float, float]

ORIGIN: Vector = (0.0, 0.0, 0.0)
FORWARD: Vector = (1.0, 0.0, 0.0)
LEFT: Vector = (0.0, 1.0, 0.0)
UP: Vector = (0.0, 0.0, 1.0)
DOWN: Vector = (0.0, 0.0, -1.0)
STILL: Rotation = (1.0, 0.0, 0.0, 0.0)


def add(a: Vector, b: Vector) -> Vector:
    """Give the sum of two vectors."""
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def minus(a: Vector, b: Vector) -> Vector:
    """Give the way from `b` to `a`."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def scaled(a: Vector, by: float) -> Vector:
    """Give a vector `by` times as long."""
    return a[0] * by, a[1] * by, a[2] * by


def dot(a: Vector, b: Vector) -> float:
    """Give the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Give the vector that stands on both, by the right hand."""
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def length(a: Vector) -> float:
    """Give the length of a vector."""
    return math.sqrt(dot(a, a))


def unit(a: Vector) -> Vector:
    """Give the direction of a vector, of length 1. Raises ZeroDivisionError where it has none."""
    return scaled(a, 1 / length(a))


def between(a: Vector, b: Vector, share: float) -> Vector:
    """Give the point a share of the way from `a` to `b`."""
    return add(a, scaled(minus(b, a), share))


def off(a: Vector, axis: Vector) -> Vector:
    """Give what is left of a vector when its part along a unit axis is taken away."""
    return minus(a, scaled(axis, dot(a, axis)))


def beside(axis: Vector) -> Vector:
    """Give a direction that stands on an axis; which one, only the axis says."""
    x, y, z = map(abs, axis)
    return unit(cross(axis, FORWARD if x <= y and x <= z else LEFT if y <= z else UP))


def mirrored(a: Vector) -> Vector:
    """Give the vector seen in the mirror between left and right."""
    return a[0], -a[1], a[2]


def about(axis: Vector, degrees: float) -> Rotation:
    """Give the turn by an angle about a unit axis, by the right hand."""
    half = math.radians(degrees) / 2
    sine = math.sin(half)
    return math.cos(half), axis[0] * sine, axis[1] * sine, axis[2] * sine


def then(outer: Rotation, inner: Rotation) -> Rotation:
    """Give the turn that does `inner` first and `outer` after it; a frame's turn, then that of what stands in the frame."""
    a, b, c, d = outer
    w, x, y, z = inner
    return (
        a * w - b * x - c * y - d * z,
        a * x + b * w + c * z - d * y,
        a * y - b * z + c * w + d * x,
        a * z + b * y - c * x + d * w,
    )


def inverse(rotation: Rotation) -> Rotation:
    """Give the turn back."""
    w, x, y, z = rotation
    return w, -x, -y, -z


def turned(rotation: Rotation, a: Vector) -> Vector:
    """Give a vector after a turn (written out: this is most of what a body costs)."""
    w, x, y, z = rotation
    p, q, r = a
    d, e, f = 2 * (y * r - z * q), 2 * (z * p - x * r), 2 * (x * q - y * p)
    return p + w * d + y * f - z * e, q + w * e + z * d - x * f, r + w * f + x * e - y * d


def axes(rotation: Rotation) -> tuple[Vector, Vector, Vector]:
    """Give a frame's own forward, left and up, seen from outside."""
    return turned(rotation, FORWARD), turned(rotation, LEFT), turned(rotation, UP)


def from_axes(forward: Vector, left: Vector, up: Vector) -> Rotation:
    """Give the turn of a frame from its three unit axes, which stand on each other by the right hand."""
    xx, yy, zz = forward[0], left[1], up[2]
    parts = [1 + xx + yy + zz, 1 + xx - yy - zz, 1 - xx + yy - zz, 1 - xx - yy + zz]
    most = max(parts)
    largest, twice = parts.index(most), math.sqrt(most) * 2
    a, b, c = (left[2] - up[1]) / twice, (up[0] - forward[2]) / twice, (forward[1] - left[0]) / twice
    p, q, r = (forward[1] + left[0]) / twice, (up[0] + forward[2]) / twice, (left[2] + up[1]) / twice
    quarter = twice / 4
    choices = ((quarter, a, b, c), (a, quarter, p, q), (b, p, quarter, r), (c, q, r, quarter))
    return normal(choices[largest])


def normal(rotation: Rotation) -> Rotation:
    """Give a turn with its length brought back to exactly 1."""
    w, x, y, z = rotation
    size = math.sqrt(w * w + x * x + y * y + z * z)
    return w / size, x / size, y / size, z / size


def mirrored_turn(rotation: Rotation) -> Rotation:
    """Give the turn seen in the mirror between left and right."""
    w, x, y, z = rotation
    return w, -x, y, -z


def slerp(a: Rotation, b: Rotation, share: float) -> Rotation:
    """Give the turn a share of the shortest way from `a` to `b`."""
    if a == b:
        return a
    cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]
    angle = math.acos(min(1.0, abs(cosine)))
    if angle < 1e-7:
        return a
    left, right = math.sin((1 - share) * angle), math.copysign(math.sin(share * angle), cosine)
    return normal((left * a[0] + right * b[0], left * a[1] + right * b[1], left * a[2] + right * b[2], left * a[3] + right * b[3]))
