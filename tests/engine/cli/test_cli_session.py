"""`limber session` with a diary: what `limber advance` decides for the day is what is asked on it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from limber.catalogue.load import load
from limber.cli.main import main
from tests.engine.progression.scenario import FOLDER, read


def asked(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    """Give how many repetitions each exercise has on the day of a scenario, holds counted as one."""
    scenario = read(FOLDER / f"{name}.toml")
    programme, diary = folder / "programme.md", folder / "diary.jsonl"
    programme.write_text(scenario.programme, encoding="utf-8")
    diary.write_text(scenario.diary, encoding="utf-8")
    assert main(["session", str(programme), "--on", scenario.on.isoformat(), "--diary", str(diary), "--json"]) == 0
    steps = json.loads(capsys.readouterr().out)["steps"]
    return {
        slug: len({(step["set"], step["repetition"]) for step in steps if step["exercise"] == slug and step["repetition"]}) for slug in _slugs(steps)
    }


def _slugs(steps: list[dict[str, object]]) -> set[str]:
    """Give the exercises of some steps."""
    return {str(step["exercise"]) for step in steps if step["exercise"]}


def test_a_step_up_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("three_good_sessions_go_up", tmp_path, capsys) == {"glute-bridge": 2 * 7}


def test_an_easier_week_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("deload_on_request", tmp_path, capsys)["glute-bridge"] in (3 * 6, 3 * 7)


def test_another_rung_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("rung_up_after_a_yes", tmp_path, capsys).keys() == {"bridge-march"}


@pytest.mark.parametrize(
    ("name", "slug"), [("parked_for_14_days", "clamshell"), ("park_on_request", "glute-bridge"), ("leg_pain_spread_six_days_ago", "prone-chest-lift")]
)
def test_what_rests_is_not_asked(name: str, slug: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert slug not in asked(name, tmp_path, capsys)


def test_in_a_flare_the_comfort_set_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = asked("flare_7_over_a_usual_of_5", tmp_path, capsys).keys()
    assert found
    assert found <= set(load().vocabulary.comfort_set)


def test_a_diary_that_tells_nothing_of_the_person_leaves_the_programme_as_it_stands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("a_bare_diary_still_works", tmp_path, capsys)
