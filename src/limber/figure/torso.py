"""The trunk: a line from the hips to the neck with ten stations, each an ellipse that is seen from any side.

Takes a body as seen; gives the outlines of pelvis, shirt and neck. The line bends evenly between the joints, so that a rounded or hollowed
back has no corner. Depths and widths are shares of stature, measured on drawings of our own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from limber.body.vectors import Vector
from limber.figure.curve import Cap, Ring, tube
from limber.figure.part import Outline, Point
from limber.figure.seen import Axes, Seen

HEIGHTS = (0.530, 0.585, 0.680, 0.840)
"""Upright heights of the joints that the trunk's line runs through: hips, L5/S1, T12/L1, C7/T1."""


@dataclass(frozen=True, slots=True)
class Station:
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


class Trunk:
    """The trunk's line as seen, and the frames along it."""

    def __init__(self, body: Seen) -> None:
        """Take a body as seen."""
        self.joints = [body.points[name] for name in ("pelvis", "lumbar", "thorax", "neck")]
        self.frames: list[Axes] = [body.axes[name] for name in ("pelvis", "lumbar", "thorax", "neck")]
        ups = [frame[2] for frame in self.frames]
        self.ways = [_sum(ups[0], _mixed((0.0, 0.0, 0.0), ups[1], 0.35)), _sum(ups[0], ups[1]), _sum(ups[1], ups[2]), ups[2]]

    def ring(self, station: Station, girth: float) -> tuple[Ring, Vector, Axes]:
        """Give one level as a station of a tube, with its way and its frame in the picture's coordinates."""
        i, share, frame = self._level(station.height)
        middle, way = _hermite(self.joints[i], self.joints[i + 1], self.ways[i], self.ways[i + 1], share)
        size = math.hypot(way[0], way[1]) + 1e-12
        x, y = way[0] / size, way[1] / size
        return _round(station, frame, (middle[0], middle[1]), (x, y), girth), way, frame

    def _level(self, height: float) -> tuple[int, float, Axes]:
        """Give the joint below a height, the share of the way to the next joint (beyond 0 to 1 at the ends), and the frame there."""
        i = 0 if height < HEIGHTS[1] else 1 if height < HEIGHTS[2] else 2
        share = (height - HEIGHTS[i]) / (HEIGHTS[i + 1] - HEIGHTS[i])
        middles = (0.555, 0.6325, 0.760, 0.8625)
        k = 0 if height < middles[1] else 1 if height < middles[2] else 2
        blend = max(0.0, min(1.0, (height - middles[k]) / (middles[k + 1] - middles[k])))
        below, above = self.frames[k], self.frames[k + 1]
        return i, share, (_mixed(below[0], above[0], blend), _mixed(below[1], above[1], blend), _mixed(below[2], above[2], blend))


def _sum(a: Vector, b: Vector) -> Vector:
    """Give the unit direction between two directions."""
    x, y, z = a[0] + b[0], a[1] + b[1], a[2] + b[2]
    size = math.sqrt(x * x + y * y + z * z) + 1e-12
    return x / size, y / size, z / size


def _mixed(a: Vector, b: Vector, share: float) -> Vector:
    """Give the vector a share of the way from `a` to `b`."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share


def _hermite(a: Vector, b: Vector, p: Vector, q: Vector, share: float) -> tuple[Vector, Vector]:
    """Give place and unit way on the curve from `a` (leaving along `p`) to `b` (arriving along `q`); straight on beyond its ends."""
    gap = math.dist(a, b)
    if share < 0:
        return _moved(a, p, share * gap), p
    if share > 1:
        return _moved(b, q, (share - 1) * gap), q
    s, t = share, 1 - share
    h0, h1, h2, h3 = t * t * (1 + 2 * s), s * t * t * gap, s * s * (3 - 2 * s), -s * s * t * gap
    (ax, ay, az), (bx, by, bz), (px, py, pz), (qx, qy, qz) = a, b, p, q
    place = ax * h0 + px * h1 + bx * h2 + qx * h3, ay * h0 + py * h1 + by * h2 + qy * h3, az * h0 + pz * h1 + bz * h2 + qz * h3
    d0, d1, d3 = 6 * s * t, t * (1 - 3 * s) * gap, s * (3 * s - 2) * gap
    x, y, z = (bx - ax) * d0 + px * d1 + qx * d3, (by - ay) * d0 + py * d1 + qy * d3, (bz - az) * d0 + pz * d1 + qz * d3
    size = math.sqrt(x * x + y * y + z * z) + 1e-12
    return place, (x / size, y / size, z / size)


def _moved(a: Vector, way: Vector, by: float) -> Vector:
    """Give a place moved along a way."""
    return a[0] + way[0] * by, a[1] + way[1] * by, a[2] + way[2] * by


def _reach(station: Station, frame: Axes, normal: Point) -> float:
    """Give how far a level's ellipse reaches along a unit normal of the picture."""
    forward = frame[0][0] * normal[0] + frame[0][1] * normal[1]
    left = (frame[1][0] * normal[0] + frame[1][1] * normal[1]) * station.half
    deep = forward * (station.front if forward > 0 else station.back)
    return math.sqrt(deep * deep + left * left)


def _edge(station: Station, frame: Axes, way: Point) -> float:
    """Give how far a level's ellipse reaches along a way of the picture, on both sides of its middle at the mean."""
    x, y = way
    return (_reach(station, frame, (x, y)) + _reach(station, frame, (-x, -y))) / 2


def _round(station: Station, frame: Axes, middle: Point, way: Point, girth: float) -> Ring:
    """Give a level as a station of a tube that goes a unit way."""
    x, y = way
    return Ring(middle, way, _reach(station, frame, (-y, x)) * girth, _reach(station, frame, (y, -x)) * girth, _edge(station, frame, way) * girth)


def pelvis(trunk: Trunk, girth: float) -> Outline:
    """Give the hips, from the seat to under the shirt."""
    rings = [trunk.ring(station, girth) for station in PELVIS]
    return tube([ring for ring, *_ in rings], Cap(max(0.016, rings[0][0].deep)), Cap(rings[-1][0].deep + 0.02))


def shirt(trunk: Trunk, girth: float) -> Outline:
    """Give the shirt without its sleeves, from the hem to the neckline. The hem bulges down seen from the head, and gives way seen from the feet."""
    hem, way, _ = trunk.ring(SHIRT[0], girth)
    rings = [hem, *(trunk.ring(station, girth)[0] for station in SHIRT[1:-1])]
    top, lean = collar(trunk, girth)
    return tube([*eased(rings), top], Cap(hem.deep * max(-0.6, min(1.0, 8 * way[2]))), Cap(-lean))


def eased(rings: list[Ring]) -> list[Ring]:
    """Give the stations with the reach into a bend held under the bend's radius, so that the hollow side of a trunk never crosses itself."""
    bends = [
        (a.way[0] * b.way[1] - a.way[1] * b.way[0]) / (math.dist(a.middle, b.middle) + 1e-9)
        for a, b in zip((rings[0], *rings[:-1]), (*rings[1:], rings[-1]), strict=True)
    ]
    for _ in range(2):
        bends = [(a + 2 * b + c) / 4 for a, b, c in zip((bends[0], *bends[:-1]), bends, (*bends[1:], bends[-1]), strict=True)]
    return [Ring(ring.middle, ring.way, _held(ring.left, bend), _held(ring.right, -bend), ring.deep) for ring, bend in zip(rings, bends, strict=True)]


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
    return tube([Ring(middle, unit, *[radius * girth] * 3) for middle, radius in zip(middles, (0.0235, 0.029, 0.0235), strict=True)])


def collar(trunk: Trunk, girth: float) -> tuple[Ring, float]:
    """Give the neckline as a station that leans forward, and how far its front edge dips below it in the picture (negative from behind)."""
    station = SHIRT[-1]
    ring, way, frame = trunk.ring(station, girth)
    tilted = _sum(way, (frame[0][0] * COLLAR_LEAN, frame[0][1] * COLLAR_LEAN, frame[0][2] * COLLAR_LEAN))
    size = math.hypot(tilted[0], tilted[1])
    if size < 0.05:
        return ring, 0.0
    x, y = tilted[0] / size, tilted[1] / size
    return _round(station, frame, ring.middle, (x, y), girth), (station.front + station.back) / 2 * girth * tilted[2]
