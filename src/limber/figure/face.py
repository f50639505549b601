"""The face: a dot for each eye, a brow, a nose, a small smile, a warm cheek, an ear.

Takes a head as seen; gives outlines. Each mark stands at its place round the head, so it follows every turn and leaves the picture at its edge.
"""

from __future__ import annotations

import math

from limber.figure.curve import ellipse, smooth
from limber.figure.head import Head
from limber.figure.part import Outline, Point

EYE = (math.radians(25), 0.004, 0.0445)
"""Azimuth of the left eye, its height, its distance from the axis."""
CHEEK = (math.radians(42), -0.019, 0.043)
SIDES = (1.0, -1.0)


def _near(shown: float, low: float, high: float) -> float:
    """Give 0 below `low`, 1 above `high`, and a soft step between."""
    share = max(0.0, min(1.0, (shown - low) / (high - low)))
    return share * share * (3 - 2 * share)


def _round(one: Head, azimuth: float, height: float, radius: float, size: tuple[float, float]) -> Outline:
    """Give a round mark on the head, narrow near the edge of the picture and gone behind it."""
    shown = one.shown(azimuth)
    wide = size[0] * (0.45 + 0.55 * max(0.0, shown)) * _near(shown, 0.0, 0.25)
    high = size[1] * _near(shown, 0.0, 0.25)
    middle = one.point(one.on(azimuth, height, radius))
    across, upward = one.across, one.upward
    return ellipse(middle, (across[0] * wide, across[1] * wide), (upward[0] * high, upward[1] * high))


def eyes(one: Head) -> tuple[Outline, ...]:
    """Give both eyes."""
    return tuple(_round(one, EYE[0] * side, EYE[1], EYE[2], (0.0048, 0.0052)) for side in SIDES)


def cheeks(one: Head) -> tuple[Outline, ...]:
    """Give both cheeks."""
    return tuple(_round(one, CHEEK[0] * side, CHEEK[1], CHEEK[2], (0.0150, 0.0140)) for side in SIDES)


def _stroke(one: Head, places: list[tuple[float, float, float]], width: float) -> Outline:
    """Give a thin mark that swells in the middle, along places (azimuth, height, distance from the axis); what is behind shrinks to the edge."""
    edge = math.radians(84)
    kept = [(max(one.turn - edge, min(one.turn + edge, _close(azimuth, one.turn))), height, radius) for azimuth, height, radius in places]
    line = [one.on(*place) for place in kept]
    last = len(line) - 1
    upper: list[Point] = []
    lower: list[Point] = []
    for i, (x, y) in enumerate(line):
        a, b = line[max(i - 1, 0)], line[min(i + 1, last)]
        size = math.hypot(b[0] - a[0], b[1] - a[1])
        swell = width * (0.55 if i in (0, last) else 1.0) * min(1.0, size / 0.003) / (size + 1e-9)
        nx, ny = -(b[1] - a[1]) * swell, (b[0] - a[0]) * swell
        upper.append((x + nx, y + ny))
        lower.append((x - nx, y - ny))
    return smooth([one.point(place) for place in (*lower, *reversed(upper))])


def _close(azimuth: float, turn: float) -> float:
    """Give the azimuth, whole turns added so that it is within half a turn of another."""
    return azimuth - 2 * math.pi * round((azimuth - turn) / (2 * math.pi))


def brows(one: Head) -> tuple[Outline, ...]:
    """Give both brows, each from its left end to its right one."""
    arch = ((12.0, 0.0185, 0.047), (25.0, 0.0220, 0.0465), (38.0, 0.0180, 0.0465))
    left = [(math.radians(-a), h, r) for a, h, r in reversed(arch)]
    right = [(math.radians(a), h, r) for a, h, r in arch]
    return _stroke(one, right, 0.0016), _stroke(one, left, 0.0016)


def smile(one: Head) -> Outline:
    """Give the mouth; a profile shows more of it, as lips go round the jaw."""
    wide = math.radians(16 + 18 * abs(math.sin(one.turn)))
    places = [(-1.0, -0.0325), (-0.5, -0.0362), (0.0, -0.0375), (0.5, -0.0362), (1.0, -0.0325)]
    return _stroke(one, [(wide * share, height, 0.0500) for share, height in places], 0.0016)


def nose(one: Head) -> Outline:
    """Give the line under and beside the nose, as seen from the front; in profile the outline itself is the nose."""
    side = -1.0 if one.turn < 0 else 1.0
    fade = _near(math.cos(one.turn), 0.25, 0.75)
    places = ((5.0, 0.001, 0.049), (8.0, -0.010, 0.055), (7.5, -0.0165, 0.058), (0.0, -0.0190, 0.060), (-5.0, -0.0175, 0.058))
    return _stroke(one, [(math.radians(a) * -side, h, r) for a, h, r in places], 0.0013 * fade)


def ears(one: Head) -> tuple[Outline, ...]:
    """Give both ears; the one behind the head is a point within it."""
    found = []
    for side in SIDES:
        azimuth = side * math.radians(97)
        shown = one.shown(azimuth)
        size = _near(shown, -0.35, 0.0)
        wide, high = (0.0045 + 0.0065 * abs(shown)) * size, 0.0165 * size
        middle = one.point(one.on(azimuth, -0.004, 0.0485))
        tilt = 0.12 * math.sin(azimuth - one.turn)
        upward = one.upward[0] + one.across[0] * tilt, one.upward[1] + one.across[1] * tilt
        across = one.across[0] - one.upward[0] * tilt, one.across[1] - one.upward[1] * tilt
        found.append(ellipse(middle, (across[0] * wide, across[1] * wide), (upward[0] * high, upward[1] * high)))
    return tuple(found)
