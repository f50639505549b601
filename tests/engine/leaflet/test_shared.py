"""The annotated leaflets beside the checkout, scored with their own scorer: what was reached once is a floor."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from limber.leaflet.form import draft_form
from limber.leaflet.match import Match
from limber.leaflet.read import read
from limber.leaflet.words import packaged_words


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """Give the scorer that lies with the leaflets."""
    path = shared / "leaflets" / "score.py"
    if not path.exists():
        pytest.skip("no annotated leaflets lie beside this checkout")
    spec = importlib.util.spec_from_file_location("leaflet_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def summary(shared: Path, scorer: ModuleType) -> dict[str, Any]:
    """Give the scores over all leaflets."""
    total: dict[str, int] = {}
    for path in sorted((shared / "leaflets" / "dev").glob("*.txt")):
        draft = read(scorer.leaflet_text(path), packaged_words())
        form = draft_form(draft, [Match(None, 0, ())] * len(draft.exercises))
        counts, _ = scorer.score_one(json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8")), form)
        for key, value in counts.items():
            total[key] = total.get(key, 0) + value
    scores: dict[str, Any] = scorer.summary(total)
    return scores


def test_the_exercises_and_doses_that_were_right_once_stay_right(summary: dict[str, Any]) -> None:
    assert summary["FULLY_RIGHT"] >= 0.98
    assert summary["exercises"]["precision"] >= 0.98
    assert summary["exercises"]["f1"] >= 0.98
    assert all(right >= 0.97 for right, count in summary["field_accuracy_where_stated"].values() if count)
    assert summary["order"] == 1


def test_names_sections_muscles_and_rules_stay_as_good_as_they_were(summary: dict[str, Any]) -> None:
    assert summary["name_accuracy"][0] >= 0.97
    assert summary["section_accuracy"][0] >= 0.95
    assert summary["muscles_f1"] >= 0.82
    assert summary["rules_f1"] >= 0.93
