"""`limber advance`: decisions on stdout, what is wrong with the input on stderr."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from limber.cli.main import main
from limber.diary.entry import write_line
from limber.programme.write import write_programme
from tests.engine.progression.told import PROGRAMME, entry, good


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, Path]:
    """Give a programme and a diary on disk."""
    programme, diary = tmp_path / "programme.md", tmp_path / "diary.jsonl"
    programme.write_text(write_programme(PROGRAMME), encoding="utf-8")
    diary.write_text("".join(f"{write_line(each)}\n" for each in good(8)), encoding="utf-8")
    return str(programme), diary


def test_decisions_are_printed_one_line_each(files: tuple[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    programme, diary = files
    assert main(["advance", programme, str(diary), "--on", "2026-03-10"]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("up         Bridge goes from 2 x 10 to 2 x 12")


def test_with_json_nothing_but_a_list_is_printed(files: tuple[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    programme, diary = files
    assert main(["advance", programme, str(diary), "--on", "2026-03-10", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert [each["exercise"] for each in made] == ["glute-bridge", "clamshell"]


def test_a_line_that_cannot_be_read_is_told_and_the_rest_still_counts(files: tuple[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    programme, diary = files
    wrong = entry(8, "decision", exercise="glute-bridge", action="up", to="3 x 15")
    diary.write_text(f"{diary.read_text(encoding='utf-8')}{write_line(wrong)}\nnot a line\n", encoding="utf-8")
    assert main(["advance", programme, str(diary), "--on", "2026-03-10", "--json"]) == 1
    told = capsys.readouterr()
    assert [each["action"] for each in json.loads(told.out)][:2] == ["same", "same"]
    assert "line 10" in told.err
    assert "3 x 15" in told.err


@pytest.mark.parametrize("which", [0, 1])
def test_a_file_that_is_not_there_is_told(files: tuple[str, Path], capsys: pytest.CaptureFixture[str], which: int) -> None:
    paths = [files[0], str(files[1])]
    paths[which] += ".gone"
    assert main(["advance", *paths, "--on", "2026-03-10"]) == 1
    assert ".gone" in capsys.readouterr().err
