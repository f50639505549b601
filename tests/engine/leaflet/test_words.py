"""A file of a language that asks for what it does not have is refused where it is written, not where a leaflet is read."""

from __future__ import annotations

import pytest

from limber.files import packaged_text
from limber.leaflet.words import packaged_words, read_words


def changed(old: str, new: str) -> str:
    text = packaged_text("leaflet", "words", "en.toml")
    assert old in text
    return text.replace(old, new, 1)


def test_a_pattern_of_a_class_that_no_word_has_is_refused() -> None:
    with pytest.raises(KeyError, match="no word has the class nothing"):
        read_words(changed('["breaths=1", "hold', '["breaths=1", "nothing hold'))


def test_a_pattern_that_gives_a_value_it_does_not_hold_is_refused() -> None:
    with pytest.raises(KeyError, match="has no value 3"):
        read_words(changed('["breaths=1", "hold', '["breaths=3", "hold'))


def test_another_language_is_another_file() -> None:
    with pytest.raises(FileNotFoundError):
        packaged_words("xx")
