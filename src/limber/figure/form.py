"""What good form is measured by: angles, lines, heights, distances and travel.

Takes a measure's words and a placed body; gives a number, in degrees or shares of stature. Never says whether it is good.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from limber.body.angles import angles_of
from limber.body.forward import Posture
from limber.body.placed import Placed
from limber.body.skeleton import skeleton
from limber.body.vectors import Vector, dot, length, minus
from limber.figure.movement import Movement

WORDS = {"angle": 1, "line": 3, "height": 1, "gap": 2, "level": 2, "travel": 1, "spine": 0}
"""Every word of a measure, with how many names follow it."""


def measured(measure: Sequence[str], placed: Placed, posture: Posture, movement: Movement) -> float:
    """Measure a body. Raises KeyError for a word, point or angle that does not exist.

    `angle knee_right`: that joint angle. `line shoulder_right hip_right knee_right`: the angle at the middle point, 180 when straight.
    `height heel_right`: above the floor. `gap knee_left knee_right`: between two points. `level hip_left hip_right`: how much higher the
    first is. `travel pelvis`: how far the point is from where the cycle begins. `spine`: flexion from the pelvis to the chest, in degrees.
    """
    word, names = measure[0], measure[1:]
    points = placed.points
    if word == "angle":
        motion = skeleton().motions[names[0]]
        return angles_of(motion.segment, posture.joints[motion.segment])[names[0]]
    if word == "line":
        return _corner(points[names[0]], points[names[1]], points[names[2]])
    if word == "height":
        return points[names[0]][2]
    if word == "gap":
        return length(minus(points[names[0]], points[names[1]]))
    if word == "level":
        return points[names[0]][2] - points[names[1]][2]
    if word == "travel":
        return length(minus(points[names[0]], movement.within(movement.moments[0], 0.0).points[names[0]]))
    if word == "spine":
        return sum(angles_of(part, posture.joints[part])[part] for part in ("lumbar", "thorax"))
    raise KeyError(word)


def _corner(a: Vector, middle: Vector, b: Vector) -> float:
    """Give the angle at a point between two others, in degrees; 0 where one of them lies in the point itself, as two hands may."""
    one, other = minus(a, middle), minus(b, middle)
    lengths = length(one) * length(other)
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(one, other) / lengths)))) if lengths else 0.0
