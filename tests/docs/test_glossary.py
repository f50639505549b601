"""The glossary holds the words of the code: every enumeration of the engine, every member, and no other."""

from __future__ import annotations

import ast
import re

from tests.house.tree import ENGINE, ROOT, nodes

HEADING = re.compile(r"^## `([\w.]+)`", re.MULTILINE)
TERM = re.compile(r"^\* `([^`]+)`", re.MULTILINE)


def enumerations() -> dict[str, set[str]]:
    """Give the values of every StrEnum of the engine by its package and class, as `dose.Laterality`."""
    found: dict[str, set[str]] = {}
    for place in nodes(ENGINE):
        node = place.node
        if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "StrEnum" for base in node.bases):
            values = (line.value for line in node.body if isinstance(line, ast.Assign))
            found[f"{place.path.parent.name}.{node.name}"] = {str(value.value) for value in values if isinstance(value, ast.Constant)}
    return found


def glossary() -> dict[str, set[str]]:
    """Give the terms under each heading of the glossary that names an enumeration."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    parts = HEADING.split(text)[1:]
    return {name: set(TERM.findall(body)) for name, body in zip(parts[::2], parts[1::2], strict=True)}


def test_the_glossary_and_the_enumerations_agree() -> None:
    assert enumerations()
    assert glossary() == enumerations()
