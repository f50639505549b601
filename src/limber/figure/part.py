"""One part of the drawn person, as curves on the picture plane.

Takes nothing; gives values. Lengths are shares of stature, to the right and up.
"""

from __future__ import annotations

from typing import NamedTuple

Point = tuple[float, float]
Outline = tuple[float, ...]
"""A closed curve of cubic Beziers: the start, then control, control and end again and again, back to the start; of each how far right, how far up."""


class Part(NamedTuple):
    """One colour of one part of the body. `tone` is a key of the palette; all outlines are wound the same way and painted as one shape."""

    name: str
    tone: str
    far: bool
    outlines: tuple[Outline, ...]
