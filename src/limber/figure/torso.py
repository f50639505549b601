"""The trunk: a line from the hips to the neck with ten stations, each an ellipse that is seen from any side.

Takes a body as seen; gives the outlines of pelvis, shirt and neck. The line bends evenly between the joints, so that a rounded or hollowed
back has no corner. Depths and widths are shares of stature, measured on drawings of our own.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from limber.body.vectors import Vector
from limber.figure.curve import Cap, Ring, tube
from limber.figure.part import Outline, Point
from limber.figure.seen import Axes, Seen

HEIGHTS = (0.530, 0.585, 0.680, 0.840)
"""Upright heights of the joints that the trunk's line runs through: hips, L5/S1, T12/L1, C7/T1."""
MIDDLES = (0.555, 0.6325, 0.760, 0.8625)
"""Upright heights of the middles of pelvis, lumbar spine, chest and neck, where the frame is theirs alone."""


class Station(NamedTuple):
    """One level of the trunk: its upright height, how deep it is before and behind the line, and half its width."""

    height: float
    front: float
    back: float
    half: float


PELVIS = (
    Station(0.486, 0.047, 0.0610, 0.089),
    Station(0.508, 0.054, 0.0760, 0.0965),
    Station(0.535, 0.057, 0.0800, 0.0985),
    Station(0.572, 0.0575, 0.0690, 0.0915),
)
SHIRT = (
    Station(0.556, 0.0625, 0.0780, 0.1000),
    Station(0.580, 0.062, 0.069, 0.0945),
    Station(0.610, 0.060, 0.058, 0.086),
    Station(0.645, 0.058, 0.052, 0.079),
    Station(0.685, 0.060, 0.055, 0.081),
    Station(0.725, 0.066, 0.062, 0.088),
    Station(0.765, 0.072, 0.066, 0.097),
    Station(0.800, 0.071, 0.070, 0.100),
    Station(0.826, 0.057, 0.061, 0.086),
    Station(0.852, 0.045, 0.043, 0.048),
)
COLLAR_LEAN = 0.4
"""How far the neckline lies lower in front than behind (tangent of 22 degrees); our own proposal."""


class Level(NamedTuple):
    """Where a height lies on the trunk's line, once for all bodies: the joint below it, and the weights of a cubic from there to the next joint.

    `place` and `way` weigh lower joint, way there, upper joint, way there; `below` and `blend` tell which two frames are mixed, and how.
    """

    joint: int
    place: tuple[float, float, float, float]
    way: tuple[float, float, float]
    below: int
    blend: float


@cache
def level(height: float) -> Level:
    """Give where an upright height lies on the trunk's line; straight on beyond its ends."""
    i = 0 if height < HEIGHTS[1] else 1 if height < HEIGHTS[2] else 2
    s = (height - HEIGHTS[i]) / (HEIGHTS[i + 1] - HEIGHTS[i])
    t = 1 - s
    place, way = (t * t * (1 + 2 * s), s * t * t, s * s * (3 - 2 * s), -s * s * t), (6 * s * t, t * (1 - 3 * s), s * (3 * s - 2))
    if s < 0:
        place, way = (1.0, s, 0.0, 0.0), (0.0, 1.0, 0.0)
    elif s > 1:
        place, way = (0.0, 0.0, 1.0, -t), (0.0, 0.0, 1.0)
    k = 0 if height < MIDDLES[1] else 1 if height < MIDDLES[2] else 2
    return Level(i, place, way, k, max(0.0, min(1.0, (height - MIDDLES[k]) / (MIDDLES[k + 1] - MIDDLES[k]))))


class Trunk:
    """The trunk's line as seen, and the frames along it."""

    def __init__(self, body: Seen) -> None:
        """Take a body as seen."""
        joints = [body.points[name] for name in ("pelvis", "lumbar", "thorax", "neck")]
        self.frames: list[Axes] = [body.axes[name] for name in ("pelvis", "lumbar", "thorax", "neck")]
        ups = [frame[2] for frame in self.frames]
        ways = [_sum(ups[0], _mixed((0.0, 0.0, 0.0), ups[1], 0.35)), _sum(ups[0], ups[1]), _sum(ups[1], ups[2]), ups[2]]
        gaps = [math.dist(a, b) for a, b in pairwise(joints)]
        self.pieces = [(a, b, _long(p, by), _long(q, by)) for (a, b), (p, q), by in zip(pairwise(joints), pairwise(ways), gaps, strict=True)]

    def ring(self, station: Station, girth: float) -> Ring:
        """Give one level as a station of a tube."""
        i, (g, h, j, k), (p, q, r), below, blend = level(station.height)
        (ax, ay, _), (bx, by, _), (cx, cy, _), (dx, dy, _) = self.pieces[i]
        x, y = (bx - ax) * p + cx * q + dx * r, (by - ay) * p + cy * q + dy * r
        size = math.hypot(x, y) + 1e-12
        middle = ax * g + cx * h + bx * j + dx * k, ay * g + cy * h + by * j + dy * k
        return _round(station, (self.frames[below], self.frames[below + 1], blend), middle, (x / size, y / size), girth)

    def around(self, station: Station) -> tuple[Axes, Axes, float]:
        """Give the two frames that are mixed at one level, and the share of the upper one."""
        _, _, _, below, blend = level(station.height)
        return self.frames[below], self.frames[below + 1], blend

    def way(self, station: Station) -> Vector:
        """Give the unit way of the line at one level, in the picture's coordinates."""
        i, _, (p, q, r), _, _ = level(station.height)
        (ax, ay, az), (bx, by, bz), (cx, cy, cz), (dx, dy, dz) = self.pieces[i]
        way = (bx - ax) * p + cx * q + dx * r, (by - ay) * p + cy * q + dy * r, (bz - az) * p + cz * q + dz * r
        return _sum(way, (0.0, 0.0, 0.0))

    def front(self, station: Station) -> Vector:
        """Give where the front of one level looks, in the picture's coordinates."""
        below, above, blend = self.around(station)
        return _mixed(below[0], above[0], blend)


def _sum(a: Vector, b: Vector) -> Vector:
    """Give the unit direction between two directions."""
    x, y, z = a[0] + b[0], a[1] + b[1], a[2] + b[2]
    size = math.sqrt(x * x + y * y + z * z) + 1e-12
    return x / size, y / size, z / size


def _mixed(a: Vector, b: Vector, share: float) -> Vector:
    """Give the vector a share of the way from `a` to `b`."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share


def _long(way: Vector, by: float) -> Vector:
    """Give a way `by` times as long."""
    return way[0] * by, way[1] * by, way[2] * by


def _round(station: Station, frames: tuple[Axes, Axes, float], middle: Point, way: Point, girth: float) -> Ring:
    """Give a level as a station of a tube that goes a unit way: how far its ellipse reaches along the normals of that way, and along it at the mean.

    `frames` are the one below, the one above and their blend.
    """
    (((fx, fy, _), (lx, ly, _), _), ((ex, ey, _), (kx, ky, _), _), blend), (x, y) = frames, way
    _, front, back, half = station
    fx, fy, lx, ly = fx + (ex - fx) * blend, fy + (ey - fy) * blend, lx + (kx - lx) * blend, ly + (ky - ly) * blend
    aside, across, ahead, along = (lx * y - ly * x) * half, fx * y - fy * x, (lx * x + ly * y) * half, fx * x + fy * y
    right, left = (front, back) if across > 0 else (back, front)
    deep = (math.hypot(along * front, ahead) + math.hypot(along * back, ahead)) / 2
    return *middle, x, y, math.hypot(across * left, aside) * girth, math.hypot(across * right, aside) * girth, deep * girth


def pelvis(trunk: Trunk, girth: float) -> Outline:
    """Give the hips, from the seat to under the shirt."""
    rings = [trunk.ring(station, girth) for station in PELVIS]
    return tube(rings, Cap(max(0.016, rings[0][-1])), Cap(rings[-1][-1] + 0.02))


def shirt(trunk: Trunk, girth: float) -> Outline:
    """Give the shirt without its sleeves, from the hem to the neckline. The hem bulges down seen from the head, and gives way seen from the feet."""
    rings = [trunk.ring(station, girth) for station in SHIRT[:-1]]
    top, lean = collar(trunk, girth)
    bulge = rings[0][-1] * max(-0.6, min(1.0, 8 * trunk.way(SHIRT[0])[2]))
    return tube([*eased(rings), top], Cap(bulge), Cap(-lean))


def eased(rings: list[Ring]) -> list[Ring]:
    """Give the stations with the reach into a bend held under the bend's radius, so that the hollow side of a trunk never crosses itself."""
    pairs = zip((rings[0], *rings[:-1]), (*rings[1:], rings[-1]), strict=True)
    bends = [(a[2] * b[3] - a[3] * b[2]) / (math.hypot(b[0] - a[0], b[1] - a[1]) + 1e-9) for a, b in pairs]
    for _ in range(2):
        bends = [(a + 2 * b + c) / 4 for a, b, c in zip((bends[0], *bends[:-1]), bends, (*bends[1:], bends[-1]), strict=True)]
    return [(x, y, u, v, _held(left, bend), _held(right, -bend), deep) for (x, y, u, v, left, right, deep), bend in zip(rings, bends, strict=True)]


def _held(reach: float, bend: float) -> float:
    """Give a reach held under seven tenths of the bend's radius, softly; as it is on the outer side of the bend."""
    return reach / (1 + (reach * bend / 0.7) ** 4) ** 0.25 if bend > 0 else reach


def yoke(body: Seen, girth: float) -> Outline:
    """Give the shoulders under the shirt: from one shoulder over the root of the neck to the other."""
    left, right, root = body.points["shoulder_left"], body.points["shoulder_right"], body.points["neck"]
    forward, _, up = body.axes["thorax"]
    way = left[0] - right[0], left[1] - right[1]
    size = math.hypot(*way) + 1e-9
    unit = way[0] / size, way[1] / size

    def inner(place: Vector, other: Vector) -> Vector:
        return _mixed(place, other, 0.11)

    middles = [
        (place[0] + up[0] * high + forward[0] * front, place[1] + up[1] * high + forward[1] * front)
        for place, high, front in ((inner(right, left), -0.006, 0.0), (root, -0.009, 0.006), (inner(left, right), -0.006, 0.0))
    ]
    radii = [radius * girth for radius in (0.0235, 0.029, 0.0235)]
    return tube([(*middle, *unit, radius, radius, radius) for middle, radius in zip(middles, radii, strict=True)])


def collar(trunk: Trunk, girth: float) -> tuple[Ring, float]:
    """Give the neckline as a station that leans forward, and how far its front edge dips below it in the picture (negative from behind)."""
    station = SHIRT[-1]
    ring, frames = trunk.ring(station, girth), trunk.around(station)
    tilted = _sum(trunk.way(station), _long(trunk.front(station), COLLAR_LEAN))
    size = math.hypot(tilted[0], tilted[1])
    if size < 0.05:
        return ring, 0.0
    x, y = tilted[0] / size, tilted[1] / size
    dip = (station.front + station.back) / 2 * girth * tilted[2]
    return _round(station, frames, ring[:2], (x, y), girth), dip
