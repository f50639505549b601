"""The hair: short, cropped, bob or bun, from every side.

Takes a head as seen; gives outlines. A hairline goes once round the head; what of it looks away from the eye rises along the edge of the
skull over the crown, so one ring of points draws the hair from the front, from the side and from behind.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from limber.figure.curve import ellipse, smooth
from limber.figure.head import Head
from limber.figure.look import Hair
from limber.figure.part import Outline, Point

SKULL = (0.0575, 0.0480, 0.0665)
"""Half the depth, half the width and half the height of the skull."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A way to wear the hair: how thick it lies on the skull, and its hairline as (degrees from the nose, height), from the nose to behind."""

    thick: float
    line: tuple[tuple[float, float], ...]


_SHORT = ((0.0, 0.0370), (24.0, 0.0400), (42.0, 0.0330), (56.0, 0.0160), (70.0, 0.0120), (79.0, -0.0060), (88.0, -0.0020), (100.0, 0.0150), (114.0, -0.0020), (126.0, -0.0250), (150.0, -0.0360), (180.0, -0.0370))  # fmt: skip # noqa: E501
_CROPPED = ((0.0, 0.0400), (24.0, 0.0410), (42.0, 0.0370), (54.0, 0.0230), (68.0, 0.0150), (78.0, 0.0010), (88.0, 0.0050), (100.0, 0.0150), (114.0, 0.0000), (126.0, -0.0200), (150.0, -0.0310), (180.0, -0.0320))  # fmt: skip # noqa: E501
_BOB = ((0.0, 0.0400), (20.0, 0.0360), (38.0, 0.0260), (52.0, 0.0060), (60.0, -0.0180), (66.0, -0.0420), (76.0, -0.0560), (95.0, -0.0600), (114.0, -0.0600), (132.0, -0.0590), (155.0, -0.0580), (180.0, -0.0580))  # fmt: skip # noqa: E501
_BUN = ((0.0, 0.0390), (22.0, 0.0370), (40.0, 0.0290), (56.0, 0.0140), (70.0, 0.0050), (80.0, -0.0060), (90.0, -0.0040), (102.0, 0.0060), (116.0, -0.0050), (130.0, -0.0200), (152.0, -0.0310), (180.0, -0.0330))  # fmt: skip # noqa: E501
CUTS = {Hair.SHORT: Cut(0.0060, _SHORT), Hair.CROPPED: Cut(0.0025, _CROPPED), Hair.BOB: Cut(0.0085, _BOB), Hair.BUN: Cut(0.0050, _BUN)}
BUN = (-0.070, 0.016, 0.0215)
"""Before the axis, above the middle, and the radius of the knot."""


def _ring(cut: Cut) -> tuple[Point, ...]:
    """Give the whole hairline as (azimuth in radians, height), from behind by the right side, the nose and the left side."""
    right = [(-math.radians(a), h) for a, h in reversed(cut.line[1:])]
    return (*right, (0.0, cut.line[0][1]), *[(math.radians(a), h) for a, h in cut.line[1:-1]])


RINGS = {hair: _ring(cut) for hair, cut in CUTS.items()}


def hair(one: Head, style: Hair) -> Outline:
    """Give the hair on the skull."""
    thick = CUTS[style].thick
    wide = math.hypot(SKULL[0] * math.sin(one.turn), SKULL[1] * math.cos(one.turn)) + thick
    ring = RINGS[style]
    edges = _height(ring, one.turn + math.pi / 2), _height(ring, one.turn - math.pi / 2)
    places = [_place(one, azimuth, height, (wide, SKULL[2] + thick), edges) for azimuth, height in ring]
    return smooth([one.point(place) for place in places])


def _height(ring: tuple[Point, ...], azimuth: float) -> float:
    """Give the height of the hairline at an azimuth."""
    angle = math.remainder(azimuth, 2 * math.pi)
    for (a, p), (b, q) in zip(ring, (*ring[1:], (math.pi, ring[0][1])), strict=True):
        if a <= angle <= b:
            return p + (q - p) * (angle - a) / (b - a)
    return ring[0][1]


def _place(one: Head, azimuth: float, height: float, size: Point, edges: tuple[float, float]) -> Point:
    """Give where one point of the hairline is drawn: on the skull, or, when it looks away, on the edge over the crown."""
    angle = math.remainder(azimuth - one.turn, 2 * math.pi)
    wide, high = size
    if abs(angle) <= math.pi / 2:
        depth = math.hypot(SKULL[0] * math.cos(azimuth), SKULL[1] * math.sin(azimuth))
        round_ = math.sqrt(max(0.2, 1 - (height / high) ** 2)) if height > 0 else 1.0
        return wide * round_ * math.sin(angle), height * math.cos(one.rise) - depth * round_ * math.cos(angle) * math.sin(one.rise)
    share = (angle - math.pi / 2) / math.pi if angle > 0 else (angle + 1.5 * math.pi) / math.pi
    low = [math.asin(max(-0.95, min(0.95, edge / high))) for edge in edges]
    theta = low[0] + share * (math.pi - low[1] - low[0])
    return wide * math.cos(theta), high * math.sin(theta)


def knot(one: Head) -> Outline:
    """Give the knot of a bun, behind the head."""
    depth, height, radius = BUN
    place = one.on(math.pi, height, -depth)
    return ellipse(one.point(place), (one.across[0] * radius, one.across[1] * radius), (one.upward[0] * radius, one.upward[1] * radius))
