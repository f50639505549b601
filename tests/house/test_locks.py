"""What is installed is what was locked: every package at one version, by its hash, from whichever mirror a person has."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT

FOLDER = ROOT / "requirements"
LOCKS = sorted(FOLDER.glob("*.txt"))
PACKAGE = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)


def packages(path: Path) -> dict[str, str]:
    """Give the version of each package of a lock."""
    return dict(PACKAGE.findall(path.read_text(encoding="utf-8")))


def test_the_five_locks_are_there() -> None:
    assert [path.name for path in LOCKS] == ["bench.txt", "develop.txt", "engine.txt", "run.txt", "uv.txt"]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_package_has_a_hash(path: Path) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", path.read_text(encoding="utf-8"))
    assert packages(path)
    assert [entry.split()[0] for entry in entries if PACKAGE.match(entry) and "--hash=sha256:" not in entry] == []


def test_the_lock_for_development_holds_all_of_the_others_at_the_same_version() -> None:
    develop = packages(FOLDER / "develop.txt").items()
    assert dict(packages(FOLDER / "run.txt").items() - develop) == {}
    assert dict(packages(FOLDER / "engine.txt").items() - develop) == {}


def test_the_engine_is_tested_where_django_is_absent() -> None:
    assert "django" not in packages(FOLDER / "engine.txt")


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[<>=!~\[; ]", line)[0] for line in project["dependencies"]}
    assert asked <= packages(FOLDER / "run.txt").keys()


def test_every_dependency_says_why_it_was_taken() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [line for group in project["dependency-groups"].values() for line in group if isinstance(line, str)]
    asked = {re.split(r"[<>=!~\[; ]", line)[0] for line in [*project["project"]["dependencies"], *groups]}
    reasons = (ROOT / "docs" / "decisions" / "0001-dependencies.md").read_text(encoding="utf-8")
    assert sorted(name for name in asked if f"`{name}`" not in reasons) == []
