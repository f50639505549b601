"""One part of the person as SVG: its outline, its shade, and its own colour a little to the upper left, where the light falls.

Takes the shots of a Film and the colours of the palette; gives elements. Never decides the order of parts.
"""

from __future__ import annotations

from limber.figure.film import Film
from limber.figure.motion import animate
from limber.figure.palette import Tone

LINE = 4.5
"""Width of an outline in units of the SVG; the inner half is painted over."""
_LIGHT = "-5-8"  # how far the lit tone is moved to the left and up


def paths(film: Film, index: int, name: str) -> str:
    """Give the path of one part, moving where the part moves, for others to use by its name."""
    drawn = [shot.paths[index] for shot in film.shots]
    moving = animate(film.reel, "d", drawn)
    body = f">{moving}</path>" if moving else "/>"
    return f'<path id="{name}" d="{drawn[film.key]}"{body}'


def paint(film: Film, index: int, prefix: str, tone: Tone, inside: str = "") -> str:
    """Give one part: the shade with its outline painted first, then the lit tone and what glows inside, clipped to the part."""
    part, name = film.shots[0].parts[index], f"{prefix}{index}"
    words = f"{part.tone} far" if part.far else part.tone
    shape = paths(film, index, name)
    if tone.flat:
        return f'{shape[:5]} class="{words}" fill="{tone.base}"{shape[5:]}'
    return (
        f'<defs>{shape}<clipPath id="{name}c"><use href="#{name}"/></clipPath></defs>'
        f'<use href="#{name}" class="{words} shade" fill="{tone.shade}" stroke="{tone.line}" stroke-width="{LINE}"'
        f' stroke-linejoin="round" paint-order="stroke"/>'
        f'<g clip-path="url(#{name}c)"><use href="#{name}" transform="translate({_LIGHT})" class="{words}" fill="{tone.base}"/>{inside}</g>'
    )
