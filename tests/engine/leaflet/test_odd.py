"""Texts that tripped the reader when it was given odd ones by the ten thousand: each is read, and nothing is lost."""

from __future__ import annotations

import pytest

from limber.leaflet.read import read
from limber.leaflet.words import packaged_words


@pytest.mark.parametrize("text", ["Bridge 110x 222", "1. Bridge 25-110x 222", "Bridge: 110 x 222. Cat camel: 3 x 10."])
def test_an_odd_text_is_read_and_nothing_of_it_is_lost(text: str) -> None:
    draft = read(text, packaged_words())
    assert "".join(text[part.place.start : part.place.end] for part in draft.parts) == text
    assert draft.exercises[0].name.startswith("Bridge")
