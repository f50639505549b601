"""Arms, legs and neck: tapered tubes round bones.

Takes a body as seen; gives outlines. A bone's stations are balls of flesh, so its outline is right from every side and when it points at the eye.
Radii are shares of stature, measured on drawings of our own; both bones of a limb reach their joint with the same radius.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from limber.body.vectors import Vector
from limber.figure.curve import ROUND, Cap, Ring, edges, tube
from limber.figure.part import Outline, Point
from limber.figure.seen import Seen


class Ball(NamedTuple):
    """A station of a bone: how far along it (share of its length), the radius, and how far it lies to the front of the bone."""

    along: float
    radius: float
    front: float = 0.0


THIGH = (Ball(0.0, 0.058), Ball(0.28, 0.0562, 0.0015), Ball(0.62, 0.0458, 0.0022), Ball(1.0, 0.035))
SHANK = (Ball(0.0, 0.035), Ball(0.13, 0.0354, -0.0025), Ball(0.29, 0.0368, -0.0062), Ball(0.52, 0.0322, -0.0050), Ball(0.74, 0.0245, -0.0015))
HEM = Ball(0.86, 0.0235)
"""Where the leggings end."""
THIGH_FOLD = (Ball(0.36, 0.0540, 0.0018), Ball(0.62, 0.0458, 0.0022), Ball(1.0, 0.0350))
SHANK_FOLD = SHANK[1:]
LINE = 0.0024
"""As wide as what is seen of the outline of the body."""
SLEEVE = (Ball(0.09, 0.0325), Ball(0.27, 0.0342, 0.0005), Ball(0.5, 0.0335))
UPPER_ARM = (Ball(0.48, 0.0280, 0.0005), Ball(1.0, 0.0240))
FOREARM = (Ball(0.0, 0.0240), Ball(0.24, 0.0257), Ball(0.62, 0.0210), Ball(1.0, 0.0165))


@dataclass(frozen=True, slots=True)
class Bone:
    """A bone as seen: its two ends, and the front of its frame on the picture."""

    start: Vector
    end: Vector
    front: Vector

    @property
    def way(self) -> Point:
        """The unit way along the bone on the picture; downwards where it points at the eye."""
        x, y = self.end[0] - self.start[0], self.end[1] - self.start[1]
        size = math.hypot(x, y)
        return (x / size, y / size) if size > 1e-9 else (0.0, -1.0)

    @property
    def rise(self) -> float:
        """How much the bone points at the eye: 1 straight at it, -1 straight away."""
        x, y, z = (b - a for a, b in zip(self.start, self.end, strict=True))
        return z / (math.sqrt(x * x + y * y + z * z) + 1e-12)

    def rings(self, balls: tuple[Ball, ...], girth: float) -> list[Ring]:
        """Give balls of the bone as stations of a tube."""
        (x, y, _), (a, b, _), (f, g, _), (u, v) = self.start, self.end, self.front, self.way
        a, b = a - x, b - y
        rings = []
        for along, radius, front in balls:
            wide = radius * girth
            rings.append((x + a * along + f * front, y + b * along + g * front, u, v, wide, wide, wide))
        return rings

    def tube(self, balls: tuple[Ball, ...], girth: float, start: Cap = ROUND, end: Cap = ROUND) -> Outline:
        """Give the outline round some balls of the bone."""
        return tube(self.rings(balls, girth), start, end)


def bone(body: Seen, segment: str, start: str, end: str) -> Bone:
    """Give the bone of a segment between two joints."""
    return Bone(body.points[start], body.points[end], body.axes[segment][0])


def leg(body: Seen, side: str, girths: tuple[float, float]) -> tuple[Outline, Outline]:
    """Give thigh and shank of one side, clothed down to the hem; `girths` widen the one and the other."""
    (thigh, shank), (upper, lower) = leg_bones(body, side), _clothed(girths)
    return thigh.tube(upper, 1.0), shank.tube(lower, 1.0, ROUND, Cap(abs(shank.rise) * HEM.radius))


@cache
def _clothed(girths: tuple[float, float]) -> tuple[tuple[Ball, ...], tuple[Ball, ...]]:
    """Give the balls of thigh and shank for two girths, alike at the knee."""
    knee = (girths[0] + girths[1]) / 2
    upper = tuple(Ball(b.along, b.radius * _mix(girths[0], knee, b.along), b.front) for b in THIGH)
    return upper, tuple(Ball(b.along, b.radius * _mix(knee, girths[1], min(1.0, 3 * b.along)), b.front) for b in (*SHANK, HEM))


def leg_bones(body: Seen, side: str) -> tuple[Bone, Bone]:
    """Give the bones of thigh and shank."""
    return bone(body, f"thigh_{side}", f"hip_{side}", f"knee_{side}"), bone(body, f"shank_{side}", f"knee_{side}", f"ankle_{side}")


def folds(one: Bone, balls: tuple[Ball, ...], girth: float, fade: float) -> tuple[Outline, Outline]:
    """Give the lines along both sides of a bone.

    On the edge of the body they lie on its outline; where the limb lies before other flesh of one colour they part the one from the other.
    """
    return edges(one.rings(balls, girth), LINE * fade * min(1.0, 4 * (1 - one.rise**2)))


def thigh_folds(body: Seen, side: str, girth: float) -> tuple[Outline, Outline]:
    """Give the lines along a thigh, from below the groin."""
    return folds(leg_bones(body, side)[0], THIGH_FOLD, girth, 1.0)


def shank_folds(body: Seen, side: str, girth: float) -> tuple[Outline, Outline]:
    """Give the lines along a shank, from below the knee; none where it points away and the thigh hides it."""
    one = leg_bones(body, side)[1]
    return folds(one, SHANK_FOLD, girth, max(0.0, min(1.0, 2.5 + 4 * one.rise)))


def _mix(a: float, b: float, share: float) -> float:
    """Give the number a share of the way from `a` to `b`."""
    return a + (b - a) * share


def sleeve(body: Seen, side: str, girth: float) -> Outline:
    """Give the sleeve, from the shoulder half-way down the upper arm."""
    arm = bone(body, f"upper_arm_{side}", f"shoulder_{side}", f"elbow_{side}")
    return arm.tube(SLEEVE, girth, ROUND, Cap(abs(arm.rise) * SLEEVE[-1].radius * girth))


def arm(body: Seen, side: str, girths: tuple[float, float]) -> tuple[Outline, Outline]:
    """Give the bare arm: from under the sleeve to the elbow, and the forearm. Where it points at the eye its start shows inside the sleeve."""
    upper = bone(body, f"upper_arm_{side}", f"shoulder_{side}", f"elbow_{side}")
    fore = bone(body, f"forearm_{side}", f"elbow_{side}", f"wrist_{side}")
    balls, lower = _bare(girths)
    return upper.tube(balls, 1.0, Cap(upper.rise * UPPER_ARM[0].radius)), fore.tube(lower, 1.0)


@cache
def _bare(girths: tuple[float, float]) -> tuple[tuple[Ball, ...], tuple[Ball, ...]]:
    """Give the balls of upper arm and forearm for two girths, alike at the elbow."""
    elbow = (girths[0] + girths[1]) / 2
    upper = tuple(Ball(b.along, b.radius * _mix(girths[0], elbow, b.along), b.front) for b in UPPER_ARM)
    return upper, tuple(Ball(b.along, b.radius * _mix(elbow, 1.0, b.along), b.front) for b in FOREARM)
