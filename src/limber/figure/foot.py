"""The bare foot, from any side.

Takes a body as seen; gives outlines: the foot itself, whose stations from heel to toe are ellipses, and the ankle that comes out of the leggings.
Lengths are shares of stature: .152 from heel to toe, the sole .040 below the ankle.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from limber.body.vectors import Vector
from limber.figure.curve import ROUND, Cap, lens, tube
from limber.figure.limb import Ball, bone
from limber.figure.part import Outline
from limber.figure.seen import Axes, Seen


class Slice(NamedTuple):
    """One slice of a flat thing across its length: how far along, the top and the bottom above its line, half its width, its shift to the left."""

    along: float
    top: float
    bottom: float
    half: float
    shift: float = 0.0


FOOT = (
    Slice(-0.026, -0.006, -0.034, 0.0175),
    Slice(-0.008, 0.008, -0.040, 0.0205),
    Slice(0.024, 0.003, -0.0385, 0.0205, -0.001),
    Slice(0.068, -0.0155, -0.0385, 0.0262, -0.001),
    Slice(0.101, -0.0235, -0.0395, 0.0240, 0.001),
)
"""For the left foot; the right one is its mirror. The big toe's side is the inner one."""
TOES = ((0.094, 0.0125, 0.108), (0.096, 0.0045, 0.111), (0.094, -0.0045, 0.108), (0.090, -0.0130, 0.102))
"""Where the lines between the toes of the left foot begin, how far to the outside they stand, and where they end."""
ANKLE = (Ball(0.85, 0.0192, -0.001), Ball(1.0, 0.0195, -0.001))


def sliced(origin: Vector, axes: Axes, slices: tuple[Slice, ...], mirror: float, ends: tuple[float, float]) -> Outline:
    """Give the outline of slices set along the first axis, wide along the second and high along the third; `ends` round the two ends off."""
    long, wide, high = axes
    size = math.hypot(long[0], long[1])
    x, y = (long[0] / size, long[1] / size) if size > 1e-9 else (0.0, -1.0)
    (p, q, _), (a, b, _), (c, d, _), (e, f, _) = origin, long, wide, high
    wide_across, high_across, wide_along, high_along = d * x - c * y, f * x - e * y, c * x + d * y, e * x + f * y
    rings = []
    for along, top, bottom, half, shift in slices:
        middle, thick, aside = (top + bottom) / 2, (top - bottom) / 2, shift * mirror
        across = math.hypot(wide_across * half, high_across * thick)
        r, s = p + a * along + e * middle + c * aside, q + b * along + f * middle + d * aside
        rings.append((r, s, x, y, across, across, math.hypot(wide_along * half, high_along * thick)))
    start, end = (Cap(math.hypot(ring[-1], deep * size)) for ring, deep in zip((rings[0], rings[-1]), ends, strict=True))
    return tube(rings, start, end)


def foot(body: Seen, side: str) -> tuple[Outline, Outline]:
    """Give foot and ankle of one side. The ankle begins in the leggings and shows inside them where it points at the eye."""
    axes = body.axes[f"foot_{side}"]
    sole = sliced(body.points[f"ankle_{side}"], axes, FOOT, 1.0 if side == "left" else -1.0, (0.011, 0.011))
    shank = bone(body, f"shank_{side}", f"knee_{side}", f"ankle_{side}")
    return shank.tube(ANKLE, 1.0, Cap(shank.rise * ANKLE[0].radius), ROUND), sole


def toes(body: Seen, side: str) -> tuple[Outline, ...]:
    """Give the lines between the toes, as far as the top of the foot looks at the eye."""
    forward, left, up = body.axes[f"foot_{side}"]
    x, y, _ = body.points[f"ankle_{side}"]
    sign = 1.0 if side == "left" else -1.0
    shown = max(0.0, min(1.0, 1.6 * (0.6 * forward[2] + 0.8 * up[2])))
    marks = []
    for begin, outside, end in TOES:
        p, q = x + left[0] * outside * sign, y + left[1] * outside * sign
        a, b = p + forward[0] * begin - up[0] * 0.0235, q + forward[1] * begin - up[1] * 0.0235
        c, d = p + forward[0] * end - up[0] * 0.0315, q + forward[1] * end - up[1] * 0.0315
        marks.append(lens(a, b, c, d, 0.0010 * shown))
    return tuple(marks)
