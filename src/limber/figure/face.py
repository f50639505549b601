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
    """A round mark: degrees to the left of the nose, its height, its distance from the head's axis, its half width and half height.

    `fades` is how far it must look at the eye to be seen at all, and to be seen whole.
    """

    azimuth: float
    height: float
    radius: float
    wide: float
    high: float
    fades: tuple[float, float]


EYE = Spot(25.0, 0.0035, 0.0445, 0.0043, 0.0050, (0.05, 0.35))
CHEEK = Spot(43.0, -0.0190, 0.0430, 0.0150, 0.0135, (0.30, 0.75))

# Thin marks: degrees from the nose, height, distance from the axis straight ahead and to the side.
Place = tuple[float, float, float, float]
BROW: tuple[Place, ...] = ((12.0, 0.0196, 0.0480, 0.0440), (26.0, 0.0222, 0.0480, 0.0440), (40.0, 0.0172, 0.0480, 0.0440))
SMILE: tuple[Place, ...] = (
    (-1.0, -0.0322, 0.0480, 0.0340), (-0.45, -0.0368, 0.0485, 0.0340), (0.45, -0.0368, 0.0485, 0.0340), (1.0, -0.0322, 0.0480, 0.0340),
)  # fmt: skip
NOSE: tuple[Place, ...] = ((5.5, -0.0175, 0.0560, 0.0560), (0.0, -0.0198, 0.0580, 0.0580), (-5.5, -0.0175, 0.0560, 0.0560))
NOSE_ASIDE: tuple[Place, ...] = ((9.0, -0.0095, 0.0560, 0.0560), (5.0, -0.0190, 0.0580, 0.0580), (-5.0, -0.0180, 0.0560, 0.0560))


def _soft(shown: float, low: float, high: float) -> float:
    """Give 0 below `low`, 1 above `high`, and a soft step between."""
    share = max(0.0, min(1.0, (shown - low) / (high - low)))
    return share * share * (3 - 2 * share)


def _round(one: Head, spot: Spot, side: float) -> Outline:
    """Give a round mark on one side of the head, narrow near the edge of the picture and gone behind it."""
    azimuth = math.radians(spot.azimuth) * side
    shown = one.shown(azimuth)
    there = _soft(shown, *spot.fades)
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
    """Give a thin mark along places whose degrees are scaled; what lies behind the edge of the face shrinks to that edge.

    The whole mark moves by the rise of the eye as its middle does, so that a brow seen from above does not frown.
    """
    angles = [math.radians(degrees * scale) for degrees, *_ in places]
    shown = [one.shown(angle) for angle in angles]
    lower = one.tilted[1] * places[0][2] * one.shown(sum(angles) / len(angles))
    line = [_on(one, angle, height, ahead, aside, lower) for angle, (_, height, ahead, aside) in zip(angles, places, strict=True)]
    if scale < 0:
        line.reverse()
    half = width * _soft(max(shown), 0.0, 0.2)
    edges: list[Point] = []
    back: list[Point] = []
    for before, at, after in zip((line[0], *line[:-1]), line, (*line[1:], line[-1]), strict=True):
        (x, y), u, v = at, after[0] - before[0], after[1] - before[1]
        swell = half * (0.6 if before is at or after is at else 1.0) / (math.hypot(u, v) + 0.0005)
        edges.append((x + v * swell, y - u * swell))
        back.append((x - v * swell, y + u * swell))
    return smooth(one.points((*edges, *reversed(back))))


def _on(one: Head, azimuth: float, height: float, ahead: float, aside: float, lower: float) -> Point:
    """Give a place of an oval face on the head's picture frame, so much lower; from behind the face, the nearest place on its edge."""
    cosine, sine = one.turned
    middle = math.atan2(aside * cosine, -ahead * sine) - math.pi / 2
    reach = 1.05 + 0.43 * sine * sine
    angle = middle + max(-reach, min(reach, math.remainder(azimuth - middle, 2 * math.pi)))
    return aside * math.sin(angle) * cosine - ahead * math.cos(angle) * sine, height * one.tilted[0] - lower


def brows(one: Head) -> tuple[Outline, ...]:
    """Give both brows."""
    return tuple(_stroke(one, BROW, side, 0.0019) for side in SIDES)


def smile(one: Head) -> Outline:
    """Give the mouth; a profile shows more of it, as lips go round the jaw."""
    return _stroke(one, SMILE, 20 + 24 * abs(one.turned[1]), 0.0018)


def nose(one: Head) -> Outline:
    """Give the line under the nose, and beside it once the head turns; in profile the outline itself is the nose."""
    fade = _soft(one.turned[0], 0.5, 0.82)
    aside = min(1.0, abs(one.turn) / math.radians(18))
    places = tuple(_between(a, b, aside) for a, b in zip(NOSE, NOSE_ASIDE, strict=True))
    return _stroke(one, places, 1.0 if one.turn < 0 else -1.0, 0.0017 * fade)


def _between(a: Place, b: Place, share: float) -> Place:
    """Give the place a share of the way from `a` to `b`."""
    (p, q, r, s), (t, u, v, w) = a, b
    return p + (t - p) * share, q + (u - q) * share, r + (v - r) * share, s + (w - s) * share


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
