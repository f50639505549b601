"""Who is exercising: chosen by hand, forgotten after two hours, never mixed up."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory

from limber_web.accounts import chosen
from limber_web.accounts.chosen import PersonRequest, confirm_person, person_needed, unlocked
from limber_web.care.models import Person
from limber_web.care.save import erase
from tests.web.conftest import ADDRESS, Clock


def request_of(client: Client, **posted: str) -> HttpRequest:
    request = RequestFactory(headers={"host": ADDRESS}).post("/x", posted)
    request.session = client.session
    return request


def text(answer: HttpResponseBase) -> str:
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


@person_needed
def greets(request: PersonRequest) -> HttpResponse:
    return HttpResponse(request.person.name)


@unlocked
def exercises(request: PersonRequest) -> HttpResponse:
    return HttpResponse("exercise")


@pytest.mark.django_db
def test_a_stranger_is_asked_who_is_exercising(client: Client) -> None:
    assert greets(request_of(client)).headers["Location"] == "/"


def test_a_chosen_person_is_let_in(maria_client: Client) -> None:
    assert text(greets(request_of(maria_client))) == "Maria"


def test_two_hours_without_a_page_ask_again(client: Client, maria: Person, at: Clock) -> None:
    at("2026-11-20T09:00:00+01:00")
    client.post("/who/choose", {"person": str(maria.pk)})
    at("2026-11-20T10:59:59+01:00")
    assert text(greets(request_of(client))) == "Maria"
    at("2026-11-20T11:00:00+01:00")
    assert greets(request_of(client)).status_code == 302


def test_a_page_within_two_hours_begins_them_anew(client: Client, maria: Person, at: Clock) -> None:
    at("2026-11-20T09:00:00+01:00")
    client.post("/who/choose", {"person": str(maria.pk)})
    for time in ("2026-11-20T10:30:00+01:00", "2026-11-20T12:00:00+01:00"):
        at(time)
        request = request_of(client)
        assert text(greets(request)) == "Maria"
        request.session.save()


def test_a_clock_that_was_set_back_asks_again(client: Client, maria: Person, at: Clock) -> None:
    at("2026-11-20T09:00:00+01:00")
    client.post("/who/choose", {"person": str(maria.pk)})
    at("2026-11-20T08:00:00+01:00")
    assert greets(request_of(client)).status_code == 302


def test_a_new_browser_session_asks_again(maria_client: Client) -> None:
    assert greets(request_of(Client(headers={"host": ADDRESS}))).status_code == 302
    assert maria_client.cookies["limber_session"]["max-age"] == ""
    assert maria_client.cookies["limber_session"]["samesite"] == "Strict"
    assert maria_client.cookies["limber_session"]["httponly"]


def test_choosing_another_person_keeps_nothing_of_the_one_before(maria_client: Client, tom: Person) -> None:
    session = maria_client.session
    session["draft"] = "an answer of Maria"
    session.save()
    before = maria_client.cookies["limber_session"].value
    maria_client.post("/who/choose", {"person": str(tom.pk)})
    assert "draft" not in maria_client.session
    assert maria_client.cookies["limber_session"].value != before
    assert text(greets(request_of(maria_client))) == "Tom"


def test_a_page_that_stayed_open_from_another_person_is_not_theirs(maria_client: Client, maria: Person, tom: Person) -> None:
    assert confirm_person(request_of(maria_client, person=str(maria.pk)))
    assert not confirm_person(request_of(maria_client, person=str(tom.pk)))
    assert not confirm_person(request_of(maria_client))


def test_a_person_who_was_erased_is_not_let_in(maria_client: Client, maria: Person) -> None:
    erase(maria)
    assert greets(request_of(maria_client)).status_code == 302


def test_a_lock_leads_to_the_care_page(maria_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert text(exercises(request_of(maria_client))) == "exercise"
    monkeypatch.setattr(chosen, "standing", lambda *of_whom: SimpleNamespace(lock=of_whom))
    answer = exercises(request_of(maria_client))
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("/care")
    assert text(greets(request_of(maria_client))) == "Maria"
