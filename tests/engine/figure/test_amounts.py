"""Numbers in keyframe files: where one belongs, nothing else is read."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.fields import Fields
from limber.figure.amounts import PLACE, TURN, amount, amount_if_stated, amounts, shown
from limber.files import Table
from tests.engine.figure.given import HOSTILE, changed, codes, only

ANYTHING = st.one_of(
    st.floats(), st.integers(), st.booleans(), st.text(), st.none(), st.lists(st.floats()), st.dictionaries(st.text(), st.integers())
)


def table(value: object) -> Fields:
    """Give a table in which one key holds a value."""
    return Fields(Table({"key": value}, "mine.toml", {"key": 1}))


@given(ANYTHING)
def test_a_number_within_its_range_or_a_problem(value: object) -> None:
    fields = table(value)
    found = amount(fields, "key", TURN)
    assert math.isfinite(found)
    assert TURN[0] <= found <= TURN[1]
    assert (found == value and not isinstance(value, bool)) or bool(fields.problems)


@given(st.lists(st.one_of(st.floats(-4, 4), ANYTHING), max_size=4))
def test_a_place_is_all_of_its_numbers_or_a_problem(value: list[object]) -> None:
    fields = table(value)
    found = amounts(fields, "key", 3, PLACE)
    assert len(found) == 3
    assert all(PLACE[0] <= one <= PLACE[1] for one in found)
    given_back = list(found) == value and not any(isinstance(one, bool) for one in value)
    assert given_back != bool(fields.problems)


@given(st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers()))
def test_a_number_in_a_sentence_is_short(value: float) -> None:
    assert len(shown(value)) < 25


def test_what_is_not_stated_is_missing_or_none() -> None:
    fields = table(3)
    assert amount_if_stated(fields, "other", TURN) is None
    assert amount_if_stated(fields, "key", TURN) == 3.0
    assert amount(fields, "other", TURN) == 0.0
    (problem,) = fields.problems
    assert problem.code == "key-missing"


NUMBERS = {
    "view": ("view = {{ azimuth = {}, pitch = 12 }}", "view.azimuth"),
    "cycle": ('cycle = ["ready start", "move start > top", "hold top", "return top > start"]\nseconds = {}', "seconds"),
    "mat": ("mat = {{ length = {} }}", "props.mat.length"),
    "bearing": ("bearing = {{ pitch = {} }}", "poses.top.bearing.pitch"),
    "angles": ("angles = {{ hip = {} }}", "poses.top.angles.hip"),
    "slide": ('slide = ["palms"]\nshift = {}', "poses.top.shift"),
    "high": ("high = {}", "form[0].high"),
}


@pytest.mark.parametrize("key", NUMBERS)
@pytest.mark.parametrize("value", HOSTILE)
def test_where_a_number_belongs_nothing_else_is_read(key: str, value: str) -> None:
    line, place = NUMBERS[key]
    problem = only(changed(**{key: line.format(value)}))
    assert problem.where.key == place
    assert problem.where.line
    assert problem.code in {"key-form", "amount-range", "angle-range"}


@pytest.mark.parametrize(("key", "value"), [("view", "20"), ("cycle", "0.5"), ("mat", "1.1"), ("bearing", "-114"), ("angles", "10"), ("high", "0.1")])
def test_a_plain_number_is_read(key: str, value: str) -> None:
    assert codes(changed(**{key: NUMBERS[key][0].format(value)})) == set()
