"""One cycle of an exercise as drawn shots: the person at each moment that the picture needs, and when each stands.

Takes a Cycle, a View and a Look; gives a Film. Never writes SVG elements.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from limber.body.placed import Placed
from limber.figure.between import drawn, shape
from limber.figure.canvas import Box, around, curves
from limber.figure.course import Course
from limber.figure.look import Look
from limber.figure.moment import Cycle
from limber.figure.part import Part
from limber.figure.person import Painter, Piece, pieces
from limber.figure.plan import Plan
from limber.figure.reel import STILL, Frame, Reel, Way, reel
from limber.figure.seen import seen
from limber.figure.view import View


@dataclass(frozen=True, slots=True)
class Shot:
    """The person at one second: where the body is, how far into the movement (0 to 1), its parts, and the path of each with its box.

    A part that goes straight from the shot before to the shot after has neither outlines nor a box, and the path "".
    """

    second: float
    placed: Placed
    effort: float
    parts: tuple[Part, ...]
    paths: tuple[str, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Film:
    """Shots, when each stands, the one that shows the exercise best, and what their drawing decided once."""

    shots: tuple[Shot, ...]
    reel: Reel
    key: int
    plan: Plan

    def only(self, index: int) -> Film:
        """Give the film of one shot, standing still; one in which all parts are drawn, as where a movement begins and ends."""
        return Film((self.shots[index],), STILL, 0, self.plan)

    def at(self, second: float) -> int:
        """Give the shot that stands nearest to a second."""
        return self.reel.at(second)

    @property
    def box(self) -> Box:
        """How far the person reaches in all shots together."""
        return around(box for shot in self.shots for box in shot.boxes)


Drawn = tuple[tuple[Part, str, tuple[Box, ...]], ...]
Needs = tuple[Sequence[Way], Set[int]]


def film(cycle: Cycle, way: Course, view: View, look: Look, choices: Plan) -> Film:
    """Draw one cycle. Where each way out begins and arrives, and where the exercise shows best, all parts are drawn."""
    wheel, frames = reel(cycle, way.spans, view)
    whole = {wheel.at(second) for second in (way.key, *(one.begin for one in way.outward), *(one.peak for one in way.outward))}
    return Film(_shots(frames, (wheel.ways, whole), cycle, view, look, choices), wheel, wheel.at(way.key), choices)


def stills(moments: Sequence[Frame], cycle: Cycle, view: View, look: Look, choices: Plan) -> Film:
    """Draw the person in some poses, each with its second of the cycle; the last one counts as the best."""
    return Film(_shots(moments, ((), set()), cycle, view, look, choices), STILL, len(moments) - 1, choices)


def _shots(frames: Sequence[Frame], needs: Needs, cycle: Cycle, view: View, look: Look, choices: Plan) -> tuple[Shot, ...]:
    """Draw the person in some frames; `needs` are the ways that they belong to, and those in which all parts are drawn."""
    painters = [Painter(seen(placed, view), look, choices) for _, placed in frames]
    rows = [_row(piece, painters, needs) for piece in pieces(choices, look)]
    shots = []
    for index, (second, placed) in enumerate(frames):
        parts, paths, boxes = zip(*[one for row in rows for one in row[index]], strict=True)
        shots.append(Shot(second, placed, cycle.effort(second), parts, paths, tuple([box for some in boxes for box in some])))
    return tuple(shots)


def _row(piece: Piece, painters: Sequence[Painter], needs: Needs) -> list[Drawn]:
    """Draw one piece of the person in every frame that needs it. What looks as in a frame before is drawn once."""
    row: list[Drawn] = []
    straight: Drawn = ()
    for index, like in enumerate(drawn([shape(one.body, piece.turning, piece.riding, piece.across) for one in painters], *needs)):
        if like < 0:
            straight = straight or tuple([(Part(part.name, part.tone, part.far, ()), "", ()) for part, *_ in row[0]])
            row.append(straight)
        elif like < index:
            row.append(row[like])
        else:
            row.append(tuple([(part, path, (box,)) for part in piece.draw(painters[index]) for path, box in (curves(part.outlines),)]))
    return row
