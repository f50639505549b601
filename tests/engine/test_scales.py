import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.scales import Effort, PainScore


@pytest.mark.parametrize(("scale", "low", "high"), [(PainScore, 0, 10), (Effort, 0, 10)])
def test_a_scale_holds_both_its_ends_and_nothing_beyond(scale: type[PainScore] | type[Effort], low: int, high: int) -> None:
    assert (scale(low), scale(high)) == (low, high)
    for beyond in (low - 1, high + 1):
        with pytest.raises(ValueError, match=f"{scale.__name__} {beyond} is not between {low} and {high}"):
            scale(beyond)


@given(st.integers(0, 10))
def test_a_pain_score_is_the_number_it_was_made_of(value: int) -> None:
    assert PainScore(value) == value
    assert type(PainScore(value)) is PainScore
