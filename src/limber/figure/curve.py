"""Closed curves on the picture plane: tubes round a line of stations, rounds and thin marks.

Takes places, reaches and directions in the picture; gives outlines of cubic Beziers, all wound against the clock, with a number of points
that follows from the number of stations alone. Never knows of bodies.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from math import hypot, sqrt
from typing import NamedTuple

from limber.figure.part import Outline, Point

QUARTER = 0.5523
"""How far the handles of a quarter of a circle reach, as a share of its radius (4/3 of tan 22.5 degrees)."""


class Cap(NamedTuple):
    """How a tube ends: round, or cut straight and seen as the half of an ellipse that bulges out of the tube (into it, when negative)."""

    bulge: float | None = None


ROUND = Cap()
END = 0.4
"""How much of the slope of its reach a tube keeps at its two ends, so that it meets the next one without a corner; our own proposal."""


class Ring(NamedTuple):
    """One station of a tube: its middle, the unit way onwards, and how far it reaches to the left and to the right of that way, and along it."""

    middle: Point
    way: Point
    left: float
    right: float
    deep: float


def bent(p: Point, d: Point, q: Point, e: Point) -> tuple[Point, Point]:
    """Give the two handles of the arc from `p`, leaving along unit `d`, to `q`, arriving along unit `e`; exact enough for parts of a circle."""
    (x, y), (u, v), (a, b), (f, g) = p, d, q, e
    turn = (1 + u * f + v * g) / 2
    reach = hypot(a - x, b - y) / (1.5 + 1.5 * sqrt(turn) if turn > 0 else 1.5)
    return (x + u * reach, y + v * reach), (a - f * reach, b - g * reach)


def tube(rings: Sequence[Ring], start: Cap = ROUND, end: Cap = ROUND) -> Outline:
    """Give the outline of a tube: up its right side, round its end, down its left side, round its start.

    Every side point leans with the slope of the reach, so that a tube that points at the eye becomes its largest round by itself.
    """
    right, left = _sides(rings)
    back = [(x, y, -u, -v) for x, y, u, v in reversed(left)]
    (a, b), (c, d) = rings[0].middle, rings[-1].middle
    deepest = -0.45 * hypot(c - a, d - b)
    points: list[Point] = [right[0][:2]]
    _along(points, right)
    _cap(points, right[-1], back[0], rings[-1], end, deepest)
    _along(points, back)
    _cap(points, back[-1], right[0], _turned(rings[0]), start, deepest)
    return tuple(points)


Edge = tuple[float, float, float, float]
"""A point of a tube's side, and the unit way of the outline there."""


def _sides(rings: Sequence[Ring]) -> tuple[list[Edge], list[Edge]]:
    """Give the right and the left side of a tube, both onwards."""
    last = len(rings) - 1
    right: list[Edge] = []
    left: list[Edge] = []
    for i, ((x, y), (tx, ty), other, wide, deep) in enumerate(rings):
        before, after = rings[i - 1 if i else 0], rings[i + 1 if i < last else last]
        (a, b), (c, d) = before.middle, after.middle
        share = (1.0 if 0 < i < last else END) / (hypot(c - a, d - b) + 1e-9)
        slope, across = (after.right - before.right) * share, (after.left - before.left) * share
        out, back, ahead, aside = touch = _touch(wide, deep, slope)
        right.append((x + ty * out - tx * back, y - tx * out - ty * back, tx * ahead + ty * aside, ty * ahead - tx * aside))
        out, back, ahead, aside = touch if wide == other and slope == across else _touch(other, deep, across)
        left.append((x - ty * out - tx * back, y + tx * out - ty * back, tx * ahead - ty * aside, ty * ahead + tx * aside))
    return right, left


def _touch(reach: float, deep: float, slope: float) -> Edge:
    """Give where the outline touches a station's ellipse, and the way of the outline there, where the reach grows with a slope.

    Place and unit way are as far aside and back, and as much ahead and aside, of the station's own way.
    """
    if not slope:
        return reach, 0.0, 1.0, 0.0
    lean = slope * deep / (reach + 1e-12)
    straight = 1 / sqrt(1 + lean * lean)
    lean *= straight
    ahead, aside = (straight, lean * reach / deep) if deep > 1e-6 else (1.0, slope)
    size = hypot(ahead, aside) + 1e-12
    return reach * straight, deep * lean, ahead / size, aside / size


def _turned(ring: Ring) -> Ring:
    """Give the ring as met on the way back."""
    return Ring(ring.middle, (-ring.way[0], -ring.way[1]), ring.right, ring.left, ring.deep)


def _along(points: list[Point], side: Sequence[Edge]) -> None:
    """Add the arcs of one side after its first point: `bent` written out, as most of a figure is drawn here."""
    x, y, u, v = side[0]
    for a, b, f, g in side[1:]:
        turn = (1 + u * f + v * g) / 2
        reach = hypot(a - x, b - y) / (1.5 + 1.5 * sqrt(turn) if turn > 0 else 1.5)
        points += ((x + u * reach, y + v * reach), (a - f * reach, b - g * reach), (a, b))
        x, y, u, v = a, b, f, g


def _cap(points: list[Point], begin: Edge, end: Edge, ring: Ring, cap: Cap, deepest: float) -> None:
    """Add the end of a tube in two arcs, from the right point of the ring's outgoing way to the left one over the tip.

    A cut never bites deeper into the tube than `deepest`, so that a tube that points at the eye is not turned inside out.
    """
    x, y = ring.way
    if cap.bulge is not None:
        bulge = max(cap.bulge, deepest)
        _cut(points, begin[:2], end[:2], (ring.middle[0] + x * bulge, ring.middle[1] + y * bulge))
        return
    _along(points, (begin, (ring.middle[0] + x * ring.deep, ring.middle[1] + y * ring.deep, -y, x), end))


def _cut(points: list[Point], p: Point, q: Point, tip: Point) -> None:
    """Add half an ellipse from `p` over `tip` to `q`."""
    half_x, half_y = (q[0] - p[0]) / 2 * QUARTER, (q[1] - p[1]) / 2 * QUARTER
    deep_x, deep_y = (tip[0] - (p[0] + q[0]) / 2) * QUARTER, (tip[1] - (p[1] + q[1]) / 2) * QUARTER
    points += (
        (p[0] + deep_x, p[1] + deep_y), (tip[0] - half_x, tip[1] - half_y), tip,
        (tip[0] + half_x, tip[1] + half_y), (q[0] + deep_x, q[1] + deep_y), q,
    )  # fmt: skip


def edge(rings: Sequence[Ring], sign: float, width: float) -> Outline:
    """Give a thin mark just outside one side of a tube (right for 1, left for -1): where the outline is painted; pointed at both ends."""
    inner = _sides(rings)[sign < 0]
    outer = [inner[0], *((x + v * width * sign, y - u * width * sign, u, v) for x, y, u, v in inner[1:-1]), inner[-1]]
    there, back = (outer, inner) if sign > 0 else (inner, outer)
    points: list[Point] = [there[0][:2]]
    _along(points, there)
    _along(points, [(x, y, -u, -v) for x, y, u, v in reversed(back)])
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
