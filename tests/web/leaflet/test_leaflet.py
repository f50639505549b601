"""The page on which a leaflet is given: text and files come in, what cannot be read is said, and nothing of that is kept."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse

from limber_web.care.load import leaflet_of
from limber_web.care.models import Entry, Person
from limber_web.journeys.leaflet import arriving
from tests.documents.made import paragraph, word
from tests.web.leaflet.conftest import bring, bring_file
from tests.web.leaflet.leaflets import LEAFLET, SOUP
from tests.web.plan.conftest import text

READ = reverse("leaflet-read")


def page_of(leaflet: str) -> bytes:
    return f"<!doctype html><html><body><main>{''.join(f'<p>{line}</p>' for line in leaflet.splitlines())}</main></body></html>".encode()


def test_a_text_leads_on_to_what_was_read_and_nothing_stands_in_the_diary(answered: Client, maria: Person) -> None:
    before = Entry.objects.count()
    assert bring(answered, maria).headers["Location"] == READ
    assert Entry.objects.count() == before
    assert "Go on with the leaflet you began" in text(answered, reverse("leaflet"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leaflet.txt", LEAFLET.encode()),
        ("leaflet.md", LEAFLET.encode("utf-16")),
        ("leaflet.html", page_of(LEAFLET)),
        ("leaflet.docx", word("".join(map(paragraph, LEAFLET.splitlines())))),
    ],
)
def test_each_kind_of_file_is_read(answered: Client, maria: Person, name: str, content: bytes) -> None:
    assert bring_file(answered, maria, name, content).headers["Location"] == READ
    assert "Towel curl" in text(answered, READ)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "There are no words in this file"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50, "This is a picture"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n", "This file breaks off"),
        ("soup.txt", SOUP.encode(), "Limber found no exercise in this"),
        ("sheet.xlsx", b"PK\x03\x04" + b"\0" * 40, "not whole"),
        ("right.txt", "תרגילים לגב התחתון, עשר פעמים".encode(), "right to left"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence_and_nothing_is_kept(
    answered: Client, maria: Person, name: str, content: bytes, said: str
) -> None:
    response = bring_file(answered, maria, name, content)
    page = response.content.decode()
    assert response.status_code == 422
    assert said in page
    assert name not in page
    assert leaflet_of(maria) is None


@pytest.mark.parametrize(("pasted", "said"), [("", "nothing to read yet"), ("  \r\n ", "nothing to read yet"), (SOUP, "found no exercise")])
def test_words_without_an_exercise_stay_in_their_field(answered: Client, maria: Person, pasted: str, said: str) -> None:
    response = bring(answered, maria, pasted)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert pasted.strip()[:20] in response.content.decode()


def test_a_text_and_a_file_together_are_asked_about(answered: Client, maria: Person) -> None:
    form = {"person": str(maria.pk), "text": LEAFLET, "file": BytesIO(LEAFLET.encode())}
    response = answered.post(reverse("leaflet"), form)
    assert response.status_code == 422
    assert "There is a text and a file" in response.content.decode()
    assert "Towel curl" in response.content.decode()


def test_a_book_is_said_to_be_too_long(answered: Client, maria: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "longer than a leaflet" in bring(answered, maria, "Bridge, 3 sets of 10.\n" * 5_000).content.decode()
    monkeypatch.setattr(arriving, "MOST_EXERCISES", 1)
    assert "exercises in this" in bring(answered, maria).content.decode()


def test_a_file_that_is_too_large_is_said(answered: Client, maria: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "MOST_BYTES", 100)
    assert "larger than" in bring_file(answered, maria, "leaflet.txt", LEAFLET.encode()).content.decode()


def test_a_file_that_did_not_arrive_because_of_its_size_is_said(answered: Client, maria: Person, settings: object) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = arriving.MOST_BYTES  # type: ignore[attr-defined]
    assert "larger than" in bring_file(answered, maria, "leaflet.txt", b"x" * (arriving.MOST_BYTES + 10)).content.decode()


def test_more_pasted_text_than_arrives_gets_a_page_with_a_sentence(answered: Client, maria: Person, settings: object) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 500  # type: ignore[attr-defined]
    response = bring(answered, maria, LEAFLET * 3)
    assert response.status_code == 400
    assert "more than Limber takes" in response.content.decode()


def test_what_is_left_is_erased(answered: Client, maria: Person) -> None:
    bring(answered, maria)
    assert answered.post(reverse("leaflet-leave"), {"person": str(maria.pk)}).headers["Location"] == reverse("today")
    assert leaflet_of(maria) is None
    assert answered.get(READ).headers["Location"] == reverse("leaflet")


def test_the_words_can_be_changed_where_they_were_given(answered: Client, maria: Person) -> None:
    bring(answered, maria)
    assert "Scrunch it with your toes" in text(answered, reverse("leaflet") + "?change")
