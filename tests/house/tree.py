"""The code base as values for the tests of this folder: its files, its syntax trees, its functions.

Gives paths and parsed modules; never imports what it reads, so that nothing runs and Django need not be set up.
"""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
ENGINE = ROOT / "src" / "limber"
DOCUMENTS = ROOT / "src" / "limber_documents"
LAB = ROOT / "src" / "limber_lab"
WEB = ROOT / "src" / "limber_web"
PRODUCT = (ENGINE, DOCUMENTS, LAB, WEB)
WRITTEN_BY_DJANGO = "migrations"
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Place(NamedTuple):
    """A node and the file it stands in."""

    path: Path
    node: ast.AST

    def __str__(self) -> str:
        """Write the place as a person looks it up."""
        return f"{self.path.relative_to(ROOT)}:{getattr(self.node, 'lineno', 1)}"


@cache
def parsed(path: Path) -> ast.Module:
    """Give the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def modules(*folders: Path) -> tuple[Path, ...]:
    """Give the Python files under the folders, in order, without migrations, which Django writes."""
    found = (path for folder in folders for path in folder.rglob("*.py"))
    return tuple(sorted(path for path in found if WRITTEN_BY_DJANGO not in path.parts))


def nodes(*folders: Path) -> Iterator[Place]:
    """Give every node of every module under the folders with its place."""
    for path in modules(*folders):
        for node in ast.walk(parsed(path)):
            yield Place(path, node)


def functions(*folders: Path) -> tuple[tuple[Place, int], ...]:
    """Give every function with its length in lines, from `def` to its last line."""
    found = (place for place in nodes(*folders) if isinstance(place.node, Function))
    return tuple((place, (place.node.end_lineno or 0) - place.node.lineno + 1) for place in found)  # type: ignore[attr-defined]


def docstrings(path: Path) -> frozenset[int]:
    """Give the identities of the constants of a module that are docstrings."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = (node.body for node in ast.walk(parsed(path)) if isinstance(node, holders) and node.body)
    return frozenset(id(body[0].value) for body in bodies if isinstance(body[0], ast.Expr))


def kept_files() -> tuple[Path, ...]:
    """Give the files of the repository: those that git keeps or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return tuple(sorted(path for path in (ROOT / name for name in listed) if path.is_file()))
