"""The three drawings of an exercise: one moment, its key poses side by side, and the whole cycle in motion.

Takes a Scene and a Look; gives SVG text that stands alone: literal colours, no script, no fonts, nothing fetched. Same input, same text.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from limber.body.placed import Placed
from limber.figure.canvas import Box, around
from limber.figure.course import Course, Excursion, close, course, far
from limber.figure.film import film, stills
from limber.figure.look import Look
from limber.figure.motion import number
from limber.figure.palette import palette
from limber.figure.scene import Picture, Scene, Way, curve_of, picture, planned, steady, ways

_MOST = 3  # key poses on a poster
_TELLING = 0.1  # shares of stature: a pose on the way that differs this much from both ends is shown too
_GAP = 40  # units of the SVG between them

_DARK = {".mat": "fill:#2E4747", ".mat.edge": "fill:#203536", ".ghost": "fill:#263B3F", ".ghost.line": "fill:none;stroke:#86A5A4", ".arrow": "fill:#7FD6CB;stroke:#7FD6CB", ".prop": "opacity:.72"}  # fmt: skip # noqa: E501


def still(scene: Scene, look: Look, second: float) -> str:
    """Give the drawing of one second of the cycle, with the ghost of where its movement began and the arrow of its way."""
    scene = steady(scene)
    way = course(scene.cycle)
    now = second, scene.cycle.at(second)
    out = next((one for one in way.outward if one.begin <= second <= one.end), None)
    poses = ((out.begin, out.first), now) if out else (now,)
    shots = stills(poses, scene.cycle, scene.view, look, planned(scene, way))
    shown = (Way(0, 1, curve_of(scene, out), None),) if out else ()
    return _document(scene, look, "still", picture(scene, look, shots, shown, f"{scene.slug}-still-"))


def poster(scene: Scene, look: Look) -> str:
    """Give two or three key poses side by side: the start, what it goes by, and where each way out arrives; one where nothing moves."""
    scene = steady(scene)
    way = course(scene.cycle)
    poses = _key_poses(way)
    shots = stills([(second, placed) for second, placed, _ in poses], scene.cycle, scene.view, look, planned(scene, way))
    pictures = [
        picture(scene, look, shots.only(place), (Way(0, 0, curve_of(scene, out), None),) if out else (), f"{scene.slug}-poster-{place}")
        for place, (_, _, out) in enumerate(poses)
    ]
    return _document(scene, look, "poster", _side_by_side(pictures))


def _key_poses(way: Course) -> list[tuple[float, Placed, Excursion | None]]:
    """Give the poses of a poster: the second and the body, and the way out whose arrow stands beside it.

    One way out that goes by a pose unlike both its ends shows that one too: nobody stands up without leaning forward first.
    """
    kept = _different(way.outward)[: _MOST - 1]
    if not kept:
        return [(way.key, way.start, None)]
    ends: list[tuple[float, Placed, Excursion | None]] = [(one.peak, one.last, one) for one in kept]
    only = kept[0]
    between = max(only.via, key=lambda pose: _unlike(pose, only), default=None)
    if len(kept) == 1 and between is not None and _unlike(between, only) > _TELLING:
        ends.insert(0, ((only.begin + only.peak) / 2, between, None))
    return [(0.0, way.start, None), *ends]


def _unlike(pose: Placed, way: Excursion) -> float:
    """Give how far a pose is from the nearer end of a way out, in shares of stature."""
    return min(far(pose, way.first), far(pose, way.last))


def animated(scene: Scene, look: Look) -> str:
    """Give the whole cycle in motion, again and again; for whoever wants no motion, its best moment."""
    scene = steady(scene)
    way = course(scene.cycle)
    shots = film(scene.cycle, way, scene.view, look, planned(scene, way))
    return _document(scene, look, "figure", picture(scene, look, shots, ways(scene, shots, way.outward), f"{scene.slug}-"), moving=True)


def _different(outward: Sequence[Excursion]) -> list[Excursion]:
    """Give those ways out that arrive at a pose not shown before."""
    kept: list[Excursion] = []
    for way in outward:
        if not any(close(way.last, other.last) for other in kept):
            kept.append(way)
    return kept


def _side_by_side(pictures: Sequence[Picture]) -> Picture:
    """Give pictures in a row, each on the same piece of ground."""
    cell = around(one.box for one in pictures)
    step = cell.right - cell.left + _GAP
    svg = "".join(f'<g transform="translate({number(step * place)})">{one.svg}</g>' if place else one.svg for place, one in enumerate(pictures))
    return Picture(svg, around([cell, cell.moved(step * (len(pictures) - 1))]))


def _document(scene: Scene, look: Look, kind: str, inside: Picture, *, moving: bool = False) -> str:
    """Give the SVG: its words, its styles for dark pages and for whoever wants no motion, and the picture."""
    name = f"{scene.slug}-{kind}"
    phases = ";".join(f"{moment.phase} {number(moment.begin)} {number(moment.end)}" for moment in scene.cycle.moments)
    clock = f' data-cycle="{number(scene.cycle.seconds)}" data-phases="{escape(phases)}"' if moving else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}" viewBox="{_view_box(inside.box)}" role="img"'
        f' aria-labelledby="{name}-title {name}-desc"{clock}><title id="{name}-title">{escape(scene.title)}</title>'
        f'<desc id="{name}-desc">{escape(scene.description)}</desc><style>{_styles(look, name, moving=moving)}</style>{inside.svg}</svg>'
    )


def _view_box(box: Box) -> str:
    """Write a box as a viewBox of whole units."""
    left, top = round(box.left), round(box.top)
    return f"{left} {top} {round(box.right) - left} {round(box.bottom) - top}"


def _styles(look: Look, name: str, *, moving: bool) -> str:
    """Give the rules of one drawing, for its own elements alone."""
    dark = "".join(f"#{name} {part}{{{rule}}}" for part, rule in {**_DARK, **_dark_tones(look)}.items())
    styles = f"@media screen and (prefers-color-scheme:dark){{{dark}}}"
    if moving:
        styles += f"#{name} .at-rest{{display:none}}"
        styles += f"@media (prefers-reduced-motion:reduce){{#{name} .moving{{display:none}}#{name} .at-rest{{display:inline}}}}"
    return styles


def _dark_tones(look: Look) -> dict[str, str]:
    """Give the rules for those tones of the person that are drawn otherwise on a dark page."""
    light, dark = palette(look.palette), palette(look.palette, dark=True)
    rules = {}
    for key, tone in dark.items():
        if tone != light[key]:
            part = f".far.{key.removeprefix('far_')}" if key.startswith("far_") else f".{key}"
            rules[part] = f"fill:{tone.base}"
            if not tone.flat:
                rules[f"{part}.shade"] = f"fill:{tone.shade};stroke:{tone.line}"
    return rules
