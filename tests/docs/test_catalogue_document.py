"""What docs/catalogue.md shows is read as it says, and it names every key of a file."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load, read_exercise


def test_the_exercise_of_the_document_is_read(root: Path) -> None:
    text = (root / "docs/catalogue.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    exercise, problems = read_exercise(example, "mini-bridge", load().vocabulary, load().sources)
    assert problems == ()
    assert exercise is not None
    assert exercise.start == load().exercises["mini-bridge"].start


def test_the_document_names_every_key(root: Path) -> None:
    text = (root / "docs/catalogue.md").read_text(encoding="utf-8")
    keys = {field.name for field in fields(Exercise)} - {"slug"}
    assert {key for key in keys if not re.search(rf"\b{key}\b", text)} == set()


def test_the_document_says_which_conditions_have_which_rule(root: Path) -> None:
    text = (root / "docs/catalogue.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(refuses|leaves|takes_away|caps)` \| [^|]* \| ([^|]*) \|$", text, re.MULTILINE))
    for rule, row in rows.items():
        having = {slug for slug, tag in load().vocabulary.tags.items() if getattr(tag, rule)}
        assert set(re.findall(r"`([\w-]+)`", row)) == having, rule
    assert len(rows) == 4
