"""SMIL as a browser runs it: where an animation stands at a time, told by its written attributes alone."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

from limber.figure.motion import animate
from limber.figure.reel import Reel
from tests.engine.figure.scenes import every, parsed


def now(element: ET.Element, share: float) -> tuple[str, str, float]:
    """Give the two values that an animation is between after a share of its cycle, and how far it is from the first to the second."""
    times = [float(time) for time in element.attrib["keyTimes"].split(";")]
    values = element.attrib["values"].split(";")
    splines = element.get("keySplines", ";".join(["0 0 1 1"] * (len(times) - 1))).split(";")
    place = next(index for index, (a, b) in enumerate(pairwise(times)) if a <= share <= b)
    passed = (share - times[place]) / (times[place + 1] - times[place])
    eased = element.get("calcMode") == "spline"
    return values[place], values[place + 1], paced([float(number) for number in splines[place].split()], passed) if eased else passed


def paced(handles: list[float], passed: float) -> float:
    """Give how far an interval has come by the curve from (0, 0) to (1, 1) with two handles."""
    a, b, c, d = handles
    low, high = 0.0, 1.0
    for _ in range(40):
        half = (low + high) / 2
        low, high = (half, high) if _curve(a, c, half) < passed else (low, half)
    return _curve(b, d, low)


def _curve(first: float, second: float, along: float) -> float:
    """Give one coordinate of a cubic from 0 to 1."""
    rest = 1 - along
    return 3 * rest * rest * along * first + 3 * rest * along * along * second + along**3


def frames(wheel: Reel, count: int, share: float, left_out: frozenset[int] = frozenset()) -> tuple[int, int, float]:
    """Give the two frames of a reel that a browser is between, and how far; those left out are not written."""
    written = animate(wheel, "d", ["" if frame in left_out else str(frame) for frame in range(count)])
    if not written:
        return wheel.order[0], wheel.order[0], 0.0
    first, last, part = now(every(parsed(written), "animate")[0], share)
    return int(first), int(last), part
