"""`POST /diary`: the player's door. What can be kept is kept before the answer; the rest is told with its place."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from limber.diary.entry import Kind
from limber_web import clock
from limber_web.care import views
from limber_web.care.load import entries_of, standing_of
from limber_web.care.models import Person
from tests.web.begin.walk import keep_screen
from tests.web.conftest import ADDRESS, line


def post(client: Client, sent: object) -> tuple[int, dict[str, Any]]:
    body = sent if isinstance(sent, str) else json.dumps(sent)
    answer = client.post("/diary", body, content_type="application/json")
    return answer.status_code, answer.json()


def test_one_line_is_kept_and_its_id_answered(maria_client: Client, maria: Person) -> None:
    assert post(maria_client, line()) == (200, {"kept": ["n-1"], "problems": []})
    assert entries_of(maria)[0].payload == {"text": "Slept well."}


def test_a_line_that_is_repeated_is_kept_once_and_answered_again(maria_client: Client, maria: Person) -> None:
    post(maria_client, [line(), line(id="n-2")])
    assert post(maria_client, [line(), line(id="n-2")]) == (200, {"kept": ["n-1", "n-2"], "problems": []})
    assert len(entries_of(maria)) == 2


def test_a_good_line_is_kept_beside_a_wrong_one_which_is_told_with_its_number(maria_client: Client, maria: Person) -> None:
    status, answer = post(maria_client, [line(at="yesterday"), line(id="n-2"), 5])
    assert (status, answer["kept"]) == (200, ["n-2"])
    assert answer["problems"][0].startswith("line 1, at: yesterday is not a time")
    assert answer["problems"][1].startswith("line 3: ")
    assert [entry.id for entry in entries_of(maria)] == ["n-2"]


def test_a_page_left_open_by_someone_else_keeps_nothing(maria_client: Client, maria: Person, tom: Person) -> None:
    """Hazard H26: the line says whom it is for, and that is not who is exercising in this browser now."""
    sent = json.dumps(line())
    for person, status, kept in ((tom, 409, 0), (maria, 200, 1)):
        answer = maria_client.post("/diary", sent, content_type="application/json", headers={"X-Limber-Person": str(person.id)})
        assert answer.status_code == status
        assert len(entries_of(maria)) == kept
    assert entries_of(tom) == ()


@pytest.mark.parametrize("kind", ["seen", "screen", "profile", "programme", "decision", "override", "outcome"])
def test_what_has_a_page_of_its_own_does_not_come_in_by_this_door(maria_client: Client, maria: Person, kind: str) -> None:
    payload = {"level": "urgent", "by": "me", "may_exercise": True, "text": "", "measure": "x", "exercise": "bridge", "tags": []}
    status, answer = post(maria_client, line(kind=kind, **payload))
    assert (status, answer["kept"]) == (200, [])
    assert "page of its own" in answer["problems"][0]
    assert entries_of(maria) == ()


@pytest.mark.parametrize("sent", ["", "{", '{"id": NaN}', "[" * 100_000])
def test_what_is_not_json_is_told_and_nothing_is_kept(maria_client: Client, maria: Person, sent: str) -> None:
    status, answer = post(maria_client, sent)
    assert (status, answer["kept"]) == (400, [])
    assert "JSON" in answer["problems"][0]


def test_more_than_is_taken_at_once_is_told(maria_client: Client) -> None:
    status, answer = post(maria_client, line(text="x" * views.LIMIT))
    assert status == 413
    assert "fewer lines" in answer["problems"][0]


@pytest.mark.django_db
def test_a_stranger_keeps_nothing(client: Client) -> None:
    status, answer = post(client, line())
    assert (status, answer["kept"]) == (403, [])
    assert "Choose who is exercising" in answer["problems"][0]


def test_it_is_not_read(maria_client: Client) -> None:
    assert maria_client.get("/diary").status_code == 405


def test_a_line_without_the_secret_field_is_refused_and_nothing_is_kept(maria: Person) -> None:
    client = Client(headers={"host": ADDRESS}, enforce_csrf_checks=True)
    client.get("/")
    token = client.cookies["limber_csrf"].value
    client.post("/who/choose", {"person": str(maria.pk), "csrfmiddlewaretoken": token})
    assert post(client, line())[0] == 403
    assert entries_of(maria) == ()
    answer = client.post("/diary", json.dumps(line()), content_type="application/json", headers={"x-csrftoken": client.cookies["limber_csrf"].value})
    assert answer.json()["kept"] == ["n-1"]


def test_where_the_database_is_locked_the_answer_says_that_nothing_was_kept(maria_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*given: object) -> tuple[str, ...]:
        raise OperationalError("database is locked")

    monkeypatch.setattr(views, "keep", locked)
    maria_client.raise_request_exception = False
    status, answer = post(maria_client, line())
    assert (status, answer["kept"]) == (503, [])
    assert "Another program" in answer["problems"][0]


def test_an_entry_of_a_device_with_a_wrong_clock_is_dated_now_and_keeps_its_id(maria_client: Client, maria: Person) -> None:
    answer = post(maria_client, [line(id="late", at="2099-01-01T08:00:00+05:00"), line(id="early")])
    assert answer == (200, {"kept": ["late", "early"], "problems": []})
    kept = {entry.id: entry.at for entry in entries_of(maria)}
    assert abs(clock.now() - kept["late"]) < timedelta(minutes=1)
    assert kept["late"].utcoffset() == timedelta(hours=5)
    assert kept["early"].isoformat() == "2026-11-20T09:30:00+01:00"


@pytest.mark.parametrize("kind", ["session", "something_new"])
def test_a_wrong_clock_does_not_ask_for_ever(maria_client: Client, maria: Person, kind: str) -> None:
    keep_screen(maria, clock.now())
    post(maria_client, {"id": "x", "at": "2099-01-01T08:00:00+00:00", "kind": kind, "exercises": []})
    assert not standing_of(maria, clock.now()).may_exercise
    keep_screen(maria, clock.now())
    assert standing_of(maria, clock.now()).may_exercise


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:00:00+00:00"])
def test_no_line_makes_a_persons_pages_fail(maria_client: Client, maria: Person, at: str) -> None:
    keep_screen(maria, clock.now())
    post(maria_client, {"id": "x", "at": at, "kind": "session", "exercises": [{"exercise": "walk-easy", "worse": True}]})
    assert maria_client.get("/today").status_code == 200


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.UNKNOWN])
def test_no_line_that_is_sent_opens_a_lock(maria_client: Client, maria: Person, kind: Kind) -> None:
    keep_screen(maria, clock.now() - timedelta(days=2), {"E1": "yes"})
    everything: dict[str, Any] = {"level": "emergency", "by": "doctor", "may_exercise": True, "answers": {"E1": "no"}, "age": 62, "tags": []}
    told: dict[str, Any] = {"pain": 1, "text": "x", "what": "restore", "exercise": "squat", "to": "squat: 5", "answer": "yes", "measure": "x"}
    post(maria_client, {"id": "k", "at": clock.now().isoformat(), "kind": kind.value, **everything, **told})
    assert standing_of(maria, clock.now()).lock is not None
    assert maria_client.get("/today").headers["Location"] == "/care"
