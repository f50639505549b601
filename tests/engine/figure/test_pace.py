"""The pace of a movement, and the curve by which a browser follows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.figure.pace import Pace, eased, handles, reached
from tests.engine.figure.browser import paced

SHARES = st.floats(0, 1)
PARTS = st.tuples(SHARES, SHARES).map(sorted).filter(lambda ends: ends[1] - ends[0] > 0.05)


@given(SHARES)
def test_the_time_at_which_a_way_is_reached_leads_back_to_it(way: float) -> None:
    assert eased(reached(way)) == pytest.approx(way, abs=1e-9)


@given(PARTS, SHARES, st.booleans())
def test_share_and_way_of_a_part_are_each_others_inverse(part: list[float], share: float, even: bool) -> None:
    pace = Pace(part[0], part[1], even)
    assert pace.share(pace.way(share)) == pytest.approx(share, abs=1e-6)


@given(PARTS)
def test_a_part_begins_and_ends_where_the_whole_way_is_then(part: list[float]) -> None:
    pace = Pace(part[0], part[1])
    assert (pace.way(0.0), pace.way(1.0)) == pytest.approx((0.0, 1.0))
    assert (pace.time(0.0), pace.time(1.0)) == pytest.approx(part)


@given(PARTS, SHARES)
def test_a_browser_follows_the_pace_of_any_part_by_its_handles(part: list[float], passed: float) -> None:
    first, second = handles(*part)
    assert -1e-9 <= first <= second <= 1 + 1e-9
    assert paced([1 / 3, first, 2 / 3, second], passed) == pytest.approx(Pace(part[0], part[1]).way(passed), abs=1e-6)
