"""The arrow: beside what moves most, along its way, off the body, only while the body goes that way."""

from __future__ import annotations

import math

import pytest

from limber.body.placed import Placed
from limber.body.vectors import add
from limber.figure import arrow
from limber.figure.course import course
from limber.figure.part import Point
from tests.engine.figure.scenes import ARM_UP, RAISE, SIDE, STANDING, every, lying, parsed, posed

DOWN, UP = posed(STANDING), posed(ARM_UP)
HALF = posed({**STANDING, "shoulder_right": 40.0, "elbow_right": 10.0})
WAY = (DOWN, HALF, UP)


def shifted(placed: Placed, by: tuple[float, float, float]) -> Placed:
    """Give the body somewhere else."""
    return Placed({name: add(point, by) for name, point in placed.points.items()}, placed.turns)


def curve_of(poses: tuple[Placed, Placed, Placed], hint: str = "") -> arrow.Curve:
    """Give the arrow of a way; there is one."""
    curve = arrow.way(poses, (), SIDE, hint)
    assert curve is not None
    return curve


def test_the_joint_that_moves_most_in_the_picture_is_followed() -> None:
    assert arrow.mover(DOWN, UP, SIDE, "") == "hand_right"


def test_a_joint_that_is_asked_for_is_followed() -> None:
    assert arrow.mover(DOWN, UP, SIDE, "elbow_right") == "elbow_right"


def test_what_hardly_moves_has_no_arrow() -> None:
    assert arrow.way((DOWN, DOWN, DOWN), (), SIDE, "") is None
    assert arrow.way(WAY, (), SIDE, "knee_left") is None


def test_none_asks_for_no_arrow() -> None:
    assert arrow.way(WAY, (), SIDE, "none") is None


def test_the_arrow_leads_the_way_of_the_joint() -> None:
    (ax, ay), _, (bx, by) = curve_of(WAY)
    track = [SIDE.point(pose.points["hand_right"]) for pose in WAY]
    way = track[2][0] - track[0][0], track[2][1] - track[0][1]
    assert ((bx - ax) * way[0] + (by - ay) * way[1]) / math.dist((ax, ay), (bx, by)) / math.hypot(*way) > 0.9


def test_the_arrow_stays_off_the_body_in_every_pose() -> None:
    curve = curve_of(WAY)
    for pose in WAY:
        for name, place in pose.points.items():
            near = min(math.dist(arrow._on(curve, step / 8), SIDE.point(place)) for step in range(9))
            assert near > 0.03, name


def test_the_arrow_bends_as_the_way_bends() -> None:
    (ax, ay), (hx, hy), (bx, by) = curve_of(WAY)
    assert abs((bx - ax) * (hy - ay) - (by - ay) * (hx - ax)) > 1e-3


def test_an_arrow_is_not_laid_under_the_floor_while_there_is_room_above() -> None:
    low = min(SIDE.point(point)[1] for pose in WAY for point in pose.points.values())
    out = (DOWN, posed({**STANDING, "hip_right": 20.0}), posed({**STANDING, "hip_right": 40.0}))
    assert min(y for _, y in curve_of(out, "heel_right")) > low - 0.02


def test_where_everything_is_in_the_way_there_is_still_an_arrow() -> None:
    crowd = [shifted(lying(), (x / 10, 0.0, z / 10)) for x in range(-12, 13, 2) for z in range(-12, 13)]
    assert arrow.way((DOWN, HALF, UP), crowd, SIDE, "") is not None


@pytest.mark.parametrize(("begin", "end"), [((0.0, 0.0), (0.0, 0.0)), ((0.0, 0.0), (0.5, 0.0)), ((-0.5, 0.0), (0.0, 0.0)), ((-0.5, 0.0), (0.5, 0.0))])
def test_an_arrow_keeps_a_finger_off_the_skin_of_a_part_of_any_length(begin: Point, end: Point) -> None:
    """The nearest skin is at a part's end, at its other end, or beside its middle; a radius of .05 and .022 of room between."""
    line = arrow._line(begin, end, 0.05)
    for up, clear in ((0.0725, True), (0.0715, False), (-0.0725, True), (-0.0715, False)):
        assert arrow._clear(((0.0, up), (0.0, up), (0.0, up)), [line]) == clear


def test_the_arrow_is_tapered_towards_its_tail() -> None:
    corners = arrow.outline(((0.0, 0.0), (0.1, 0.0), (0.2, 0.0)))
    tail, neck, head = (math.dist(corners[place], corners[-1 - place]) for place in (0, 2, 3))
    assert tail < neck < head
    assert corners[4] == (0.2, 0.0)


def test_the_arrow_shows_only_while_the_body_goes_out() -> None:
    (way,) = course(RAISE).outward
    (fades,) = every(parsed(arrow.arrow(curve_of(WAY), RAISE.seconds, way)), "animate")
    times = [float(time) * RAISE.seconds for time in fades.attrib["keyTimes"].split(";")]
    assert abs(times[1] - 1.0) < 1e-2
    assert abs(times[-2] - 4.0) < 1e-2
    assert fades.attrib["values"] == "0;0;1;1;0;0"


def test_an_arrow_on_paper_does_not_move_and_lies_within_its_box() -> None:
    curve = curve_of(WAY)
    (path,) = every(parsed(arrow.arrow(curve)), "path")
    assert list(path) == []
    box = arrow.reach(curve)
    assert all(box.left <= x * 1000 <= box.right and box.top <= -y * 1000 <= box.bottom for x, y in arrow.outline(curve))
