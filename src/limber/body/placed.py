"""A body in one place: where its joints are and how its segments are turned.

Takes nothing; gives the value that drawing, laws and measures share. Lengths are shares of stature.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limber.body.vectors import Rotation, Vector


@dataclass(frozen=True, slots=True)
class Placed:
    """The places of all joints by name (`hip_right`) and the turns of all segments (`thigh_right`), in the world."""

    points: Mapping[str, Vector]
    turns: Mapping[str, Rotation]
