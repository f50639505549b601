"""The hand, from any side: open, flat or closed.

Takes a body as seen; gives the outlines of palm with fingers, and thumb. Lengths are shares of stature: .108 from wrist to fingertips.
"""

from __future__ import annotations

from enum import StrEnum

from limber.body.vectors import Vector
from limber.figure.curve import lens
from limber.figure.foot import Slice, sliced
from limber.figure.part import Outline
from limber.figure.seen import Axes, Seen


class Grip(StrEnum):
    """How a hand is held."""

    OPEN = "open"
    FLAT = "flat"
    CLOSED = "closed"


# Along the fingers from the wrist; top and bottom towards the back of the hand and the palm; half the width; shift towards the thumb.
FINGERS = {
    Grip.OPEN: (
        Slice(0.004, 0.0125, -0.0125, 0.0155), Slice(0.030, 0.0125, -0.0135, 0.0205), Slice(0.058, 0.0100, -0.0130, 0.0205),
        Slice(0.082, 0.0055, -0.0125, 0.0165), Slice(0.100, 0.0000, -0.0125, 0.0105),
    ),
    Grip.FLAT: (
        Slice(0.004, 0.0125, -0.0115, 0.0155), Slice(0.030, 0.0115, -0.0115, 0.0210), Slice(0.058, 0.0070, -0.0110, 0.0225),
        Slice(0.082, 0.0020, -0.0110, 0.0195), Slice(0.100, -0.0025, -0.0110, 0.0125),
    ),
    Grip.CLOSED: (
        Slice(0.004, 0.0125, -0.0125, 0.0155), Slice(0.020, 0.0140, -0.0160, 0.0200), Slice(0.038, 0.0140, -0.0215, 0.0220),
        Slice(0.054, 0.0110, -0.0235, 0.0205), Slice(0.064, 0.0050, -0.0205, 0.0165),
    ),
}  # fmt: skip
# Where the lines between the fingers begin and end along the hand, how far apart they stand, and how high on its back.
LINES = {Grip.OPEN: (0.066, 0.098, 0.0080, 0.003), Grip.FLAT: (0.066, 0.100, 0.0090, 0.002), Grip.CLOSED: (0.040, 0.064, 0.0085, 0.006)}
ROUNDING = {Grip.OPEN: (0.012, 0.008), Grip.FLAT: (0.012, 0.008), Grip.CLOSED: (0.012, 0.008)}
THUMB = (Slice(0.002, 0.0095, -0.0095, 0.0100), Slice(0.044, 0.0062, -0.0062, 0.0064))


def hand(body: Seen, side: str, grip: Grip) -> tuple[Outline, Outline]:
    """Give palm with fingers, and thumb, of one side."""
    forward, left, up = body.axes[f"hand_{side}"]
    sign = 1.0 if side == "left" else -1.0
    fingers: Vector = (-up[0], -up[1], -up[2])
    back: Vector = (left[0] * sign, left[1] * sign, left[2] * sign)
    axes: Axes = (fingers, forward, back)
    wrist = body.points[f"wrist_{side}"]
    return sliced(wrist, axes, FINGERS[grip], 1.0, ROUNDING[grip]), _thumb(wrist, axes, grip)


def knuckles(body: Seen, side: str, grip: Grip) -> tuple[Outline, ...]:
    """Give the lines between the fingers, gone where the hand is seen from its edge."""
    forward, left, up = body.axes[f"hand_{side}"]
    wrist = body.points[f"wrist_{side}"]
    start, end, gap, lift = LINES[grip]
    shown = max(-1.0, min(1.0, 2 * left[2]))
    x, y = wrist[0] + left[0] * lift * shown, wrist[1] + left[1] * lift * shown
    marks = []
    for place in (-1.0, 0.0, 1.0):
        (low, aside), (high, nearer) = (start + 0.002 * abs(place), place * gap), (end - 0.003 * abs(place), place * gap * 0.8)
        a, b = x - up[0] * low + forward[0] * aside, y - up[1] * low + forward[1] * aside
        c, d = x - up[0] * high + forward[0] * nearer, y - up[1] * high + forward[1] * nearer
        marks.append(lens(a, b, c, d, 0.0011 * abs(shown)))
    return tuple(marks)


def _thumb(wrist: Vector, axes: Axes, grip: Grip) -> Outline:
    """Give the thumb: beside the palm, a little spread; across the fingers in a closed hand."""
    fingers, thumb, back = axes
    side, palm = (0.55, -0.10) if grip is not Grip.CLOSED else (0.25, -0.45)
    ahead = (1 - side * side - palm * palm) ** 0.5
    way = _sum3(fingers, ahead, thumb, side, back, palm)
    across = _sum3(fingers, -side, thumb, ahead, back, 0.0)
    start = _sum3(fingers, 0.016, thumb, 0.008, back, -0.002)
    origin = wrist[0] + start[0], wrist[1] + start[1], wrist[2] + start[2]
    return sliced(origin, (way, across, back), THUMB, 1.0, (0.008, 0.006))


def _sum3(a: Vector, p: float, b: Vector, q: float, c: Vector, r: float) -> Vector:
    """Give a sum of three vectors, each with its weight."""
    return a[0] * p + b[0] * q + c[0] * r, a[1] * p + b[1] * q + c[1] * r, a[2] * p + b[2] * q + c[2] * r
