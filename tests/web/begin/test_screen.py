"""One screen of danger signs, its items one by one, and the further question after "not sure"."""

from __future__ import annotations

import pytest
from django.test import Client

from limber.screening.questions import asked, preamble, questions, reminder, screens
from limber_web.care.models import Entry
from tests.web.begin.walk import answer_screens, open_questions

SHOWN = screens("E") + screens("U")


def test_there_are_at_most_three_screens_of_e_and_two_of_u() -> None:
    assert len(screens("E")) <= 3
    assert len(screens("U")) <= 2


@pytest.mark.parametrize("slug", [screen.slug for screen in SHOWN])
def test_a_screen_shows_the_rule_and_each_of_its_items(maria_client: Client, slug: str) -> None:
    open_questions(maria_client, age="30")
    maria_client.post("/begin/pregnancy", {"possible": "yes"})
    page = maria_client.get(f"/begin/screen/{slug}").content.decode()
    assert (preamble() if slug == SHOWN[0].slug else reminder()) in page
    for identifier in next(screen.questions for screen in SHOWN if screen.slug == slug):
        assert questions()[identifier].text in page
    assert "None of these" in page


def test_someone_to_whom_nothing_applies_answers_with_five_taps_and_each_item_is_a_no(maria_client: Client) -> None:
    open_questions(maria_client)
    assert answer_screens(maria_client, {}) == "/begin/ready"
    assert Entry.objects.get().payload["answers"] == dict.fromkeys(asked("EU", pregnancy_possible=False), "no")


def test_no_answer_is_chosen_beforehand(maria_client: Client) -> None:
    open_questions(maria_client)
    page = maria_client.get("/begin/item/saddle").content.decode()
    assert "required checked" not in page
    assert page.count("required") == page.count('type="radio"') == 12


def test_a_missing_answer_is_named_and_the_others_are_kept(maria_client: Client) -> None:
    open_questions(maria_client)
    response = maria_client.post("/begin/item/saddle", {"E1": "no", "E2": "not sure", "E3": "perhaps"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "2 things are still missing" in page
    assert 'href="#E3"' in page
    assert 'href="#E4"' in page
    assert 'name="E2" value="not sure" required checked' in page
    assert page.count("required checked") == 2


@pytest.mark.parametrize(("again", "place"), [("no", "/begin/ready"), ("yes", "/begin/confirm"), ("not sure", "/begin/confirm")])
def test_not_sure_brings_one_more_question_and_a_second_not_sure_counts_as_yes(maria_client: Client, again: str, place: str) -> None:
    open_questions(maria_client)
    assert answer_screens(maria_client, {"E2": "not sure", "E2 again": again}) == place


def test_the_further_question_shows_the_first_one_and_its_help(maria_client: Client) -> None:
    open_questions(maria_client)
    maria_client.post("/begin/item/saddle", {"E1": "not sure", "E2": "no", "E3": "no", "E4": "no"})
    page = maria_client.get("/begin/follow-up/E1").content.decode()
    assert questions()["E1"].text in page
    assert questions()["E1"].follow_up in page


@pytest.mark.parametrize(("sudden", "level"), [("no", "urgent"), ("yes", "emergency"), ("not sure", "emergency")])
def test_a_weak_foot_brings_the_question_how_it_came(maria_client: Client, sudden: str, level: str) -> None:
    open_questions(maria_client)
    assert answer_screens(maria_client, {"E7": "yes", "E7_sudden": sudden}) == "/begin/confirm"
    maria_client.post("/begin/confirm")
    assert Entry.objects.get().payload["answers"]["E7_sudden"] == sudden
    assert ("Talk to a doctor today" in maria_client.get("/care").content.decode()) is (level == "urgent")


def test_an_emergency_does_not_wait_for_the_other_screens(maria_client: Client) -> None:
    open_questions(maria_client)
    answers = {**dict.fromkeys(("E1", "E2", "E4"), "no"), "E3": "yes"}
    assert maria_client.post("/begin/item/saddle", answers).headers["Location"] == "/begin/confirm"


def test_a_screen_that_is_not_there_is_not_found(maria_client: Client) -> None:
    open_questions(maria_client)
    assert maria_client.get("/begin/screen/elsewhere").status_code == 404


def test_a_screen_by_its_address_before_the_first_page_leads_to_the_first_page(maria_client: Client) -> None:
    assert maria_client.get("/begin/screen/saddle").headers["Location"] == "/begin"
    assert maria_client.post("/begin/item/saddle", {"E1": "no"}).headers["Location"] == "/begin"
    assert maria_client.get("/begin/follow-up/E1").headers["Location"] == "/begin"
    assert maria_client.post("/begin/follow-up/E7_sudden", {"answer": "no"}).headers["Location"] == "/begin"
