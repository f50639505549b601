"""The sheet that a picture is written on: whole thousandths of stature, to the right and down, and how far all marks reach.

Takes places in space or on the picture plane; gives SVG elements as text. Never knows what they show.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from limber.body.vectors import Vector
from limber.figure.part import Outline, Point
from limber.figure.view import View

SCALE = 1000
"""Units of the SVG in one stature."""

Spot = tuple[int, int]


class Box(NamedTuple):
    """How far marks reach, in units of the SVG."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        """Give the box with a margin."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def moved(self, right: float) -> Box:
        """Give the box further to the right."""
        return Box(self.left + right, self.top, self.right + right, self.bottom)


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of the picture: its SVG and how far it reaches; `depth` is how near it is to the eye, in shares of stature."""

    svg: str
    box: Box
    depth: float = 0.0


def around(boxes: Iterable[Box]) -> Box:
    """Give the box around boxes; there is at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def spot(point: Point) -> Spot:
    """Give the whole units of a point of the picture plane."""
    return round(point[0] * SCALE), round(-point[1] * SCALE)


def box_of(spots: Iterable[tuple[float, float]], by: float = 0.0) -> Box:
    """Give the box around spots with a margin."""
    xs, ys = zip(*spots, strict=True)
    return Box(min(xs) - by, min(ys) - by, max(xs) + by, max(ys) + by)


_WRITTEN = {float(number): str(number) if number < 0 else f" {number}" for number in range(-4 * SCALE, 4 * SCALE + 1)}
"""Each step that a path may take, after what parts it from the one before: writing is much of what a figure costs. No figure is as large as four."""
_ROUND = 3.0 * 2**51
"""Added to a number and taken away again, it leaves the nearest whole one: a float that large has no room for a fraction."""


def curves(outlines: Iterable[Outline]) -> tuple[str, Box]:
    """Give the path of closed curves painted as one shape, in relative whole units, and the box around the places that they run through."""
    path: list[str] = []
    rights: list[float] = []
    downs: list[float] = []
    right, down, whole, written = float(SCALE), -float(SCALE), _ROUND, _WRITTEN
    for outline in outlines:
        xs = [x * right + whole - whole for x in outline[::2]]
        ys = [y * down + whole - whole for y in outline[1::2]]
        x, y, ends, heights = xs[0], ys[0], xs[3::3], ys[3::3]
        rights += ends
        downs += heights
        steps: list[str] = []
        for a, b, c, d, e, f in zip(xs[1::3], ys[1::3], xs[2::3], ys[2::3], ends, heights, strict=True):
            steps += (written[a - x], written[b - y], written[c - x], written[d - y], written[e - x], written[f - y])
            x, y = e, f
        path.append(f"M{int(xs[0])} {int(ys[0])}c{''.join(steps).lstrip()}z")
    return "".join(path), Box(min(rights), min(downs), max(rights), max(downs))


def through(spots: Sequence[Spot]) -> str:
    """Give the path of straight lines from spot to spot."""
    return "M" + "L".join(f"{x} {y}" for x, y in spots)


def seen(view: View, places: Iterable[Vector]) -> list[Spot]:
    """Give where places in space stand on the sheet."""
    return [spot(view.point(place)) for place in places]
