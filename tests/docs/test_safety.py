"""SAFETY.md names each hazard once, with the rule that controls it and the tests that prove the control."""

from __future__ import annotations

import ast
import re
from typing import NamedTuple

from tests.house.tree import ROOT, Function, parsed

HAZARDS = [f"H{number:02}" for number in range(1, 44)]
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
FILE = re.compile(r"`((?:src|tests|bin|docs)/[\w/.<>*-]+)`")


class Row(NamedTuple):
    """One line of the hazard table: every cell as written."""

    hazard: str
    what: str
    rule: str
    file: str
    test: str


def rows() -> list[Row]:
    """Give the rows of the hazard table."""
    lines = (ROOT / "SAFETY.md").read_text(encoding="utf-8").splitlines()
    return [Row(*(cell.strip() for cell in line.strip("|").split("|"))) for line in lines if re.match(r"\| *H\d\d ", line)]


def test_every_hazard_has_one_row_in_order() -> None:
    assert [row.hazard for row in rows()] == HAZARDS


def test_a_row_names_a_file_and_a_test_or_says_not_yet() -> None:
    assert [row.hazard for row in rows() if not (TEST.search(row.test) and FILE.search(row.file)) and "not yet" not in row.test] == []


def test_every_named_file_exists() -> None:
    named = {(row.hazard, name) for row in rows() for name in FILE.findall(row.file)}
    assert sorted(pair for pair in named if not any(ROOT.glob(pair[1]))) == []


def test_every_named_test_exists() -> None:
    missing = []
    for row in rows():
        for file, name in TEST.findall(row.test):
            path = ROOT / file
            known = {node.name for node in ast.walk(parsed(path)) if isinstance(node, Function)} if path.is_file() else set()
            missing += [] if name in known else [f"{row.hazard} {file}::{name}"]
    assert missing == []
