"""What stands around the person, as people write it."""

from __future__ import annotations

import pytest

from tests.engine.figure.given import GOOD, changed, only, read

PROPS = {
    "chair = { seat = 'high' }": ("props.chair.seat", "key-form"),
    "chair = { seat = 9 }": ("props.chair.seat", "amount-range"),
    "chair = { at = [0.1] }": ("props.chair.at", "key-form"),
    "chair = { at = [0.1, 'x'] }": ("props.chair.at", "key-form"),
    "chair = { at = [0.1, true] }": ("props.chair.at", "key-form"),
    "chair = { at = [0.1, 77] }": ("props.chair.at", "amount-range"),
    "chair = { heading = 3 }": ("props.chair.heading", "key-unknown"),
    "chair = 3": ("props.chair", "key-form"),
    "chiar = {}": ("props.chiar", "key-unknown"),
    "bike = { crank = 'x' }": ("props.bike.crank", "key-form"),
    "wall = { distance = -1 }": ("props.wall.distance", "amount-range"),
    "pillow = { under = 'haed' }": ("props.pillow.under", "word-unknown"),
    "band = {}": ("props.band.through", "key-missing"),
    "band = { through = 'hand_left' }": ("props.band.through", "key-form"),
    "band = { through = ['hand_left'] }": ("props.band.through", "key-form"),
    "band = { through = ['hand_left', 'hand_lfet'] }": ("props.band.through", "word-unknown"),
    "towel = { through = ['hand_left', [0, 0]] }": ("props.towel.through", "key-form"),
    "towel = { through = ['hand_left', [0, 0, nan]] }": ("props.towel.through", "key-form"),
    "towel = { through = ['hand_left', 3] }": ("props.towel.through", "key-form"),
    "'a[0]' = {}": ("props.a[0]", "key-unknown"),
}


@pytest.mark.parametrize("line", PROPS)
def test_a_prop_that_cannot_stand_is_a_problem(line: str) -> None:
    problem = only(changed(mat=line))
    assert (problem.where.key, problem.code) == PROPS[line]
    assert problem.where.line == 6


def test_props_are_read_with_their_numbers() -> None:
    keyframes, problems = read(
        changed(mat="bike = { at = [0, 0.1], seat = 0.5 }\nband = { through = ['sole_left', [0, 0, 1]] }\npillow = { under = 'head' }")
    )
    assert problems == ()
    assert keyframes is not None
    assert keyframes.props["bike"] == {"seat": 0.5, "at": [0.0, 0.1]}
    assert keyframes.props["band"]["through"] == ["sole_left", [0, 0, 1]]
    assert keyframes.props["pillow"] == {"under": "head"}


def test_nothing_need_stand_around() -> None:
    keyframes, _ = read(GOOD.replace("[props]\nmat = {}\n", ""))
    assert keyframes is not None
    assert keyframes.props == {}
    assert only(GOOD.replace("[props]\nmat = {}\n", "props = 3\n")).where.key == "props"
