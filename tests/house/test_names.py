"""Names say what a thing is in the words of the clinic; rooms called "utils" collect what nobody can find again."""

from __future__ import annotations

import ast
import re

from tests.house.tree import PRODUCT, ROOT, Function, modules, nodes

BANNED = {"utils", "util", "helpers", "helper", "common", "core", "misc", "manager", "service", "services", "handler", "process", "program"}
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def banned_words(name: str) -> set[str]:
    """Give the banned words that a name in any spelling is made of."""
    return {word.lower() for word in WORD.findall(name)} & BANNED


def test_a_name_is_split_into_its_words_in_every_spelling() -> None:
    assert banned_words("ExerciseManager") == {"manager"}
    assert banned_words("load_helpers") == {"helpers"}
    assert banned_words("HTTPHandler") == {"handler"}
    assert banned_words("score_programme") == set()


def test_no_file_or_folder_has_a_banned_name() -> None:
    ours = modules(*PRODUCT, ROOT / "tests", ROOT / "bench")
    parts = {part for path in ours for part in path.relative_to(ROOT).parts}
    assert sorted(part for part in parts if banned_words(part.removesuffix(".py"))) == []


def test_no_function_class_or_argument_has_a_banned_name() -> None:
    places = [place for place in nodes(*PRODUCT) if isinstance(place.node, (Function, ast.ClassDef, ast.arg))]
    named = [(place, str(getattr(place.node, "name", None) or getattr(place.node, "arg", ""))) for place in places]
    assert [f"{place} {name}" for place, name in named if banned_words(name)] == []
