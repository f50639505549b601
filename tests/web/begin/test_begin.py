"""The first page, and the two that can follow it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from limber_web.care.models import Draft, Entry, Person
from tests.web.begin.walk import answer_screens, open_questions


def test_the_first_page_chooses_nothing_beforehand(maria_client: Client) -> None:
    page = maria_client.get("/begin").content.decode()
    assert "checked" not in page
    assert '<option value="" selected>Choose a country' in page


def test_everything_that_is_missing_is_told_at_once_and_what_was_typed_is_kept(maria_client: Client) -> None:
    response = maria_client.post("/begin", {"country": "FR", "age": "sixty"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "2 things are still missing" in page
    assert "Write your age as a whole number, such as 62." in page
    assert "Choose how long it has lasted." in page
    assert '<option value="FR" selected>' in page
    assert 'value="sixty"' in page


@pytest.mark.parametrize("missing", ["country", "age", "lasted"])
def test_each_of_the_three_is_needed(maria_client: Client, missing: str) -> None:
    response = open_questions(maria_client, **{missing: ""})
    assert response.status_code == 422
    assert f'href="#{missing}"' in response.content.decode()


@pytest.mark.parametrize(("age", "place"), [("17", "/begin/young"), ("18", "/begin/pregnancy"), ("0", "/begin/young")])
def test_someone_under_18_is_refused(maria_client: Client, age: str, place: str) -> None:
    assert open_questions(maria_client, age=age).headers["Location"] == place


def test_the_refusal_is_kind_and_keeps_nothing(maria_client: Client, maria: Person) -> None:
    open_questions(maria_client, age="14")
    page = maria_client.get("/begin/young").content.decode()
    assert "Limber is for adults" in page
    assert not Draft.objects.exists()
    assert not Entry.objects.exists()
    for word in ("danger", "emergency", "alarm", "not allowed", "sorry"):
        assert word not in page.lower()


@pytest.mark.parametrize(("age", "asked"), [("55", True), ("56", False)])
def test_pregnancy_is_asked_only_where_it_makes_sense(maria_client: Client, age: str, asked: bool) -> None:
    place = open_questions(maria_client, age=age).headers["Location"]
    assert (place == "/begin/pregnancy") is asked


@pytest.mark.parametrize(("answer", "shown"), [({"possible": "no"}, False), ({"possible": "yes"}, True), ({}, True)])
def test_the_pregnancy_items_come_unless_it_is_a_plain_no(maria_client: Client, answer: dict[str, str], shown: bool) -> None:
    open_questions(maria_client, age="30")
    maria_client.post("/begin/pregnancy", answer)
    page = maria_client.get("/begin/screen/chest-belly-head").content.decode()
    assert ("Are you pregnant" in page) is shown


def test_someone_who_left_midway_goes_on_where_they_left_in_another_browser(maria_client: Client, maria: Person) -> None:
    open_questions(maria_client)
    maria_client.post("/begin/screen/saddle", {"answer": "none"})
    other = Client(headers={"host": "127.0.0.1:8421"})
    other.post("/who/choose", {"person": str(maria.pk)})
    assert other.get("/begin").headers["Location"] == "/begin/screen/legs-and-hands"


def test_nothing_is_kept_in_the_diary_until_all_is_answered(maria_client: Client) -> None:
    open_questions(maria_client)
    maria_client.post("/begin/screen/saddle", {"answer": "none"})
    assert not Entry.objects.exists()


@pytest.mark.parametrize("code", ["ZZ", "TD"])
def test_somewhere_else_is_an_answer_that_loses_no_other(maria_client: Client, code: str) -> None:
    open_questions(maria_client, country=code)
    assert answer_screens(maria_client, {"E1": "yes"}) == "/begin/confirm"
    maria_client.post("/begin/confirm")
    assert "your local emergency number" in maria_client.get("/care").content.decode()


def test_that_someone_helps_is_recorded(maria_client: Client, maria: Person) -> None:
    open_questions(maria_client, helped="on")
    for slug in ("saddle", "legs-and-hands", "chest-belly-head", "feeling-ill", "back-and-legs"):
        maria_client.post(f"/begin/screen/{slug}", {"answer": "none"})
    assert Entry.objects.get().payload["helped"] is True
    assert Entry.objects.get().payload["lasted"] == "6-to-12-weeks"


def test_half_finished_answers_of_another_day_are_asked_again(maria_client: Client, maria: Person, at_time: Callable[[timedelta], datetime]) -> None:
    open_questions(maria_client)
    maria_client.post("/begin/screen/saddle", {"answer": "none"})
    at_time(timedelta(hours=13))
    maria_client.post("/who/choose", {"person": str(maria.pk)})
    assert maria_client.get("/begin").status_code == 200


def test_a_second_tap_on_the_last_screen_changes_nothing_and_leads_on(maria_client: Client) -> None:
    open_questions(maria_client)
    answer_screens(maria_client, {})
    assert maria_client.post("/begin/screen/back-and-legs", {"answer": "none"}).headers["Location"] == "/begin/ready"
    assert Entry.objects.count() == 1
