"""What others made lies in two folders, for pages and for paper, each file with its licence, version and hash; the hash is true."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.house.tree import ENGINE, WEB

FOLDERS = [WEB / "static" / "vendor", ENGINE / "export" / "vendor"]
ROW = re.compile(r"^\| *`([^`]+)` *\| *`[^`|]+` *\| *([^|]+?) *\| *([^|]+?) *\| *`([0-9a-f]{64})` *\|$", re.MULTILINE)


class Row(NamedTuple):
    """One line of the table in a folder's README.md."""

    file: str
    version: str
    licence: str
    digest: str


def rows(folder: Path) -> dict[str, Row]:
    """Give the rows of the table by file."""
    found = (Row(*match) for match in ROW.findall((folder / "README.md").read_text(encoding="utf-8")))
    return {row.file: row for row in found}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_file_from_elsewhere_is_listed_and_every_listed_file_is_there(folder: Path) -> None:
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {"README.md"}
    assert there
    assert rows(folder).keys() == there


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_hash_is_true(folder: Path) -> None:
    wrong = [row.file for row in rows(folder).values() if sha256((folder / row.file).read_bytes()).hexdigest() != row.digest]
    assert wrong == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_file_has_a_version_and_a_licence(folder: Path) -> None:
    assert [row.file for row in rows(folder).values() if not re.search(r"\d", row.version) or not re.search(r"[A-Z]", row.licence)] == []
