"""`limber plan`: a plan as text and as JSON, a refusal, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from limber.catalogue.load import load
from limber.cli.main import main
from limber.programme.read import read_programme

PERSON = """
age = 62
minutes_per_day = 30
strength_days = 3
equipment = ["chair", "wall", "mat"]
tags = []
floor = true
kneeling = true
"""


@pytest.fixture
def person(tmp_path: Path) -> Path:
    path = tmp_path / "PERSON.toml"
    path.write_text(PERSON, encoding="utf-8")
    return path


def test_a_plan_prints_as_a_programme_and_what_it_lacks_on_stderr(person: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(person)]) == 0
    printed = capsys.readouterr()
    programme, problems = read_programme(printed.out, "", load())
    assert programme is not None
    assert problems == ()
    assert "There is no room: a day has 8 exercises at most." in printed.err
    assert "band-row: This needs an exercise band." in printed.err


def test_a_plan_prints_as_json_in_the_form_others_rely_on(person: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(person), "--json", "--weeks", "6"]) == 0
    form = json.loads(capsys.readouterr().out)
    assert list(form) == ["phases", "strength_weekdays", "aerobic_weekdays", "minutes", "coverage", "unmet", "left_out", "proof"]
    assert [list(phase) for phase in form["phases"]] == [["weeks", "daily", "strength_a", "strength_b", "aerobic"]] * 4
    assert form["phases"][-1]["weeks"] == [5, 6]
    assert list(form["phases"][0]["daily"][0]) == ["slug", "dose", "because"]
    assert form["proof"]["status"] == "optimal"
    assert form["proof"]["gap"] == 0.0
    assert all(unmet["because"] for unmet in form["unmet"])
    assert all(left["because"] for left in form["left_out"])


def test_a_refusal_has_no_phases_and_says_why(person: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person.write_text(PERSON.replace("tags = []", 'tags = ["dvt-suspected"]'), encoding="utf-8")
    assert main(["plan", str(person), "--json"]) == 0
    form = json.loads(capsys.readouterr().out)
    assert form["phases"] == []
    assert form["refused"]["because"]
    assert form["refused"]["see"]
    assert main(["plan", str(person)]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "physiotherapist" in printed.err


def test_weeks_that_cannot_be_planned_and_a_person_that_cannot_be_read_are_problems(person: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(person), "--weeks", "2"]) == 1
    assert "Choose 3 to 52." in capsys.readouterr().err
    person.write_text("age = 62\n", encoding="utf-8")
    assert main(["plan", str(person)]) == 1
    assert "`tags` is missing" in capsys.readouterr().err
