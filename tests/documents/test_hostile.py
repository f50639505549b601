"""Files made to do harm: none hangs, none stops the server, and the limits that hold them are there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limber.wording.documents import PROBLEMS
from limber_documents import child, limits, reading
from limber_documents.reading import read_document
from limber_documents.text import Text, Unread
from tests.documents.made import COLUMNS, TABLE, paragraph, pdf, word

LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">' + "".join(
    f'<!ENTITY {chr(last + 1)} "{f"&{chr(last)};" * 8}">' for last in range(ord("c"), ord("l"))
)


def told(content: bytes, name: str = "leaflet") -> str:
    """Give the code of the Problem of a document."""
    text, problems = read_document(name, content)
    assert text is None
    return problems[0].code


def test_a_word_file_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    bomb = word(paragraph("Low lift"), {"word/media/image1.png": bytes(limits.UNPACKED_BYTES)})
    assert len(bomb) < 100_000
    assert told(bomb) == "document-too-much"


def test_a_word_file_of_thousands_of_parts_is_not_read() -> None:
    assert told(word(paragraph("Low lift"), {f"word/{number}.xml": b"" for number in range(limits.PARTS)})) == "document-too-much"


def test_entities_that_stand_for_a_billion_words_are_not_written_out() -> None:
    assert told(word(paragraph("&l;"), front=LAUGHS + "]>")) in {"document-broken", "document-too-much"}


def test_a_word_file_cannot_ask_for_another_file() -> None:
    front = '<!DOCTYPE w [<!ENTITY mine SYSTEM "file:' + '///etc/hostname">]>'
    text, _ = read_document("leaflet.docx", word(paragraph("Low lift &mine;"), front=front))
    assert text is None or Path("/etc/hostname").read_text(encoding="utf-8").strip() not in text.text


def test_a_page_nested_ten_thousand_deep_is_read_or_told() -> None:
    text, problems = read_document("leaflet.html", b"<html>" + b"<div>" * 10_000 + b"Low lift")
    assert (text is None) == bool(problems)


def test_a_page_of_a_million_elements_is_not_read() -> None:
    assert told(b"<html><p>" + b"<b>a</b>" * (limits.ELEMENTS + 1)) == "document-too-much"


def test_a_program_that_takes_too_long_is_ended_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WALL_SECONDS", 0.3)
    monkeypatch.setattr(reading, "_command", lambda _: [sys.executable, "-c", "import time; time.sleep(60)"])
    assert told(b"Low lift") == "document-too-much"


@pytest.mark.parametrize(
    "ends", ["import os; os.abort()", "raise SystemExit(3)", "print('{')", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"]
)
def test_a_program_that_falls_over_is_told_as_a_problem(monkeypatch: pytest.MonkeyPatch, ends: str) -> None:
    monkeypatch.setattr(reading, "_command", lambda _: [sys.executable, "-c", ends])
    assert told(b"Low lift") == "document-too-much"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")
@pytest.mark.parametrize(
    "act",
    [
        "bytearray(2_000_000_000)",
        "import pathlib; pathlib.Path('kept.txt').write_text('x')",
        "[None for _ in iter(int, 1)]",
    ],
)
def test_the_program_that_reads_has_no_right_to_much_memory_files_or_time(act: str, tmp_path: Path) -> None:
    code = f"from limber_documents import child, limits; limits.CPU_SECONDS = 1; child._hold_back(); {act}"
    ended = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=dict(reading._environment()), capture_output=True, check=False, timeout=60)
    assert ended.returncode != 0
    assert not any(path.stat().st_size for path in tmp_path.iterdir())


def test_nothing_of_ours_reaches_the_program_that_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMBER_SECRET", "mine")
    assert set(reading._environment()) == {"PYTHONPATH", "PYTHONUTF8"}
    assert "LIMBER_SECRET" in os.environ


SAMPLES = [pdf(COLUMNS), pdf(TABLE), word(paragraph("Low lift")), b"<html><ul><li>Low lift<table><tr><td>3</table>", b"Hold 5 seconds\n"]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SAMPLES), st.data())
def test_a_file_with_bytes_changed_is_read_or_told_and_nothing_else(sample: bytes, data: st.DataObject) -> None:
    content = bytearray(sample)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    try:
        found: Text | Unread = child.read("leaflet", bytes(content[: cut or len(content)]))
    except Unread as unread:
        found = unread
    assert isinstance(found, Text) or found.problem.code in PROBLEMS
