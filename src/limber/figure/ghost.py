"""The ghost of the start pose: only the parts that move, flat and dashed, behind the person.

Takes the shots of a Film; gives elements. It is there from the beginning of a movement until the body is back.
"""

from __future__ import annotations

from limber.figure.course import Excursion
from limber.figure.film import Film, Shot
from limber.figure.motion import fade

FILL, LINE = "#E9EAE1", "#6F8784"
_MOVED = 0.02  # shares of stature: a part that stays closer to its start than this has no ghost
_TONES = {"skin", "sleeve", "shirt", "leg", "hair"}
_WIDTH, _DASH = 8, "24 11"


def moved(begin: Shot, peak: Shot) -> tuple[int, ...]:
    """Give the parts that lie elsewhere in one shot than in another."""
    return tuple(index for index, part in enumerate(begin.parts) if part.tone in _TONES and _far(begin, peak, index) > _MOVED)


def _far(begin: Shot, peak: Shot, index: int) -> float:
    """Give how far the point of a part that moves most lies from one shot to the other, along the axis where it moves most."""
    if begin.paths[index] == peak.paths[index]:
        return 0.0
    pairs = zip(begin.parts[index].outlines, peak.parts[index].outlines, strict=True)
    return max(abs(a - b) for one, other in pairs for axis in (0, 1) for a, b in zip(one[axis::6], other[axis::6], strict=True))


def ghost(film: Film, begin: int, peak: int, prefix: str, when: Excursion | None = None) -> str:
    """Give the ghost of one shot of the film beside another, "" where nothing moved; `when` is the way during which it shows."""
    parts = moved(film.shots[begin], film.shots[peak])
    if not parts:
        return ""
    shapes = "".join(f'<path d="{film.shots[begin].paths[index]}"/>' for index in parts)
    appears = fade(film.reel.seconds, when.begin, when.end) if when else ""
    return (
        f'<defs><g id="{prefix}">{shapes}</g></defs><g stroke-linejoin="round">{appears}'
        f'<use href="#{prefix}" class="ghost line" fill="none" stroke="{LINE}" stroke-width="{_WIDTH}" stroke-dasharray="{_DASH}"/>'
        f'<use href="#{prefix}" class="ghost" fill="{FILL}"/></g>'
    )
