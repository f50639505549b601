"""The command line: every command in both forms, every kind of mistake, and the document that describes it."""

from __future__ import annotations

import argparse
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from limber.catalogue.load import load
from limber.cli.main import main, parser
from limber.programme.packaged import packaged_slugs
from limber.screening.questions import questions
from limber.wording import REASONS

DAY = "2026-11-18"
PERSON = """age = 62
minutes_per_day = 20
strength_days = 3
equipment = ["chair", "wall", "mat"]
tags = [{tags}]
floor = true
kneeling = true
directional_preference = "none"
level = "new"
pain_now = 3
dislikes = []
"""

OWN = """
[[own]]
slug = "own-reach"
name = "Reach up"
kind = "mobility"
position = "sitting"
laterality = "bilateral"
steps = ["Reach up"]
muscles = ["deltoid"]
"""


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run a command; give its exit code and what it printed on stdout and stderr."""
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def answers_file(folder: Path, **changed: str) -> str:
    """Write an answers file in which every E and U question has a no, save those named."""
    items = {key: "no" for key, question in questions().items() if question.tier != "S" and key != "E13"} | changed
    path = folder / "answers.toml"
    rows = "\n".join(f'{key} = "{value}"' for key, value in items.items())
    path.write_text(f'age = 62\ncountry = "GB"\npregnancy_possible = false\n[answers]\n{rows}\n', encoding="utf-8")
    return str(path)


def person_file(folder: Path, tags: str = "") -> str:
    """Write a person's file with these tags."""
    path = folder / "person.toml"
    path.write_text(PERSON.format(tags=tags), encoding="utf-8")
    return str(path)


def programme_file(folder: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Write the packaged programme as the command prints it."""
    path = folder / "programme.md"
    path.write_text(told(capsys, "programme", "low-back-start", *arguments)[1], encoding="utf-8")
    return str(path)


def test_the_catalogue_is_listed_in_both_forms(capsys: pytest.CaptureFixture[str]) -> None:
    """A line an exercise, and the same exercises as JSON."""
    code, text, _ = told(capsys, "exercises")
    listed = json.loads(told(capsys, "exercises", "--json")[1])
    assert code == 0
    assert [line.split()[0] for line in text.splitlines()] == [exercise["slug"] for exercise in listed] == list(load().exercises)


def test_an_exercise_is_shown_in_both_forms(capsys: pytest.CaptureFixture[str]) -> None:
    """The text numbers the steps; the JSON holds every key of the form."""
    code, text, _ = told(capsys, "exercise", "glute-bridge")
    form = json.loads(told(capsys, "exercise", "glute-bridge", "--json")[1])
    assert code == 0
    assert "1. Start face up" in text
    assert form["ceiling"].startswith("3 x 15, hold 2 s, rest 60 s")
    assert form["easier"] == ["mini-bridge"]
    assert form["harder"] == ["bridge-march"]
    keys = (
        "slug name kind position laterality equipment start ceiling tempo muscles secondary_muscles spine_direction avoid_if caution_if easier harder"
    )
    assert set(form) == {*keys.split(), "easier", "harder", "sources", "from_leaflets"}


def test_an_unknown_exercise_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1, nothing on stdout, the mend on stderr; far from all, the first few are named."""
    code, text, problems = told(capsys, "exercise", "glute-brige")
    assert (code, text) == (1, "")
    assert "glute-bridge" in problems
    assert "abdominal-brace" in told(capsys, "exercise", "zzzz")[2]


def test_a_dose_is_read_in_both_forms(capsys: pytest.CaptureFixture[str]) -> None:
    """Ranges are pairs and what is not stated is null."""
    assert told(capsys, "dose", "three sets of 15, rest 1 min") == (0, "3 x 15, rest 60 s\n300 s\n", "")
    form = json.loads(told(capsys, "dose", "2-3 x 8-12, hold 5 s", "--json")[1])
    assert form["sets"] == [2, 3]
    assert form["hold_s"] == [5, 5]
    assert form["rest_s"] is None
    assert form["tempo"] is None
    assert json.loads(told(capsys, "dose", "10, tempo 3-1-3", "--json")[1])["tempo"] == [3, 1, 3]


def test_a_dose_takes_tempo_and_sides_of_the_exercise(capsys: pytest.CaptureFixture[str]) -> None:
    """Ten a side at the exercise's own tempo take twice as long as ten."""
    exercise = load().exercises["clamshell"]
    form = json.loads(told(capsys, "dose", "10", "--exercise", "clamshell", "--json")[1])
    assert form["seconds"] == 2 * 10 * sum(exercise.tempo)
    assert form["laterality"] is None


def test_every_mistake_in_a_dose_is_underlined(capsys: pytest.CaptureFixture[str]) -> None:
    """All at once, with the exercise that is not there."""
    code, text, problems = told(capsys, "dose", "3 x 15, hold 2, foo", "--exercise", "nothing")
    assert (code, text) == (1, "")
    assert "hold 2 s" in problems
    assert "foo" in problems
    assert "no exercise" in problems
    assert problems.count("^") >= len("hold 2") + len("foo")


def test_answers_give_a_level_of_care(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing told carries on, in both forms."""
    path = answers_file(tmp_path)
    assert "Exercise:      open" in told(capsys, "screen", path)[1]
    form = json.loads(told(capsys, "screen", path, "--json")[1])
    assert (form["level_of_care"], form["action"], form["locks_exercise"], form["open"]) == ("carry_on", "none", False, [])
    assert "999" in form["call"]["words"]
    assert "S1" in form["not_asked"]


def test_a_lock_says_what_stays_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An emergency locks all; the worst pain ever leaves the comfort set."""
    assert "Exercise:      locked\n" in told(capsys, "screen", answers_file(tmp_path, E1="yes"))[1]
    assert "save for diaphragmatic-breathing, legs-up-rest" in told(capsys, "screen", answers_file(tmp_path, U8="not sure"))[1]


def test_every_mistake_in_an_answers_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that is no TOML and an answer that is none, in one run, each with its line."""
    path = tmp_path / "answers.toml"
    path.write_text('age = \ncountry = "GB"\n[answers]\nE1 = "perhaps"\n', encoding="utf-8")
    code, text, problems = told(capsys, "screen", str(path))
    assert (code, text) == (1, "")
    assert "line 1" in problems
    assert "line 4, answers.E1" in problems


def test_a_missing_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For each command that reads one."""
    gone = str(tmp_path / "gone")
    commands = (("screen", gone), ("session", gone, "--on", DAY), ("programme", "low-back-start", "--person", gone))
    assert [(told(capsys, *command)[0]) for command in commands] == [1, 1, 1]


def test_packaged_programmes_are_printed_and_unknown_ones_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Every packaged programme prints; another name lists what there is."""
    assert all(told(capsys, "programme", slug)[1].startswith("+++") for slug in packaged_slugs())
    code, text, problems = told(capsys, "programme", "low-back-stop")
    assert (code, text) == (1, "")
    assert "low-back-start" in problems


def test_a_programme_is_fitted_to_a_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is left out is on stderr with its reason, and is not in the programme."""
    code, text, left_out = told(capsys, "programme", "low-back-start", "--person", person_file(tmp_path, '"osteoporosis"'), "--start", DAY)
    assert code == 0
    assert "abdominal-curl" in left_out
    assert "abdominal-curl" not in text
    assert DAY in text


def test_a_refused_programme_prints_nothing_but_its_reasons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A condition that refuses everything leaves no programme."""
    code, text, reasons = told(capsys, "programme", "low-back-start", "--person", person_file(tmp_path, '"dvt-suspected"'))
    assert (code, text) == (0, "")
    assert reasons


def test_a_person_with_mistakes_gets_no_programme(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Unknown tags and lines that cannot be read are told together."""
    path = tmp_path / "person.toml"
    path.write_text(PERSON.format(tags='"sore-toe"') + "level\n", encoding="utf-8")
    code, text, problems = told(capsys, "programme", "low-back-start", "--person", str(path))
    assert (code, text) == (1, "")
    assert "sore-toe" in problems
    assert "line 12" in problems


def test_what_a_week_lacks_for_this_person_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "person.toml"
    for tags, lacks in (("", False), ('"cardiac-symptoms"', True)):
        path.write_text(PERSON.format(tags=tags), encoding="utf-8")
        code, text, said = told(capsys, "programme", "low-back-start", "--person", str(path))
        assert code == 0
        assert text
        assert (REASONS["programme-missing-strength"].split("{")[0] in said) is lacks


def test_a_session_is_printed_in_both_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a step; the steps follow each other and end at the seconds of the session."""
    path = programme_file(tmp_path, capsys)
    code, text, _ = told(capsys, "session", path, "--on", DAY)
    form = json.loads(told(capsys, "session", path, "--on", DAY, "--json")[1])
    assert code == 0
    assert len(text.splitlines()) == 1 + len(form["steps"])
    ends = [step["start_s"] + step["seconds"] for step in form["steps"]]
    assert [step["start_s"] for step in form["steps"]] == [0, *ends[:-1]]
    assert ends[-1] == form["seconds"]
    assert set(form["steps"][0]) == {"kind", "start_s", "seconds", "exercise", "side", "set", "repetition", "say"}


def test_a_lock_in_the_diary_empties_the_session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same day with and without a danger sign told that morning; a person's own exercise is locked like any other."""
    path, diary = programme_file(tmp_path, capsys, "--start", DAY), tmp_path / "diary.jsonl"
    text = (
        Path(path).read_text(encoding="utf-8").replace("+++\n\n##", f"{OWN}+++\n\n##", 1).replace("### Daily\n\n", "### Daily\n\n- own-reach: 5\n", 1)
    )
    Path(path).write_text(text, encoding="utf-8")
    assert "own-reach" in told(capsys, "session", path, "--on", DAY)[1]
    items = {key: "no" for key, question in questions().items() if question.tier != "S"} | {"E1": "yes"}
    line = {"id": "1", "at": f"{DAY}T08:00:00+00:00", "kind": "screen", "age": 62, "country": "GB", "answers": items}
    diary.write_text(json.dumps(line) + "\n", encoding="utf-8")
    form = json.loads(told(capsys, "session", path, "--on", DAY, "--diary", str(diary), "--json")[1])
    assert form == {"seconds": 0, "steps": []}


def exercises_on(day: str, reported: Mapping[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """Give the exercises of a day for someone without conditions who reported one session."""
    path, diary = programme_file(tmp_path, capsys, "--start", DAY), tmp_path / "diary.jsonl"
    at, known = f"{DAY}T01:00:00+10:00", {key: "no" for key in questions() if key not in ("E13", "S5", "S11")}
    about = {"age": 45, "tags": [], "equipment": ["chair", "wall", "mat"], "floor": True, "kneeling": True}
    lines = (
        {"id": "1", "at": at, "kind": "profile", **about},
        {"id": "2", "at": at, "kind": "screen", "age": 45, "country": "AU", "pregnancy_possible": False, "answers": known},
        {"id": "3", "kind": "session", "pain_before": 2, **reported},
    )
    diary.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    form = json.loads(told(capsys, "session", path, "--on", day, "--diary", str(diary), "--json")[1])
    return {step["exercise"] for step in form["steps"]}


def test_what_hurt_in_the_early_morning_far_in_the_east_is_over_for_that_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hurt = {"at": f"{DAY}T06:00:00+10:00", "exercises": [{"exercise": "single-knee-to-chest", "dose": "2", "done": 0.5, "worse": True}]}
    assert "single-knee-to-chest" not in exercises_on(DAY, hurt, tmp_path, capsys)
    assert "single-knee-to-chest" in exercises_on("2026-11-19", hurt, tmp_path, capsys)


def test_a_spasm_holds_for_the_whole_day_in_whose_course_it_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spasm = {"at": f"{DAY}T20:00:00+10:00", "exercises": [{"exercise": "seated-march", "dose": "2 min", "done": 0.5, "spasm": True}]}
    assert "single-knee-to-chest" not in exercises_on("2026-11-20", spasm, tmp_path, capsys)
    assert "single-knee-to-chest" in exercises_on("2026-11-21", spasm, tmp_path, capsys)


def test_a_programme_or_diary_with_mistakes_gives_no_session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both are told, each with its line."""
    programme, diary = tmp_path / "programme.md", tmp_path / "diary.jsonl"
    programme.write_text("## Weeks 1-4\n", encoding="utf-8")
    diary.write_text("{\n", encoding="utf-8")
    code, text, problems = told(capsys, "session", str(programme), "--on", DAY, "--diary", str(diary))
    assert (code, text) == (1, "")
    assert str(programme) in problems
    assert f"{diary}, line 1" in problems


def test_usage_mistakes_leave_with_two() -> None:
    """No command, an unknown one, a date that is none."""
    for arguments in ([], ["cure"], ["session", "x.md", "--on", "tomorrow"]):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == 2


@pytest.mark.parametrize(("arguments", "passed"), [([], []), (["--port", "9000"], ["--port", "9000"])])
def test_serving_starts_the_web_as_a_program_of_its_own(arguments: list[str], passed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine never imports the web: it becomes it."""

    def become(program: str, words: list[str]) -> NoReturn:
        assert (program, words) == (sys.executable, [sys.executable, "-m", "limber_web", *passed])
        raise SystemExit(3)

    monkeypatch.setattr(os, "execv", become)
    with pytest.raises(SystemExit, match="3"):
        main(["serve", *arguments])


def test_the_module_runs_as_a_program() -> None:
    """`python -m limber` is the same command line."""
    done = subprocess.run([sys.executable, "-m", "limber", "dose", "10"], capture_output=True, text=True, check=True)
    assert done.stdout == "10\n40 s\n"


def test_the_module_leaves_with_the_exit_code(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In this very Python, so that its few lines are seen to run."""
    monkeypatch.setattr(sys, "argv", ["limber", "exercise", "nothing"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("limber", run_name="__main__")
    assert left.value.code == 1
    assert "no exercise" in capsys.readouterr().err


def test_every_command_and_option_has_help_and_is_documented(root: Path) -> None:
    """The document names each command in a heading of its own, and each of its options."""
    document = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    (commands,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    for name, command in commands.choices.items():
        section = document.partition(f"\n## limber {name}\n")[2].partition("\n## ")[0]
        assert section, f"limber {name} has no section"
        for action in command._actions:
            assert action.help, f"limber {name} {action.dest} has no help"
            assert action.dest == "help" or all(option in section for option in action.option_strings), f"limber {name} {action.dest}"


@pytest.mark.parametrize(
    "arguments",
    [["foo"], ["session", "p.md", "--on", "tomorrow"], ["programme", "low-back-start", "--start", "2026-02-30"], ["serve", "--port", "http"]],
)
def test_an_argument_that_is_not_understood_is_told_in_our_own_words(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    captured = capsys.readouterr()
    assert left.value.code == 2
    assert captured.out == ""
    assert arguments[-1] in captured.err
    assert "invalid" not in captured.err
    assert "fromisoformat" not in captured.err


@pytest.mark.parametrize("arguments", [["dose", "10", "--exercise", ""], ["programme", "low-back-start", "--person", ""]])
def test_an_empty_name_is_a_mistake_and_not_the_same_as_none(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    code, out, err = told(capsys, *arguments)
    assert (code, out) == (1, "")
    assert err


def test_a_reader_that_has_seen_enough_ends_the_command_quietly(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """As `limber exercises --json | head` does."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert main(["exercises", "--json"]) == 0
        assert main(["dose", "10"]) == 0  # so short that only the last emptying of the buffer meets the closed pipe
        monkeypatch.undo()
    assert capsys.readouterr().err == ""


def test_a_dose_that_is_far_too_long_is_not_printed_back(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = told(capsys, "dose", "10 " * 100_000)
    assert (code, out) == (1, "")
    assert len(err) < 200
