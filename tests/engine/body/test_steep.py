"""Limbs that point straight at what they touch, where nothing says which way they bend: they stay whole all the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.forward import place, posture
from limber.body.pin import Pin, centre, pin
from limber.body.reach import middle, swung, turns
from limber.body.skeleton import skeleton
from limber.body.vectors import FORWARD, LEFT, UP, Vector, about, axes, beside, dot, length, minus, scaled, unit

straight = st.sampled_from([scaled(way, sign) for way in (FORWARD, LEFT, UP) for sign in (1, -1)])
directions = st.one_of(straight, st.tuples(*[st.floats(-1, 1)] * 3).filter(lambda one: length(one) > 0.1).map(unit))
lengths = st.floats(0.0, 0.6)


@given(directions)
def test_what_is_beside_an_axis_stands_on_it(axis: Vector) -> None:
    assert dot(beside(axis), axis) == pytest.approx(0, abs=1e-9)
    assert length(beside(axis)) == pytest.approx(1)


@given(directions, directions, lengths)
def test_the_upper_bone_keeps_its_length_wherever_the_target_is(way: Vector, toward: Vector, far: float) -> None:
    """In the very place where the limb begins, along the way it bends, within reach or beyond."""
    elbow = middle((0.0, 0.0, 0.0), scaled(way, far), (0.186, 0.146), toward)
    assert length(elbow) == pytest.approx(0.186)
    if 0.041 < far < 0.331:
        assert length(minus(scaled(way, far), elbow)) == pytest.approx(0.146)


@given(directions, directions, st.floats(-1, 1))
def test_a_bone_that_swings_keeps_its_length(toward: Vector, normal: Vector, height: float) -> None:
    assert length(swung((0.0, 0.0, 0.0), toward, 0.25, normal, height)) == pytest.approx(0.25)


def test_an_upright_bone_stays_as_it_is_where_the_surface_is_near() -> None:
    assert swung((0.0, 0.0, 0.3), (0.0, 0.0, -1.0), 0.25, UP, 0.2) == pytest.approx((0.0, 0.0, 0.05))


@given(directions, directions)
def test_a_straight_limb_has_a_turn_whatever_its_side(way: Vector, side: Vector) -> None:
    upper, lower = turns(((0.0, 0.0, 0.0), way, scaled(way, 2.0)), side, 1)
    for turn in (upper, lower):
        assert axes(turn)[2] == pytest.approx(scaled(way, -1), abs=1e-6)


@given(st.sampled_from(sorted(skeleton().spots)), straight, st.tuples(*[st.floats(-0.6, 0.6)] * 3))
def test_no_place_tears_a_straight_body_apart(spot: str, normal: Vector, at: Vector) -> None:
    """Whatever a spot is brought to, in reach or out of it, every bone keeps its length."""
    after = place(pin(posture({}), Pin(spot, at, normal)))
    body = skeleton()
    for name, segment in body.segments.items():
        if name in body.joints and segment.carrier in body.joints:
            apart = length(minus(after.points[body.joints[name]], after.points[body.joints[segment.carrier]]))
            assert apart == pytest.approx(length(segment.at))


@pytest.mark.parametrize("normal", [UP, FORWARD, LEFT, (-1.0, 0.0, 0.0)])
def test_a_hanging_hand_lies_flat_on_any_surface(normal: Vector) -> None:
    """With the fingers and the head straight along the normal, the way ahead of the chest is the hand's."""
    before = posture({})
    after = place(pin(before, Pin("palm_left", centre(place(before), "palm_left"), normal)))
    assert axes(after.turns["hand_left"])[1] == pytest.approx(normal, abs=1e-6)


def test_a_foot_that_points_straight_into_a_surface_turns_about_its_own_left() -> None:
    before = posture({}, (0.0, 0.0, 0.53), about(LEFT, 90))  # face down in the air, the toes straight down
    after = place(pin(before, Pin("foot_left", centre(place(before), "foot_left"), UP)))
    assert axes(after.turns["foot_left"])[2] == pytest.approx(UP, abs=1e-6)
    assert abs(dot(axes(after.turns["foot_left"])[1], LEFT)) == pytest.approx(1)
