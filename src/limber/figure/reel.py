"""The frames of a cycle: which moments are drawn so that straight lines between them stay near the movement, and when each stands.

Takes a Cycle; gives a Reel and the pose of each frame. Never draws, and never writes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from limber.body.placed import Placed
from limber.figure.course import Span, close
from limber.figure.moment import Cycle
from limber.figure.pace import eased
from limber.figure.view import View

NEAR = 0.009
"""Shares of stature: so near to its way every joint stays in the picture where a browser goes straight from frame to frame."""
_QUICK = ((0.2, 1), (0.6, 2))  # seconds: a movement shorter than this is drawn in no more than so many steps
_PROBES = (1 / 3, 2 / 3)  # how far along it is a movement looked at
_SHOWN = 8 / 9  # how far off an arc is there, as a share of the most it is
_UNEVEN = NEAR / 2  # how much those two may differ in what passes for an arc


@dataclass(frozen=True, slots=True)
class Step:
    """What happens from one time to the next: which way goes on (-1: none), and from which share of its time to which; None at an even pace."""

    way: int
    pace: tuple[float, float] | None = None


REST = Step(-1)
Way = tuple[tuple[int, float], ...]
"""The frames of one way through any number of poses without a stop, and how far along it each stands, in any unit."""


@dataclass(frozen=True, slots=True)
class Reel:
    """One cycle of frames: at each of `times` (shares of the cycle, from 0 to 1) the frame of that place in `order` stands.

    `steps` lie between the times. `keys` keeps what was written for some times.
    """

    seconds: float
    times: tuple[float, ...]
    order: tuple[int, ...]
    steps: tuple[Step, ...] = ()
    ways: tuple[Way, ...] = ()
    keys: dict[tuple[int, ...], str] = field(default_factory=dict, compare=False, repr=False)

    def at(self, second: float) -> int:
        """Give the frame that stands nearest to a second."""
        share = second / self.seconds if self.seconds else 0.0
        return self.order[min(range(len(self.times)), key=lambda place: abs(self.times[place] - share))]


STILL = Reel(0.0, (0.0,), (0,))
Frame = tuple[float, Placed]
Track = tuple[Sequence[int], Sequence[float]]
"""The frames of one movement, and how far it has come at each."""


def reel(cycle: Cycle, spans: Sequence[Span], view: View) -> tuple[Reel, tuple[Frame, ...]]:
    """Give when which frame stands, and each frame's second and pose. A way back along the way out uses the same frames again."""
    poses: list[Frame] = [(0.0, spans[0].first if spans else cycle.at(0.0))]
    times, order, steps = [0.0], [0], list[Step]()
    known: list[tuple[Span, Track]] = []
    ways: list[list[tuple[int, float]]] = []
    for before, span in zip((None, *spans), spans, strict=False):
        if span.begin > times[-1]:
            times.append(span.begin)
            order.append(order[-1])
            steps.append(REST)
        frames, far = _known(cycle, span, known, poses, view) or _new(cycle, span, order[-1], known, poses, view)
        if not (before and _goes_on(before, span)):
            ways.append([(order[-1], _place(span, 0.0))])
        shares = [*map(span.pace.share, far[1:-1]), 1.0]
        times += [span.begin + share * (span.end - span.begin) for share in shares]
        order += frames[1:]
        ways[-1] += [(frame, _place(span, share)) for frame, share in zip(frames[1:], shares, strict=True)]
        steps += [_step(len(ways), span, begin, end) for begin, end in pairwise((0.0, *shares))]
    if times[-1] < cycle.seconds:
        times.append(cycle.seconds)
        order.append(order[-1])
        steps.append(REST)
    wheel = Reel(cycle.seconds, tuple(time / cycle.seconds for time in times), tuple(order), tuple(steps), tuple(map(tuple, ways)))
    return wheel, tuple(poses)


def _goes_on(before: Span, span: Span) -> bool:
    """Tell whether a movement goes on from the one before at one pace, without a stop."""
    even = before.pace.even and span.pace.even
    return before.end == span.begin and (even or 0 < before.pace.until == span.pace.since)


def _place(span: Span, share: float) -> float:
    """Give how far along its whole way a movement is after a share of its time: of an even one the second, else the share of the way."""
    return span.begin + share * (span.end - span.begin) if span.pace.even else eased(span.pace.time(share))


def _step(way: int, span: Span, begin: float, end: float) -> Step:
    """Give the step between two shares of a movement's time."""
    return Step(way, None if span.pace.even else (span.pace.time(begin), span.pace.time(end)))


def _second(span: Span, way: float) -> float:
    """Give the second at which a movement has come so far."""
    return span.begin + span.pace.share(way) * (span.end - span.begin)


def _known(cycle: Cycle, span: Span, known: Sequence[tuple[Span, Track]], poses: Sequence[Frame], view: View) -> Track | None:
    """Give the frames of a movement that goes along another one, or along it backwards; none where no other does."""
    for other, (frames, far) in known:
        back = frames[::-1], [1 - way for way in reversed(far)]
        for first, last, track in ((other.first, other.last, (frames, far)), (other.last, other.first, back)):
            if close(span.first, first) and close(span.last, last):
                among = cycle.at(_second(span, track[1][1])) if len(frames) > 2 else None
                if close(among, poses[track[0][1]][1]) if among else _most(_off(cycle, span, (0.0, 0.5, 1.0), view)) < NEAR:
                    return track
    return None


def _new(cycle: Cycle, span: Span, first: int, known: list[tuple[Span, Track]], poses: list[Frame], view: View) -> Track:
    """Give the frames of a movement that goes its own way, and add them to `poses`."""
    frames, far = [first], _places(cycle, span, view)
    for way in far[1:-1]:
        second = _second(span, way)
        poses.append((second, cycle.at(second)))
        frames.append(len(poses) - 1)
    ends = [track[0][place] for other, track in known for place, pose in ((0, other.first), (-1, other.last)) if close(pose, span.last)]
    if not ends:
        poses.append((span.end, span.last))
    frames.append(ends[0] if ends else len(poses) - 1)
    known.append((span, (frames, far)))
    return frames, far


def _places(cycle: Cycle, span: Span, view: View) -> list[float]:
    """Give how far a movement has come at each frame, so that it stays near its way: of an arc in n steps it is off by a part in n squared."""
    most = next((steps for seconds, steps in _QUICK if span.end - span.begin < seconds), 0)
    if most == 1:
        return [0.0, 1.0]
    early, late = (_off(cycle, span, (0.0, way, 1.0), view) for way in _PROBES)
    count = max(1, math.ceil(math.sqrt(max(_most(early), _most(late)) / _SHOWN / NEAR)))
    count = min(count, most) if most else count
    even = [place / count for place in range(count + 1)]
    uneven = not most and max(abs(a - b) for a, b in zip(early, late, strict=True)) > _UNEVEN
    return _parted(cycle, span, even, view, from_end=_most(late) > _most(early)) if uneven else even


def _parted(cycle: Cycle, span: Span, even: Sequence[float], view: View, *, from_end: bool) -> list[float]:
    """Give even places of a movement that is no arc, as of an elbow that straightens, with more where it bends most, at its one end."""
    far = [*even]
    steps = [*pairwise(even)]
    for number_, (begin, end) in enumerate(reversed(steps) if from_end else steps):
        more = _halves(cycle, span, begin, end, view)
        if number_ and not more:
            break
        far += more
    return sorted(far)


def _halves(cycle: Cycle, span: Span, begin: float, end: float, view: View) -> list[float]:
    """Give where a step of a movement is parted, again and again into halves, to stay near its way."""
    half = (begin + end) / 2
    if _most(_off(cycle, span, (begin, half, end), view)) < NEAR:
        return []
    return [*_halves(cycle, span, begin, half, view), half, *_halves(cycle, span, half, end, view)]


def _off(cycle: Cycle, span: Span, ways: tuple[float, float, float], view: View) -> list[float]:
    """Give how far each joint is off the straight line between two places of a movement at a third one between them: to the right, and up."""
    (x, y, z), (u, v, w) = view.right, view.up
    first, now, last = ((span.first, span.last)[int(way)] if way in {0.0, 1.0} else cycle.at(_second(span, way)) for way in ways)
    part = (ways[1] - ways[0]) / (ways[2] - ways[0])
    off: list[float] = []
    for name, (a, b, c) in first.points.items():
        (d, e, f), (p, q, r) = now.points[name], last.points[name]
        d, e, f = d - a - (p - a) * part, e - b - (q - b) * part, f - c - (r - c) * part
        off += (d * x + e * y + f * z, d * u + e * v + f * w)
    return off


def _most(off: Sequence[float]) -> float:
    """Give the largest of some lengths, whatever their sign."""
    return max(map(abs, off))
