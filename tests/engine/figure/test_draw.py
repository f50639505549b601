"""From keyframes to a scene that can be drawn: props, hands, sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.skeleton import other_side
from limber.body.vectors import length, minus, mirrored
from limber.catalogue.exercise import Kind
from limber.figure.draw import poster, scene, scene_of, still, svg
from limber.figure.hand import Grip
from limber.figure.look import Look
from limber.figure.movement import Movement
from limber.figure.packaged import keyframes_of, movement_of, read_movement
from limber.figure.props import Band, Bed, Bike, Chair, Corner, Mat, Pillow, Pool, Prop, Rail, Step, Towel, Wall
from limber.figure.scene import Scene
from limber.figure.svg import animated
from tests.engine.figure.given import EXERCISES, GOOD, SLUGS, SOURCE, changed, moved, spoilt_files
from tests.engine.figure.scenes import parsed

BRIDGE = EXERCISES["glute-bridge"]
SIDED = [slug for slug in SLUGS if keyframes_of(slug).side]
TURNS = [slug for slug in SLUGS if keyframes_of(slug).alternating]
slugs = st.sampled_from(SLUGS)


def scene_with(props: str, side: str = "", stated: str = "left") -> Scene:
    """Give the scene of a bridge that works on the left, with these props."""
    moving, problems = moved(changed(mat=props, view=f'side = "{stated}"\nview = {{ azimuth = -90, pitch = 12 }}'))
    assert moving is not None, problems
    return scene(BRIDGE, moving, side)


@given(st.sampled_from(TURNS), st.floats(0, 1))
def test_the_body_that_is_drawn_is_the_body_that_moves_on_both_sides_of_an_alternating_cycle(slug: str, share: float) -> None:
    moving, drawn = movement_of(EXERCISES[slug]), scene_of(EXERCISES[slug]).cycle
    there = drawn.at(share * moving.seconds).points
    for name, point in moving.at(share * moving.seconds).points.items():
        assert length(minus(point, there[name])) < 1e-6


@given(spoilt_files())
def test_whatever_is_wrong_with_a_file_it_is_told_or_drawn(case: tuple[str, str]) -> None:
    slug, text = case
    moving, problems = read_movement(text, EXERCISES[slug], SOURCE)
    assert (moving is None) == bool(problems)
    if moving is not None:
        assert parsed(animated(scene(EXERCISES[slug], moving, "left"), Look())).tag.endswith("svg")


@given(st.sampled_from(SIDED), st.floats(0, 1))
def test_the_other_side_is_seen_in_the_mirror(slug: str, share: float) -> None:
    """Body, view, props, hands and arrow: all on the other side."""
    side = keyframes_of(slug).side
    one, other = scene_of(EXERCISES[slug], side), scene_of(EXERCISES[slug], other_side(f"_{side}")[1:])
    assert (other.view.azimuth, other.view.pitch) == (-one.view.azimuth, one.view.pitch)
    assert other.grips == one.grips[::-1]
    assert other.arrow == other_side(one.arrow)
    assert len(other.props) == len(one.props)
    time = share * one.cycle.seconds
    there = other.cycle.at(time).points
    for name, point in one.cycle.at(time).points.items():
        assert length(minus(mirrored(point), there[other_side(name)])) < 1e-9
    assert one.cycle.effort(time) == other.cycle.effort(time)


@given(slugs)
def test_a_scene_tells_what_the_exercise_is(slug: str) -> None:
    exercise, keyframes, shown = EXERCISES[slug], keyframes_of(slug), scene_of(EXERCISES[slug])
    assert (shown.slug, shown.title) == (slug, exercise.name)
    assert shown.muscles == (keyframes.muscles or exercise.muscles)
    assert shown.stretch == (exercise.kind in {Kind.STRETCH, Kind.MOBILITY})
    assert all(step in shown.description for step in exercise.steps)
    assert shown.side == ("" if keyframes.alternating else keyframes.side)
    assert [(one.phase, one.begin, one.end) for one in shown.cycle.moments] == [
        (one.phase.value, one.begin, one.end) for one in movement_of(exercise).moments
    ]
    assert shown.cycle.seconds == movement_of(exercise).seconds


def test_the_working_side_is_the_one_asked_for_where_one_works() -> None:
    assert scene_of(EXERCISES["clamshell"], "left").side == "left"
    assert scene_of(EXERCISES["clamshell"], "right").side == "right"
    assert scene_of(BRIDGE, "left").side == ""
    assert scene_of(BRIDGE, "left").view == scene_of(BRIDGE).view


STATED: dict[str, tuple[Prop, Prop]] = {
    "mat = {}": (Mat(), Mat()),
    "mat = { centre = [0.1, 0.2], length = 0.7 }": (Mat((0.1, 0.2), 0.7), Mat((0.1, -0.2), 0.7)),
    "pillow = {}": (Pillow("head", None, 0.0, 0.0, 0.05), Pillow("head", None, 0.0, 0.0, 0.05)),
    "pillow = { under = 'knee_left', at = [0.1, 0.2], heading = 20, low = 0.1, height = 0.07 }": (
        Pillow("knee_left", (0.1, 0.2), 20.0, 0.1, 0.07),
        Pillow("knee_right", (0.1, -0.2), -20.0, 0.1, 0.07),
    ),
    "chair = { at = [9e-1, 2], facing = 90, seat = 0.3, back = 0.6 }": (Chair((0.9, 2.0), 90.0, 0.3, 0.6), Chair((0.9, -2.0), -90.0, 0.3, 0.6)),
    "wall = { azimuth = 10, distance = 2 }": (Wall(10.0, 2.0), Wall(-10.0, 2.0)),
    "corner = { azimuth = 10, distance = 2 }": (Corner(10.0, 2.0), Corner(-10.0, 2.0)),
    "step = { at = [1, 2], heading = 10, height = 0.1, depth = 0.3 }": (Step((1.0, 2.0), 10.0, 0.1, 0.3), Step((1.0, -2.0), -10.0, 0.1, 0.3)),
    "rail = { at = [1, 2], heading = 10, height = 0.6 }": (Rail((1.0, 2.0), 10.0, 0.6), Rail((1.0, -2.0), -10.0, 0.6)),
    "bed = { at = [1, 2], height = 0.3, length = 1 }": (Bed((1.0, 2.0), 0.3, 1.0), Bed((1.0, -2.0), 0.3, 1.0)),
    "bike = { at = [1, 2], heading = 10, seat = 0.5, crank = [0.1, 0.2] }": (
        Bike((1.0, 2.0), 10.0, 0.5, (0.1, 0.2), (0.40, 0.66)),
        Bike((1.0, -2.0), -10.0, 0.5, (0.1, 0.2), (0.40, 0.66)),
    ),
    "pool = { level = 0.7 }": (Pool(0.7), Pool(0.7)),
    "band = { through = ['hand_left', [1, 2, 3], 'nose'] }": (
        Band(("hand_left", (1.0, 2.0, 3.0), "nose")),
        Band(("hand_right", (1.0, -2.0, 3.0), "nose")),
    ),
    "towel = { through = ['sole_right', 'hand_left'] }": (Towel(("sole_right", "hand_left")), Towel(("sole_left", "hand_right"))),
}


@pytest.mark.parametrize("line", STATED)
def test_props_are_those_of_the_file_and_their_mirror_on_the_other_side(line: str) -> None:
    own, other = STATED[line]
    assert scene_with(line).props == (own,)
    assert scene_with(line, "left").props == (own,)
    assert scene_with(line, "right").props == (other,)


def test_hands_are_drawn_as_they_hold() -> None:
    """A hand that lies is flat, one that holds on is closed, one that a towel runs through too."""
    assert scene_with("mat = {}").grips == (Grip.FLAT, Grip.FLAT)
    assert scene_with("towel = { through = ['hand_left', 'sole_left'] }").grips == (Grip.CLOSED, Grip.FLAT)
    assert scene_with("towel = { through = ['hand_left', 'sole_left'] }", "right").grips == (Grip.FLAT, Grip.CLOSED)
    assert scene_with("band = { through = ['hand_right', [0, 0, 0]] }").grips == (Grip.FLAT, Grip.CLOSED)
    assert scene_of(EXERCISES["single-knee-to-chest"]).grips[1] is Grip.CLOSED
    assert scene_of(EXERCISES["walk-easy"]).grips == (Grip.OPEN, Grip.OPEN)


def test_the_three_drawings_of_an_exercise() -> None:
    moving, poses, moment = svg(BRIDGE), poster(BRIDGE), still(BRIDGE, time=5.0)
    assert "<animate" in moving
    assert "<animate" not in poses
    assert "<animate" not in moment
    assert len({moving, poses, moment}) == 3
    assert still(BRIDGE, time=0.0) != moment
    assert svg(BRIDGE, side="left") == svg(BRIDGE)
    assert svg(EXERCISES["clamshell"], side="left") != svg(EXERCISES["clamshell"], side="right")
    for drawing in (moving, poses, moment):
        assert BRIDGE.name in drawing


def test_a_persons_own_file_is_drawn_as_a_packaged_one() -> None:
    moving, _ = moved(GOOD)
    assert isinstance(moving, Movement)
    assert "<animate" in animated(scene(BRIDGE, moving), Look())
