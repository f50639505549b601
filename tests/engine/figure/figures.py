"""Bodies and measures that several tests of the drawing share."""

from __future__ import annotations

from limber.body.forward import place, posture
from limber.body.placed import Placed
from limber.body.vectors import STILL, Rotation, about
from limber.figure.part import Outline, Part, Point

SIDE_PITCH = 12.0
BENT_OVER = about((0.0, 1.0, 0.0), 90)
ON_THE_BACK = about((0.0, 1.0, 0.0), -90)


def body(turn: Rotation = STILL, **angles: float) -> Placed:
    """Give a body with some angles, turned, its hips .53 of stature above the floor. `both_knee` states left and right."""
    stated: dict[str, float] = {}
    for name, angle in angles.items():
        if name.startswith("both_"):
            stated[f"{name[5:]}_left"] = stated[f"{name[5:]}_right"] = angle
        else:
            stated[name] = angle
    return place(posture(stated, (0.0, 0.0, 0.53), turn))


def named(parts: tuple[Part, ...], name: str) -> Part:
    """Give the one part with a name."""
    (found,) = [part for part in parts if part.name == name]
    return found


def points(outline: Outline) -> list[Point]:
    """Give the points of a curve: its start, then control, control and end again and again."""
    return [*zip(outline[::2], outline[1::2], strict=True)]


def ends(outline: Outline) -> list[Point]:
    """Give the points that a curve runs through, the first one again at its end."""
    return points(outline)[::3]


def area(outline: Outline) -> float:
    """Give the area inside a closed curve of Beziers, negative where it is wound with the clock (Green's theorem, exact for cubics)."""
    total = 0.0
    for i in range(0, len(outline) - 2, 6):
        ax, ay, bx, by, cx, cy, dx, dy = outline[i : i + 8]
        total += 3 * ((dy - ay) * (bx + cx) - (dx - ax) * (by + cy) + by * (ax - cx) - bx * (ay - cy) + dy * (cx + ax / 3) - dx * (cy + ay / 3)) / 20
    return total


def middle(outline: Outline) -> Point:
    """Give the mean of the places that a curve runs through."""
    places = ends(outline)[:-1]
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def size(outline: Outline) -> Point:
    """Give how wide and how high the places reach that a curve runs through."""
    xs, ys = zip(*ends(outline), strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)
