"""What goes with the body: a band or a towel in the hands, the cranks of a bike, and the water of a pool.

Takes props and the shots of a Film; gives elements that move where the body moves them.
"""

from __future__ import annotations

from limber.body.placed import Placed
from limber.body.vectors import Vector, between
from limber.figure.canvas import Box, Mark, seen, through
from limber.figure.film import Film
from limber.figure.motion import animate
from limber.figure.props import Band, Bike, Pool, Towel
from limber.figure.solid import STEEL, Frame
from limber.figure.view import View

_BAND, _TOWEL, _TOWEL_EDGE = "#8E5A7C", "#F0E9DA", "#BFB196"
_BALL = 0.72  # how far along the sole, from the heel, a foot presses or holds
_WATER, _SURFACE = "#7FBAC6", "#4F98A8"
_WAVE = 36  # units of the SVG from crest to crest, halved


def place(placed: Placed, point: str | Vector) -> Vector:
    """Give where a named point of the body is, or a place of the world itself. Raises KeyError for a name the body does not know."""
    if not isinstance(point, str):
        return point
    side = point.removeprefix("sole_")
    if side != point:
        return between(placed.points[f"heel_{side}"], placed.points[f"toe_{side}"], _BALL)
    return placed.points[point]


def line(film: Film, view: View, points: tuple[str | Vector, ...]) -> tuple[str, str]:
    """Give the path through points in the best shot, and its animation."""
    ways = [through(seen(view, [place(shot.placed, point) for point in points])) for shot in film.shots]
    return ways[film.key], animate(film.reel, "d", ways)


def held(film: Film, view: View, prop: Band | Towel) -> str:
    """Give a band or a towel through its points."""
    way, moves = line(film, view, prop.through)
    coats = ((_BAND, 11),) if isinstance(prop, Band) else ((_TOWEL_EDGE, 27), (_TOWEL, 19))
    word = "band" if isinstance(prop, Band) else "linen"
    style = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
    return "".join(f'<path class="{word}" d="{way}" {style} stroke="{colour}" stroke-width="{width}">{moves}</path>' for colour, width in coats)


def crank(film: Film, view: View, bike: Bike, side: str) -> str:
    """Give one crank of a bike with its pedal under the ball of a foot."""
    axle = Frame(bike.at, bike.heading).place(bike.crank[0], 0.0, bike.crank[1])
    way, moves = line(film, view, (axle, f"sole_{side}"))
    return f'<path class="{STEEL.word}" d="{way}" fill="none" stroke="{STEEL.shade}" stroke-width="20" stroke-linecap="round">{moves}</path>'


def water(pool: Pool, view: View, box: Box) -> tuple[Mark, Mark]:
    """Give the water of a picture that reaches as far as `box`, behind the person and before them, with a waved surface.

    Before the person it is a thin veil: skin that is seen through more of it turns grey and looks ill.
    """
    top = seen(view, [(0.0, 0.0, pool.level)])[0][1]
    left, right, bottom = round(box.left), round(box.right), round(box.bottom)
    waves = -(-(right - left) // (2 * _WAVE))
    wave = f"M{left} {top}" + f"q{_WAVE // 2}-14 {_WAVE} 0t{_WAVE} 0" * waves
    under = f"{wave}V{bottom}H{left}z"
    far = f'<path class="water" d="{under}" fill="{_WATER}" opacity=".42"/>'
    veil = f'<path class="water" d="{under}" fill="{_WATER}" opacity=".12"/>'
    surface = f'<path class="water" d="{wave}" fill="none" stroke="{_SURFACE}" stroke-width="6" stroke-linecap="round"/>'
    reach = Box(left, min(top - 14, box.top), left + waves * 2 * _WAVE, bottom)
    return Mark(far, reach), Mark(veil + surface, reach)
