"""The course of a cycle: when the body leaves its start pose, where it arrives, when it is back."""

from __future__ import annotations

from limber.figure.course import close, course
from tests.engine.figure.scenes import ARM_UP, BENT, BY_A_BEND, LEG_OUT, RAISE, RESTING, STANDING, TWO_WAYS, cycle, posed


def test_a_way_out_begins_after_the_ready_phase_and_ends_when_the_body_is_back() -> None:
    (way,) = course(RAISE).outward
    assert (way.begin, way.peak, way.end) == (1.0, 4.0, 11.0)
    assert close(way.last, posed(ARM_UP))
    assert close(way.first, posed(STANDING))


def test_a_movement_by_way_of_another_pose_arrives_at_its_last_one() -> None:
    (way,) = course(BY_A_BEND).outward
    assert way.peak == 3.0
    assert close(way.last, posed(ARM_UP))
    assert [close(pose, posed(BENT)) for pose in way.via] == [True]


def test_two_ways_out_are_told_apart_where_the_body_comes_home_between_them() -> None:
    first, second = course(TWO_WAYS).outward
    assert (first.peak, first.end, second.begin, second.peak) == (1.0, 2.0, 2.0, 3.0)
    assert close(second.last, posed(LEG_OUT))


def test_a_way_out_that_is_no_move_arrives_where_it_is_furthest() -> None:
    half = {"shoulder_right": 20.0}
    slow = cycle([("return", 1, STANDING, half), ("return", 1, half, ARM_UP), ("return", 1, ARM_UP, STANDING)])
    (way,) = course(slow).outward
    assert way.peak == 2.0


def test_a_body_that_rests_has_no_way_out_and_shows_its_hold() -> None:
    assert course(RESTING).outward == ()
    assert course(RESTING).key == 1.0


def test_a_body_that_rests_and_never_holds_shows_its_beginning() -> None:
    assert course(cycle([("ready", 2, STANDING, STANDING)])).key == 0.0


def test_the_moment_that_shows_an_exercise_best_is_where_its_first_way_out_arrives() -> None:
    assert course(RAISE).key == 4.0


def test_a_movement_that_stays_where_it_is_is_no_way_out() -> None:
    assert course(cycle([("move", 1, STANDING, STANDING), ("return", 1, STANDING, STANDING)])).outward == ()
