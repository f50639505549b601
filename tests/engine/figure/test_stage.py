"""What stands around the person, as surfaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.surfaces import FLOOR, Surface
from limber.body.vectors import dot, length
from limber.catalogue.fields import Fields
from limber.figure.around import around
from limber.figure.stage import CHAIR_BACK, SEAT_HALF, SEAT_HEIGHT, STEP_HEIGHT, Numbers, number, pair, planes
from limber.files import read_table

azimuths, distances, heights = st.floats(-360, 360), st.floats(0, 3), st.floats(0.02, 1.5)


def stated(text: str) -> dict[str, Numbers]:
    """Give props as a file states them."""
    table, problems = read_table(f"[props]\n{text}", "mine.toml")
    read = Fields(table)
    found = around(read)
    assert problems == ()
    assert len(read.problems) == 0
    return dict(found)


@given(azimuths, distances)
def test_walls_stand_upright_at_their_distance_and_face_the_origin(azimuth: float, distance: float) -> None:
    found = planes({"wall": {"azimuth": azimuth, "distance": distance}, "corner": {"azimuth": azimuth, "distance": distance}})
    for surface in (Surface.WALL, Surface.WALL_LEFT, Surface.WALL_RIGHT):
        plane = found[surface]
        assert plane.normal[2] == 0.0
        assert length(plane.normal) == pytest.approx(1)
        assert plane.distance((0.0, 0.0, 0.5)) == pytest.approx(distance)
    assert dot(found[Surface.WALL_LEFT].normal, found[Surface.WALL_RIGHT].normal) == pytest.approx(0, abs=1e-9)


@given(heights, st.floats(-3, 3), st.floats(-3, 3))
def test_a_top_lies_at_its_height_over_its_place(height: float, x: float, y: float) -> None:
    tops = {"chair": ("seat", Surface.SEAT), "bed": ("height", Surface.SEAT), "bike": ("seat", Surface.SEAT), "step": ("height", Surface.STEP)}
    for kind, (key, surface) in {**tops, "rail": ("height", Surface.RAIL)}.items():
        plane = planes({kind: {key: height, "at": [x, y]}})[surface]
        assert plane.distance((x, y, height)) == pytest.approx(0)
        assert plane.covers((x, y, 0.0))
        assert not plane.covers((x + 2, y, 0.0))


def test_there_is_always_a_floor_and_nothing_else_unasked() -> None:
    assert planes({}) == {Surface.FLOOR: FLOOR}
    assert set(planes({"mat": {}, "pillow": {}, "band": {}, "towel": {}, "pool": {}})) == {Surface.FLOOR}


def test_what_is_not_stated_has_its_usual_size() -> None:
    found = planes(stated("chair = {}\nstep = {}\n"))
    assert found[Surface.SEAT].offset == SEAT_HEIGHT
    assert found[Surface.RAIL].offset == CHAIR_BACK
    assert found[Surface.STEP].offset == STEP_HEIGHT
    assert found[Surface.SEAT].edges == (-SEAT_HALF, SEAT_HALF, -SEAT_HALF, SEAT_HALF)


def test_what_is_stated_is_taken() -> None:
    props = stated("chair = { seat = 1, at = [1, 2] }\nwall = { distance = 0.5 }\n")
    assert planes(props)[Surface.SEAT].offset == 1.0
    assert planes(props)[Surface.WALL].offset == -0.5
    assert (number(props["chair"], "seat", 0.3), number(props["chair"], "back", 0.3)) == (1.0, 0.3)
    assert (pair(props["chair"], "at"), pair(props["wall"], "at")) == ((1.0, 2.0), (0.0, 0.0))
