"""Motion: which moments are drawn, how near straight lines between them stay to the movement, and the SMIL that is written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.placed import Placed
from limber.body.vectors import between
from limber.figure.course import course
from limber.figure.moment import Cycle
from limber.figure.motion import animate, fade, number, share
from limber.figure.pace import reached
from limber.figure.packaged import drawn
from limber.figure.part import Point
from limber.figure.reel import STILL, Reel, Step, reel
from limber.figure.view import View
from tests.engine.figure.browser import frames, now
from tests.engine.figure.scenes import (
    ARM_UP,
    BY_A_BEND,
    LEG_OUT,
    RAISE,
    RESTING,
    SIDE,
    STANDING,
    TWO_WAYS,
    cycle,
    every,
    parsed,
    shipped,
    there_and_back,
)  # fmt: skip

WALKS = {"walk-easy", "walk-brisk"}
WHEEL = Reel(10.0, (0.0, 0.25, 0.5, 0.75, 1.0), (0, 1, 1, 1, 0))


def shown(moves: Cycle, view: View, share: float) -> dict[str, Point]:
    """Give where a browser shows the joints after a share of a cycle: on straight lines between the frames, at the pace that is written."""
    wheel, poses = reel(moves, course(moves).spans, view)
    a, b, part = frames(wheel, len(poses), share)
    first, last = poses[a][1].points, poses[b][1].points
    return {name: view.point(between(at, last[name], part)) for name, at in first.items()}


def off(moves: Cycle, view: View, share: float) -> float:
    """Give how far the joint that is furthest from its way is off in the picture."""
    true, drawn = moves.at(moves.seconds * share).points, shown(moves, view, share)
    return max(max(abs(a - b) for a, b in zip(view.point(place), drawn[name], strict=True)) for name, place in true.items())


@given(st.sampled_from([RAISE, TWO_WAYS, BY_A_BEND, RESTING]), st.floats(0, 0.999))
def test_what_a_browser_shows_stays_near_the_movement(moves: Cycle, share: float) -> None:
    assert off(moves, SIDE, share) < 0.01


@pytest.mark.parametrize("slug", sorted(drawn() - WALKS))
def test_the_packaged_movements_stay_near_too(slug: str) -> None:
    scene = shipped(slug)
    assert max(off(scene.cycle, scene.view, (step + 0.37) / 24) for step in range(24)) < 0.01


@pytest.mark.parametrize("slug", sorted(WALKS))
def test_a_foot_that_swings_past_in_an_eighth_of_a_second_may_be_off_by_its_width(slug: str) -> None:
    """The parts of a quick step are two or three pictures on a screen: nobody sees an arc in them."""
    scene = shipped(slug)
    assert max(off(scene.cycle, scene.view, (step + 0.37) / 40) for step in range(40)) < 0.03


def test_an_eased_way_is_written_with_its_pace() -> None:
    """Straight from one end to the other, an eased movement is where it should be at every time: its pace is the curve's, not that of more frames."""
    eased = Reel(1.0, (0.0, 1.0), (0, 1), (Step(1, (0.0, 1.0)),))
    (element,) = every(parsed(animate(eased, "d", ["a", "b"])), "animate")
    assert (element.get("calcMode"), element.get("keySplines")) == ("spline", ".333 0 .667 1")
    for share_ in (0.1, 0.25, 0.5, 0.8):
        first, last, way = now(element, share_)
        assert (first, last) == ("a", "b")
        assert way == pytest.approx(share_ * share_ * (3 - 2 * share_), abs=2e-3)


def test_a_frame_without_a_value_is_left_to_the_way_from_the_one_before_to_the_one_after() -> None:
    half = reached(0.25)
    eased = Reel(1.0, (0.0, half, 1.0), (0, 1, 2), (Step(1, (0.0, half)), Step(1, (half, 1.0))))
    whole, part = (every(parsed(animate(eased, "d", values)), "animate")[0] for values in (["a", "", "b"], ["a", "c", "b"]))
    assert (whole.get("keyTimes"), whole.get("values"), whole.get("keySplines")) == ("0;1", "a;b", ".333 0 .667 1")
    for share_ in (0.1, 0.3, 0.6, 0.9):
        first, _, way = now(part, share_)
        assert (way * 0.25 if first == "a" else 0.25 + way * 0.75) == pytest.approx(now(whole, share_)[2], abs=3e-3)


def test_what_goes_evenly_needs_no_curve() -> None:
    even = Reel(1.0, (0.0, 1.0), (0, 1), (Step(1),))
    assert "calcMode" not in animate(even, "d", ["a", "b"])
    assert "calcMode" not in animate(WHEEL, "d", ["a", "b"])


def test_a_way_through_several_poses_is_one_way_and_a_rest_parts_two() -> None:
    wheel, _ = reel(shipped("sit-to-stand").cycle, course(shipped("sit-to-stand").cycle).spans, SIDE)
    assert len(wheel.ways) == 2
    for way in wheel.ways:
        places = [place for _, place in way]
        assert (places[0], places[-1]) == pytest.approx((0.0, 1.0))
        assert places == sorted(places)
    walk = shipped("walk-easy").cycle
    assert len(reel(walk, course(walk).spans, SIDE)[0].ways) == 1


def test_a_way_back_uses_the_frames_of_the_way_out() -> None:
    wheel, poses = reel(RAISE, course(RAISE).spans, SIDE)
    out, back = wheel.order[1 : len(poses) + 1], wheel.order[len(poses) + 1 :]
    assert len(set(out)) == len(poses)
    assert out[::-1] == back


def test_a_way_back_of_its_own_has_frames_of_its_own() -> None:
    crooked = {**ARM_UP, "hip_right": 30.0}
    moves = cycle([("move", 1, STANDING, ARM_UP), ("return", 1, ARM_UP, crooked), ("return", 1, crooked, STANDING)])
    wheel, poses = reel(moves, course(moves).spans, SIDE)
    assert len(set(wheel.order)) == len(poses)
    assert max(wheel.order.count(index) for index in range(1, len(poses))) == 1


def test_ends_alike_by_another_way_are_not_taken_for_the_same_way() -> None:
    def at(second: float) -> Placed:
        """Raise the arm, and lower it with the leg swinging out and in."""
        placed = RAISE.at(second)
        return placed if second < 8 else cycle([("move", 3, ARM_UP, LEG_OUT), ("return", 3, LEG_OUT, STANDING)]).at((second - 8) * 2 % 6)

    moves = Cycle(RAISE.seconds, RAISE.moments, at, RAISE.effort)
    wheel, _ = reel(moves, course(moves).spans, SIDE)
    assert len(set(wheel.order)) > len(set(reel(RAISE, course(RAISE).spans, SIDE)[0].order))


def test_a_hold_is_one_interval() -> None:
    wheel, _ = reel(RAISE, course(RAISE).spans, SIDE)
    assert [round(time * 11, 6) for time in wheel.times if 3.9 < time * 11 < 8.1] == [4.0, 8.0]


def test_a_cycle_that_rests_is_one_frame() -> None:
    wheel, poses = reel(RESTING, course(RESTING).spans, SIDE)
    assert (wheel.times, wheel.order, len(poses)) == ((0.0, 1.0), (0, 0), 1)


def test_a_cycle_may_end_at_rest() -> None:
    moves = cycle([("move", 1, STANDING, ARM_UP), ("return", 1, ARM_UP, STANDING), ("ready", 2, STANDING, STANDING)])
    wheel, _ = reel(moves, course(moves).spans, SIDE)
    assert wheel.times[-1] == 1.0
    assert wheel.order[-1] == 0


def test_a_larger_movement_is_drawn_in_more_steps() -> None:
    ends = ({**STANDING, "elbow_right": 6.0}, {**STANDING, "elbow_right": 60.0}, ARM_UP)
    sizes = [len(reel(moves, course(moves).spans, SIDE)[1]) for moves in map(there_and_back, ends)]
    assert sizes == sorted(set(sizes))


def test_a_quick_movement_is_drawn_in_few_steps() -> None:
    frames = [len(reel(moves, course(moves).spans, SIDE)[1]) for moves in (there_and_back(seconds=seconds) for seconds in (0.1, 0.3, 0.8, 3.0))]
    assert frames[:2] == [2, 3]
    assert frames == sorted(frames)


def test_nothing_is_animated_that_does_not_change() -> None:
    assert animate(WHEEL, "d", ["M0 0", "M0 0"]) == ""
    assert animate(STILL, "d", ["M0 0"]) == ""


def test_values_between_two_alike_are_dropped() -> None:
    (element,) = every(parsed(animate(WHEEL, "d", ["a", "b"])), "animate")
    assert element.attrib == {"attributeName": "d", "dur": "10s", "repeatCount": "indefinite", "keyTimes": "0;.25;.75;1", "values": "a;b;b;a"}


def test_a_transform_is_animated_by_its_kind() -> None:
    (element,) = every(parsed(animate(WHEEL, "transform", ["0", "9"], "rotate")), "animateTransform")
    assert (element.get("attributeName"), element.get("type"), element.get("values")) == ("transform", "rotate", "0;9;9;0")


def test_fading_takes_two_hundred_milliseconds() -> None:
    (element,) = every(parsed(fade(10.0, 1.0, 4.0)), "animate")
    assert (element.get("keyTimes"), element.get("values")) == ("0;.1;.12;.38;.4;1", "0;0;1;1;0;0")


@given(st.floats(1, 60), st.floats(0, 0.9), st.floats(0.05, 1))
def test_fading_has_times_that_rise_from_nought_to_one(seconds: float, begin: float, long: float) -> None:
    end = begin + long * (1 - begin)
    (element,) = every(parsed(fade(seconds, begin * seconds, end * seconds)), "animate")
    times = [float(time) for time in element.attrib["keyTimes"].split(";")]
    assert (times[0], times[-1]) == (0.0, 1.0)
    assert all(a < b for a, b in pairwise(times))
    assert len(times) == len(element.attrib["values"].split(";"))


def test_numbers_are_written_short() -> None:
    assert [share(time) for time in (0.0, 0.25, 0.33333, 1.0)] == ["0", ".25", ".3333", "1"]
    assert [number(value) for value in (0.0, 2.5, 12.0, 0.333)] == ["0", "2.5", "12", "0.33"]
