"""What a person exercises with or beside: each prop as a value in the world.

Takes nothing; gives values. Lengths are shares of stature, headings and azimuths degrees: 0 along x, 90 to the left (y).
How they are drawn is told in `furniture.py` (what stands) and `held.py` (what hands hold).
"""

from __future__ import annotations

from dataclasses import dataclass

from limber.body.vectors import Vector

Place = tuple[float, float]
"""A place on the floor, x and y."""


@dataclass(frozen=True, slots=True)
class Mat:
    """An exercise mat along x. Without `centre` or `length` it is laid under what touches the floor."""

    centre: Place | None = None
    length: float | None = None


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair without arms; whoever sits on it looks along `heading`. `seat` and `back` are heights over the floor; no back, a stool."""

    at: Place = (0.0, 0.0)
    heading: float = 0.0
    seat: float = 0.265
    back: float = 0.50


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall that stands in the direction of `azimuth` from the origin at a distance."""

    azimuth: float = 0.0
    distance: float = 0.3


@dataclass(frozen=True, slots=True)
class Corner:
    """Two walls at a right angle: their corner lies in the direction of `azimuth`, each wall at a distance from the origin."""

    azimuth: float = 0.0
    distance: float = 0.3


@dataclass(frozen=True, slots=True)
class Step:
    """One step."""

    at: Place = (0.0, 0.0)
    heading: float = 0.0
    height: float = 0.088
    depth: float = 0.2


@dataclass(frozen=True, slots=True)
class Rail:
    """A worktop to hold on to, its edge across `heading`."""

    at: Place = (0.3, 0.0)
    heading: float = 0.0
    height: float = 0.50


@dataclass(frozen=True, slots=True)
class Bed:
    """A bed along x."""

    at: Place = (0.0, 0.0)
    height: float = 0.265
    length: float = 1.2


@dataclass(frozen=True, slots=True)
class Pillow:
    """A pillow under a point of the body, where that is when the exercise begins, or at a place of its own; `low` is what it lies on."""

    under: str = "head"
    at: Place | None = None
    heading: float = 0.0
    low: float = 0.0
    height: float = 0.05


@dataclass(frozen=True, slots=True)
class Bike:
    """A stationary bike. `at` is where the saddle is; `crank` and `handle` say how far forward and how high these are."""

    at: Place = (0.0, 0.0)
    heading: float = 0.0
    seat: float = 0.48
    crank: Place = (0.17, 0.19)
    handle: Place = (0.40, 0.66)


@dataclass(frozen=True, slots=True)
class Pool:
    """Water up to a level."""

    level: float = 0.6


@dataclass(frozen=True, slots=True)
class Band:
    """An elastic band through points: a joint by name, `sole_left` or `sole_right`, or a place in the world."""

    through: tuple[str | Vector, ...]


@dataclass(frozen=True, slots=True)
class Towel:
    """A rolled towel or strap through points, named as for a band."""

    through: tuple[str | Vector, ...]


Prop = Mat | Chair | Wall | Corner | Step | Rail | Bed | Pillow | Bike | Pool | Band | Towel
