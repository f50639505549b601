"""What stands in the picture and in which order: floor, shadow, props, ghost, the person with what glows, and the arrow.

Takes a Scene and the shots of a Film; gives the inside of an SVG and how far it reaches.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from limber.figure import arrow, floor, furniture, ghost, glow, held
from limber.figure.canvas import Box, Mark, around
from limber.figure.course import Course, Excursion
from limber.figure.film import Film
from limber.figure.hand import Grip
from limber.figure.look import Look
from limber.figure.moment import Cycle
from limber.figure.paint import paint
from limber.figure.palette import palette
from limber.figure.plan import Plan, plan
from limber.figure.props import Band, Bike, Mat, Pillow, Pool, Prop, Towel
from limber.figure.view import View

_MARGIN = 30  # units of the SVG
_BEFORE = 0.10  # shares of stature: a chair's back this much nearer to the eye than the person stands before them


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one exercise shows. `arrow` names the joint whose way the arrow follows, "" for the one that moves most, "none" for no arrow.

    `side` is the working side, "" where both work alike; `grips` are those of the left and the right hand.
    """

    slug: str
    view: View
    props: tuple[Prop, ...]
    muscles: tuple[str, ...]
    stretch: bool
    title: str
    description: str
    cycle: Cycle
    arrow: str = ""
    side: str = ""
    grips: tuple[Grip, Grip] = (Grip.OPEN, Grip.OPEN)


@dataclass(frozen=True, slots=True)
class Way:
    """One way out in the picture: the shots where it begins and has arrived, its arrow, and when it happens (None in a still picture)."""

    begin: int
    peak: int
    curve: arrow.Curve | None
    when: Excursion | None


@dataclass(frozen=True, slots=True)
class Picture:
    """The inside of an SVG and how far it reaches."""

    svg: str
    box: Box


def planned(scene: Scene, way: Course) -> Plan:
    """Give what the drawing of the person decides once for the exercise, from its start pose and from where each way out arrives."""
    return plan([way.start, *(one.last for one in way.outward)], scene.view, scene.grips)


def curve_of(scene: Scene, way: Excursion) -> arrow.Curve | None:
    """Give where the arrow of one way out lies; None where it has none."""
    half = scene.cycle.at((way.begin + way.peak) / 2)
    return arrow.way((way.first, half, way.last), way.via, scene.view, scene.arrow)


def restless(cycle: Cycle) -> bool:
    """Tell whether a cycle goes round without a rest, as walking does: its start pose is no place to come back to, and has no ghost."""
    return not any(moment.phase in {"ready", "hold"} for moment in cycle.moments)


def steady(scene: Scene) -> Scene:
    """Give the scene with an effort that stays the same where the cycle goes round without a rest, so that no light blinks at every step."""
    return replace(scene, cycle=replace(scene.cycle, effort=lambda _: 1.0)) if restless(scene.cycle) else scene


def ways(scene: Scene, film: Film, outward: Sequence[Excursion]) -> tuple[Way, ...]:
    """Give every way out of a moving film with its arrow."""
    return tuple(Way(film.at(one.begin), film.at(one.peak), curve_of(scene, one), one) for one in outward)


def picture(scene: Scene, look: Look, film: Film, shown: Sequence[Way], prefix: str) -> Picture:
    """Give the whole picture of a film."""
    behind, before = _props(scene, film)
    ground = floor.ground(film, scene.view, scene.props)
    bikes = [furniture.bike(prop, scene.view) for prop in scene.props if isinstance(prop, Bike)]
    arrows = [arrow.reach(way.curve) for way in shown if way.curve]
    box = around([ground.box, film.box, *(mark.box for mark in (*behind, *before, *bikes)), *arrows]).grown(_MARGIN)
    waters = [held.water(prop, scene.view, box) for prop in scene.props if isinstance(prop, Pool)]
    pieces = [
        f"<defs>{floor.gradient(prefix)}</defs>{ground.svg}{floor.standing(scene.view, scene.props, prefix)}",
        swapped(film, prefix, lambda one, _: floor.shadows(one, scene.view, f"{prefix}shadow")),
        _group([*behind, *(far for far, _ in waters)]),
        swapped(film, prefix, lambda one, ids: _ghosts(scene, film, shown, ids, one.reel.seconds)),
        *_Person(scene, look, film, prefix).pieces(),
        _group([*before, *(near for _, near in waters)]),
        "" if film.reel.seconds and restless(scene.cycle) else swapped(film, prefix, lambda one, _: _arrows(shown, one.reel.seconds)),
    ]
    return Picture("".join(pieces), around([box, *(mark.box for mark, _ in waters)]))


def _ghosts(scene: Scene, film: Film, shown: Sequence[Way], prefix: str, seconds: float) -> str:
    """Give the ghosts of all ways out, each in its time; of the first one alone where nothing moves (a cycle of 0 seconds)."""
    haunted = () if restless(scene.cycle) else shown if seconds else shown[:1]
    return "".join(ghost.ghost(film, way.begin, way.peak, f"{prefix}o{index}", way.when if seconds else None) for index, way in enumerate(haunted))


def _arrows(shown: Sequence[Way], seconds: float) -> str:
    """Give the arrows of all ways out, each in its time; of the first one alone where nothing moves."""
    return "".join(arrow.arrow(way.curve, seconds, way.when if seconds else None) for way in (shown if seconds else shown[:1]) if way.curve)


def _group(marks: Sequence[Mark]) -> str:
    """Give props as one group, which a dark page may dim as a whole."""
    return f'<g class="prop">{"".join(mark.svg for mark in marks)}</g>' if marks else ""


def swapped(film: Film, prefix: str, write: Callable[[Film, str], str], *, moves: bool = False) -> str:
    """Write a piece that may move: once where it is still, else moving and, for whoever wants no motion, at its best moment.

    `write` takes a film and the prefix of its ids; `moves` says that it uses what moves elsewhere.
    """
    moving = write(film, prefix)
    if "<animate" not in moving and not (moves and film.reel.seconds):
        return moving
    return f'<g class="moving">{moving}</g><g class="at-rest">{write(film.only(film.key), f"{prefix}r")}</g>'


def _props(scene: Scene, film: Film) -> tuple[list[Mark], list[Mark]]:
    """Give what stands behind the person, far to near, and what stands before them."""
    points = film.shots[film.key].placed.points
    trunk = scene.view.depth(points["pelvis"])
    nearest = max(map(scene.view.depth, points.values()))
    behind: list[Mark] = []
    before: list[Mark] = []
    for prop in scene.props:
        if isinstance(prop, Mat | Band | Towel | Pool | Bike):
            continue
        placed_prop = furniture.laid(prop, film.shots[0].placed) if isinstance(prop, Pillow) else prop
        for index, mark in enumerate(furniture.marks(placed_prop, scene.view)):
            near = mark.depth > nearest or (index == 1 and mark.depth > trunk + _BEFORE)
            (before if near else behind).append(mark)
    return sorted(behind, key=lambda mark: mark.depth), sorted(before, key=lambda mark: mark.depth)


class _Person:
    """The person, part by part, with what glows inside, the bike between the legs, and under the near arm what the hands hold."""

    def __init__(self, scene: Scene, look: Look, film: Film, prefix: str) -> None:
        """Take what is drawn, and find which muscles glow."""
        self.scene, self.film, self.prefix = scene, film, prefix
        self.tones = palette(look.palette)
        self.drawn = film.shots[0].parts
        self.lit = glow.chosen(scene.muscles, scene.side, film.shots[film.key].placed, scene.view)
        self.inside: dict[str, dict[int, str]] = {}

    def pieces(self) -> list[str]:
        """Give everything in the order of painting."""
        pieces = [swapped(self.film, self.prefix, self._gold)] if self.lit else []
        near = next((index for index, part in enumerate(self.drawn) if not part.far), 0)
        arm = next((index for index, part in enumerate(self.drawn) if part.name in {"near_sleeve", "near_arm"}), len(self.drawn))
        for index in range(len(self.drawn) + 1):
            if index == near:
                pieces += self._bikes()
            if index == arm:
                pieces += self._held()
            if index < len(self.drawn):
                pieces.append(self._part(index))
        return pieces

    def _gold(self, film: Film, ids: str) -> str:
        """Write the definitions of the glows, and note what shines in which part."""
        defined, self.inside[ids] = glow.glows(film, self.scene.view, self.lit, self.film.plan.near, ids, self.scene.stretch)
        return f"<defs>{defined}</defs>"

    def _part(self, index: int) -> str:
        """Write one part."""
        part = self.drawn[index]
        tone = self.tones[f"far_{part.tone}" if part.far else part.tone]

        def write(film: Film, ids: str) -> str:
            """Write the part of a film."""
            return paint(film, index, ids, tone, self.inside.get(ids, {}).get(index, ""))

        return swapped(self.film, self.prefix, write, moves=index in self.inside.get(f"{self.prefix}r", {}))

    def _held(self) -> list[str]:
        """Write what the hands hold."""

        def writer(prop: Band | Towel) -> Callable[[Film, str], str]:
            """Give what writes one of them."""
            return lambda film, _: held.held(film, self.scene.view, prop)

        return [swapped(self.film, self.prefix, writer(prop)) for prop in self.scene.props if isinstance(prop, Band | Towel)]

    def _bikes(self) -> list[str]:
        """Write bikes with their cranks, the far one first."""

        def writer(bike: Bike, side: str) -> Callable[[Film, str], str]:
            """Give what writes the crank of one side."""
            return lambda film, _: held.crank(film, self.scene.view, bike, side)

        pieces = []
        for bike in (prop for prop in self.scene.props if isinstance(prop, Bike)):
            far, near = (swapped(self.film, self.prefix, writer(bike, side)) for side in (self.film.plan.far, self.film.plan.near))
            pieces += [far, furniture.bike(bike, self.scene.view).svg, near]
        return pieces
