"""Vectors and turns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.vectors import (
    FORWARD,
    LEFT,
    STILL,
    UP,
    Rotation,
    Vector,
    about,
    axes,
    between,
    cross,
    dot,
    from_axes,
    inverse,
    length,
    minus,
    mirrored,
    mirrored_turn,
    off,
    slerp,
    then,
    turned,
    unit,
)

numbers = st.floats(-1, 1)
vectors = st.tuples(numbers, numbers, numbers)
directions = vectors.filter(lambda a: length(a) > 0.1).map(unit)
turns = st.builds(about, directions, st.floats(-180, 180))


def close(a: Vector, b: Vector, within: float = 1e-9) -> bool:
    return length(minus(a, b)) < within


def test_a_turn_about_up_brings_forward_to_the_left() -> None:
    assert close(turned(about(UP, 90), FORWARD), LEFT)


def test_half_way_between_two_points_is_their_middle() -> None:
    assert between((0.0, 0.0, 0.0), (2.0, 4.0, 6.0), 0.5) == (1.0, 2.0, 3.0)


def test_a_vector_without_length_has_no_direction() -> None:
    with pytest.raises(ZeroDivisionError):
        unit((0.0, 0.0, 0.0))


@given(turns, turns, vectors)
def test_one_turn_after_the_other_is_their_product(a: Rotation, b: Rotation, v: Vector) -> None:
    assert close(turned(then(a, b), v), turned(a, turned(b, v)))


@given(turns, vectors)
def test_a_turn_and_its_inverse_undo_each_other_and_keep_lengths(a: Rotation, v: Vector) -> None:
    assert close(turned(inverse(a), turned(a, v)), v)
    assert length(turned(a, v)) == pytest.approx(length(v))


@given(turns)
def test_a_turn_is_known_by_its_axes(a: Rotation) -> None:
    again = from_axes(*axes(a))
    for one, other in zip(axes(again), axes(a), strict=True):
        assert close(one, other, 1e-7)


@given(turns, vectors)
def test_the_mirror_of_a_turned_vector_is_the_mirrored_vector_turned_in_the_mirror(a: Rotation, v: Vector) -> None:
    assert close(mirrored(turned(a, v)), turned(mirrored_turn(a), mirrored(v)))


@given(turns, turns)
def test_the_way_between_two_turns_begins_and_ends_at_them(a: Rotation, b: Rotation) -> None:
    for share, end in ((0.0, a), (1.0, b)):
        for one, other in zip(axes(slerp(a, b, share)), axes(end), strict=True):
            assert close(one, other, 1e-6)


def test_half_of_a_right_angle_is_half_a_right_angle() -> None:
    half = slerp(STILL, about(UP, 90), 0.5)
    assert close(turned(half, FORWARD), unit((1.0, 1.0, 0.0)))


@given(vectors, directions)
def test_what_is_left_off_an_axis_stands_on_it(v: Vector, axis: Vector) -> None:
    assert abs(dot(off(v, axis), axis)) < 1e-9
    assert abs(dot(cross(v, axis), axis)) < 1e-9
