"""The documents that show the way name only what is there."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import PRODUCT, ROOT

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/map.md", "docs/decisions/README.md"]
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
PATH = re.compile(r"`((?:src|tests|bin|docs|bench|requirements)/[\w./*-]*)`")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    document = ROOT / name
    assert [link for link in LINK.findall(document.read_text(encoding="utf-8")) if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_named_path_exists(name: str) -> None:
    named = PATH.findall((ROOT / name).read_text(encoding="utf-8"))
    assert [path for path in named if not any(ROOT.glob(path.rstrip("/")))] == []


def test_the_map_shows_every_package_and_module_at_the_top() -> None:
    text = (ROOT / "docs" / "map.md").read_text(encoding="utf-8")
    rooms = [path for folder in PRODUCT for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    named = {f"{path.name}/" if path.is_dir() else path.name for path in rooms if not path.name.startswith("__init__")}
    assert sorted(name for name in named if f"`{name}`" not in text) == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in folder.glob("0*.md") if f"({path.name})" not in listed] == []
