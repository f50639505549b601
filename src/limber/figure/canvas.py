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


_WRITTEN = {number: str(number) if number < 0 else f" {number}" for number in range(-4 * SCALE, 4 * SCALE + 1)}
"""Each step that a path may take, after what parts it from the one before: writing is most of what a figure costs. No figure is as large as four."""


def curve(outline: Outline) -> tuple[str, list[int], list[int]]:
    """Give the path of a closed curve of cubic Beziers in relative whole units, and the places that it runs through: to the right, and down."""
    xs = [round(x * SCALE) for x, _ in outline]
    ys = [round(y * -SCALE) for _, y in outline]
    ends, heights, written = xs[3::3], ys[3::3], _WRITTEN
    x, y = xs[0], ys[0]
    steps: list[str] = []
    for a, b, c, d, e, f in zip(xs[1::3], ys[1::3], xs[2::3], ys[2::3], ends, heights, strict=True):
        steps += (written[a - x], written[b - y], written[c - x], written[d - y], written[e - x], written[f - y])
        x, y = e, f
    return f"M{xs[0]} {ys[0]}c{''.join(steps).lstrip()}z", ends, heights


def curves(outlines: Sequence[Outline]) -> tuple[str, Box]:
    """Give the path of several closed curves painted as one shape, and the box around the places that they run through."""
    path, xs, ys = "", list[int](), list[int]()
    for one in outlines:
        piece, ends, heights = curve(one)
        path += piece
        xs += ends
        ys += heights
    return path, Box(min(xs), min(ys), max(xs), max(ys))


def through(spots: Sequence[Spot]) -> str:
    """Give the path of straight lines from spot to spot."""
    return "M" + "L".join(f"{x} {y}" for x, y in spots)


def seen(view: View, places: Iterable[Vector]) -> list[Spot]:
    """Give where places in space stand on the sheet."""
    return [spot(view.point(place)) for place in places]
