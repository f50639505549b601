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

SKULL = (0.0575, 0.0475, 0.0660)
"""How deep the skull is behind its axis, half its width and half its height."""
BROW = 0.0480
"""How deep the skull is before its axis."""
_NEAR = 1e-9  # radians: what lies on the edge itself is seen, on either side
EDGE = math.radians(15)
"""So near to the edge of the picture hair that hangs inside the full distance goes out to it."""

Place = tuple[float, float, float]
Round = tuple[float, float, float, float]
"""A place of the hairline with its azimuth in radians, and how deep the skull is there."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A way to wear the hair.

    How thick it lies on the skull, how fast it draws in below the middle (share by squared height), and its hairline from the nose to behind as
    (degrees from the nose, height, share of the full distance from the axis).
    """

    thick: float
    narrows: float
    line: tuple[Place, ...]


_SHORT = (
    (0.0, 0.0400, 1.0), (26.0, 0.0415, 1.0), (46.0, 0.0330, 1.0), (60.0, 0.0150, 1.0), (72.0, 0.0110, 1.0), (80.0, -0.0060, 1.0),
    (89.0, 0.0060, 1.0), (104.0, 0.0120, 1.0), (120.0, -0.0120, 1.0), (136.0, -0.0310, 1.0), (160.0, -0.0365, 1.0), (180.0, -0.0370, 1.0),
)  # fmt: skip
_CROPPED = (
    (0.0, 0.0420, 1.0), (26.0, 0.0425, 1.0), (46.0, 0.0380, 1.0), (58.0, 0.0230, 1.0), (70.0, 0.0170, 1.0), (79.0, 0.0000, 1.0),
    (89.0, 0.0060, 1.0), (104.0, 0.0120, 1.0), (120.0, -0.0080, 1.0), (136.0, -0.0240, 1.0), (160.0, -0.0300, 1.0), (180.0, -0.0310, 1.0),
)  # fmt: skip
_BOB = (
    (0.0, 0.0430, 1.0), (24.0, 0.0390, 1.0), (46.0, 0.0270, 0.96), (62.0, 0.0060, 0.87), (69.0, -0.0190, 0.80), (72.0, -0.0500, 0.78),
    (78.0, -0.0640, 0.86), (98.0, -0.0665, 1.0), (120.0, -0.0660, 1.0), (140.0, -0.0650, 1.0), (160.0, -0.0645, 1.0), (180.0, -0.0640, 1.0),
)  # fmt: skip
_BUN = (
    (0.0, 0.0420, 1.0), (24.0, 0.0400, 1.0), (44.0, 0.0310, 1.0), (60.0, 0.0150, 1.0), (72.0, 0.0070, 1.0), (80.0, -0.0060, 1.0),
    (89.0, 0.0040, 1.0), (104.0, 0.0080, 1.0), (120.0, -0.0080, 1.0), (136.0, -0.0260, 1.0), (160.0, -0.0320, 1.0), (180.0, -0.0330, 1.0),
)  # fmt: skip
CUTS = {
    Hair.SHORT: Cut(0.0055, 190.0, _SHORT),
    Hair.CROPPED: Cut(0.0025, 190.0, _CROPPED),
    Hair.BOB: Cut(0.0095, 8.0, _BOB),
    Hair.BUN: Cut(0.0040, 190.0, _BUN),
}
KNOT = (-0.066, 0.020, 0.0215)
"""Before the axis, above the middle, and the radius of the knot."""


def _ring(cut: Cut) -> tuple[Round, ...]:
    """Give the whole hairline with azimuths in radians, from behind by the right side, the nose and the left side."""
    right = [(-math.radians(a), height, share) for a, height, share in reversed(cut.line[1:])]
    whole = (*right, *[(math.radians(a), height, share) for a, height, share in cut.line[:-1]])
    return tuple((a, height, share, math.hypot(SKULL[0] * math.cos(a), SKULL[1] * math.sin(a))) for a, height, share in whole)


RINGS = {style: _ring(cut) for style, cut in CUTS.items()}


def hair(one: Head, style: Hair) -> Outline:
    """Give the hair on the skull."""
    cut, ring = CUTS[style], RINGS[style]
    sizes = _wide(one, cut, BROW), _wide(one, cut, SKULL[0])
    face, (level, tilt) = -one.turned[1], one.tilted
    high = SKULL[2] + cut.thick
    (first, right), (last, left) = _edge(ring, one.turn + math.pi / 2), _edge(ring, one.turn - math.pi / 2)
    low, top = math.asin(max(-0.98, right / high)), math.pi - math.asin(max(-0.98, left / high))
    hidden = (last - first) % len(ring)
    places = []
    for i, (azimuth, height, share, deep) in enumerate(ring):
        angle = math.remainder(azimuth - one.turn, 2 * math.pi)
        if abs(angle) <= math.pi / 2 + _NEAR:
            side = math.sin(angle)
            inward = (1 - share) * min(1.0, (math.pi / 2 - abs(angle)) / EDGE)
            wide = _half(cut, sizes[side * face < 0], high, height) * (1 - inward)
            places.append((wide * side, height * level - deep * math.cos(angle) * tilt))
            continue
        theta = low + ((i - first) % len(ring)) / hidden * (top - low)
        up = high * math.sin(theta)
        side = math.cos(theta)
        places.append((math.copysign(_half(cut, sizes[side * face < 0], high, up), side), up))
    return smooth(one.points(places))


def _wide(one: Head, cut: Cut, depth: float) -> float:
    """Give how far the hair reaches from the axis above the ears, as seen, on the side where the skull is so deep."""
    return math.hypot(depth * one.turned[1], SKULL[1] * one.turned[0]) + cut.thick


def _half(cut: Cut, wide: float, high: float, height: float) -> float:
    """Give half the width of the hair at a height: round over the crown, drawn in towards the nape."""
    if height <= 0:
        return wide * (1 - cut.narrows * height * height)
    share = min(1.0, height / high)
    return wide * math.sqrt(math.sqrt((1 - share**4) * (1 - share * share)))


def _edge(ring: tuple[Round, ...], azimuth: float) -> Point:
    """Give where on the ring an azimuth lies, as a number of points with a share, and the height of the hairline there."""
    angle = math.remainder(azimuth, 2 * math.pi)
    ends = (*ring[1:], (math.pi, *ring[0][1:]))
    i = next(i for i, end in enumerate(ends) if angle <= end[0] + 1e-9)
    share = (angle - ring[i][0]) / (ends[i][0] - ring[i][0])
    return i + share, ring[i][1] + (ends[i][1] - ring[i][1]) * share


def behind(one: Head, style: Hair) -> Outline:
    """Give the hair behind the head and neck: the knot of a bun, the back of a bob."""
    return knot(one) if style is Hair.BUN else _curtain(one)


def _curtain(one: Head) -> Outline:
    """Give the back of a bob, as seen past the neck."""
    wide = 0.050 - 0.012 * abs(math.sin(one.turn))
    shape = ((-0.80, -0.0600), (0.0, -0.0630), (0.80, -0.0600), (1.0, -0.0300), (0.96, 0.0200), (-0.96, 0.0200), (-1.0, -0.0300))
    return smooth(one.points((wide * x, y) for x, y in shape))


def knot(one: Head) -> Outline:
    """Give the knot of a bun, behind the head."""
    depth, height, radius = KNOT
    place = one.on(math.pi, height, -depth)
    return ellipse(one.point(place), (one.across[0] * radius, one.across[1] * radius), (one.upward[0] * radius, one.upward[1] * radius))
