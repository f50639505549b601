"""How long doses take, worked out by hand."""

from __future__ import annotations

import pytest

from limber.dose.dose import Laterality, Tempo
from limber.dose.parse import parse
from limber.dose.reckon import BREATH_SECONDS, DEFAULT_TEMPO, seconds, time_under_load, volume


@pytest.mark.parametrize(
    ("text", "total", "loaded"),
    [
        ("10", 40, 40),
        ("3 x 15, rest 60 s", 180 + 120, 180),
        ("5, hold 20 s, each side", 240, 240),
        ("2-3 x 8-12, hold 5 s", 3 * 12 * 9, 324),
        ("10 x 10, alternating", 800, 800),
        ("10 min, effort 3-4, 5 days a week", 600, 600),
        ("3 breaths, twice a day, daily", 15, 15),
        ("3 x 10, tempo 3-1-3", 210, 210),
        ("3, rest 5 s", 12 + 10, 12),
        ("3, rest 5 s, each side", 24 + 20, 24),
        ("3, rest 5 s, alternating", 24 + 25, 24),
        ("2 x 3, rest 5 s, each side", 48 + 10, 48),
        ("2 x 3, rest 5 s, alternating", 48 + 5, 48),
        ("2 x 3, rest 5 s, both sides together", 24 + 5, 24),
        ("3 sets, hold 30 s, rest 10 s", 110, 90),
        ("5, hold 3 breaths", 95, 95),
        ("1 min, each side", 120, 120),
        ("10 min, alternating", 600, 600),
    ],
)
def test_the_seconds_of_a_dose(text: str, total: int, loaded: int) -> None:
    dose, _ = parse(text)
    assert dose is not None
    assert seconds(dose) == total
    assert time_under_load(dose) == volume(dose) == loaded


def test_a_breath_is_five_seconds_and_a_repetition_four() -> None:
    assert (BREATH_SECONDS, sum(DEFAULT_TEMPO)) == (5, 4)


def test_the_exercise_gives_what_the_dose_leaves_open() -> None:
    dose, _ = parse("10")
    assert dose is not None
    assert seconds(dose, Tempo(3, 1, 3), Laterality.EACH_SIDE) == 140


def test_what_the_dose_states_wins_over_the_exercise() -> None:
    dose, _ = parse("10, tempo 1-0-1, both sides together")
    assert dose is not None
    assert seconds(dose, Tempo(3, 1, 3), Laterality.EACH_SIDE) == 20
