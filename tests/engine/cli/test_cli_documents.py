"""The text of a leaflet's file: plain text by the engine, any other kind by another program, and what is said where that one is not there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from limber.cli.documents import document_text
from limber.wording import problem_sentence

ANSWERS = """import json, sys
assert sys.argv[1:-1] == ["-m", "limber_documents", "--json", "--"] and not sys.argv[-1].startswith("-m")
print(json.dumps({answer}))
"""


def another_program(monkeypatch: pytest.MonkeyPatch, folder: Path, answer: str) -> None:
    """Let another program answer for the one that reads documents."""
    program = folder / "program"
    program.write_text(f"#!{sys.executable}\n{ANSWERS.replace('{answer}', answer)}", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))


@pytest.mark.parametrize("name", ["leaflet.txt", "leaflet.MD", "leaflet"])
def test_plain_text_is_read_by_the_engine_alone(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)
    (tmp_path / name).write_text("Low lift\n", encoding="utf-8")
    assert document_text(str(tmp_path / name)) == ("Low lift\n", ())


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert [problem.code for problem in document_text(str(tmp_path / "none.txt"))[1]] == ["file-missing"]


@pytest.mark.parametrize(("name", "content"), [("leaflet.pdf", b"%PDF-"), ("leaflet.txt", b"Low \xe9 lift")])
def test_another_kind_of_file_is_read_by_another_program(name: str, content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / name).write_bytes(content)
    another_program(monkeypatch, tmp_path, '{"text": "Low lift", "problems": [{"code": "document-page-picture", "values": {"page": 2}}]}')
    text, remarks = document_text(str(tmp_path / name))
    assert text == "Low lift"
    assert problem_sentence(remarks[0]) == f"{tmp_path / name}: Page 2 is a picture, and its words are not read. Type or paste them."


def test_what_that_program_cannot_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    another_program(monkeypatch, tmp_path, '{"text": None, "problems": [{"code": "document-password", "values": {}}]}')
    text, problems = document_text("--leaflet.pdf")
    assert text is None
    assert "A password shuts this file" in problem_sentence(problems[0])


def test_where_the_engine_stands_alone_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false" if Path("/bin/false").exists() else "/usr/bin/false")
    text, problems = document_text(str(tmp_path / "leaflet.pdf"))
    assert text is None
    assert "is not installed" in problem_sentence(problems[0])
