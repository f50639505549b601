"""What lies under the person: a mat or an oval of floor, and soft shadows under what touches.

Takes the shots of a Film, the View and what stands around; gives Marks. Shadows are gradients that thin as the body rises.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from limber.body.placed import Placed
from limber.body.vectors import Vector
from limber.figure.canvas import SCALE, Box, Mark, box_of, seen, spot
from limber.figure.film import Film
from limber.figure.motion import animate, number
from limber.figure.props import Bed, Bike, Chair, Mat, Prop, Rail, Step
from limber.figure.view import View

MAT, EDGE = "#DCE5DA", "#B9C8BB"
_MAT_WIDE, _MAT_THICK, _MAT_MARGIN = 0.38, 0.013, 0.075
_LOW = 0.14  # shares of stature: what comes nearer to the floor than this needs floor under it
_OVAL, _OVAL_MARGIN = 0.30, 0.17
_HIGHEST = 0.20  # from this height over the floor on, nothing casts a shadow
_DEEPEST = 0.40

# What casts one shadow: points of the body, and how far the body reaches round them.
_TRUNK = ("head", "neck", "thorax", "lumbar", "pelvis")
_GROUPS = (
    (_TRUNK, 0.085),
    *(((f"knee_{side}", f"ankle_{side}", f"toe_{side}", f"heel_{side}"), 0.045) for side in ("left", "right")),
    *(((f"elbow_{side}", f"wrist_{side}", f"hand_{side}"), 0.035) for side in ("left", "right")),
)


@dataclass(frozen=True, slots=True)
class Shade:
    """One shadow: an ellipse in units of the SVG, and its strength."""

    x: int
    y: int
    long: int
    wide: int
    strength: float


def ground(film: Film, view: View, props: Iterable[Prop]) -> Mark:
    """Give the mat where there is one, else an oval of floor, under all that comes near the floor in any shot."""
    every = tuple(props)
    low = [point for one in film.shots for point in one.placed.points.values() if point[2] < _LOW]
    low += [place for prop in every for place in _feet(prop)]
    mats = [prop for prop in every if isinstance(prop, Mat)]
    if mats:
        lengthwise = [point for one in film.shots for point in one.placed.points.values()]
        return _mat(mats[0], view, low, _spread(point[0] for point in lengthwise))
    return _oval(view, low or [(0.0, 0.0, 0.0)])


def _feet(prop: Prop) -> list[Vector]:
    """Give where a prop stands on the floor, roughly; what needs no floor of its own stands nowhere."""
    match prop:
        case Chair() | Rail() | Step():
            (x, y), ahead, behind = prop.at, 0.1, 0.1
        case Bike():
            (x, y), ahead, behind = prop.at, prop.handle[0], 0.0
        case Bed():
            (x, y), ahead, behind = prop.at, prop.length / 2 - 0.1, prop.length / 2 - 0.1
        case _:
            return []
    turn = 0.0 if isinstance(prop, Bed) else math.radians(prop.heading)
    return [(x + math.cos(turn) * far, y + math.sin(turn) * far, 0.0) for far in (-behind, ahead)]


def _spread(values: Iterable[float]) -> tuple[float, float]:
    """Give the middle of values and half of their spread."""
    every = list(values)
    return (min(every) + max(every)) / 2, (max(every) - min(every)) / 2


def _oval(view: View, low: Sequence[Vector]) -> Mark:
    """Give a round piece of floor."""
    (x, half_x), (y, half_y) = _spread(point[0] for point in low), _spread(point[1] for point in low)
    radius = max(_OVAL, math.hypot(half_x, half_y) + _OVAL_MARGIN)
    cx, cy = spot(view.point((x, y, 0.0)))
    rx, ry = round(radius * SCALE), round(radius * math.sin(math.radians(view.pitch)) * SCALE)
    return Mark(f'<ellipse class="mat" cx="{cx}" cy="{cy}" rx="{rx}" ry="{ry}" fill="{MAT}"/>', Box(cx - rx, cy - ry, cx + rx, cy + ry))


def _mat(mat: Mat, view: View, low: Sequence[Vector], along: tuple[float, float]) -> Mark:
    """Give a mat along x with rounded corners and a thin front edge; `along` is the middle and half the length of all that is over it."""
    y, half_y = _spread(point[1] for point in low)
    x, y = mat.centre or (along[0], y)
    long, wide = mat.length / 2 if mat.length else along[1] + _MAT_MARGIN, max(_MAT_WIDE / 2, half_y + 0.05)
    rise = max(0.1, math.sin(math.radians(view.pitch)))
    sideways = abs(math.sin(math.radians(view.azimuth)))
    # A corner as round in the picture as on the floor would look pinched: it reaches further along what is seen foreshortened.
    round_x, round_y = 0.045 / max(0.3, sideways), min(wide * 0.9, 0.045 / rise)
    path, spots = "", []
    for index, (a, b) in enumerate(((1, 1), (1, -1), (-1, -1), (-1, 1))):
        right, up = x + a * long, y + b * wide
        turns: list[Vector] = [(right - a * round_x, up, 0.0), (right, up, 0.0), (right, up - b * round_y, 0.0)]
        (x0, y0), (x1, y1), (x2, y2) = seen(view, turns[:: -1 if index % 2 else 1])
        path += f"{'L' if path else 'M'}{x0} {y0}Q{x1} {y1} {x2} {y2}"
        spots.append((x1, y1))
    thick, box = round(_MAT_THICK * SCALE), box_of(spots)
    edge = f'<path class="mat edge" d="{path}z" fill="{EDGE}" transform="translate(0 {thick})"/>'
    return Mark(f'{edge}<path class="mat" d="{path}z" fill="{MAT}"/>', Box(box.left, box.top, box.right, box.bottom + thick))


def shades(placed: Placed, view: View) -> list[Shade]:
    """Give the shadows of one pose, always in the same order; what is high up has strength 0."""
    return [_shade([placed.points[name] for name in names], reach, view) for names, reach in _GROUPS]


def _shade(points: Sequence[Vector], reach: float, view: View) -> Shade:
    """Give the shadow of some points: points that are higher up are drawn in towards those that are low."""
    weights = [min(1.0, max(0.0, 1 - (point[2] - reach) / _HIGHEST)) for point in points]
    strength = _DEEPEST * max(weights)
    if not strength:
        weights = [1.0] * len(points)
    (a, b, _), (c, d, _) = view.right, view.up
    x, half_x = _drawn_in([p * a + q * b for p, q, _ in points], weights)
    y, half_y = _drawn_in([p * c + q * d for p, q, _ in points], weights)
    rise = max(math.sin(math.radians(view.pitch)), 0.12)
    long, wide = half_x + reach * 1.5, half_y + reach * 1.5 * rise
    return Shade(round(x * SCALE), round(-y * SCALE), round(long * SCALE), round(wide * SCALE), round(strength, 2))


def _drawn_in(values: Sequence[float], weights: Sequence[float]) -> tuple[float, float]:
    """Give the middle of values and half of their spread, when those of little weight are drawn in towards the weighted mean."""
    mean = sum([value * weight for value, weight in zip(values, weights, strict=True)]) / sum(weights)
    return _spread([mean + (value - mean) * min(1.0, weight * 2) for value, weight in zip(values, weights, strict=True)])


def gradient(prefix: str) -> str:
    """Give the definition that all shadows share."""
    stops = (("0", 1.0), (".6", 0.5), ("1", 0.0))
    inner = "".join(f'<stop offset="{at}" stop-color="#1B2B30" stop-opacity="{number(strength)}"/>' for at, strength in stops)
    return f'<radialGradient id="{prefix}shadow">{inner}</radialGradient>'


def standing(view: View, props: Iterable[Prop], prefix: str) -> str:
    """Give the shadows of what stands on the floor and never moves."""
    svg = ""
    for prop in props:
        if isinstance(prop, Chair | Step):
            cx, cy = spot(view.point((prop.at[0], prop.at[1], 0.0)))
            wide = round(0.2 * SCALE * max(0.12, math.sin(math.radians(view.pitch))))
            svg += f'<ellipse cx="{cx}" cy="{cy}" rx="{round(0.2 * SCALE)}" ry="{wide}" fill="url(#{prefix}shadow)" opacity=".25"/>'
    return svg


def shadows(film: Film, view: View, name: str) -> str:
    """Give the shadows of the person, moving where they move; `name` is the gradient's."""
    each = [shades(one.placed, view) for one in film.shots]
    return "".join(_shadow(film, [shot[index] for shot in each], name) for index in range(len(_GROUPS)))


def _shadow(film: Film, row: Sequence[Shade], name: str) -> str:
    """Give one shadow through all shots, "" where it never falls."""
    if not any(one.strength for one in row):
        return ""
    best = row[film.key]
    moves = (
        animate(film.reel, "cx", [str(one.x) for one in row])
        + animate(film.reel, "cy", [str(one.y) for one in row])
        + animate(film.reel, "rx", [str(one.long) for one in row])
        + animate(film.reel, "opacity", [number(one.strength) for one in row])
    )
    shape = f'cx="{best.x}" cy="{best.y}" rx="{best.long}" ry="{best.wide}" fill="url(#{name})" opacity="{number(best.strength)}"'
    return f"<ellipse {shape}>{moves}</ellipse>" if moves else f"<ellipse {shape}/>"
