"""One cycle of an exercise as drawn shots: the person at each moment that the picture needs, and when each stands.

Takes a Cycle, a View and a Look; gives a Film. Never writes SVG elements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from limber.body.placed import Placed
from limber.figure.canvas import SCALE, Box, around, curves
from limber.figure.course import Course
from limber.figure.look import Look
from limber.figure.moment import Cycle
from limber.figure.motion import STILL, Reel, reel
from limber.figure.part import Outline, Part
from limber.figure.person import Memory, parts
from limber.figure.plan import Plan
from limber.figure.view import View

_UNSEEN = 0.25 / SCALE  # shares of stature


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


def _shots(moments: Sequence[tuple[float, Placed]], cycle: Cycle, view: View, look: Look, choices: Plan) -> tuple[Shot, ...]:
    """Draw the person at some seconds. What is drawn as in the shot before is written once."""
    shots: list[Shot] = []
    written: list[tuple[tuple[Outline, ...], tuple[str, Box]]] = []
    memory = Memory()
    for second, placed in moments:
        drawn = parts(placed, view, look, choices, memory)
        last, written = written, []
        for index, part in enumerate(drawn):
            known = last[index] if last and (last[index][0] is part.outlines or _alike(last[index][0], part.outlines)) else None
            written.append(known or (part.outlines, curves(part.outlines)))
        box = around(box for _, (_, box) in written)
        shots.append(Shot(second, placed, cycle.effort(second), drawn, tuple(path for _, (path, _) in written), box))
    return tuple(shots)


def _alike(one: Sequence[Outline], other: Sequence[Outline]) -> bool:
    """Tell whether outlines with the same number of points lie closer together than a quarter of the unit that they are written in."""
    for first, second in zip(one, other, strict=True):
        for (a, b), (c, d) in zip(first, second, strict=True):
            if not (-_UNSEEN < a - c < _UNSEEN and -_UNSEEN < b - d < _UNSEEN):
                return False
    return True


def film(cycle: Cycle, way: Course, view: View, look: Look, choices: Plan) -> Film:
    """Draw one cycle."""
    wheel, poses = reel(cycle, way.spans)
    whole = Film(_shots(poses, cycle, view, look, choices), wheel, 0, choices)
    return replace(whole, key=whole.at(way.key))


def stills(moments: Sequence[tuple[float, Placed]], cycle: Cycle, view: View, look: Look, choices: Plan) -> Film:
    """Draw the person in some poses, each with its second of the cycle; the last one counts as the best."""
    return Film(_shots(moments, cycle, view, look, choices), STILL, len(moments) - 1, choices)
