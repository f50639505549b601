"""The sheet: whole units, relative paths that lead back exactly, boxes that hold what they say."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from limber.figure.canvas import SCALE, Box, around, curves
from limber.figure.part import Outline
from tests.engine.figure.figures import points

POINTS = st.tuples(st.floats(-2, 2), st.floats(-2, 2))
CUBICS = st.lists(st.tuples(POINTS, POINTS, POINTS), min_size=1, max_size=6)
OUTLINES = CUBICS.map(lambda cubics: (*cubics[-1][2], *(number for cubic in cubics for point in cubic for number in point)))


@given(OUTLINES)
def test_a_path_read_again_runs_through_the_same_points_to_half_a_unit(outline: Outline) -> None:
    path, box = curves((outline,))
    x, y, *steps = (int(number) for number in re.findall(r"-?\d+", path))
    found = [(x, y)]
    for a, b, c, d, e, f in zip(*[iter(steps)] * 6, strict=True):
        found += [(x + a, y + b), (x + c, y + d), (x + e, y + f)]
        x, y = x + e, y + f
    assert all(
        abs(at[0] - p[0] * SCALE) <= 0.5 + 1e-9 and abs(at[1] + p[1] * SCALE) <= 0.5 + 1e-9 for at, p in zip(found, points(outline), strict=True)
    )
    assert all(box.left <= at[0] <= box.right and box.top <= at[1] <= box.bottom for at in found[3::3])


def test_several_curves_are_one_path_in_one_box() -> None:
    small, large = (0.0, 0.0) * 4, (0.1, -0.2) * 4
    assert curves((small, large)) == ("M0 0c0 0 0 0 0 0zM100 200c0 0 0 0 0 0z", Box(0, 0, 100, 200))


def test_boxes_grow_move_and_join() -> None:
    box = Box(0, 0, 10, 20)
    assert box.grown(5) == Box(-5, -5, 15, 25)
    assert box.moved(100) == Box(100, 0, 110, 20)
    assert around([box, box.moved(100)]) == Box(0, 0, 110, 20)
