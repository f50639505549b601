"""`limber read`: a leaflet from a file or the standard input."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from limber.cli.main import main
from limber.files import LONGEST

TEXT = """Do these every 2 hours. Stop if you feel sharp pain.

Glute bridge

Lie on your back. Lift your hips. Hold 5 seconds. Repeat 10 times. To make it harder, repeat 20 times.

Towel reach

Stand tall and reach up. Repeat ____ times.

Endless march

Stand tall and lift your knees in turn. Repeat 500 times.

The bus stops outside.
"""


@pytest.fixture
def leaflet(tmp_path: Path) -> str:
    path = tmp_path / "leaflet.txt"
    path.write_text(TEXT + "If it hurts, stop" + " and wait" * 20 + ".\n", encoding="utf-8")
    return str(path)


def test_a_leaflet_is_printed_exercise_by_exercise(leaflet: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", leaflet]) == 0
    said = capsys.readouterr().out
    for words in (
        "Dose:       10, hold 5 s",
        "glute-bridge (0.97)",
        "harder",
        "To fill in: reps",
        "new to Limber",
        "more than Limber asks",
        "every 2 hours",
        "when to stop",
        "Not used: ",
    ):
        assert words in said


def test_the_json_form_has_lines_slugs_and_every_character(leaflet: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", leaflet, "--json"]) == 0
    form = json.loads(capsys.readouterr().out)
    first = form["exercises"][0]
    assert (first["name"], first["slug"], first["span"], first["dose"]["reps"]) == ("Glute bridge", "glute-bridge", [3, 5], [10, 10])
    assert {"kind": "stop-if", "line": 1} in form["rules"]
    assert form["parts"][0]["span"][0] == 0
    assert form["parts"][-1]["span"][1] == len(Path(leaflet).read_text(encoding="utf-8"))


def test_a_leaflet_may_be_piped_in(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Squat\nStand tall. Bend your knees. 10 reps."))
    assert main(["read", "-"]) == 0
    assert "Everything was used." in capsys.readouterr().out


def test_a_text_without_an_exercise_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "soup.txt"
    path.write_text("Soup\n\nStir for 5 minutes.", encoding="utf-8")
    assert main(["read", str(path)]) == 1
    assert "No exercise was found" in capsys.readouterr().err
    assert main(["read", str(path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["exercises"] == []


def test_an_empty_file_and_one_that_is_not_there_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    assert main(["read", str(tmp_path / "empty.txt")]) == 1
    assert "no words here" in capsys.readouterr().err
    assert main(["read", str(tmp_path / "gone.txt")]) == 1
    assert "gone.txt" in capsys.readouterr().err


def test_what_is_piped_in_may_be_too_long_or_no_text(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("a" * (LONGEST + 1)))
    assert main(["read", "-"]) == 1
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\xff"), encoding="utf-8"))
    assert main(["read", "-"]) == 1
    assert capsys.readouterr().out == ""


def test_a_remark_about_a_page_does_not_stop_the_reading(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from limber.cli import leaflet as command
    from limber.problems import Problem, Where

    remark = Problem("document-page-picture", Where("sheet.pdf"), None, {"page": 2})
    monkeypatch.setattr(command, "document_text", lambda _: ("Squat\nStand tall. Bend your knees. 10 reps.", (remark,)))
    assert main(["read", "sheet.pdf"]) == 0
    assert "Page 2" in capsys.readouterr().err
