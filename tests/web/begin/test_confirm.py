"""Before any lock: "You told us ... Is that right?"."""

from __future__ import annotations

import pytest
from django.test import Client

from limber.screening.questions import asked, questions
from limber.wording.care import WATCH_FOR
from limber_web.care.models import Entry, Person
from tests.web.begin.walk import answer_screens, open_questions

EVERY = asked("EU", pregnancy_possible=True)
WITHOUT_LOCK = tuple(identifier for identifier in EVERY if not questions()[identifier].locks)


def _walk(client: Client, identifier: str, answer: str) -> str:
    """Answer everything with no, save one item, as someone for whom pregnancy is possible."""
    open_questions(client, age="40")
    client.post("/begin/pregnancy", {"possible": "yes"})
    return answer_screens(client, {identifier: answer, "E7_sudden": "not sure"})


@pytest.mark.parametrize("answer", ["yes", "not sure"])
@pytest.mark.parametrize("identifier", [identifier for identifier in EVERY if identifier not in WITHOUT_LOCK])
def test_each_sign_alone_is_confirmed_and_then_closes_every_exercise(maria_client: Client, identifier: str, answer: str) -> None:
    assert _walk(maria_client, identifier, answer) == "/begin/confirm"
    assert not Entry.objects.exists()
    page = maria_client.get("/begin/confirm").content.decode()
    assert questions()[identifier].told[1:] in page
    assert maria_client.post("/begin/confirm").headers["Location"] == "/care"
    for address in ("/today", "/player", "/daily", "/more", "/begin"):
        assert maria_client.get(address).headers["Location"] == "/care", address
    assert "I have been checked" in maria_client.get("/care").content.decode()


@pytest.mark.parametrize("identifier", WITHOUT_LOCK)
def test_a_same_day_sign_without_a_lock_is_confirmed_and_leaves_exercise_open(maria_client: Client, identifier: str) -> None:
    assert _walk(maria_client, identifier, "yes") == "/begin/confirm"
    assert maria_client.post("/begin/confirm").headers["Location"] == "/care"
    assert "Talk to a doctor today" in maria_client.get("/care").content.decode()
    assert "Go on to today" in maria_client.get("/care").content.decode()


def test_no_change_it_leads_back_to_the_question_and_locks_nothing(maria_client: Client) -> None:
    open_questions(maria_client)
    answer_screens(maria_client, {"E3": "yes"})
    assert "/begin/item/saddle#E3" in maria_client.get("/begin/confirm").content.decode()
    assert 'name="E3" value="yes" required checked' in maria_client.get("/begin/item/saddle").content.decode()
    maria_client.post("/begin/item/saddle", dict.fromkeys(("E1", "E2", "E3", "E4"), "no"))
    assert answer_screens(maria_client, {}) == "/begin/ready"


def test_a_weak_foot_that_is_taken_back_takes_its_second_question_along(maria_client: Client) -> None:
    open_questions(maria_client)
    answer_screens(maria_client, {"E7": "yes", "E7_sudden": "yes"})
    maria_client.post("/begin/item/legs-and-hands", dict.fromkeys(("E5", "E6", "E7", "E11"), "no"))
    assert answer_screens(maria_client, {}) == "/begin/ready"
    assert "E7_sudden" not in Entry.objects.get().payload["answers"]


def test_confirming_with_questions_open_leads_to_the_open_question(maria_client: Client) -> None:
    open_questions(maria_client)
    assert maria_client.post("/begin/confirm").headers["Location"] == "/begin/screen/saddle"
    assert not Entry.objects.exists()


def test_the_draft_is_gone_when_it_is_kept(maria_client: Client, maria: Person) -> None:
    open_questions(maria_client)
    answer_screens(maria_client, {})
    assert not hasattr(Person.objects.get(), "draft")


def test_after_no_lock_one_sentence_and_what_to_watch_for(maria_client: Client) -> None:
    open_questions(maria_client)
    answer_screens(maria_client, {})
    page = maria_client.get("/begin/ready").content.decode()
    assert "Nothing you told us today points to an emergency" in page
    assert "Start your first few minutes" in page
    assert WATCH_FOR[0] in page


def test_ready_by_its_address_asks_the_questions_first(maria_client: Client) -> None:
    assert maria_client.get("/begin/ready").headers["Location"] == "/begin"


def test_blisters_told_again_do_not_end_with_you_can_start(maria_client: Client) -> None:
    _walk(maria_client, "U10", "yes")
    maria_client.post("/begin/confirm")
    assert _walk(maria_client, "U10", "yes") == "/care"
