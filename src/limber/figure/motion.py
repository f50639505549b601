"""Motion in an SVG: which moments of a cycle are drawn, and the SMIL that leads from one to the next.

Takes a Cycle; gives frames, a Reel of the times at which each stands, and `<animate>` elements. Never draws anything itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limber.body.placed import Placed
from limber.figure.course import SAME, Span, close, far
from limber.figure.moment import Cycle

# Shares of a movement at which it is drawn: closer together at both ends, where an eased movement changes its speed most.
STEPS = {
    1: (0.0, 1.0),
    2: (0.0, 0.5, 1.0),
    3: (0.0, 0.296, 0.704, 1.0),
    4: (0.0, 0.218, 0.5, 0.782, 1.0),
    5: (0.0, 0.172, 0.365, 0.635, 0.828, 1.0),
    6: (0.0, 0.143, 0.296, 0.5, 0.704, 0.857, 1.0),
    8: (0.0, 0.106, 0.218, 0.338, 0.5, 0.662, 0.782, 0.894, 1.0),
}
# Up to which way of a joint (shares of stature) so many steps are enough: with straight lines between, joints stay within .015 (2.5 cm) of their
# way, save in quick or roundabout movements. Finer steps were tried: half as near, a third more to write.
_FINE = ((0.05, 2), (0.14, 3), (0.28, 4), (0.42, 5), (0.70, 6))
_MOST = 8
_FADE = 0.2  # seconds
_QUICK = ((0.2, 1), (0.6, 2), (1.0, 6))  # seconds: a movement shorter than this is drawn in no more than so many steps


@dataclass(frozen=True, slots=True)
class Reel:
    """One cycle of frames: at each of `times` (shares of the cycle, from 0 to 1) the frame of that place in `order` stands."""

    seconds: float
    times: tuple[float, ...]
    order: tuple[int, ...]


STILL = Reel(0.0, (0.0,), (0,))


def reel(cycle: Cycle, spans: Sequence[Span]) -> tuple[Reel, tuple[tuple[float, Placed], ...]]:
    """Give when which frame stands, and each frame's second and pose. A way back along the way out uses the same frames again."""
    poses: list[tuple[float, Placed]] = [(0.0, spans[0].first if spans else cycle.at(0.0))]
    times, order = [0.0], [0]
    ways: list[tuple[Span, list[int]]] = []
    for span in spans:
        if span.begin > times[-1]:
            times.append(span.begin)
            order.append(order[-1])
        way = _known(cycle, span, ways, poses) or _new(cycle, span, order[-1], ways, poses)
        times += [span.begin + share * (span.end - span.begin) for share in STEPS[len(way) - 1][1:]]
        order += way[1:]
    if times[-1] < cycle.seconds:
        times.append(cycle.seconds)
        order.append(order[-1])
    return Reel(cycle.seconds, tuple(time / cycle.seconds for time in times), tuple(order)), tuple(poses)


def _known(cycle: Cycle, span: Span, ways: Sequence[tuple[Span, list[int]]], poses: Sequence[tuple[float, Placed]]) -> list[int]:
    """Give the frames of a part of the cycle that goes along another one, or along it backwards; none where no other does."""
    for other, way in ways:
        for first, last, frames in ((other.first, other.last, way), (other.last, other.first, way[::-1])):
            if close(span.first, first) and close(span.last, last):
                second = span.begin + STEPS[len(way) - 1][1] * (span.end - span.begin)
                if close(cycle.at(second), poses[frames[1]][1]):
                    return frames
    return []


def _new(cycle: Cycle, span: Span, first: int, ways: list[tuple[Span, list[int]]], poses: list[tuple[float, Placed]]) -> list[int]:
    """Give the frames of a part of the cycle that goes its own way, and add them to `poses`."""
    way = [first]
    for share in STEPS[_fineness(span)][1:-1]:
        second = span.begin + share * (span.end - span.begin)
        poses.append((second, cycle.at(second)))
        way.append(len(poses) - 1)
    ends = [frames[place] for other, frames in ways for place, pose in ((0, other.first), (-1, other.last)) if close(pose, span.last)]
    if not ends:
        poses.append((span.end, span.last))
    way.append(ends[0] if ends else len(poses) - 1)
    ways.append((span, way))
    return way


def _fineness(span: Span) -> int:
    """Give in how many steps a movement is drawn: the further a joint goes, the more; a round back to its start, the most; few where it is quick."""
    distance = far(span.first, span.last)
    wanted = next((steps for most, steps in _FINE if SAME <= distance < most), _MOST)
    return min(wanted, next((most for seconds, most in _QUICK if span.end - span.begin < seconds), _MOST))


def animate(reel: Reel, attribute: str, values: Sequence[str], kind: str = "") -> str:
    """Give the element that leads an attribute through the values of all frames, or "" where it does not change.

    `kind` is that of a transform: translate, rotate or scale.
    """
    shown = [values[index] for index in reel.order]
    if len(set(shown)) == 1:
        return ""
    kept = [place for place, value in enumerate(shown) if not _idle(shown, place, value)]
    element = f'animateTransform attributeName="{attribute}" type="{kind}"' if kind else f'animate attributeName="{attribute}"'
    return _element(element, reel.seconds, [reel.times[place] for place in kept], [shown[place] for place in kept])


def _idle(shown: Sequence[str], place: int, value: str) -> bool:
    """Tell whether a value stands between two like it, so that nothing is lost without it."""
    return 0 < place < len(shown) - 1 and shown[place - 1] == value == shown[place + 1]


def _element(element: str, seconds: float, times: Sequence[float], values: Sequence[str]) -> str:
    """Write one animation that runs again and again."""
    keys = ";".join(share(time) for time in times)
    return f'<{element} dur="{number(seconds)}s" repeatCount="indefinite" keyTimes="{keys}" values="{";".join(values)}"/>'


def share(time: float) -> str:
    """Write a share of the cycle with four places, as short as it can be: a cycle of 20 s is kept to 2 ms."""
    return f"{time:.4f}".rstrip("0").rstrip(".").removeprefix("0") or "0"


def number(value: float) -> str:
    """Write a number with at most two places, as short as it can be."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def fade(seconds: float, begin: float, end: float) -> str:
    """Give the element that shows something from one second to another, coming and going in 200 ms. Raises nothing; `begin` is before `end`."""
    ramp = min(_FADE, (end - begin) / 2)
    steps = [(0.0, "0"), (begin, "0"), (begin + ramp, "1"), (end - ramp, "1"), (end, "0"), (seconds, "0")]
    kept = {share(second / seconds): (second / seconds, value) for second, value in steps}
    return _element('animate attributeName="opacity"', seconds, [time for time, _ in kept.values()], [value for _, value in kept.values()])
