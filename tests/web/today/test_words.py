"""Plain words for doses: what belongs together stays together."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from limber.catalogue.load import load
from limber.dose.parse import parse
from limber_web.journeys.today.words import dose_words, phase_words

EXERCISES = load().exercises


@pytest.mark.parametrize(
    ("slug", "dose", "plain"),
    [
        ("glute-bridge", "2 x 12, hold 2 s", "2 × 12, hold 2 s"),
        ("double-knee-to-chest", "2, hold 5-10 s", "2, hold 5-10 s"),
        ("walk-easy", "10-15 min", "10-15 min"),
        ("heel-slides", "5 each side, hold 20 s", "5 each side, hold 20 s"),
    ],
)
def test_no_line_ends_within_a_number_and_its_unit(slug: str, dose: str, plain: str) -> None:
    parsed, problems = parse(dose)
    assert parsed is not None, problems
    words = dose_words(parsed, EXERCISES[slug])
    assert words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "") == plain
    # A line may end at a plain space, or after a hyphen that nothing joins to what follows.
    pieces = re.split(" |(?<=-)(?!\N{WORD JOINER})", words)
    assert not any(piece in ("hold", "×", "s", "min") or piece.endswith("-") for piece in pieces)


def test_how_an_exercise_of_ones_own_moves_is_not_guessed() -> None:
    raise_up = EXERCISES["glute-bridge"]
    assert phase_words(raise_up)["move"] == "Lift"
    assert phase_words(replace(raise_up, slug="own-towel-curl"))["move"] == "Move"
