"""A person's own record: a copy out, a copy in, and erasing it all."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from limber.diary.entry import Entry, Kind, read_diary
from limber_web import clock
from limber_web.care.load import entries_of, people
from limber_web.care.models import Person
from limber_web.care.save import keep
from limber_web.journeys.record import copy
from limber_web.journeys.record.copy import Brought, bring, written
from limber_web.journeys.record.urls import urlpatterns
from tests.web.conftest import line

NAMES = [str(pattern.name) for pattern in urlpatterns]
NOW = datetime.fromisoformat("2026-11-20T09:30:00+01:00")


def note(key: str, text: str = "Slept well.", at: datetime = NOW) -> Entry:
    return Entry(key, at, Kind.NOTE, {"text": text})


def send(client: Client, person: Person, content: bytes | str, **ticked: str) -> HttpResponse:
    given = content.encode() if isinstance(content, str) else content
    form = {"person": str(person.pk), "copy": SimpleUploadedFile("a.jsonl", given), "mine": "on", **ticked}
    return client.post(reverse("record-bring"), form)  # type: ignore[return-value]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_asked_who_is_exercising(client: Client, db: None, name: str, method: str) -> None:
    response = getattr(client, method)(reverse(name))
    assert response.status_code == 405 or response.headers["Location"] == reverse("who")


def test_a_form_of_another_persons_open_page_erases_and_brings_nothing(maria_client: Client, maria: Person, tom: Person) -> None:
    keep(maria, [note("a")])
    assert maria_client.post(reverse("record-erase"), {"person": str(tom.pk), "name": "Maria"}).headers["Location"] == reverse("who")
    assert send(maria_client, tom, written([note("b")])).headers["Location"] == reverse("who")
    assert [entry.id for entry in entries_of(maria)] == ["a"]
    assert people() == (maria, tom)


def test_the_copy_holds_the_whole_diary_of_this_person_alone(maria_client: Client, maria: Person, tom: Person) -> None:
    keep(maria, [note("a"), note("b", "It hurt – a bit.")])
    keep(tom, [note("c")])
    response = maria_client.get(reverse("record-copy"))
    assert "limber-maria-" in response.headers["Content-Disposition"]
    assert read_diary(response.content.decode()) == (entries_of(maria), ())


def test_what_one_device_saved_another_brings_in_and_both_hold_the_same(maria_client: Client, maria: Person) -> None:
    keep(maria, [note("a"), note("b")])
    response = send(maria_client, maria, written([note("b"), note("c")]))
    assert response.headers["Location"] == reverse("record")
    assert {entry.id for entry in entries_of(maria)} == {"a", "b", "c"}
    assert "1\N{NO-BREAK SPACE}new entry brought in" in maria_client.get(reverse("record")).content.decode()
    send(maria_client, maria, written([note("b"), note("c")]))
    assert "Nothing new brought in" in maria_client.get(reverse("record")).content.decode()
    assert len(entries_of(maria)) == 3


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"Flour, eggs, milk.\n", b"[1]\n", b"%PDF-1.7\n"])
def test_what_is_no_diary_is_said_and_nothing_is_kept(maria_client: Client, maria: Person, content: bytes) -> None:
    response = send(maria_client, maria, content)
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert entries_of(maria) == ()


def test_a_copy_with_a_hurt_line_is_kept_whole_or_not_at_all(maria_client: Client, maria: Person) -> None:
    content = written([note("a")]) + '{"id": "b", "at": \n' + json.dumps(line(id="c", kind="dance")) + "\n"
    response = send(maria_client, maria, content)
    page = response.content.decode()
    assert response.status_code == 422
    assert "line 2" in page
    assert "line 3" in page
    assert entries_of(maria) == ()
    assert send(maria_client, maria, content, all_the_same="on").status_code == 302
    assert [entry.kind for entry in entries_of(maria)].count(Kind.UNKNOWN) == 2


def test_of_very_many_hurt_lines_the_number_is_told(maria_client: Client, maria: Person) -> None:
    page = send(maria_client, maria, written([note("a")]) + "{\n" * 25).content.decode()
    assert "And 5\N{NO-BREAK SPACE}more lines like these." in page


def test_a_line_whose_id_says_something_else_here_counts_the_careful_way() -> None:
    brought = bring(written([note("a", "other words")]).encode(), (note("a"),), NOW)
    assert isinstance(brought, Brought)
    assert [entry.kind for entry in brought.new] == [Kind.UNKNOWN]
    assert len(brought.wrong) == 1


def test_a_copy_from_a_clock_that_runs_ahead_is_dated_now_and_brought_in_once() -> None:
    ahead = written([note("a", at=NOW.replace(year=2030))]).encode()
    brought = bring(ahead, (), NOW)
    assert isinstance(brought, Brought)
    assert [entry.at for entry in brought.new] == [NOW]
    assert bring(ahead, brought.new, NOW) == Brought((), ())


@given(st.lists(st.builds(note, st.sampled_from("abcdef"), st.sampled_from(["one", "two"])), max_size=6, unique_by=lambda entry: entry.id))
def test_a_copy_brought_back_changes_nothing(entries: list[Entry]) -> None:
    kept = (note("z"), *entries)
    assert bring(written(kept).encode(), kept, NOW) == Brought((), ())
    assert bring(written(kept).encode(), (), NOW) == Brought(tuple(sorted(kept, key=lambda entry: (entry.at, entry.id))), ())


def test_a_file_that_is_too_large_is_said(maria_client: Client, maria: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("limber_web.journeys.record.copy.LONGEST", 10)
    assert copy.TOO_LARGE in send(maria_client, maria, written([note("a")])).content.decode()


def test_without_a_file_or_without_saying_whose_it_is_nothing_is_brought(maria_client: Client, maria: Person) -> None:
    assert "No file was chosen" in maria_client.post(reverse("record-bring"), {"person": str(maria.pk), "mine": "on"}).content.decode()
    form = {"person": str(maria.pk), "copy": SimpleUploadedFile("a.jsonl", written([note("a")]).encode())}
    assert "Tick that this copy is yours" in maria_client.post(reverse("record-bring"), form).content.decode()
    assert entries_of(maria) == ()


def test_a_file_that_did_not_arrive_because_of_its_size_is_said(maria_client: Client, maria: Person, settings: object) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = copy.LONGEST  # type: ignore[attr-defined]
    assert copy.TOO_LARGE in send(maria_client, maria, b"x" * (copy.LONGEST + 10)).content.decode()


def test_nobody_is_erased_before_their_name_was_typed(maria_client: Client, maria: Person) -> None:
    keep(maria, [note("a")])
    for typed in ("", "Mario", "Tom"):
        response = maria_client.post(reverse("record-erase"), {"person": str(maria.pk), "name": typed})
        assert response.status_code == 422
        assert "Nothing was erased" in response.content.decode()
    assert people() == (maria,)


def test_who_typed_their_name_is_erased_and_gone_from_the_page(maria_client: Client, maria: Person, tom: Person) -> None:
    keep(maria, [note("a")])
    response = maria_client.post(reverse("record-erase"), {"person": str(maria.pk), "name": " maria "})
    assert response.headers["Location"] == reverse("who")
    assert people() == (tom,)
    assert "Maria" not in maria_client.get(reverse("who")).content.decode()


def test_a_lock_lets_nothing_in_but_the_copy_goes_out(maria_client: Client, maria: Person) -> None:
    now = clock.now()
    keep(maria, [Entry("s", now, Kind.SCREEN, {"age": 62, "country": "GB", "answers": {"E9": "yes"}})])
    seen = Entry("n", now, Kind.SEEN, {"level": "emergency", "by": "doctor", "may_exercise": True})
    assert send(maria_client, maria, written([seen])).headers["Location"] == reverse("care")
    assert len(entries_of(maria)) == 1
    assert "until you have been seen" in maria_client.get(reverse("record")).content.decode()
    assert maria_client.get(reverse("record-copy")).status_code == 200
