"""The commands that draw, and every mistake that can be made with them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limber.cli.main import main
from limber.figure.packaged import drawn
from tests.engine.figure.given import GOOD, changed, read, spoilt_files
from tests.engine.figure.test_read import EXPECTED, MANY


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run a command; give its exit code and what it printed on stdout and stderr."""
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def a_file(folder: Path, text: str) -> str:
    """Write keyframes."""
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_an_exercise_is_drawn_in_motion_or_as_a_poster(capsys: pytest.CaptureFixture[str]) -> None:
    code, moving, err = told(capsys, "figure", "glute-bridge")
    assert (code, err) == (0, "")
    poster = told(capsys, "figure", "glute-bridge", "--poster")[1]
    for drawing in (moving, poster):
        assert ET.fromstring(drawing).tag.endswith("svg")  # noqa: S314 - our own text
    assert "<animate" in moving
    assert "<animate" not in poster


def test_a_side_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    left, right = (told(capsys, "figure", "clamshell", "--side", side)[1] for side in ("left", "right"))
    assert left != right


def test_frames_are_json_alone(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = told(capsys, "figure", "clamshell", "--json", "--frames", "7", "--stature", "1.5", "--side", "left")
    form = json.loads(out)
    assert (code, err) == (0, "")
    assert (form["slug"], form["side"], form["stature_m"], len(form["frames"])) == ("clamshell", "left", 1.5, 7)
    assert len(json.loads(told(capsys, "figure", "clamshell", "--json")[1])["frames"]) == 60


def test_a_drawing_is_written_where_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bridge.svg"
    assert told(capsys, "figure", "glute-bridge", "-o", str(path)) == (0, "", "")
    assert path.read_text(encoding="utf-8") == told(capsys, "figure", "glute-bridge")[1]


@pytest.mark.parametrize("path", ["nowhere/bridge.svg", "bad\0name.svg", ""])
def test_what_cannot_be_written_is_a_problem(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = told(capsys, "figure", "glute-bridge", "-o", path)
    assert (code, out) == (1, "")
    assert "cannot be written" in err
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_exercise_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = told(capsys, "figure", "glute-brige")
    assert (code, out) == (1, "")
    assert "glute-bridge" in err


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(("--frames", value) for value in ("0", "-1", "10001", "2.5", "x", "", "9" * 400, "000000001999999", "²")),
        *(("--stature", value) for value in ("170", "1.1", "2.3", "nan", "inf", "x", "")),
        ("--side", "up"),
    ],
)
def test_an_argument_that_cannot_be_is_said_with_what_to_write(option: str, value: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["figure", "clamshell", "--json", f"{option}={value}"])
    captured = capsys.readouterr()
    assert left.value.code == 2
    assert captured.out == ""
    assert option in captured.err
    assert {"--frames": "from 1 to 10000", "--stature": "1.20 to 2.20", "--side": "no such choice: 'up' (choose from 'left'"}[option] in captured.err


def test_a_persons_own_file_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = a_file(tmp_path, GOOD)
    code, out, err = told(capsys, "figure", "glute-bridge", "--keyframes", path)
    assert (code, err) == (0, "")
    assert "<animate" in out
    assert out != told(capsys, "figure", "glute-bridge")[1]
    assert json.loads(told(capsys, "figure", "glute-bridge", "--keyframes", path, "--json")[1])["slug"] == "glute-bridge"


def test_every_mistake_in_a_file_is_told_at_once_and_nothing_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence each: the file, the line, the key, what happened and how to mend it."""
    path = a_file(tmp_path, MANY)
    target = tmp_path / "out.svg"
    code, out, err = told(capsys, "figure", "glute-bridge", "--keyframes", path, "-o", str(target))
    assert (code, out) == (1, "")
    assert not target.exists()
    lines = err.splitlines()
    assert len(lines) == len(EXPECTED)
    for _, line, key in EXPECTED:
        (said, *_) = [one for one in lines if one.startswith(f"{path}, line {line}, {key}: ")]
        assert re.search(r"(Write|Add|Take|Choose|End|Give)\b.*\.$", said), said


def test_every_law_a_file_breaks_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = a_file(tmp_path, changed(angles="angles = { neck = -20, shoulder = -8, hip = 10 }", high="high = 0.005\nlow = 0.001"))
    code, out, err = told(capsys, "figure", "glute-bridge", "--keyframes", path, "--json")
    assert (code, out) == (1, "")
    assert "inside the floor" in err
    assert "off the floor" in err
    assert "own limit (feet stay where they are)" in err
    assert all(one.startswith(f"{path}, line ") for one in err.splitlines())


def test_a_contact_that_cannot_be_reached_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = a_file(tmp_path, changed(mat="mat = {}\nwall = { distance = 2 }", lift='lift = ["pelvis_back"]\ntouch = ["palm_left on wall"]'))
    code, _, err = told(capsys, "figure", "glute-bridge", "--keyframes", path)
    assert code == 1
    assert re.search(r"line 18, poses\.top\.touch\.palm_left: The palm_left is \d+ mm off the wall\.", err)


@pytest.mark.parametrize(
    ("content", "word"),
    [(None, "no such file"), (b"\xff\xfe", "UTF-8"), (b"view = {", "cannot be read"), (b"", "is missing"), (b"[[[", "cannot be read")],
)
def test_a_file_that_cannot_be_read_is_told(content: bytes | None, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.toml"
    if content is not None:
        path.write_bytes(content)
    code, out, err = told(capsys, "figure", "glute-bridge", "--keyframes", str(path))
    assert (code, out) == (1, "")
    assert word in err


@given(spoilt_files(), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_wrong_with_a_file_the_command_draws_or_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], case: tuple[str, str], as_json: bool
) -> None:
    slug, text = case
    path = a_file(tmp_path, text)
    code, out, err = told(capsys, "figure", slug, "--keyframes", path, *(["--json", "--frames", "2"] if as_json else ["--poster"]))
    assert (code == 0) == bool(out) == (not err)
    if read(text)[1]:
        assert code == 1


def test_the_sheet_holds_every_exercise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sheet.html"
    assert told(capsys, "figures", "-o", str(path)) == (0, "", "")
    assert path.read_text(encoding="utf-8").count("<svg") == len(drawn())
    assert told(capsys, "figures", "-o", str(tmp_path / "nowhere" / "sheet.html"))[0] == 1
