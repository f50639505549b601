"""Scenes that several tests of the drawing share: cycles between two or three poses, eased, with what stands around."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from xml.etree import ElementTree as ET

from limber.body.placed import Placed
from limber.body.vectors import STILL, Rotation, add
from limber.catalogue.load import load
from limber.figure.course import course
from limber.figure.draw import scene_of
from limber.figure.film import Film, film, stills
from limber.figure.look import Look
from limber.figure.moment import Cycle, Moment
from limber.figure.scene import Scene, planned
from limber.figure.view import View
from tests.engine.figure.figures import ON_THE_BACK, body

SIDE = View(-90.0, 12.0)
FRONT = View(0.0, 10.0)
BEHIND = View(180.0, 10.0)
LOOK = Look()
Angles = Mapping[str, float]
STANDING: Angles = {"both_shoulder_abduction": 8.0}
ARM_UP: Angles = {"both_shoulder_abduction": 8.0, "shoulder_right": 80.0, "elbow_right": 20.0}
LEG_OUT: Angles = {"both_shoulder_abduction": 8.0, "hip_right": 50.0}
BENT: Angles = {"both_shoulder_abduction": 8.0, "both_hip": 60.0, "both_knee": 70.0}


def posed(angles: Angles) -> Placed:
    """Give a standing body with some angles."""
    return body(STILL, **angles)


def lying(**angles: float) -> Placed:
    """Give a body on its back, its lowest joint a hand's breadth over the floor."""
    placed = body(ON_THE_BACK, **angles)
    low = min(point[2] for point in placed.points.values())
    return Placed({name: add(point, (0.0, 0.0, 0.04 - low)) for name, point in placed.points.items()}, placed.turns)


def eased(share: float) -> float:
    """Give how far a movement has come."""
    return share * share * (3 - 2 * share)


def cycle(parts: Sequence[tuple[str, float, Angles, Angles]], turn: Rotation = STILL) -> Cycle:
    """Give a cycle of parts: phase, seconds, the angles it leads from and to. The effort is 1 away from the first part's first angles."""
    moments, ways, now = [], [], 0.0
    for phase, seconds, begin, end in parts:
        moments.append(Moment(phase, now, now + seconds))
        ways.append((begin, end))
        now += seconds
    home = parts[0][2]

    def where(second: float) -> tuple[Angles, Angles, float]:
        """Give the way that a second falls into, and how far along."""
        inside = second % now
        index = next(place for place, moment in enumerate(moments) if inside < moment.end)
        return *ways[index], eased((inside - moments[index].begin) / (moments[index].end - moments[index].begin))

    def at(second: float) -> Placed:
        """Place the body."""
        begin, end, share = where(second)
        names = dict.fromkeys((*begin, *end))
        return body(turn, **{name: begin.get(name, 0.0) + share * (end.get(name, 0.0) - begin.get(name, 0.0)) for name in names})

    def effort(second: float) -> float:
        """Give how far into the movement."""
        begin, end, share = where(second)
        first, last = float(begin != home), float(end != home)
        return first + (last - first) * share

    return Cycle(now, tuple(moments), at, effort)


def there_and_back(out: Angles = ARM_UP, seconds: float = 3.0) -> Cycle:
    """Give the plain cycle: ready, move, hold, return."""
    return cycle([("ready", 1, STANDING, STANDING), ("move", seconds, STANDING, out), ("hold", 4, out, out), ("return", seconds, out, STANDING)])


RAISE = there_and_back()
RESTING = cycle([("ready", 1, STANDING, STANDING), ("hold", 4, STANDING, STANDING)])
TWO_WAYS = cycle([("move", 1, STANDING, ARM_UP), ("move", 1, ARM_UP, STANDING), ("return", 1, STANDING, LEG_OUT), ("return", 1, LEG_OUT, STANDING)])
BY_A_BEND = cycle([("ready", 1, STANDING, STANDING), ("move", 1, STANDING, BENT), ("move", 1, BENT, ARM_UP), ("return", 2, ARM_UP, STANDING)])


def a_scene(moves: Cycle = RAISE, **changed: object) -> Scene:
    """Give a plain scene, with what a test changes in it."""
    plain = Scene("arm-raise", SIDE, (), ("deltoid",), stretch=False, title="Arm <raise>", description="Lift & lower.", cycle=moves)
    return replace(plain, **changed)  # type: ignore[arg-type]


def moving(scene: Scene) -> Film:
    """Give a scene's film."""
    way = course(scene.cycle)
    return film(scene.cycle, way, scene.view, LOOK, planned(scene, way))


def still_film(scene: Scene, *seconds: float) -> Film:
    """Give the film of some seconds of a scene."""
    moments = [(second, scene.cycle.at(second)) for second in seconds]
    return stills(moments, scene.cycle, scene.view, LOOK, planned(scene, course(scene.cycle)))


def shipped(slug: str) -> Scene:
    """Give the scene of a packaged exercise."""
    return scene_of(load().exercises[slug])


def parsed(svg: str) -> ET.Element:
    """Give the tree of an SVG or of a piece of one; raises ParseError where it is not well formed."""
    text = svg if svg.startswith("<svg") else f'<svg xmlns="http://www.w3.org/2000/svg">{svg}</svg>'
    return ET.fromstring(text)  # noqa: S314 - our own text


def every(tree: ET.Element, word: str) -> list[ET.Element]:
    """Give all elements of a kind."""
    return [element for element in tree.iter() if element.tag.rpartition("}")[2] == word]
