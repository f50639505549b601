"""Which frames a piece of the person is drawn in: those between which going straight would be seen.

Takes the piece's shape in each frame; gives frames. A head that only rides along is drawn at both ends of a movement, a swinging leg often.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from math import hypot

from limber.body.skeleton import skeleton
from limber.figure.course import SAME
from limber.figure.reel import Way
from limber.figure.seen import Seen

UNSEEN = 0.002
"""Shares of stature: a piece that comes this near to where it is drawn is not drawn again. In a player 600 pixels high that is about one of them."""
_LEVER = 0.1  # shares of stature: as far as skin is from the joint that turns it
_LEVERS = {"head": 0.13, "upper_arm": 0.035, "forearm": 0.027, "thigh": 0.06, "shank": 0.04}
"""The same where it is otherwise: a crown is far from the atlas, and a limb, whose far end is the next joint, is only as thick as it is."""
_ROUND = 0.03  # as thick as a shoulder

Shape = tuple[float, ...]


def shape(body: Seen, turning: Sequence[str], riding: Sequence[str], across: Sequence[str] = ()) -> Shape:
    """Give numbers that change as much as an outline does: the points that it rides on in the picture, and the axes of what turns it as levers.

    `across` are points with one outline round them all, which swings quickly where one comes to lie before another.
    """
    joints = skeleton().joints
    numbers: list[float] = []
    for name in turning:
        (a, b, _), (c, d, _), (e, f, _) = body.axes[name]
        x, y, _ = body.points[joints[name]]
        by = _LEVERS.get(name.removesuffix("_left").removesuffix("_right"), _LEVER)
        numbers += (x, y, a * by, b * by, c * by, d * by, e * by, f * by)
    for name in riding:
        numbers += body.points[name][:2]
    for first, last in pairwise(across):
        (a, b, _), (c, d, _) = body.points[first], body.points[last]
        by = _ROUND / (hypot(c - a, d - b) + 1e-9)
        numbers += ((c - a) * by, (d - b) * by)
    return tuple(numbers)


def drawn(shapes: Sequence[Shape], ways: Sequence[Way], whole: Set[int]) -> list[int]:
    """Give for each frame the one that is drawn for it: itself, an earlier one that looks alike, or -1 where none has to be.

    The frames of `whole`, and those at an end of a way or in none, are always drawn.
    """
    wanted = {*range(len(shapes))} - {frame for way in ways for frame, _ in way} | whole
    for way in ways:
        row = [(shapes[frame], place) for frame, place in way]
        wanted.update(way[corner][0] for corner in (0, *_corners(row, 0, len(way) - 1), -1))
    chosen = [-1] * len(shapes)
    kept: list[int] = []
    for frame in sorted(wanted):
        like = next((other for other in kept if _alike(shapes[other], shapes[frame])), frame)
        if like == frame:
            kept.append(frame)
        chosen[frame] = like
    return chosen


def _corners(row: Sequence[tuple[Shape, float]], first: int, last: int) -> list[int]:
    """Give the places between two where a row of shapes has to be met, so that it stays near straight lines from one to the next."""
    if last - first < 2:
        return []
    half = (first + last) // 2
    (begin, start), (end, stop) = row[first], row[last]
    for place in (half, *range(first + 1, last)):
        shape, now = row[place]
        if not _straight(begin, shape, end, (now - start) / (stop - start)):
            return [*_corners(row, first, half), half, *_corners(row, half, last)]
    return []


def _straight(begin: Shape, shape: Shape, end: Shape, part: float) -> bool:
    """Tell whether a shape is near the one that lies a part of the straight way between two others."""
    for x, y, z in zip(begin, shape, end, strict=True):  # noqa: SIM110 - written out: `all` takes twice as long
        if not -UNSEEN < y - x - (z - x) * part < UNSEEN:
            return False
    return True


def _alike(one: Shape, other: Shape) -> bool:
    """Tell whether two shapes would be drawn alike."""
    return abs(one[0] - other[0]) < SAME and all(-SAME < x - y < SAME for x, y in zip(one, other, strict=True))
