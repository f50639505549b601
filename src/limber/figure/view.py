"""From where the figure is seen: a parallel projection.

Takes points in space; gives points on the picture plane and how near they are. Lengths keep their unit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from limber.body.vectors import Vector, dot
from limber.figure.part import Point


@dataclass(frozen=True)
class View:
    """A camera far away. `azimuth` 0 looks at the front of an upright person, 90 at their left side, -90 at their right side; degrees.

    `pitch` is how far above the horizon the camera stands.
    """

    azimuth: float
    pitch: float

    @cached_property
    def toward(self) -> Vector:
        """The unit vector from the picture to the eye."""
        turn, rise = math.radians(self.azimuth), math.radians(self.pitch)
        return math.cos(turn) * math.cos(rise), math.sin(turn) * math.cos(rise), math.sin(rise)

    @cached_property
    def right(self) -> Vector:
        """The unit vector that points right in the picture."""
        turn = math.radians(self.azimuth)
        return -math.sin(turn), math.cos(turn), 0.0

    @cached_property
    def up(self) -> Vector:
        """The unit vector that points up in the picture."""
        turn, rise = math.radians(self.azimuth), math.radians(self.pitch)
        return -math.cos(turn) * math.sin(rise), -math.sin(turn) * math.sin(rise), math.cos(rise)

    def point(self, place: Vector) -> Point:
        """Give where a place stands in the picture, to the right and up."""
        return dot(place, self.right), dot(place, self.up)

    def depth(self, place: Vector) -> float:
        """Give how near a place is to the eye; larger is nearer."""
        return dot(place, self.toward)
