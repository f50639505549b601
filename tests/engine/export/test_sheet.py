"""The page with every exercise in motion."""

from __future__ import annotations

import re
from html import escape, unescape

import pytest

from limber.catalogue.load import load
from limber.dose.write import write
from limber.export import sheet as page
from limber.export.sheet import sheet
from limber.figure.look import Look
from limber.figure.packaged import drawn

CATALOGUE = load()


@pytest.fixture(scope="module")
def whole() -> str:
    """Give the page of all exercises."""
    return sheet(CATALOGUE)


def test_every_exercise_that_is_drawn_is_there_once_with_name_and_dose(whole: str) -> None:
    assert sorted(re.findall(r'<li id="([^"]+)">', whole)) == sorted(drawn())
    assert whole.count("<svg") == len(drawn())
    assert f"{len(drawn())} exercises" in whole
    for slug in drawn():
        exercise = CATALOGUE.exercises[slug]
        assert f"<h3>{escape(exercise.name)}</h3>" in whole
        assert f"Starts with {write(exercise.start)}<" in unescape(whole)


def test_exercises_stand_under_their_kind(whole: str) -> None:
    for part in whole.split("<h2>")[1:]:
        kinds = {CATALOGUE.exercises[slug].kind for slug in re.findall(r'<li id="([^"]+)">', part)}
        assert len(kinds) == 1


def test_the_page_stands_alone(whole: str) -> None:
    """No script, nothing fetched; every id of every drawing is its own."""
    assert "<script" not in whole
    assert not re.search(r'(?:src|href)="(?!#)', whole)
    assert not re.search(r"@import|url\((?!#)", whole)
    assert whole.startswith("<!doctype html>")
    ids = re.findall(r'\bid="([^"]+)"', whole)
    assert len(ids) == len(set(ids))


def test_a_look_changes_the_drawings(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exercise without keyframes is left out."""
    monkeypatch.setattr(page, "drawn", lambda: frozenset({"glute-bridge"}))
    plain, other = sheet(CATALOGUE), sheet(CATALOGUE, Look(build=2))
    assert plain.count("<li") == 1
    assert plain != other
