"""Cuts as the rules ask for them: a fifth, a third, a half."""

from __future__ import annotations

import pytest

from limber.dose.cut import cut
from limber.dose.parse import parse
from limber.dose.write import write


@pytest.mark.parametrize(
    ("text", "percent", "left"),
    [
        ("3 x 15, rest 60 s", 20, "3 x 12, rest 60 s"),
        ("3 x 15, rest 60 s", 50, "3 x 7, rest 60 s"),
        ("3 x 10, hold 2 s", 30, "3 x 7, hold 2 s"),
        ("2 x 6, rest 60 s", 50, "2 x 3, rest 60 s"),
        ("2 x 2, rest 60 s", 20, "1 x 2"),
        ("2, hold 10 s", 20, "2, hold 7 s"),
        ("3 x 3, hold 10 s", 80, "1 x 2, hold 8 s"),
        ("4 x 4", 80, "1 x 3"),
        ("8-12", 20, "5-9"),
        ("10 min", 20, "8 min"),
        ("5-10 min", 50, "3-5 min"),
        ("7 min 30 s", 50, "3 min 45 s"),
        ("10 breaths", 20, "8 breaths"),
    ],
)
def test_a_cut_leaves_the_largest_dose_within_its_share(text: str, percent: int, left: str) -> None:
    dose, _ = parse(text)
    assert dose is not None
    after = cut(dose, percent)
    assert after is not None
    assert write(after) == left


@pytest.mark.parametrize(("text", "percent"), [("2", 20), ("2, hold 3 s", 20), ("3 min", 20), ("5 min", 50), ("1-2 min", 10), ("2 x 3", 90)])
def test_there_is_no_cut_below_the_floor(text: str, percent: int) -> None:
    dose, _ = parse(text)
    assert dose is not None
    assert cut(dose, percent) is None


@pytest.mark.parametrize("percent", [0, 100, -20])
def test_a_cut_of_nothing_or_all_is_a_programmers_mistake(percent: int) -> None:
    dose, _ = parse("10")
    assert dose is not None
    with pytest.raises(ValueError, match="1-99"):
        cut(dose, percent)
