"""Motion in an SVG: which moments of a cycle are drawn, and the SMIL that leads from one to the next.

Takes a Cycle; gives frames, a Reel of the times at which each stands, and `<animate>` elements. Never draws anything itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limber.body.placed import Placed
from limber.figure.moment import Cycle, Moment

# Shares of a movement at which it is drawn: closer together at both ends, where an eased movement changes its speed most.
_STEPS = {4: (0.0, 0.23, 0.5, 0.77, 1.0), 6: (0.0, 0.145, 0.31, 0.5, 0.69, 0.855, 1.0), 8: (0.0, 0.1, 0.215, 0.345, 0.5, 0.655, 0.785, 0.9, 1.0)}
_SAME = 2e-4  # shares of stature: a fifth of the unit in which outlines are written
_FADE = 0.2  # seconds


@dataclass(frozen=True, slots=True)
class Reel:
    """One cycle of frames: at each of `times` (shares of the cycle, from 0 to 1) the frame of that place in `order` stands."""

    seconds: float
    times: tuple[float, ...]
    order: tuple[int, ...]


STILL = Reel(0.0, (0.0,), (0,))


@dataclass(frozen=True, slots=True)
class Excursion:
    """One way out and back: seconds at which the movement begins, at which it has arrived, and at which the body is back."""

    begin: float
    peak: float
    end: float


def excursions(cycle: Cycle) -> tuple[Excursion, ...]:
    """Give every way out and back of a cycle: movements that follow each other are one way out."""
    found: list[Excursion] = []
    before = ""
    for moment in cycle.moments:
        if moment.phase == "move" and before == "move":
            found[-1] = Excursion(found[-1].begin, moment.end, moment.end)
        elif moment.phase == "move":
            found.append(Excursion(moment.begin, moment.end, moment.end))
        elif moment.phase == "return" and found:
            found[-1] = Excursion(found[-1].begin, found[-1].peak, moment.end)
        before = moment.phase
    return tuple(found)


def key_time(cycle: Cycle) -> float:
    """Give the second that shows the exercise best: the end of the first way out; the beginning where nothing moves."""
    ways = excursions(cycle)
    return ways[0].peak if ways else 0.0


def reel(cycle: Cycle) -> tuple[Reel, tuple[tuple[float, Placed], ...]]:
    """Give when which frame stands, and each frame's second and pose. A way back along the way out uses the same frames again."""
    poses: list[tuple[float, Placed]] = [(0.0, cycle.at(0.0))]
    times, order = [0.0], [0]
    ways: list[list[int]] = []
    for moment in cycle.moments:
        way = _way(cycle, moment, poses, order[-1], ways)
        shares = _STEPS.get(len(way) - 1, (0.0, 1.0))
        times += [(moment.begin + share * (moment.end - moment.begin)) / cycle.seconds for share in shares[1:]]
        order += way[1:]
    return Reel(cycle.seconds, (*times[:-1], 1.0), tuple(order)), tuple(poses)


def _way(cycle: Cycle, moment: Moment, poses: list[tuple[float, Placed]], first: int, ways: list[list[int]]) -> list[int]:
    """Give the frames of one part of the cycle, the first one given; frames that are not there yet are added to `poses`."""
    if moment.phase in {"ready", "hold"}:
        return [first, first]
    for known in ways:
        for again in (known, known[::-1]):
            if again[0] == first and _follows(cycle, moment, again, poses):
                return again
    last = _found(cycle.at(moment.end), moment.end, poses)
    steps = _STEPS[_fineness(poses[first][1], poses[last][1])]
    way = [first]
    for share in steps[1:-1]:
        second = moment.begin + share * (moment.end - moment.begin)
        poses.append((second, cycle.at(second)))
        way.append(len(poses) - 1)
    way.append(last)
    ways.append(way)
    return way


def _follows(cycle: Cycle, moment: Moment, way: Sequence[int], poses: Sequence[tuple[float, Placed]]) -> bool:
    """Tell whether a part of the cycle goes along frames that are there: its first steps are asked."""
    shares = _STEPS[len(way) - 1]
    return all(_close(cycle.at(moment.begin + shares[step] * (moment.end - moment.begin)), poses[way[step]][1]) for step in (1, len(way) // 2))


def _found(placed: Placed, second: float, poses: list[tuple[float, Placed]]) -> int:
    """Give the frame that shows a pose; a new one where none does."""
    for index, (_, known) in enumerate(poses):
        if _close(placed, known):
            return index
    poses.append((second, placed))
    return len(poses) - 1


def _close(one: Placed, other: Placed) -> bool:
    """Tell whether two poses would be drawn alike."""
    return _far(one, other) < _SAME


def _far(one: Placed, other: Placed) -> float:
    """Give how far the joint that differs most lies from one pose to the other, along the axis where it differs most."""
    return max(abs(a - b) for name, point in one.points.items() for a, b in zip(point, other.points[name], strict=True))


def _fineness(begin: Placed, end: Placed) -> int:
    """Give in how many steps a movement is drawn: the larger, the more."""
    far = _far(begin, end)
    return 8 if far > 0.15 or far < _SAME else 6 if far > 0.05 else 4


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
