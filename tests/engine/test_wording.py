"""Codes become sentences: the place comes first, and what is not known of it is left out."""

from __future__ import annotations

import pytest

from limber.problems import Problem, Where
from limber.wording import problem_sentence


@pytest.mark.parametrize(
    ("where", "place"),
    [(Where("a.toml", 3, "age"), "a.toml, line 3, age: "), (Where("a.toml"), "a.toml: "), (Where(), "")],
)
def test_a_problem_begins_with_its_place(where: Where, place: str) -> None:
    """File, line and key, as far as they are known."""
    sentence = problem_sentence(Problem("file-missing"))
    assert problem_sentence(Problem("file-missing", where)) == place + sentence


def test_a_code_without_a_sentence_is_a_mistake_of_ours() -> None:
    """It raises, so that no person ever reads a bare code."""
    with pytest.raises(KeyError):
        problem_sentence(Problem("no-such-code"))
