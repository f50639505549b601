"""Joint angles and turns: from one to the other and back.

Takes angles in degrees by the names of `skeleton.toml`, 0 as a person stands, flexion positive; gives the turn of a segment in its
carrier's frame, and the angles of such a turn. Never checks a range by itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from limber.body.skeleton import Motion, skeleton
from limber.body.vectors import STILL, Rotation, about, axes, then

_AXES = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
# Near the pole two of three angles are one: only their sum means something.
_POLE = 0.9999


@cache
def motions_of(segment: str) -> tuple[tuple[str, Motion], ...]:
    """Give the motions of a segment's joint by name, outermost first."""
    return tuple((name, motion) for name, motion in skeleton().motions.items() if motion.segment == segment)


def turn_of(segment: str, angles: Mapping[str, float]) -> Rotation:
    """Give the turn of a segment in its carrier's frame; an angle that is not stated is 0."""
    turn = STILL
    for name, motion in motions_of(segment):
        if angle := angles.get(name, 0.0):
            turn = then(turn, about(_AXES[motion.axis], motion.sign * angle))
    return turn


def angles_of(segment: str, turn: Rotation) -> dict[str, float]:
    """Give the angles of a turn by name, in degrees. A joint with fewer than three motions gives those it has."""
    motions = motions_of(segment)
    order = [motion.axis for _, motion in motions]
    order += [axis for axis in (1, 0, 2) if axis not in order]
    found = _euler(turn, order)
    return {name: motion.sign * angle for (name, motion), angle in zip(motions, found, strict=False)}


def _euler(turn: Rotation, order: list[int]) -> tuple[float, float, float]:
    """Give three angles, in degrees, about the axes in this order, outermost first (Tait-Bryan)."""
    i, j, k = order
    sign = 1.0 if (j - i) % 3 == 1 else -1.0
    column = axes(turn)  # column[c][r] is the matrix entry in row r and column c
    sine = max(-1.0, min(1.0, sign * column[k][i]))
    middle = math.asin(sine)
    if abs(sine) > _POLE:
        # The outer and the inner turn are about one line here: give it all to the outer one.
        outer, inner = math.atan2(sign * column[j][k], column[j][j]), 0.0
    else:
        outer = math.atan2(-sign * column[k][j], column[k][k])
        inner = math.atan2(-sign * column[j][i], column[i][i])
    return math.degrees(outer), math.degrees(middle), math.degrees(inner)
