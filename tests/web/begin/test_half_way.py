"""Answers that were left half-way, pages that stayed open, and forms that are sent again: nothing slips past, and nothing is lost."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from limber_web import clock
from limber_web.care.load import standing_of
from limber_web.care.models import Draft, Entry, Person
from tests.house.tree import WEB
from tests.web.begin.walk import answer_screens, keep_screen, open_questions

EXERCISE = ("/today", "/player", "/week", "/report", "/today/session.json", "/more", "/more/later", "/more/health-the-pain", "/more/about-place")
SADDLE = ("E1", "E2", "E3", "E4")
FORM = re.compile(r"(<form[^>]*method=.post.[^>]*>)(.*?)</form>", re.DOTALL)


@pytest.fixture
def told(screened: Client) -> Client:
    """Maria said today that something is new, answered yes to numbness, and went away from the page that asks whether that is right."""
    screened.post("/daily", {"line": "new-saddle"})
    assert screened.post("/begin/item/new-saddle", {**dict.fromkeys(SADDLE, "no"), "E1": "yes"}).headers["Location"] == "/begin/confirm"
    return screened


@pytest.mark.parametrize("address", EXERCISE)
def test_a_sign_that_was_told_is_confirmed_before_any_exercise(told: Client, address: str) -> None:
    assert told.get(address).headers["Location"] == "/begin/confirm"
    assert Draft.objects.exists()


def test_starting_by_hand_leads_to_the_same_page(told: Client, maria: Person) -> None:
    assert told.post("/today/start", {"person": str(maria.pk), "way": "usual"}).headers["Location"] == "/begin/confirm"


def test_no_change_it_opens_the_day_again(told: Client) -> None:
    told.post("/begin/item/new-saddle", dict.fromkeys(SADDLE, "no"))
    told.post("/daily", {"answer": "none"})
    assert told.get("/today").status_code == 200


def test_a_doubt_that_was_left_is_asked_once_more_before_any_exercise(screened: Client) -> None:
    screened.post("/daily", {"line": "new-saddle"})
    screened.post("/begin/item/new-saddle", {**dict.fromkeys(SADDLE, "no"), "E1": "not sure"})
    assert screened.get("/today").headers["Location"] == "/begin/confirm"
    assert screened.get("/begin/confirm").headers["Location"] == "/begin/follow-up/E1"


def test_a_doubt_about_what_is_not_urgent_holds_nobody_up(screened: Client) -> None:
    screened.get("/more/health-the-pain")
    screened.post("/begin/item/the-pain", {**dict.fromkeys(("S6", "S2", "S3", "S4", "S1"), "no"), "S3": "not sure"})
    assert screened.get("/today").status_code == 200


def test_another_errand_does_not_take_the_place_of_what_was_told(screened: Client) -> None:
    screened.get("/more/health-your-health")
    screened.post("/begin/item/your-health", {**dict.fromkeys(("S8", "S12", "S18"), "no"), "S13": "yes"})
    assert screened.get("/daily?next=/player").headers["Location"] == "/begin/confirm"
    assert screened.post("/begin/confirm").headers["Location"] == "/care"


def test_coming_back_to_the_first_questions_leads_to_what_was_told(maria_client: Client) -> None:
    open_questions(maria_client)
    assert answer_screens(maria_client, {"E1": "yes"}) == "/begin/confirm"
    assert maria_client.get("/begin").headers["Location"] == "/begin/confirm"


def test_a_weak_foot_is_asked_about_before_it_is_read_back(maria_client: Client) -> None:
    open_questions(maria_client)
    maria_client.post("/begin/screen/saddle", {"answer": "none"})
    maria_client.post("/begin/item/legs-and-hands", {**dict.fromkeys(("E5", "E6", "E11"), "no"), "E7": "yes"})
    assert maria_client.get("/begin/confirm").headers["Location"] == "/begin/follow-up/E7_sudden"


def test_a_yes_holds_for_what_was_read_and_not_for_what_another_tab_changed(told: Client) -> None:
    page = told.get("/begin/confirm").content.decode()
    read = re.search(r'name="read" value="([^"]*)"', page)
    assert read is not None
    told.post("/begin/item/new-saddle", {**dict.fromkeys(SADDLE, "no"), "E2": "yes"})
    again = told.post("/begin/confirm", {"read": read.group(1)})
    assert again.status_code == 200
    assert "A change in how you pee" in again.content.decode()
    assert Entry.objects.count() == 1


def test_a_form_of_another_persons_open_page_is_kept_for_nobody(maria: Person, tom: Person, maria_client: Client) -> None:
    for person in (maria, tom):
        keep_screen(person, clock.now(), {"U4": "yes"})
    maria_client.post("/who/choose", {"person": str(tom.pk)})
    seen = {"by": "doctor", "may_exercise": "yes", "person": str(maria.pk)}
    assert maria_client.post("/care/seen", seen).headers["Location"] == "/"
    assert standing_of(tom, clock.now()).lock is not None
    assert maria_client.post("/care/seen", {**seen, "person": str(tom.pk)}).headers["Location"] == "/today"
    assert standing_of(maria, clock.now()).lock is not None


@pytest.mark.parametrize("name", ["begin", "today"])
def test_every_form_says_whose_it_is(name: str) -> None:
    paths = sorted((WEB / "templates" / name).glob("*.html"))
    forms = [(path.name, whole, inner) for path in paths for whole, inner in FORM.findall(path.read_text(encoding="utf-8"))]
    assert forms
    assert [place for place, whole, inner in forms if "components/for_person.html" not in inner and "who-leave" not in whole] == []
