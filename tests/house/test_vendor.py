"""What others made lies in one folder, each file with its licence, version and hash; the hash is true."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import NamedTuple

from tests.house.tree import WEB

FOLDER = WEB / "static" / "vendor"
ROW = re.compile(r"^\| *`([^`]+)` *\| *`[^`|]+` *\| *([^|]+?) *\| *([^|]+?) *\| *`([0-9a-f]{64})` *\|$", re.MULTILINE)


class Row(NamedTuple):
    """One line of the table in static/vendor/README.md."""

    file: str
    version: str
    licence: str
    digest: str


def rows() -> dict[str, Row]:
    """Give the rows of the table by file."""
    found = (Row(*match) for match in ROW.findall((FOLDER / "README.md").read_text(encoding="utf-8")))
    return {row.file: row for row in found}


def test_every_file_from_elsewhere_is_listed_and_every_listed_file_is_there() -> None:
    there = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()} - {"README.md"}
    assert there
    assert rows().keys() == there


def test_every_hash_is_true() -> None:
    wrong = [row.file for row in rows().values() if sha256((FOLDER / row.file).read_bytes()).hexdigest() != row.digest]
    assert wrong == []


def test_every_file_has_a_version_and_a_licence() -> None:
    assert [row.file for row in rows().values() if not re.search(r"\d", row.version) or not re.search(r"[A-Z]", row.licence)] == []
