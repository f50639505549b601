"""Motion: which moments are drawn, how near straight lines between them stay to the movement, and the SMIL that is written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.placed import Placed
from limber.figure.course import course, far
from limber.figure.moment import Cycle
from limber.figure.motion import STILL, Reel, animate, fade, number, reel, share
from tests.engine.figure.scenes import ARM_UP, BY_A_BEND, LEG_OUT, RAISE, RESTING, STANDING, TWO_WAYS, cycle, every, parsed, shipped, there_and_back

WHEEL = Reel(10.0, (0.0, 0.25, 0.5, 0.75, 1.0), (0, 1, 1, 1, 0))


def between(moves: Cycle, second: float) -> Placed:
    """Give the body as a browser shows it: on straight lines between the frames."""
    wheel, poses = reel(moves, course(moves).spans)
    now = second / wheel.seconds
    place = next(index for index, (a, b) in enumerate(pairwise(wheel.times)) if a <= now <= b)
    a, b = wheel.times[place : place + 2]
    first, last = poses[wheel.order[place]][1], poses[wheel.order[place + 1]][1]
    part = (now - a) / (b - a)
    return Placed({name: tuple(p + (q - p) * part for p, q in zip(at, last.points[name], strict=True)) for name, at in first.points.items()}, {})  # type: ignore[misc]


@given(st.sampled_from([RAISE, TWO_WAYS, BY_A_BEND, RESTING]), st.floats(0, 0.999))
def test_what_a_browser_shows_stays_near_the_movement(moves: Cycle, now: float) -> None:
    second = moves.seconds * now
    assert far(between(moves, second), moves.at(second)) < 0.015


@pytest.mark.parametrize("slug", ["glute-bridge", "sit-to-stand", "cat-camel", "heel-slides"])
def test_the_packaged_movements_stay_near_too(slug: str) -> None:
    moves = shipped(slug).cycle
    for step in range(40):
        second = moves.seconds * (step + 0.37) / 40
        assert far(between(moves, second), moves.at(second)) < 0.015


def test_a_way_back_uses_the_frames_of_the_way_out() -> None:
    wheel, poses = reel(RAISE, course(RAISE).spans)
    out, back = wheel.order[1 : len(poses) + 1], wheel.order[len(poses) + 1 :]
    assert len(set(out)) == len(poses)
    assert out[::-1] == back


def test_a_way_back_of_its_own_has_frames_of_its_own() -> None:
    crooked = {**ARM_UP, "hip_right": 30.0}
    moves = cycle([("move", 1, STANDING, ARM_UP), ("return", 1, ARM_UP, crooked), ("return", 1, crooked, STANDING)])
    wheel, poses = reel(moves, course(moves).spans)
    assert len(set(wheel.order)) == len(poses)
    assert max(wheel.order.count(index) for index in range(1, len(poses))) == 1


def test_ends_alike_by_another_way_are_not_taken_for_the_same_way() -> None:
    def at(second: float) -> Placed:
        """Raise the arm, and lower it with the leg swinging out and in."""
        placed = RAISE.at(second)
        return placed if second < 8 else cycle([("move", 3, ARM_UP, LEG_OUT), ("return", 3, LEG_OUT, STANDING)]).at((second - 8) * 2 % 6)

    moves = Cycle(RAISE.seconds, RAISE.moments, at, RAISE.effort)
    wheel, _ = reel(moves, course(moves).spans)
    assert len(set(wheel.order)) > len(set(reel(RAISE, course(RAISE).spans)[0].order))


def test_a_hold_is_one_interval() -> None:
    wheel, _ = reel(RAISE, course(RAISE).spans)
    assert [round(time * 11, 6) for time in wheel.times if 3.9 < time * 11 < 8.1] == [4.0, 8.0]


def test_a_cycle_that_rests_is_one_frame() -> None:
    wheel, poses = reel(RESTING, course(RESTING).spans)
    assert (wheel.times, wheel.order, len(poses)) == ((0.0, 1.0), (0, 0), 1)


def test_a_cycle_may_end_at_rest() -> None:
    moves = cycle([("move", 1, STANDING, ARM_UP), ("return", 1, ARM_UP, STANDING), ("ready", 2, STANDING, STANDING)])
    wheel, _ = reel(moves, course(moves).spans)
    assert wheel.times[-1] == 1.0
    assert wheel.order[-1] == 0


def test_a_larger_movement_is_drawn_in_more_steps() -> None:
    ends = ({**STANDING, "elbow_right": 6.0}, {**STANDING, "elbow_right": 60.0}, ARM_UP)
    sizes = [len(reel(moves, course(moves).spans)[1]) for moves in map(there_and_back, ends)]
    assert sizes == sorted(set(sizes))


def test_a_quick_movement_is_drawn_in_few_steps() -> None:
    frames = [len(reel(moves, course(moves).spans)[1]) for moves in (there_and_back(seconds=seconds) for seconds in (0.1, 0.3, 0.8, 3.0))]
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
