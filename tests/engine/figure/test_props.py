"""What stands around the person, from every side: drawn within its box, in its own colours, and on the right side of the person."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.vectors import UP
from limber.figure import furniture
from limber.figure.canvas import Box, Mark
from limber.figure.props import Bed, Bike, Chair, Corner, Pillow, Rail, Step, Wall
from limber.figure.solid import STEEL, WOOD, Frame, block, disc
from limber.figure.view import View
from tests.engine.figure.scenes import BEHIND, FRONT, SIDE, every, lying, parsed

STANDING = (Chair(), Chair(back=0.2), Wall(), Corner(), Step(), Rail(), Bed(), Pillow(at=(0.1, 0.2)))
VIEWS = st.builds(View, st.floats(-180, 180), st.floats(0, 40))


def inside(mark: Mark) -> bool:
    """Tell whether all points of straight paths lie in the mark's box."""
    for path in every(parsed(mark.svg), "path"):
        numbers = [float(number) for number in re.findall(r"-?\d+", path.attrib["d"])]
        across = all(mark.box.left <= x <= mark.box.right for x in numbers[::2])
        if not across or not all(mark.box.top <= y <= mark.box.bottom for y in numbers[1::2]):
            return False
    return True


@given(st.sampled_from(STANDING), VIEWS)
def test_a_prop_is_drawn_within_its_box_from_every_side(prop: furniture.Standing, view: View) -> None:
    for mark in furniture.marks(prop, view):
        assert mark.svg
        assert inside(mark)


@given(VIEWS)
def test_a_bike_is_drawn_within_its_box_from_every_side(view: View) -> None:
    assert inside(furniture.bike(Bike(), view))


def test_a_chair_has_four_legs_a_seat_and_a_back() -> None:
    base, back = furniture.marks(Chair(), SIDE)
    assert base.svg.count("stroke-linecap") == 4
    assert back.svg.count("stroke-linecap") == 2
    assert back.box.top < base.box.top < back.box.bottom < base.box.bottom


def test_a_chair_without_a_back_is_a_stool() -> None:
    assert len(furniture.marks(Chair(back=0.0), SIDE)) == 1


def test_the_back_of_a_chair_stands_before_the_seat_for_who_looks_from_behind() -> None:
    (base, back), (seen, far) = furniture.marks(Chair(), BEHIND), furniture.marks(Chair(), FRONT)
    assert back.depth > base.depth
    assert far.depth < seen.depth


def test_legs_that_stand_further_away_are_darker() -> None:
    base, _ = furniture.marks(Chair(), SIDE)
    assert [base.svg.count(f'stroke="{colour}" stroke-width="21"') for colour in (WOOD.shade, WOOD.lit)] == [2, 2]


def test_a_wall_shows_its_broad_face_to_who_stands_before_it_and_its_edge_from_the_side() -> None:
    (face,), (edge,) = furniture.marks(Wall(180.0), FRONT), furniture.marks(Wall(), SIDE)
    assert face.box.right - face.box.left > 800
    assert edge.box.right - edge.box.left < 100


def test_a_wall_of_a_corner_that_turns_its_back_is_left_away() -> None:
    both, one, none = (furniture.marks(Corner(azimuth), FRONT)[0] for azimuth in (180.0, 100.0, 0.0))
    assert [mark.svg.count('z"') for mark in (both, one, none)] == [2, 1, 0]
    assert none.svg


def test_a_pillow_lies_under_the_head_and_fills_the_room_there() -> None:
    placed = lying()
    pillow = furniture.laid(Pillow(), placed)
    x, y = pillow.at or (9.0, 9.0)
    assert abs(x - placed.points["head"][0]) < 0.1
    assert abs(y) < 1e-9
    assert 0.03 <= pillow.height <= placed.points["head"][2]


def test_a_pillow_may_lie_under_a_knee_or_where_it_is_told() -> None:
    placed = lying()
    knee = placed.points["knee_left"]
    assert furniture.laid(Pillow(under="knee_left"), placed).at == (knee[0], knee[1])
    assert furniture.laid(Pillow(at=(1.0, 2.0)), placed) == Pillow(at=(1.0, 2.0))


def test_a_block_shows_at_most_three_faces_and_its_top_only_from_above() -> None:
    frame, size = Frame((0.0, 0.0), 30.0), (0.1, 0.2, 0.3)
    assert block(View(0.0, 20.0), frame, size, 0.0, WOOD).svg.count("<path") == 3
    level = block(View(0.0, 0.0), frame, size, 0.0, WOOD)
    assert level.svg.count("<path") == 2
    assert WOOD.top not in level.svg


def test_a_disc_seen_straight_is_round() -> None:
    box: Box = disc(SIDE, (0.0, 0.0, 0.0), ((1.0, 0.0, 0.0), UP), 0.1, STEEL.lit, STEEL.word).box
    assert box.right - box.left == pytest.approx(200, abs=2)
    assert box.bottom - box.top == pytest.approx(196, abs=3)
