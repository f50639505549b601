"""A body as the camera sees it.

Takes a placed body and a view; gives its points and the axes of its segments in the picture's own coordinates: right, up, towards the eye.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limber.body.placed import Placed
from limber.body.vectors import Rotation, Vector
from limber.figure.view import View

Axes = tuple[Vector, Vector, Vector]
"""A frame's forward, left and up, each as (right, up, towards the eye) of the picture."""


@dataclass(frozen=True, slots=True)
class Seen:
    """All joints and all frames in the picture's coordinates."""

    points: Mapping[str, Vector]
    axes: Mapping[str, Axes]


def seen(placed: Placed, view: View) -> Seen:
    """Give the body in the picture's coordinates, in shares of stature."""
    camera = view.right, view.up, view.toward
    (a, b, c), (d, e, f), (g, h, i) = camera
    points = {name: (a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z) for name, (x, y, z) in placed.points.items()}
    return Seen(points, {name: _axes(camera, turn) for name, turn in placed.turns.items()})


def _into(camera: Axes, a: Vector) -> Vector:
    """Give a vector in the camera's coordinates."""
    x, y, z = a
    (a0, a1, a2), (b0, b1, b2), (c0, c1, c2) = camera
    return a0 * x + a1 * y + a2 * z, b0 * x + b1 * y + b2 * z, c0 * x + c1 * y + c2 * z


def _axes(camera: Axes, turn: Rotation) -> Axes:
    """Give a turned frame's axes in the camera's coordinates (the columns of the turn's matrix)."""
    w, x, y, z = turn
    xx, yy, zz, xy, xz, yz, wx, wy, wz = x * x, y * y, z * z, x * y, x * z, y * z, w * x, w * y, w * z
    forward = 1 - 2 * (yy + zz), 2 * (xy + wz), 2 * (xz - wy)
    left = 2 * (xy - wz), 1 - 2 * (xx + zz), 2 * (yz + wx)
    up = 2 * (xz + wy), 2 * (yz - wx), 1 - 2 * (xx + yy)
    return _into(camera, forward), _into(camera, left), _into(camera, up)
