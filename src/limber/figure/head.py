"""The head's own picture frame, and the outline of skull and face from every side.

Takes a body as seen; gives how the head is turned to the eye and the outline of its skin. Five paths - from the front, half turned, from the
side, half turned away, from behind - have the same points, so the outline goes from one to the next without a jump.
Lengths are shares of stature: .133 from crown to chin, .116 from brow to the back of the head.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from limber.figure.curve import ROUND, Cap, smooth, tube
from limber.figure.part import Outline, Point
from limber.figure.seen import Seen
from limber.figure.torso import Trunk, collar

CENTRE = (0.012, 0.048)
"""The head's middle before and above the atlas."""
SINE = math.sqrt(0.5)
"""The sine of 45 degrees: between the half turned and the side path, nose and chin come out as they do on a head."""

# Each path: from the crown down the side to which the face is turned, the lowest point, and up the other side. To the right, and up.
_FRONT = (
    (0.0200, 0.0635), (0.0360, 0.0525), (0.0445, 0.0350), (0.0470, 0.0170), (0.0468, 0.0000), (0.0455, -0.0140),
    (0.0425, -0.0280), (0.0372, -0.0405), (0.0295, -0.0515), (0.0200, -0.0600), (0.0105, -0.0648),
)  # fmt: skip
_BEHIND = (
    (0.0200, 0.0635), (0.0365, 0.0525), (0.0460, 0.0350), (0.0485, 0.0170), (0.0482, 0.0000), (0.0462, -0.0140),
    (0.0415, -0.0270), (0.0350, -0.0375), (0.0270, -0.0455), (0.0180, -0.0510), (0.0090, -0.0540),
)  # fmt: skip
_HALF = (
    (0.0260, 0.0600), (0.0425, 0.0420), (0.0455, 0.0260), (0.0452, 0.0145), (0.0420, 0.0065), (0.0440, -0.0050),
    (0.0436, -0.0175), (0.0422, -0.0300), (0.0402, -0.0420), (0.0360, -0.0535), (0.0285, -0.0620),
)  # fmt: skip
_HALF_BACK = (
    (-0.0230, 0.0630), (-0.0400, 0.0520), (-0.0495, 0.0370), (-0.0530, 0.0190), (-0.0515, 0.0010), (-0.0455, -0.0150),
    (-0.0385, -0.0270), (-0.0320, -0.0385), (-0.0215, -0.0490), (-0.0080, -0.0575), (0.0060, -0.0630),
)  # fmt: skip
_SIDE = (
    (0.0300, 0.0590), (0.0445, 0.0420), (0.0492, 0.0240), (0.0478, 0.0100), (0.0530, -0.0035), (0.0622, -0.0150),
    (0.0538, -0.0230), (0.0545, -0.0300), (0.0512, -0.0350), (0.0530, -0.0425), (0.0505, -0.0570),
)  # fmt: skip
_SIDE_BACK = (
    (-0.0290, 0.0600), (-0.0460, 0.0450), (-0.0555, 0.0250), (-0.0580, 0.0050), (-0.0545, -0.0140), (-0.0450, -0.0290),
    (-0.0300, -0.0370), (-0.0150, -0.0400), (0.0000, -0.0450), (0.0150, -0.0520), (0.0310, -0.0610),
)  # fmt: skip
_AWAY = (
    (0.0240, 0.0620), (0.0420, 0.0480), (0.0500, 0.0310), (0.0515, 0.0150), (0.0500, 0.0000), (0.0490, -0.0130),
    (0.0460, -0.0270), (0.0420, -0.0390), (0.0360, -0.0490), (0.0275, -0.0560), (0.0170, -0.0590),
)  # fmt: skip
_AWAY_BACK = (
    (-0.0200, 0.0640), (-0.0390, 0.0540), (-0.0510, 0.0370), (-0.0550, 0.0170), (-0.0530, -0.0020), (-0.0470, -0.0170),
    (-0.0390, -0.0290), (-0.0300, -0.0380), (-0.0200, -0.0450), (-0.0100, -0.0500), (0.0000, -0.0545),
)  # fmt: skip


def _left(side: tuple[Point, ...]) -> tuple[Point, ...]:
    """Give one side of a path on the other side."""
    return tuple((-x, y) for x, y in side)


def _whole(face: tuple[Point, ...], low: Point, back: tuple[Point, ...]) -> tuple[Point, ...]:
    """Give a whole path from its crown, with the clock."""
    return ((0.0, 0.0665), *face, low, *reversed(back))


PATHS = (
    _whole(_FRONT, (0.0, -0.0665), _left(_FRONT)),
    _whole(_HALF, (0.0180, -0.0655), _HALF_BACK),
    _whole(_SIDE, (0.0430, -0.0655), _SIDE_BACK),
    _whole(_AWAY, (0.0070, -0.0590), _AWAY_BACK),
    _whole(_BEHIND, (0.0, -0.0550), _left(_BEHIND)),
)
"""At 0, 45, 90, 135 and 180 degrees between face and eye."""


@dataclass(frozen=True)
class Head:
    """The head as seen: its middle and its own right and up on the picture; where the eye is, turned to the person's left and risen, radians."""

    middle: Point
    across: Point
    upward: Point
    turn: float
    rise: float

    @cached_property
    def turned(self) -> tuple[float, float]:
        """Cosine and sine of the turn."""
        return math.cos(self.turn), math.sin(self.turn)

    @cached_property
    def tilted(self) -> tuple[float, float]:
        """Cosine and sine of the rise."""
        return math.cos(self.rise), math.sin(self.rise)

    def point(self, place: Point) -> Point:
        """Give a place of the head's picture frame on the picture."""
        (x, y), (ax, ay), (ux, uy) = place, self.across, self.upward
        return self.middle[0] + ax * x + ux * y, self.middle[1] + ay * x + uy * y

    def points(self, places: Iterable[Point]) -> list[Point]:
        """Give places of the head's picture frame on the picture."""
        (p, q), (ax, ay), (ux, uy) = self.middle, self.across, self.upward
        return [(p + ax * x + ux * y, q + ay * x + uy * y) for x, y in places]

    def on(self, azimuth: float, height: float, radius: float) -> Point:
        """Give a place on the head's picture frame by its turn to the person's left of the nose, its height and its distance from the axis."""
        angle = azimuth - self.turn
        level, tilt = self.tilted
        return radius * math.sin(angle), height * level - radius * math.cos(angle) * tilt

    def shown(self, azimuth: float) -> float:
        """Give how far a place at some azimuth looks at the eye: 1 straight, 0 at the edge, less behind."""
        return math.cos(azimuth - self.turn)


def head(body: Seen) -> Head:
    """Give the head as seen."""
    forward, left, up = body.axes["head"]
    atlas = body.points["head"]
    middle = atlas[0] + forward[0] * CENTRE[0] + up[0] * CENTRE[1], atlas[1] + forward[1] * CENTRE[0] + up[1] * CENTRE[1]
    upward, turn = (up[0], up[1]), math.atan2(left[2], forward[2])
    if math.hypot(*upward) < 0.05:  # seen from straight above or below, where the face shows what is up
        upward, turn = (-forward[0] * up[2], -forward[1] * up[2]), 0.0
    size = math.hypot(*upward)
    upward = upward[0] / size, upward[1] / size
    return Head(middle, (upward[1], -upward[0]), upward, turn, math.asin(max(-1.0, min(1.0, up[2]))))


def skull(one: Head) -> Outline:
    """Give the outline of skull and face."""
    turn = abs(one.turn) / (math.pi / 4)
    i = min(3, int(turn))
    share = turn - i
    blend = share * share * (3 - 2 * share) if i in (0, 3) else abs(math.sin(turn * math.pi / 4) - (1 if i == 2 else SINE)) / (1 - SINE)
    path = [(x + (a - x) * blend, y + (b - y) * blend) for (x, y), (a, b) in zip(PATHS[i], PATHS[i + 1], strict=True)]
    path = [path[0], *path[:0:-1]] if one.turn < 0 else [(-x, y) for x, y in path]
    return smooth(one.points(path))


def neck(body: Seen, trunk: Trunk, girth: float) -> Outline:
    """Give the neck, from the neckline into the head. Its start dips over the shirt in front, and under the collar behind."""
    ring, lean = collar(trunk, girth)
    forward, _, up = body.axes["head"]
    atlas, (a, b, *_) = body.points["head"], ring
    x, y = atlas[0] + up[0] * 0.012 - forward[0] * 0.002, atlas[1] + up[1] * 0.012 - forward[1] * 0.002
    size = math.hypot(x - a, y - b) + 1e-9
    u, v = (x - a) / size, (y - b) / size
    root = a + (x - a) * 0.35, b + (y - b) * 0.35, u, v, 0.036, 0.036, 0.012
    return tube((ring, root, (x, y, u, v, 0.0325, 0.0325, 0.0325)), Cap(lean), ROUND)
