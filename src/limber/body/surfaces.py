"""What a body can touch: flat surfaces.

Takes places in space; gives how far they are from a surface. Lengths are shares of stature.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from limber.body.vectors import UP, Vector, add, dot, scaled


class Surface(StrEnum):
    """The names of what can be touched. RAIL is what a hand holds on to, such as the back of a chair; BODY the person's own skin."""

    FLOOR = "floor"
    WALL = "wall"
    WALL_LEFT = "wall_left"
    WALL_RIGHT = "wall_right"
    SEAT = "seat"
    STEP = "step"
    RAIL = "rail"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Plane:
    """A flat surface. `normal` points to the side where the body is; `offset` is how far the surface lies from the origin along it.

    `edges` bounds a seat or a step in x and y (low x, high x, low y, high y); a floor or a wall has none.
    """

    normal: Vector
    offset: float
    edges: tuple[float, float, float, float] | None = None

    def distance(self, point: Vector) -> float:
        """Give how far a point is off the surface; below 0 it is inside."""
        return dot(self.normal, point) - self.offset

    def dropped(self, point: Vector, height: float) -> Vector:
        """Give the point moved along the normal until it stands at a height over the surface."""
        return add(point, scaled(self.normal, height - self.distance(point)))

    def covers(self, point: Vector) -> bool:
        """Tell whether a point lies over the surface rather than beside it."""
        if self.edges is None:
            return True
        return self.edges[0] <= point[0] <= self.edges[1] and self.edges[2] <= point[1] <= self.edges[3]


FLOOR = Plane(UP, 0.0)


def upright(azimuth: float, distance: float) -> Plane:
    """Give a wall that stands at a distance from the origin, in the direction of an angle in degrees: 0 in front, 90 to the left."""
    turn = math.radians(azimuth)
    return Plane((-math.cos(turn), -math.sin(turn), 0.0), -distance)
