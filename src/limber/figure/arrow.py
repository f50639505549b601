"""The arrow: one tapered sweep outside the body, beside the part that moves most, along its way.

Takes the poses of one way out; gives an element and how far it reaches. It shows only while the body moves that way.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from limber.body.placed import Placed
from limber.figure.canvas import Box, box_of, spot
from limber.figure.course import Excursion
from limber.figure.motion import fade
from limber.figure.part import Point
from limber.figure.view import View

COLOUR = "#0B6E69"
_LEAST = 0.025  # shares of stature: what moves less needs no arrow
_SHORTEST, _LONGEST = 0.11, 0.24
_TAIL, _NECK, _HEAD, _TIP = 0.0075, 0.0115, 0.026, 0.046  # half widths of the tail, of the shaft at the head, of the head; its length
_GAPS = (0.045, 0.065, 0.09, 0.12, 0.16, 0.2)
_NEAR = 4  # of these, so many are tried first
_CLEAR = 0.022  # between the arrow's middle and the skin
_ENDS = ("hand", "toe", "heel", "knee", "elbow")
_MIDDLES = ("head_top", "nose", "thorax", "neck", "lumbar", "pelvis")

# The body as thick lines, for keeping clear of it: from, to, radius. Radii follow the drawn body.
_LIMBS = (
    ("hip", "knee", 0.055), ("knee", "ankle", 0.038), ("heel", "toe", 0.026),
    ("shoulder", "elbow", 0.034), ("elbow", "wrist", 0.027), ("wrist", "hand", 0.035),
)  # fmt: skip
_TRUNK = (
    ("pelvis", "lumbar", 0.085), ("lumbar", "thorax", 0.075), ("thorax", "neck", 0.085),
    ("head", "head_top", 0.066), ("shoulder_left", "shoulder_right", 0.045),
)  # fmt: skip
_LINES = (*_TRUNK, *((f"{a}_{side}", f"{b}_{side}", radius) for a, b, radius in _LIMBS for side in ("left", "right")))

Line = tuple[float, float, float, float, float, float]
"""A thick line: where it begins, its way, that way's square, and the square of how near to it the middle of an arrow may come."""
Curve = tuple[Point, Point, Point]
"""Begin, handle and end of the arrow's middle line."""


def mover(begin: Placed, peak: Placed, view: View, hint: str) -> str:
    """Give the joint that moves most in the picture, or the one that is asked for; "" where nothing moves enough."""
    names = [hint] if hint else [*_MIDDLES, *(f"{name}_{side}" for name in _ENDS for side in ("left", "right"))]
    ways = {name: math.dist(view.point(begin.points[name]), view.point(peak.points[name])) for name in names}
    most = max(names, key=lambda name: (round(ways[name], 3), view.depth(peak.points[name])))
    return most if ways[most] > _LEAST else ""


def way(poses: tuple[Placed, Placed, Placed], via: Sequence[Placed], view: View, hint: str) -> Curve | None:
    """Give where the arrow of one way out lies: near the way, but clear of the body in all poses; None where nothing moves.

    `poses` are the first, the middle and the last one; `via` are others on the way; `hint` names a joint, "" or "none".
    """
    name = "" if hint == "none" else mover(poses[0], poses[-1], view, hint)
    if not name:
        return None
    track = [view.point(pose.points[name]) for pose in poses]
    seen = [{name: view.point(place) for name, place in pose.points.items()} for pose in (*poses, *via)]
    lines = [line for points in seen for line in _body(points)]
    middle = view.point(poses[-1].points["thorax"])
    ground = min(up for points in seen for _, up in points.values())
    every = _candidates(track, middle)
    clear = [one for one in every if _clear(one, lines)]
    return next((one for one in clear if min(point[1] for point in one) > ground), clear[0] if clear else every[-1])


def _body(points: Mapping[str, Point]) -> list[Line]:
    """Give the body of one pose as thick lines of the picture."""
    return [_line(points[begin], points[end], radius) for begin, end, radius in _LINES]


def _line(begin: Point, end: Point, radius: float) -> Line:
    """Give one thick line, as what asks for the distance to it needs it."""
    right, up = end[0] - begin[0], end[1] - begin[1]
    return *begin, right, up, right * right + up * up + 1e-12, (radius + _CLEAR) ** 2


def _candidates(track: Sequence[Point], middle: Point) -> list[Curve]:
    """Give curves beside the way of a point, on the side away from the body first, and beyond its end; the near ones first."""
    (x0, y0), (x1, y1) = track[0], track[-1]
    far = math.hypot(x1 - x0, y1 - y0)
    right, up = (x1 - x0) / far, (y1 - y0) / far
    side = 1.0 if -up * ((x0 + x1) / 2 - middle[0]) + right * ((y0 + y1) / 2 - middle[1]) >= 0 else -1.0
    half = track[len(track) // 2]
    bow = -up * (half[0] - (x0 + x1) / 2) + right * (half[1] - (y0 + y1) / 2)
    size = min(max(far, _SHORTEST), _LONGEST)
    outer, inner = ([_beside((x1, y1), (right, up), (size, far), gap * turn, bow) for gap in _GAPS] for turn in (side, -side))
    beyond = [_beyond((x1, y1), (right, up), gap) for gap in _GAPS]
    return [*outer[:_NEAR], *beyond[:_NEAR], *inner[:_NEAR], *beyond[_NEAR:], *outer[_NEAR:], beyond[-1]]


def _beside(end: Point, along: Point, sizes: tuple[float, float], gap: float, bow: float) -> Curve:
    """Give a curve beside the middle of a way, bent as the way is: a part of its arc, moved off by the gap."""
    size, far = sizes
    share = min(1.0, size / far) ** 2
    base, curved = gap + bow * (1 - share), bow * share * 2

    def at(onward: float, off: float) -> Point:
        """Give a point by how far it lies along the way's end and to its left."""
        return end[0] + along[0] * onward - along[1] * off, end[1] + along[1] * onward + along[0] * off

    last = min(0.0, (size - far) / 2)
    return at(last - size, base), at(last - size / 2, base + curved), at(last, base)


def _beyond(end: Point, along: Point, gap: float) -> Curve:
    """Give a straight line that starts where a way ends and leads on."""
    a, b, c = ((end[0] + along[0] * step, end[1] + along[1] * step) for step in (gap, gap + _SHORTEST / 2, gap + _SHORTEST))
    return a, b, c


def _on(curve: Curve, share: float) -> Point:
    """Give a point of the middle line."""
    (a, b), (c, d), (e, f) = curve
    one, two, three = (1 - share) ** 2, 2 * share * (1 - share), share * share
    return one * a + two * c + three * e, one * b + two * d + three * f


def _clear(curve: Curve, lines: Sequence[Line]) -> bool:
    """Tell whether a curve stays off the skin all along."""
    for p, q in (_on(curve, step / 4) for step in (2, 4, 0, 1, 3)):
        for x, y, right, up, size, limit in lines:
            a, b = p - x, q - y
            along = (a * right + b * up) / size
            along = 0.0 if along < 0 else min(along, 1.0)
            a, b = a - right * along, b - up * along
            if a * a + b * b < limit:
                return False
    return True


def outline(curve: Curve) -> list[Point]:
    """Give the arrow's corners: tail, bend and neck on the left, the head, then neck, bend and tail on the right."""
    begin, handle, end = curve
    ways = [_unit(a, b) for a, b in pairwise((begin, handle, end))]
    whole = _unit(begin, end)
    neck = end[0] - ways[1][0] * _TIP, end[1] - ways[1][1] * _TIP
    bend = handle[0] - ways[1][0] * _TIP / 2, handle[1] - ways[1][1] * _TIP / 2

    def off(at: Point, along: Point, by: float) -> Point:
        """Give a point to the left of a place on the line."""
        return at[0] - along[1] * by, at[1] + along[0] * by

    shaft = ((begin, ways[0], _TAIL), (bend, whole, (_TAIL + _NECK) / 2), (neck, ways[1], _NECK))
    left = [off(*one) for one in shaft]
    right = [off(at, along, -by) for at, along, by in reversed(shaft)]
    return [*left, off(neck, ways[1], _HEAD), end, off(neck, ways[1], -_HEAD), *right]


def _unit(a: Point, b: Point) -> Point:
    """Give the direction from one point to another."""
    far = math.dist(a, b)
    return (b[0] - a[0]) / far, (b[1] - a[1]) / far


def reach(curve: Curve) -> Box:
    """Give how far an arrow reaches."""
    return box_of([spot(point) for point in outline(curve)], 4)


def arrow(curve: Curve, seconds: float = 0.0, when: Excursion | None = None) -> str:
    """Give the arrow's element; `when` is the way during whose movement it shows."""
    tail, bend, neck, *head, neck_right, bend_right, tail_right = (f"{x} {y}" for x, y in map(spot, outline(curve)))
    path = f"M{tail}Q{bend} {neck}L{'L'.join(head)}L{neck_right}Q{bend_right} {tail_right}z"
    appears = fade(seconds, when.begin, when.peak) if when else ""
    body = f">{appears}</path>" if appears else "/>"
    return f'<path class="arrow" d="{path}" fill="{COLOUR}" stroke="{COLOUR}" stroke-width="7" stroke-linejoin="round"{body}'
