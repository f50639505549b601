"""Documents of every kind through the one door: words in order, and a clear sentence for each that cannot be read."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from limber.catalogue.load import load
from limber.cli.documents import document_text
from limber.export.handout import handout
from limber.export.handout_pdf import pdf_of
from limber.programme.handout import is_handout, read_handout
from limber.programme.packaged import packaged_programme, packaged_slugs
from limber.wording import problem_sentence
from limber_documents import limits, reading
from limber_documents.__main__ import main
from limber_documents.reading import read_document
from limber_documents.text import Kind
from tests.documents.made import COLUMNS, TABLE, paragraph, pdf, pdf_of_pages, table, word, zipped

SCAN = "#rect(width: 80%, height: 60%, fill: gradient.linear(red, blue))"
PARTLY = "Hold for 5 seconds and repeat 10 times.\n#pagebreak()\n#rect(width: 80%, height: 60%)"
HEBREW = "שכב על הגב, כופף את הברכיים והרם לאט את האגן"


def text_of(name: str, content: bytes) -> str:
    """Give the text of a document that can be read."""
    text, problems = read_document(name, content)
    assert text is not None, problems
    return text.text


def unread(name: str, content: bytes) -> str:
    """Give the code of the one Problem of a document that cannot be read."""
    text, problems = read_document(name, content)
    assert text is None
    assert problem_sentence(problems[0]).startswith(f"{name}: ")
    assert len(problems) == 1
    return problems[0].code


def in_order(text: str, *words: str) -> bool:
    """Tell whether these words stand in a text one after another."""
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


def test_two_columns_of_a_pdf_are_read_one_after_the_other() -> None:
    text = text_of("leaflet.pdf", pdf(COLUMNS))
    assert in_order(
        text, "Back clinic", "Ten minutes a day", "Stretching", "Knee hug", "Seated fold", "Strength", "Low lift", "Wall press", "Page 1 of 1"
    )
    assert "1. Knee hug." in text


def test_the_rows_of_a_pdfs_tables_stay_together() -> None:
    lines = text_of("leaflet.pdf", pdf(TABLE)).split("\n")
    assert "Knee hug | 3 | 10 | 5 s" in lines
    assert any(line.startswith("Calf rise | Rise on your toes.") and line.endswith("today.") for line in lines)
    bare = text_of("leaflet.pdf", pdf(TABLE.replace("#table(", "#table(stroke: none, "))).split("\n")
    assert "Knee hug   3   10   5 s" in bare
    assert any(line.startswith("Calf rise   Rise on your toes.") for line in bare)


def test_a_pdf_that_is_a_picture_says_so_and_one_that_is_partly_so_is_read() -> None:
    assert unread("scan.pdf", pdf(SCAN)) == "document-picture"
    text, _ = read_document("partly.pdf", pdf(PARTLY))
    assert text is not None
    assert "repeat 10 times" in text.text
    assert [(remark.code, remark.values) for remark in text.remarks] == [("document-page-picture", {"page": 2})]


def test_a_word_file_keeps_headings_lists_and_tables_as_lines() -> None:
    body = paragraph("Strength", "Heading1") + paragraph("Low lift", number=1) + paragraph("Wall press", number=1) + paragraph("Rest.")
    text = text_of("leaflet.docx", word(body + table(("Exercise", "Sets"), ("Low lift", "3")) + paragraph("Good shoes", number=2)))
    assert [line for line in text.split("\n") if line] == [
        "# Strength",
        "1. Low lift",
        "2. Wall press",
        "Rest.",
        "Exercise | Sets",
        "Low lift | 3",
        "- Good shoes",
    ]


@pytest.mark.parametrize("name", ["leaflet.txt", "leaflet.md", "leaflet", "leaflet.pdf"])
def test_plain_text_is_read_as_it_is_whatever_it_is_called(name: str) -> None:
    text, _ = read_document(name, "\ufeff# Bridge\r\n\r\n3 x 10, 2–3 times\r\n".encode())
    assert text is not None
    assert (text.text, text.kind) == ("# Bridge\n\n3 x 10, 2–3 times\n", Kind.TEXT)


def test_a_renamed_file_is_read_as_what_it_is() -> None:
    assert "Knee hug" in text_of("leaflet.docx", pdf(COLUMNS))
    assert "Low lift" in text_of("leaflet.pdf", word(paragraph("Low lift")))
    assert text_of("leaflet.txt", b"<!DOCTYPE html><p>Low <b>lift</b>") == "Low lift\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "document-empty"),
        (b" \r\n\t ", "document-empty"),
        (b"<html><body><script>1</script></body></html>", "document-empty"),
        (word(""), "document-empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "document-photo"),
        (b"\0\0\0\x18ftypheic\0\0", "document-photo"),
        (b"{\\rtf1 Low lift}", "document-kind"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0" * 9, "document-kind"),
        (zipped({"content.xml": "<a/>"}), "document-kind"),
        (b"PK\x03\x04 and then nothing", "document-broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word of old", "document-old-word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "document-password"),
        (pdf_of_pages(2, "secret"), "document-password"),
        (pdf_of_pages(500), "document-too-many-pages"),
        (pdf(COLUMNS)[:700], "document-broken"),
        (b"%PDF-1.7 and then nothing", "document-broken"),
        (word(paragraph("Low lift"))[:-60], "document-broken"),
        (HEBREW.encode(), "document-right-to-left"),
        (b"Hold \x81\x8d 5 seconds", "document-encoding"),
    ],
)
def test_what_cannot_be_read_is_told_with_one_clear_reason(content: bytes, code: str) -> None:
    assert unread("leaflet.bin", content) == code


def test_a_file_that_is_too_large_is_not_even_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_command", None)
    assert unread("film.mp4", bytes(limits.BYTES + 1)) == "document-too-large"


def test_a_text_that_is_too_long_is_told() -> None:
    assert unread("book.txt", b"word " * (limits.LETTERS // 5 + 1)) == "document-too-long"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"])
def test_the_usual_encodings_are_told_apart(encoding: str) -> None:
    said = "Naïve café: hold 5–10 seconds, ½ turn – don’t bounce.\n"
    assert text_of("leaflet.txt", said.encode(encoding)) == said


def test_of_a_name_only_its_ending_is_told_to_the_program_that_reads() -> None:
    assert "Mrs Jones" not in " ".join(reading._command("Mrs Jones, hip.pdf"))


def test_the_program_prints_the_text_of_a_file_and_its_remarks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "partly.pdf"
    path.write_bytes(pdf(PARTLY))
    assert main([str(path)]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == (
        text_of("partly.pdf", pdf(PARTLY)),
        f"{path}: Page 2 is a picture, and its words are not read. Type or paste them.\n",
    )
    assert main(["--json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out) == {"text": captured.out, "problems": [{"code": "document-page-picture", "values": {"page": 2}}]}


@pytest.mark.parametrize(("name", "said"), [("none.pdf", "There is no such file"), (".", "cannot be opened"), ("a\0b", "cannot be opened")])
def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str) -> None:
    assert main([str(tmp_path / name)]) == 1
    assert said in capsys.readouterr().err


def test_the_command_line_reads_documents_through_this_program(tmp_path: Path) -> None:
    path = tmp_path / "leaflet.pdf"
    path.write_bytes(pdf(COLUMNS))
    assert document_text(str(path)) == (text_of("leaflet.pdf", pdf(COLUMNS)), ())


def test_where_the_parsers_are_not_installed_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    hide = "import sys; sys.modules['pypdfium2'] = None; sys.argv[1:] = ['.pdf']; from limber_documents.child import main; main()"
    monkeypatch.setattr(reading, "_command", lambda _: [sys.executable, "-c", hide])
    assert unread("leaflet.pdf", pdf(COLUMNS)) == "document-reader-missing"


@pytest.mark.parametrize("slug", packaged_slugs())
def test_the_pdf_of_a_handout_gives_its_programme_back(slug: str) -> None:
    content, _ = pdf_of(handout(packaged_programme(slug), load()))
    text = text_of("handout.pdf", content or b"")
    assert is_handout(text)
    assert read_handout(text) == (packaged_programme(slug), ())
