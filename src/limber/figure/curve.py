"""Closed curves on the picture plane: tubes round a line of stations, rounds and thin marks.

Takes places, reaches and directions in the picture; gives outlines of cubic Beziers, all wound against the clock, with a number of points
that follows from the number of stations alone. Never knows of bodies.
"""

from __future__ import annotations

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

Ring = tuple[float, float, float, float, float, float, float]
"""One station of a tube: its middle, the unit way onwards, and how far it reaches to the left and to the right of that way, and along it."""
Edge = tuple[float, float, float, float]
"""A point of a tube's side, and the unit way of the outline there."""


def bent(begin: Edge, end: Edge) -> Outline:
    """Give the arc from one place, leaving along a unit way, to another, arriving along one; exact enough for parts of a circle.

    It comes without its start: handle, handle and end.
    """
    x, y, u, v = begin
    a, b, f, g = end
    turn = (1 + u * f + v * g) / 2
    reach = hypot(a - x, b - y) / (1.5 + 1.5 * sqrt(turn) if turn > 0 else 1.5)
    return x + u * reach, y + v * reach, a - f * reach, b - g * reach, a, b


def tube(rings: Sequence[Ring], start: Cap = ROUND, end: Cap = ROUND) -> Outline:
    """Give the outline of a tube: up its right side, round its end, down its left side, round its start.

    Every side point leans with the slope of the reach, so that a tube that points at the eye becomes its largest round by itself.
    """
    right, left = _sides(rings)
    left.reverse()
    (a, b, x, y, _, _, deep), last = rings[0], rings[-1]
    deepest = -0.45 * hypot(last[0] - a, last[1] - b)
    points = [*right[0][:2]]
    _along(points, right)
    _cap(points, right[-1], left[0], last, end, deepest)
    _along(points, left)
    _cap(points, left[-1], right[0], (a, b, -x, -y, 0.0, 0.0, deep), start, deepest)
    return tuple(points)


def _sides(rings: Sequence[Ring]) -> tuple[list[Edge], list[Edge]]:
    """Give the right side of a tube and its left one, both from its start to its end; the way along the left one goes back."""
    right: list[Edge] = []
    left: list[Edge] = []
    first, last = rings[0], rings[-1]
    for before, ring, after in zip((first, *rings[:-1]), rings, (*rings[1:], last), strict=True):
        x, y, tx, ty, other, wide, deep = ring
        a, b, _, _, more_left, more_right, _ = before
        c, d, _, _, less_left, less_right, _ = after
        share = (END if ring is first or ring is last else 1.0) / (hypot(c - a, d - b) + 1e-9)
        slope, across = (less_right - more_right) * share, (less_left - more_left) * share
        out, back, ahead, aside = _touch(wide, deep, slope)
        right.append((x + ty * out - tx * back, y - tx * out - ty * back, tx * ahead + ty * aside, ty * ahead - tx * aside))
        if wide != other or slope != across:
            out, back, ahead, aside = _touch(other, deep, across)
        left.append((x - ty * out - tx * back, y + tx * out - ty * back, ty * aside - tx * ahead, -ty * ahead - tx * aside))
    return right, left


def _touch(reach: float, deep: float, slope: float) -> Edge:
    """Give where the outline touches a station's ellipse, and the way of the outline there, where the reach grows with a slope.

    Place and unit way are as far aside and back, and as much ahead and aside, of the station's own way.
    """
    if reach == deep:  # a ball
        straight = 1 / sqrt(1 + slope * slope)
        lean = slope * straight
        return reach * straight, reach * lean, straight, lean
    lean = slope * deep / (reach + 1e-12)
    straight = 1 / sqrt(1 + lean * lean)
    lean *= straight
    ahead, aside = (straight, lean * reach / deep) if deep > 1e-6 else (1.0, slope)
    size = hypot(ahead, aside) + 1e-12
    return reach * straight, deep * lean, ahead / size, aside / size


def _along(points: list[float], side: Sequence[Edge]) -> None:
    """Add the arcs of one side after its first point: `bent` written out, as most of a figure is drawn here."""
    x, y, u, v = side[0]
    for a, b, f, g in side[1:]:
        turn = (1 + u * f + v * g) / 2
        reach = hypot(a - x, b - y) / (1.5 + 1.5 * sqrt(turn) if turn > 0 else 1.5)
        points += (x + u * reach, y + v * reach, a - f * reach, b - g * reach, a, b)
        x, y, u, v = a, b, f, g


def _cap(points: list[float], begin: Edge, end: Edge, ring: Ring, cap: Cap, deepest: float) -> None:
    """Add the end of a tube in two arcs, from the right point of the ring's outgoing way to the left one over the tip.

    A cut never bites deeper into the tube than `deepest`, so that a tube that points at the eye is not turned inside out.
    """
    a, b, x, y, _, _, deep = ring
    (bulge,) = cap
    if bulge is None:
        _along(points, (begin, (a + x * deep, b + y * deep, -y, x), end))
    else:
        bulge = max(bulge, deepest)
        _cut(points, begin, end, a + x * bulge, b + y * bulge)


def _cut(points: list[float], begin: Edge, end: Edge, x: float, y: float) -> None:
    """Add half an ellipse from one point over the tip (x, y) to another."""
    (p, q, _, _), (r, s, _, _) = begin, end
    half_x, half_y = (r - p) / 2 * QUARTER, (s - q) / 2 * QUARTER
    deep_x, deep_y = (x - (p + r) / 2) * QUARTER, (y - (q + s) / 2) * QUARTER
    points += (
        p + deep_x, q + deep_y, x - half_x, y - half_y, x, y,
        x + half_x, y + half_y, r + deep_x, s + deep_y, r, s,
    )  # fmt: skip


def edges(rings: Sequence[Ring], width: float) -> tuple[Outline, Outline]:
    """Give a thin mark just outside each side of a tube, right and left, where the outline is painted; pointed at both ends."""
    right, left = _sides(rings)
    left.reverse()
    return _mark(right, width), _mark(left, width)


def _mark(side: Sequence[Edge], width: float) -> Outline:
    """Give the mark between the side of a tube and the same moved outwards: onwards along the one, and back along the other."""
    outer = [side[0], *((x + v * width, y - u * width, u, v) for x, y, u, v in side[1:-1]), side[-1]]
    points = [*side[0][:2]]
    _along(points, outer)
    _along(points, [(x, y, -u, -v) for x, y, u, v in reversed(side)])
    return tuple(points)


def lens(a: float, b: float, c: float, d: float, width: float) -> Outline:
    """Give a thin mark from (a, b) to (c, d), pointed at both ends."""
    x, y = c - a, d - b
    by = width / (0.75 * hypot(x, y) + 1e-9)
    u, v, p, q = y * by, -x * by, x / 4, y / 4
    return a, b, a + p + u, b + q + v, c - p + u, d - q + v, c, d, c - p - u, d - q - v, a + p - u, b + q - v, a, b


def smooth(places: Sequence[Point]) -> Outline:
    """Give the smooth closed curve through the places (each handle along the way from the place before to the place after)."""
    ways = [_third(before, after) for before, after in zip((places[-1], *places[:-1]), (*places[1:], places[0]), strict=True)]
    (x, y), (u, v) = places[0], ways[0]
    points = [x, y]
    for (a, b), (f, g) in zip((*places[1:], places[0]), (*ways[1:], ways[0]), strict=True):
        step = hypot(a - x, b - y)
        points += (x + u * step, y + v * step, a - f * step, b - g * step, a, b)
        x, y, u, v = a, b, f, g
    return tuple(points)


def _third(before: Point, after: Point) -> Point:
    """Give the way from one place to another, a third long: of a handle, in steps to the next place."""
    x, y = after[0] - before[0], after[1] - before[1]
    share = 1 / (3 * (hypot(x, y) + 1e-9))
    return x * share, y * share


def ellipse(middle: Point, across: Point, along: Point) -> Outline:
    """Give an ellipse from two half axes, `along` a quarter against the clock from `across`."""
    (x, y), (a, b), (c, d) = middle, across, along
    if a * d - b * c < 0:
        a, b = -a, -b
    e, f, g, h = a * QUARTER, b * QUARTER, c * QUARTER, d * QUARTER
    return (
        x + a, y + b,
        x + a + g, y + b + h, x + c + e, y + d + f, x + c, y + d,
        x + c - e, y + d - f, x - a + g, y - b + h, x - a, y - b,
        x - a - g, y - b - h, x - c - e, y - d - f, x - c, y - d,
        x - c + e, y - d + f, x + a - g, y + b - h, x + a, y + b,
    )  # fmt: skip
