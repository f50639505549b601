"""`limber handout`: what is written, where, and every mistake that can be made with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from limber.cli.main import main
from limber.export import handout_pdf
from limber.programme.packaged import packaged_programme
from limber.programme.write import write_programme

PERSON = """age = 62
minutes_per_day = 20
strength_days = 2
equipment = ["chair", "mat"]
tags = {tags}
floor = true
kneeling = true
directional_preference = "none"
level = "new"
pain_now = 3
dislikes = []
"""


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run a command; give its exit code and what it printed on stdout and stderr."""
    try:
        code = main(arguments)
    except SystemExit as ended:
        code = int(str(ended.code))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.fixture
def programme(tmp_path: Path) -> str:
    """Give the path of a programme."""
    path = tmp_path / "programme.md"
    path.write_text(write_programme(packaged_programme("comfort")), encoding="utf-8")
    return str(path)


def person(folder: Path, tags: str = "[]") -> str:
    """Give the path of a person."""
    path = folder / "person.toml"
    path.write_text(PERSON.format(tags=tags), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("paper", [[], ["--paper", "us-letter"]])
def test_a_pdf_is_written_where_it_is_asked_for(programme: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], paper: list[str]) -> None:
    path = tmp_path / "sheet.pdf"
    assert told(capsys, "handout", programme, "-o", str(path), "--address", "http://127.0.0.1:8421/today", *paper) == (0, "", "")
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("form", ["--text", "--markdown"])
def test_text_is_printed_or_written_and_read_again_by_every_command(
    programme: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    code, text, err = told(capsys, "handout", programme, form, "--country", "gb")
    assert (code, err) == (0, "")
    assert "Call 999," in text
    path = tmp_path / "handout.txt"
    assert told(capsys, "handout", programme, form, "--country", "GB", "-o", str(path)) == (0, "", "")
    assert path.read_text(encoding="utf-8") == text
    assert told(capsys, "handout", str(path), form, "--country", "GB") == (0, text, "")


def test_a_person_gets_what_suits_them_and_is_told_what_is_left_out(programme: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text, err = told(capsys, "handout", programme, "--text", "--person", person(tmp_path, '["pregnancy-t3"]'))
    assert code == 0
    assert "legs-up-rest:" in err
    assert "legs-up-rest" not in text


def test_where_nothing_suits_nothing_is_written_and_it_is_said_why(programme: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sheet.pdf"
    code, out, err = told(capsys, "handout", programme, "-o", str(path), "--person", person(tmp_path, '["dvt-suspected"]'))
    assert (code, out) == (0, "")
    assert "exercise waits" in err
    assert not path.exists()


def test_every_mistake_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = told(capsys, "handout", str(tmp_path / "none.md"), "--text", "--person", str(tmp_path / "none.toml"), "--address", "here")
    assert (code, out) == (1, "")
    assert err.count("There is no such file") == 2
    assert "Write it with http://" in err


def test_a_pdf_is_not_printed(programme: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = told(capsys, "handout", programme)
    assert (code, out) == (2, "")
    assert "Add -o handout.pdf" in err


def test_what_cannot_be_written_is_told(programme: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = told(capsys, "handout", programme, "-o", str(tmp_path / "none" / "sheet.pdf"))
    assert code == 1
    assert "cannot be written" in err


def test_a_script_that_no_font_has_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = handout_pdf._fonts(system=False)
    monkeypatch.setattr(handout_pdf, "_fonts", lambda **_: ours)  # another machine may have a font for it
    odd, path = tmp_path / "odd.md", tmp_path / "sheet.pdf"
    odd.write_text(
        write_programme(packaged_programme("comfort")).replace("For the days", " ".join(chr(0x12000 + number) for number in range(20))),
        encoding="utf-8",
    )
    code, out, err = told(capsys, "handout", str(odd), "-o", str(path))
    assert (code, out) == (1, "")
    assert "No font of this machine has" in err
    assert not path.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--country", "GBR"], "Write its two letters"), (["--paper", "a3"], "a3"), (["--text", "--markdown"], "not allowed with")],
)
def test_an_argument_that_is_none_leaves_with_code_2(programme: str, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    code, _, err = told(capsys, "handout", programme, *arguments)
    assert code == 2
    assert said in err
    assert "invalid" not in err
