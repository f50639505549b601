"""Motion in an SVG: the SMIL that leads from frame to frame.

Takes a Reel and the values of its frames; gives `<animate>` elements. Never draws anything itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from limber.figure.pace import handles
from limber.figure.reel import Reel, Step

_FADE = 0.2  # seconds
_EVEN = "0 0 1 1"


def animate(reel: Reel, attribute: str, values: Sequence[str], kind: str = "") -> str:
    """Give the element that leads an attribute through the values of all frames, or "" where it does not change.

    A frame with the value "" is left to the way between its neighbours. `kind` is that of a transform: translate, rotate or scale.
    """
    shown = [(place, values[index]) for place, index in enumerate(reel.order) if values[index]]
    if len({value for _, value in shown}) == 1:
        return ""
    last = len(shown) - 1
    kept = [one for at, one in enumerate(shown) if not (0 < at < last and shown[at - 1][1] == one[1] == shown[at + 1][1])]
    element = f'animateTransform attributeName="{attribute}" type="{kind}"' if kind else f'animate attributeName="{attribute}"'
    return _element(element, reel.seconds, _keys(reel, tuple([place for place, _ in kept])), [value for _, value in kept])


def _keys(reel: Reel, places: tuple[int, ...]) -> str:
    """Write the times at some places of a reel and, where the movements between them are eased, the curves of their pace."""
    if places not in reel.keys:
        splines = [_spline(reel.steps[a:b]) for a, b in pairwise(places)]
        keys = _times([reel.times[place] for place in places])
        reel.keys[places] = keys if {*splines} <= {_EVEN} else f'calcMode="spline" {keys} keySplines="{";".join(splines)}"'
    return reel.keys[places]


def _spline(steps: Sequence[Step]) -> str:
    """Write the curve of the pace over some steps in a row; even where they are not one way, as nothing changes over them then."""
    if not steps or steps[0].way != steps[-1].way:
        return _EVEN
    begin, end = steps[0].pace, steps[-1].pace
    if not begin or not end:
        return _EVEN
    first, second = handles(begin[0], end[1])
    return f".333 {share(first)} .667 {share(second)}"


def _times(times: Sequence[float]) -> str:
    """Write the times of an animation."""
    return f'keyTimes="{";".join(map(share, times))}"'


def _element(element: str, seconds: float, keys: str, values: Sequence[str]) -> str:
    """Write one animation that runs again and again."""
    return f'<{element} dur="{number(seconds)}s" repeatCount="indefinite" {keys} values="{";".join(values)}"/>'


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
    return _element('animate attributeName="opacity"', seconds, _times([time for time, _ in kept.values()]), [value for _, value in kept.values()])
