"""The course of a cycle: when the body moves, from which pose to which, and each way out from the start pose and back.

Takes a Cycle; gives values. Never draws; seconds count from the beginning of the cycle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from limber.body.placed import Placed
from limber.figure.moment import Cycle
from limber.figure.pace import Pace

SAME = 2e-4
"""Shares of stature: poses whose joints lie closer than this are drawn alike."""


@dataclass(frozen=True, slots=True)
class Span:
    """One part of the cycle in which the body may move: its phase, its first and its last pose, and its pace."""

    phase: str
    begin: float
    end: float
    first: Placed
    last: Placed
    pace: Pace


@dataclass(frozen=True, slots=True)
class Excursion:
    """One way out and back: the seconds at which it begins, at which the body has arrived, and at which it is back; and the poses.

    `via` are those that it passes between the first and the last one.
    """

    begin: float
    peak: float
    end: float
    first: Placed
    last: Placed
    via: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """The spans of a cycle, its ways out, and the second that shows the exercise best."""

    start: Placed
    spans: tuple[Span, ...]
    outward: tuple[Excursion, ...]
    key: float


def course(cycle: Cycle) -> Course:
    """Give the course of a cycle."""
    start = last = cycle.at(0.0)
    spans: list[Span] = []
    for moment in cycle.moments:
        first = last
        if moment.phase not in {"ready", "hold"}:
            last = cycle.at(moment.end) if moment.end < cycle.seconds else start
            spans.append(Span(moment.phase, moment.begin, moment.end, first, last, moment.pace))
    outward = excursions(start, spans)
    holds = (moment.begin for moment in cycle.moments if moment.phase == "hold")
    return Course(start, tuple(spans), outward, outward[0].peak if outward else next(holds, 0.0))


def excursions(start: Placed, spans: Sequence[Span]) -> tuple[Excursion, ...]:
    """Give every way out: it begins where the start pose is left and ends where the body is back there."""
    runs: list[list[Span]] = []
    for span in spans:
        if not runs or close(span.first, start):
            runs.append([])
        runs[-1].append(span)
    return tuple(found for run in runs if (found := _excursion(start, run)))


def _excursion(start: Placed, run: Sequence[Span]) -> Excursion | None:
    """Give one way out: it arrives where its first movements end, or, as not all go out by `move`, where it is furthest; None where it stays."""
    away = [span for span in run if not close(span.last, start)]
    if not away:
        return None
    moves = list(takewhile(lambda span: span.phase == "move", away))
    peak = moves[-1] if moves else max(away, key=lambda span: far(span.last, start))
    return Excursion(run[0].begin, peak.end, run[-1].end, start, peak.last, tuple(span.last for span in run if span.end < peak.end))


def close(one: Placed, other: Placed) -> bool:
    """Tell whether two poses would be drawn alike."""
    others = other.points
    for name, (x, y, z) in one.points.items():
        a, b, c = others[name]
        if not (-SAME < x - a < SAME and -SAME < y - b < SAME and -SAME < z - c < SAME):
            return False
    return True


def far(one: Placed, other: Placed) -> float:
    """Give how far the joint that differs most lies from one pose to the other, along the axis where it differs most; in shares of stature."""
    others = other.points
    most = 0.0
    for name, (x, y, z) in one.points.items():
        a, b, c = others[name]
        most = max(most, abs(x - a), abs(y - b), abs(z - c))
    return most
