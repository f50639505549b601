"""One cycle of an exercise as drawn shots: the person at each moment that the picture needs, and when each stands.

Takes a Cycle, a View and a Look; gives a Film. Never writes SVG elements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from limber.body.placed import Placed
from limber.figure.canvas import Box, around, curves
from limber.figure.look import Look
from limber.figure.moment import Cycle
from limber.figure.motion import STILL, Reel, key_time, reel
from limber.figure.part import Part
from limber.figure.person import parts
from limber.figure.plan import Plan
from limber.figure.view import View


@dataclass(frozen=True, slots=True)
class Shot:
    """The person at one second: where the body is, how far into the movement (0 to 1), its parts, and the path of each with its box."""

    second: float
    placed: Placed
    effort: float
    parts: tuple[Part, ...]
    paths: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Film:
    """Shots, when each stands, the one that shows the exercise best, and what their drawing decided once."""

    shots: tuple[Shot, ...]
    reel: Reel
    key: int
    plan: Plan

    def only(self, index: int) -> Film:
        """Give the film of one shot, standing still."""
        return Film((self.shots[index],), STILL, 0, self.plan)

    def at(self, second: float) -> int:
        """Give the shot that stands nearest to a second."""
        share = second / self.reel.seconds if self.reel.seconds else 0.0
        nearest = min(range(len(self.reel.times)), key=lambda place: abs(self.reel.times[place] - share))
        return self.reel.order[nearest]

    @property
    def box(self) -> Box:
        """How far the person reaches in all shots together."""
        return around(shot.box for shot in self.shots)


def shot(second: float, placed: Placed, effort: float, view: View, look: Look, plan: Plan) -> Shot:
    """Draw the person at one second."""
    drawn = parts(placed, view, look, plan)
    each = [curves(part.outlines) for part in drawn]
    return Shot(second, placed, effort, drawn, tuple(path for path, _ in each), around(box for _, box in each))


def film(cycle: Cycle, view: View, look: Look, choices: Plan) -> Film:
    """Draw one cycle."""
    wheel, poses = reel(cycle)
    shots = tuple(shot(second, placed, cycle.effort(second), view, look, choices) for second, placed in poses)
    whole = Film(shots, wheel, 0, choices)
    return replace(whole, key=whole.at(key_time(cycle)))


def stills(cycle: Cycle, seconds: Sequence[float], view: View, look: Look, choices: Plan) -> Film:
    """Draw the person at some seconds; the last one counts as the best."""
    shots = tuple(shot(second, cycle.at(second), cycle.effort(second), view, look, choices) for second in seconds)
    return Film(shots, STILL, len(shots) - 1, choices)
