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


def _axes(camera: Axes, turn: Rotation) -> Axes:
    """Give a turned frame's axes (the columns of the turn's matrix) in the camera's coordinates: written out, as every drawing needs some twenty."""
    (a, b, c), (d, e, f), (g, h, i) = camera
    w, x, y, z = turn
    u, v, t = 2 * x, 2 * y, 2 * z
    xx, yy, zz, xy, xz, yz, wx, wy, wz = u * x, v * y, t * z, u * y, u * z, v * z, u * w, v * w, t * w
    p, q, r = 1 - yy - zz, xy + wz, xz - wy
    forward = a * p + b * q + c * r, d * p + e * q + f * r, g * p + h * q + i * r
    p, q, r = xy - wz, 1 - xx - zz, yz + wx
    left = a * p + b * q + c * r, d * p + e * q + f * r, g * p + h * q + i * r
    p, q, r = xz + wy, yz - wx, 1 - xx - yy
    return forward, left, (a * p + b * q + c * r, d * p + e * q + f * r, g * p + h * q + i * r)
