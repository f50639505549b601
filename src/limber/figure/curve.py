"""Closed curves on the picture plane: tubes round a line of stations, rounds and thin marks.

Takes places, reaches and directions in the picture; gives outlines of cubic Beziers, all wound against the clock, with a number of points
that follows from the number of stations alone. Never knows of bodies.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from limber.figure.part import Outline, Point

QUARTER = 0.5523
"""How far the handles of a quarter of a circle reach, as a share of its radius (4/3 of tan 22.5 degrees)."""


@dataclass(frozen=True, slots=True)
class Cap:
    """How a tube ends: round, or cut straight and seen as the half of an ellipse that bulges out of the tube (into it, when negative)."""

    bulge: float | None = None


ROUND = Cap()
END = 0.4
"""How much of the slope of its reach a tube keeps at its two ends, so that it meets the next one without a corner; our own proposal."""


@dataclass(frozen=True, slots=True)
class Ring:
    """One station of a tube: its middle, the unit way onwards, and how far it reaches to the left and to the right of that way, and along it."""

    middle: Point
    way: Point
    left: float
    right: float
    deep: float


def bent(p: Point, d: Point, q: Point, e: Point) -> tuple[Point, Point]:
    """Give the two handles of the arc from `p`, leaving along unit `d`, to `q`, arriving along unit `e`; exact enough for parts of a circle."""
    cosine = d[0] * e[0] + d[1] * e[1]
    reach = math.hypot(q[0] - p[0], q[1] - p[1]) / (1.5 + 1.5 * math.sqrt(max(0.0, (1 + cosine) / 2)))
    return (p[0] + d[0] * reach, p[1] + d[1] * reach), (q[0] - e[0] * reach, q[1] - e[1] * reach)


def tube(rings: Sequence[Ring], start: Cap = ROUND, end: Cap = ROUND) -> Outline:
    """Give the outline of a tube: up its right side, round its end, down its left side, round its start.

    Every side point leans with the slope of the reach, so that a tube that points at the eye becomes its largest round by itself.
    """
    right, left = _side(rings, 1.0), _side(rings, -1.0)
    left = [(place, (-way[0], -way[1])) for place, way in reversed(left)]
    points: list[Point] = [right[0][0]]
    _along(points, right)
    deepest = -0.45 * math.dist(rings[0].middle, rings[-1].middle)
    _cap(points, right[-1], left[0], rings[-1], end, deepest)
    _along(points, left)
    _cap(points, left[-1], right[0], _turned(rings[0]), start, deepest)
    return tuple(points)


def _side(rings: Sequence[Ring], sign: float) -> list[tuple[Point, Point]]:
    """Give the points and onward directions of one side of a tube: the right one for 1, the left one for -1."""
    last = len(rings) - 1
    reaches = [ring.right if sign > 0 else ring.left for ring in rings]
    side = []
    for i, ring in enumerate(rings):
        before, after = rings[i - 1 if i else 0].middle, rings[min(i + 1, last)].middle
        way = math.hypot(after[0] - before[0], after[1] - before[1])
        slope = (reaches[min(i + 1, last)] - reaches[i - 1 if i else 0]) / (way + 1e-9)
        side.append(_touch(ring, sign, reaches[i], slope if 0 < i < last else slope * END))
    return side


def _touch(ring: Ring, sign: float, reach: float, slope: float) -> tuple[Point, Point]:
    """Give where the outline touches a station's ellipse, and the way of the outline there, where the reach grows with a slope."""
    lean = slope * ring.deep / (reach + 1e-12)
    straight = 1 / math.sqrt(1 + lean * lean)
    lean *= straight
    tx, ty = ring.way
    nx, ny = ty * sign, -tx * sign
    out, back = reach * straight, ring.deep * lean
    ahead, aside = (straight, lean * reach / ring.deep) if ring.deep > 1e-6 else (1.0, slope)
    size = math.hypot(ahead, aside) + 1e-12
    ahead, aside = ahead / size, aside / size
    return (ring.middle[0] + nx * out - tx * back, ring.middle[1] + ny * out - ty * back), (tx * ahead + nx * aside, ty * ahead + ny * aside)


def _turned(ring: Ring) -> Ring:
    """Give the ring as met on the way back."""
    return Ring(ring.middle, (-ring.way[0], -ring.way[1]), ring.right, ring.left, ring.deep)


def _along(points: list[Point], side: list[tuple[Point, Point]]) -> None:
    """Add the arcs of one side after its first point."""
    for (p, d), (q, e) in pairwise(side):
        points += bent(p, d, q, e)
        points.append(q)


def _cap(points: list[Point], a: tuple[Point, Point], b: tuple[Point, Point], ring: Ring, cap: Cap, deepest: float) -> None:
    """Add the end of a tube in two arcs, from the right point of the ring's outgoing way to the left one over the tip.

    A cut never bites deeper into the tube than `deepest`, so that a tube that points at the eye is not turned inside out.
    """
    (p, d), (q, e) = a, b
    x, y = ring.way
    if cap.bulge is not None:
        bulge = max(cap.bulge, deepest)
        _cut(points, p, q, (ring.middle[0] + x * bulge, ring.middle[1] + y * bulge))
        return
    deep = ring.deep
    tip, across = (ring.middle[0] + x * deep, ring.middle[1] + y * deep), (-y, x)
    points += bent(p, d, tip, across)
    points.append(tip)
    points += bent(tip, across, q, e)
    points.append(q)


def _cut(points: list[Point], p: Point, q: Point, tip: Point) -> None:
    """Add half an ellipse from `p` over `tip` to `q`."""
    half_x, half_y = (q[0] - p[0]) / 2 * QUARTER, (q[1] - p[1]) / 2 * QUARTER
    deep_x, deep_y = (tip[0] - (p[0] + q[0]) / 2) * QUARTER, (tip[1] - (p[1] + q[1]) / 2) * QUARTER
    points.append((p[0] + deep_x, p[1] + deep_y))
    points.append((tip[0] - half_x, tip[1] - half_y))
    points.append(tip)
    points.append((tip[0] + half_x, tip[1] + half_y))
    points.append((q[0] + deep_x, q[1] + deep_y))
    points.append(q)


def edge(rings: Sequence[Ring], sign: float, width: float) -> Outline:
    """Give a thin mark just outside one side of a tube (right for 1, left for -1): where the outline is painted; pointed at both ends."""
    inner = _side(rings, sign)
    wider = [((x + way[1] * width * sign, y - way[0] * width * sign), way) for (x, y), way in inner[1:-1]]
    outer = [inner[0], *wider, inner[-1]]
    there, back = (outer, inner) if sign > 0 else (inner, outer)
    points: list[Point] = [there[0][0]]
    _along(points, there)
    _along(points, [(place, (-way[0], -way[1])) for place, way in reversed(back)])
    return tuple(points)


def lens(a: Point, b: Point, width: float) -> Outline:
    """Give a thin mark from `a` to `b`, pointed at both ends."""
    x, y = b[0] - a[0], b[1] - a[1]
    size = 0.75 * math.hypot(x, y) + 1e-9
    nx, ny = y / size * width, -x / size * width
    first, second = (a[0] + x / 4, a[1] + y / 4), (b[0] - x / 4, b[1] - y / 4)
    there = (first[0] + nx, first[1] + ny), (second[0] + nx, second[1] + ny), b
    return (a, *there, (second[0] - nx, second[1] - ny), (first[0] - nx, first[1] - ny), a)


def smooth(places: Sequence[Point]) -> Outline:
    """Give the smooth closed curve through the places (each handle along the way from the place before to the place after)."""
    points = [places[0]]
    count = len(places)
    for i in range(count):
        a, b, c, d = places[i - 1], places[i], places[(i + 1) % count], places[(i + 2) % count]
        step = math.hypot(c[0] - b[0], c[1] - b[1])
        points.append(_handle(b, a, c, step))
        points.append(_handle(c, d, b, step))
        points.append(c)
    return tuple(points)


def _handle(at: Point, before: Point, after: Point, step: float) -> Point:
    """Give the handle of a smooth curve at a place, a third of the step long."""
    x, y = after[0] - before[0], after[1] - before[1]
    share = step / (3 * (math.hypot(x, y) + 1e-9))
    return at[0] + x * share, at[1] + y * share


def ellipse(middle: Point, across: Point, along: Point) -> Outline:
    """Give an ellipse from two half axes, `along` a quarter against the clock from `across`."""
    x, y = middle
    ax, ay, bx, by = across[0], across[1], along[0], along[1]
    if ax * by - ay * bx < 0:
        ax, ay = -ax, -ay
    k = QUARTER
    points: list[Point] = [(x + ax, y + ay)]
    for _ in range(4):
        points.append((x + ax + bx * k, y + ay + by * k))
        points.append((x + bx + ax * k, y + by + ay * k))
        points.append((x + bx, y + by))
        ax, ay, bx, by = bx, by, -ax, -ay
    return tuple(points)
