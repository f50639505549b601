"""The face: a dot for each eye, a brow, a nose, a small smile, a warm cheek, an ear.

Takes a head as seen; gives outlines. Each mark stands at its place round the head, so it follows every turn and leaves the picture at its edge.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from limber.figure.curve import ellipse, smooth
from limber.figure.head import Head
from limber.figure.part import Outline, Point

SIDES = (1.0, -1.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """A round mark: degrees to the left of the nose, its height, its distance from the head's axis, and its half width and half height."""

    azimuth: float
    height: float
    radius: float
    wide: float
    high: float


EYE = Spot(25.0, 0.0035, 0.0445, 0.0043, 0.0050)
CHEEK = Spot(43.0, -0.0190, 0.0430, 0.0150, 0.0135)

# Thin marks: degrees from the nose, height, distance from the axis straight ahead and to the side.
Place = tuple[float, float, float, float]
BROW: tuple[Place, ...] = ((12.0, 0.0196, 0.0480, 0.0440), (26.0, 0.0222, 0.0480, 0.0440), (40.0, 0.0172, 0.0480, 0.0440))
SMILE: tuple[Place, ...] = ((-1.0, -0.0322, 0.0480, 0.0340), (-0.45, -0.0368, 0.0485, 0.0340), (0.45, -0.0368, 0.0485, 0.0340), (1.0, -0.0322, 0.0480, 0.0340))
NOSE: tuple[Place, ...] = ((9.0, -0.0100, 0.0560, 0.0560), (5.0, -0.0190, 0.0580, 0.0580), (-5.0, -0.0185, 0.0560, 0.0560))


def _soft(shown: float, low: float, high: float) -> float:
    """Give 0 below `low`, 1 above `high`, and a soft step between."""
    share = max(0.0, min(1.0, (shown - low) / (high - low)))
    return share * share * (3 - 2 * share)


def _round(one: Head, spot: Spot, side: float) -> Outline:
    """Give a round mark on one side of the head, narrow near the edge of the picture and gone behind it."""
    azimuth = math.radians(spot.azimuth) * side
    shown = one.shown(azimuth)
    there = _soft(shown, 0.05, 0.35)
    wide, high = spot.wide * (0.5 + 0.5 * max(0.0, shown)) * there, spot.high * there
    middle = one.point(one.on(azimuth, spot.height, spot.radius))
    across, upward = one.across, one.upward
    return ellipse(middle, (across[0] * wide, across[1] * wide), (upward[0] * high, upward[1] * high))


def eyes(one: Head) -> tuple[Outline, ...]:
    """Give both eyes."""
    return tuple(_round(one, EYE, side) for side in SIDES)


def cheeks(one: Head) -> tuple[Outline, ...]:
    """Give both cheeks."""
    return tuple(_round(one, CHEEK, side) for side in SIDES)


def _stroke(one: Head, places: tuple[Place, ...], scale: float, width: float) -> Outline:
    """Give a thin mark along places whose degrees are scaled; what lies behind the edge of the face shrinks to that edge."""
    line = [_on(one, math.radians(degrees * scale), height, ahead, aside) for degrees, height, ahead, aside in places]
    if scale < 0:
        line.reverse()
    last = len(line) - 1
    upper: list[Point] = []
    lower: list[Point] = []
    for i, (x, y) in enumerate(line):
        a, b = line[max(i - 1, 0)], line[min(i + 1, last)]
        size = math.hypot(b[0] - a[0], b[1] - a[1])
        swell = width * (0.6 if i in (0, last) else 1.0) * min(1.0, size / 0.004) / (size + 1e-9)
        nx, ny = -(b[1] - a[1]) * swell, (b[0] - a[0]) * swell
        upper.append((x + nx, y + ny))
        lower.append((x - nx, y - ny))
    return smooth([one.point(place) for place in (*lower, *reversed(upper))])


def _on(one: Head, azimuth: float, height: float, ahead: float, aside: float) -> Point:
    """Give a place of an oval face on the head's picture frame; from behind it, the nearest place on its edge."""
    turn_sine, turn_cosine = math.sin(one.turn), math.cos(one.turn)
    edge = math.atan2(aside * turn_cosine, -ahead * turn_sine) - math.pi / 2
    off = math.remainder(azimuth - edge, 2 * math.pi)
    angle = edge + max(-1.2, min(1.2, off))
    forward, left = ahead * math.cos(angle), aside * math.sin(angle)
    depth = forward * turn_cosine + left * turn_sine
    return left * turn_cosine - forward * turn_sine, height * math.cos(one.rise) - depth * math.sin(one.rise)


def brows(one: Head) -> tuple[Outline, ...]:
    """Give both brows."""
    return tuple(_stroke(one, BROW, side, 0.0019) for side in SIDES)


def smile(one: Head) -> Outline:
    """Give the mouth; a profile shows more of it, as lips go round the jaw."""
    return _stroke(one, SMILE, 20 + 17 * abs(math.sin(one.turn)), 0.0018)


def nose(one: Head) -> Outline:
    """Give the line beside and under the nose, as seen from the front; in profile the outline itself is the nose."""
    fade = _soft(math.cos(one.turn), 0.5, 0.82)
    return _stroke(one, NOSE, 1.0 if one.turn < 0 else -1.0, 0.0017 * fade)


def ears(one: Head) -> tuple[Outline, ...]:
    """Give both ears; the one behind the head is a point within it."""
    return tuple(_ear(one, side) for side in SIDES)


def _ear(one: Head, side: float) -> Outline:
    """Give one ear, its top leaning back."""
    azimuth = side * math.radians(97)
    shown = one.shown(azimuth)
    size = _soft(shown, -0.35, 0.0)
    wide, high = (0.0045 + 0.0060 * abs(shown)) * size, 0.0160 * size
    middle = one.point(one.on(azimuth, -0.005, 0.0475))
    tilt = 0.15 * side * max(0.0, shown)
    (ax, ay), (ux, uy) = one.across, one.upward
    return ellipse(middle, ((ax - ux * tilt) * wide, (ay - uy * tilt) * wide), ((ux + ax * tilt) * high, (uy + ay * tilt) * high))
