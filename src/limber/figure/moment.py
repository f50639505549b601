"""One cycle of an exercise, as drawing sees it: when each phase begins and ends, and the body at any second.

Takes nothing; gives values. Seconds count from the beginning of the cycle.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limber.body.placed import Placed
from limber.figure.pace import EASED, Pace


@dataclass(frozen=True, slots=True)
class Moment:
    """One part of the cycle: `phase` is ready, move, hold or return; from `begin` to `end`, seconds, at a pace."""

    phase: str
    begin: float
    end: float
    pace: Pace = EASED


@dataclass(frozen=True, slots=True)
class Cycle:
    """A cycle of `seconds`. `at` gives the body at a second, `effort` how far into the movement that is: 0 at the start pose, 1 at the top."""

    seconds: float
    moments: tuple[Moment, ...]
    at: Callable[[float], Placed]
    effort: Callable[[float], float]
