"""What stands around the person, as surfaces that can be touched.

Takes the props of Keyframes; gives planes by surface. Lengths are shares of stature: chair and step are drawn to fit the person, as a
chair that is picked so that the feet stand flat.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.body.surfaces import FLOOR, Plane, Surface, upright
from limber.body.vectors import UP

Numbers = Mapping[str, object]

# Our own proposal: a seat of 43 cm, a chair's back of 85 cm and a step of 15 cm for a person of 1.70 m.
SEAT_HEIGHT = 0.25
CHAIR_BACK = 0.50
STEP_HEIGHT = 0.088
SEAT_HALF = 0.135  # half the width and half the depth of a seat


def number(numbers: Numbers, key: str, default: float) -> float:
    """Give a number of a prop, or what holds where it is not stated."""
    value = numbers.get(key, default)
    return float(value) if isinstance(value, int | float) else default


def pair(numbers: Numbers, key: str) -> tuple[float, float]:
    """Give the two numbers of a place on the floor; the middle where it is not stated."""
    value = numbers.get(key)
    return (float(value[0]), float(value[1])) if isinstance(value, list) else (0.0, 0.0)


def planes(props: Mapping[str, Numbers]) -> dict[Surface, Plane]:
    """Give the surfaces of a scene by name. There is always a floor."""
    found = {Surface.FLOOR: FLOOR}
    if "wall" in props:
        wall = props["wall"]
        found[Surface.WALL] = upright(number(wall, "azimuth", 0.0), number(wall, "distance", 0.3))
    if "corner" in props:
        corner = props["corner"]
        azimuth, distance = number(corner, "azimuth", 0.0), number(corner, "distance", 0.3)
        found[Surface.WALL_LEFT], found[Surface.WALL_RIGHT] = upright(azimuth + 45, distance), upright(azimuth - 45, distance)
    if "chair" in props:
        found[Surface.SEAT] = _top(props["chair"], "seat", SEAT_HEIGHT, (SEAT_HALF, SEAT_HALF))
        found[Surface.RAIL] = _top(props["chair"], "back", CHAIR_BACK, (1.0, 1.0))
    if "bed" in props:
        found[Surface.SEAT] = _top(props["bed"], "height", SEAT_HEIGHT, (number(props["bed"], "length", 1.2) / 2, 0.35))
    if "bike" in props:
        found[Surface.SEAT] = _top(props["bike"], "seat", 0.48, (0.08, 0.06))
    if "step" in props:
        found[Surface.STEP] = _top(props["step"], "height", STEP_HEIGHT, (number(props["step"], "depth", 0.2) / 2, 0.2))
    if "rail" in props:
        found[Surface.RAIL] = _top(props["rail"], "height", CHAIR_BACK, (1.0, 1.0))
    return found


def _top(numbers: Numbers, key: str, height: float, half: tuple[float, float]) -> Plane:
    """Give the flat top of a prop that stands at its place."""
    x, y = pair(numbers, "at")
    return Plane(UP, number(numbers, key, height), (x - half[0], x + half[0], y - half[1], y + half[1]))
