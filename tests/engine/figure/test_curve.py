from __future__ import annotations

import math

import pytest

from limber.figure.curve import Cap, Ring, bent, edges, ellipse, lens, smooth, tube
from tests.engine.figure.figures import area, ends, middle, points, size


def ball(x: float, y: float, radius: float) -> Ring:
    return x, y, 0.0, 1.0, radius, radius, radius


def test_the_arc_of_a_quarter_of_a_circle_has_the_handles_of_a_circle() -> None:
    assert bent((1.0, 0.0, 0.0, 1.0), (0.0, 1.0, -1.0, 0.0)) == pytest.approx((1.0, 0.5523, 0.5523, 1.0, 0.0, 1.0), abs=2e-4)


def test_a_tube_of_two_like_balls_is_a_straight_band_with_round_ends() -> None:
    outline = tube((ball(0, 0, 1), ball(0, 4, 1)))
    assert size(outline) == pytest.approx((2, 6))
    assert area(outline) == pytest.approx(8 + math.pi, rel=0.01)


def test_a_tube_that_points_at_the_eye_is_its_largest_round() -> None:
    outline = tube((ball(0, 0, 1), ball(0, 0, 0.8), ball(0, 0, 0.6)))
    assert area(outline) == pytest.approx(math.pi, rel=0.02)


def test_a_cone_keeps_outside_its_balls() -> None:
    outline = tube((ball(0, 0, 1), ball(0, 2, 0.4)))
    assert min(math.hypot(x, y) for x, y in ends(outline)) >= 0.98
    assert max(y for _, y in points(outline)) == pytest.approx(2.4, abs=0.02)


def test_a_cut_end_bulges_as_far_as_it_is_told() -> None:
    assert max(tube((ball(0, 0, 1), ball(0, 4, 1)), end=Cap(0.3))[1::2]) == pytest.approx(4.3)
    assert min(tube((ball(0, 0, 1), ball(0, 4, 1)), start=Cap(-0.3))[1::2]) == pytest.approx(0)


def test_a_cut_never_turns_a_short_tube_inside_out() -> None:
    assert area(tube((ball(0, 0, 1), ball(0, 0.1, 1)), start=Cap(-5.0), end=Cap(-5.0))) >= 0


def test_a_flat_level_of_a_tube_keeps_its_place_however_fast_it_widens() -> None:
    rings: tuple[Ring, ...] = ((0, 0, 0, 1, 1, 1, 0), (0, 1, 0, 1, 3, 2, 0), (0, 2, 0, 1, 3, 2, 0))
    through = ends(tube(rings, Cap(0.0), Cap(0.0)))
    assert through[1] == pytest.approx((2, 1))
    assert through[5] == pytest.approx((-3, 1))


def test_the_mark_along_a_side_follows_the_outline_of_the_tube() -> None:
    rings = (ball(0, 0, 1), ball(0, 2, 0.9), ball(0, 4, 0.8))
    for sign, mark in zip((1.0, -1.0), edges(rings, 0.1), strict=True):
        assert area(mark) == pytest.approx(0.1 * 4 / 2, rel=0.15)
        assert middle(mark)[0] == pytest.approx(0.925 * sign, abs=0.02)


def test_a_smooth_curve_runs_through_its_places() -> None:
    places = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)]
    outline = smooth(places)
    assert ends(outline)[:-1] == places
    assert area(outline) == pytest.approx(math.pi, rel=0.08)


def test_an_ellipse_is_wound_against_the_clock_whichever_way_its_axes_are_given() -> None:
    assert area(ellipse((0, 0), (2, 0), (0, 1))) == pytest.approx(2 * math.pi, rel=0.001)
    assert area(ellipse((0, 0), (2, 0), (0, -1))) == pytest.approx(2 * math.pi, rel=0.001)


def test_a_lens_is_pointed_and_as_wide_as_told() -> None:
    mark = lens(0, 0, 4, 0, 0.2)
    assert ends(mark) == [(0, 0), (4, 0), (0, 0)]
    assert area(mark) > 0
    assert max(mark[1::2]) == pytest.approx(0.2 / 0.75)
