"""One sentence after another that states a dose, as leaflets write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from limber.leaflet.read import read
from limber.leaflet.words import packaged_words
from tests.engine.leaflet.reading import expected, stated

CASES = [line.partition(" => ") for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("sentence", "dose"), [(sentence, dose) for sentence, _, dose in CASES])
def test_a_sentence_states_its_dose(sentence: str, dose: str) -> None:
    text = "My leaflet\n\nHamstring Stretch\n\n" + sentence.replace(" / ", "\n")
    (exercise,) = read(text, packaged_words()).exercises
    assert stated(exercise.dose) == expected(dose)
