"""The batches that come after the first exercises."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from limber.catalogue.load import load
from limber.screening.questions import asked, questions, screens
from limber_web import clock
from limber_web.care.load import standing_of
from limber_web.care.models import Entry, Person
from limber_web.journeys.begin.about_forms import FORMS
from limber_web.journeys.begin.conditions import PAGES
from tests.web.begin.walk import keep_screen

GROUPS = {group.slug: group.tags for group in load().vocabulary.groups}
S_ASKED = asked("S", pregnancy_possible=False)
ABOUT = {
    "place": {"floor": "yes", "kneeling": "no", "equipment": ["chair", "wall"]},
    "time": {"minutes_per_day": "20", "strength_days": "3", "level": "some"},
    "pain": {"usual_pain": "4", "pain_now": "0", "eases": "flexion", "aggravates": "extension"},
    "goal": {"goal": "Walk to the lake", "assessed": "no"},
}


def _next(client: Client, address: str = "/more?left=99") -> str:
    """Give the address of the batch that is asked next."""
    return client.get(address).headers["Location"]


def _questions(client: Client, slug: str, **answers: str) -> str:
    """Answer one screen of S questions."""
    client.get(f"/more/health-{slug}?left=99")
    ids = [identifier for identifier in next(screen.questions for screen in screens("S") if screen.slug == slug) if identifier in S_ASKED]
    return client.post(f"/begin/item/{slug}", {**dict.fromkeys(ids, "no"), **answers}).headers["Location"]


def test_all_at_once_asks_everything_and_then_nothing(screened: Client, maria: Person) -> None:
    place = ""
    for _ in range(40):
        place = _next(screened)
        if place == "/plan/make":
            break
        slug = place.partition("/more/")[2].partition("?")[0]
        if slug.startswith("health-"):
            screened.get(place)
            screened.post(f"/begin/screen/{slug.removeprefix('health-')}", {"answer": "none"})
        else:
            screened.post(place, ABOUT.get(slug.removeprefix("about-"), {"answer": "none"}))
    assert place == "/plan/make"
    held = standing_of(maria, clock.now())
    assert not {"s_questions", "conditions", "about_you"} & set(held.needs)
    assert not held.person.tags
    assert not held.person.unanswered
    assert held.person.equipment == {"chair", "wall"}


def test_one_visit_asks_three_pages_and_no_more(screened: Client) -> None:
    place = _next(screened, "/more")
    for left in (3, 2, 1):
        assert place.endswith(f"left={left}")
        slug = place.partition("/more/health-")[2].partition("?")[0]
        screened.get(place)
        after = screened.post(f"/begin/screen/{slug}", {"answer": "none"}).headers["Location"]
        place = screened.get(after).headers["Location"]
    assert place == "/today"


def test_later_leaves_everything_open(screened: Client) -> None:
    screened.get(_next(screened))
    assert screened.get("/more/later").headers["Location"] == "/today"
    assert Entry.objects.count() == 1
    assert _next(screened).startswith("/more/health-the-pain")


def test_every_group_of_conditions_stands_on_one_page() -> None:
    assert sorted(slug for page in PAGES.values() for slug in page.of) == sorted(GROUPS)


@pytest.mark.parametrize("page", PAGES)
def test_none_of_these_answers_the_page_and_nothing_else(screened: Client, maria: Person, page: str) -> None:
    screened.post(f"/more/conditions-{page}", {"answer": "none"})
    held = standing_of(maria, clock.now())
    assert set(PAGES[page].of).isdisjoint(held.conditions_left)
    others = {slug for other in PAGES.values() if other.slug != page for slug in other.of} - {"pregnancy"}
    assert others <= set(held.conditions_left)


def test_a_ticked_condition_is_present_and_the_rest_of_its_page_is_not(screened: Client, maria: Person) -> None:
    screened.post("/more/conditions-back-and-legs", {"tag": ["osteoporosis"], "answer": "ticked"})
    person = standing_of(maria, clock.now()).person
    assert person.tags == {"osteoporosis"}
    assert "spondylolisthesis" not in person.unanswered
    assert "vertigo" in person.unanswered


def test_a_tag_by_hand_that_is_not_on_the_page_is_not_kept(screened: Client, maria: Person) -> None:
    screened.post("/more/conditions-back-and-legs", {"tag": ["vertigo", "made-up"], "answer": "ticked"})
    assert not standing_of(maria, clock.now()).person.tags


def test_saving_without_a_tick_asks_for_one(screened: Client) -> None:
    response = screened.post("/more/conditions-back-and-legs", {"answer": "ticked"})
    assert response.status_code == 422
    assert "choose “None of these”" in response.content.decode()
    assert Entry.objects.count() == 1


@pytest.mark.parametrize(("possible", "shown"), [(True, True), (False, False)])
def test_pregnancy_is_asked_only_where_it_is_possible(maria: Person, maria_client: Client, possible: bool, shown: bool) -> None:
    keep_screen(maria, clock.now(), possible=possible)
    page = maria_client.get("/more/conditions-operations").content.decode()
    assert ("pregnancy-t2" in page) is shown
    maria_client.get("/more/health-your-health")
    assert (questions()["S11"].text in maria_client.get("/begin/screen/your-health").content.decode()) is shown


def test_about_you_becomes_the_person_that_planning_sees(screened: Client, maria: Person) -> None:
    for name, answers in ABOUT.items():
        screened.post(f"/more/about-{name}", answers)
    held = standing_of(maria, clock.now())
    assert (held.person.floor, held.person.kneeling, held.person.minutes_per_day, held.person.strength_days) == (True, False, 20, 3)
    assert (held.person.usual_pain, held.person.pain_now, held.person.directional_preference) == (4, 0, "flexion")
    assert (held.person.level, held.person.assessed) == ("some", False)
    assert held.profile is not None
    assert held.profile["goal"] == "Walk to the lake"


def test_what_eases_and_brings_on_alike_gives_no_direction(screened: Client, maria: Person) -> None:
    screened.post("/more/about-pain", {"eases": "extension", "aggravates": "extension"})
    assert standing_of(maria, clock.now()).person.directional_preference == "none"


@pytest.mark.parametrize("name", FORMS)
def test_nothing_about_you_has_to_be_answered_and_nothing_is_made_up(screened: Client, maria: Person, name: str) -> None:
    assert screened.post(f"/more/about-{name}", {}).status_code == 302
    held = standing_of(maria, clock.now())
    assert set(held.profile or {}) <= {"asked", "tags"}
    assert held.about_left


def test_no_kit_is_an_answer(screened: Client, maria: Person) -> None:
    screened.post("/more/about-place", {"no_kit": "on"})
    assert "equipment" not in standing_of(maria, clock.now()).about_left


def test_a_choice_that_is_none_is_said_and_not_kept(screened: Client) -> None:
    response = screened.post("/more/about-time", {"minutes_per_day": "900"})
    assert response.status_code == 422
    assert "Choose one of these, or leave it for later." in response.content.decode()


def test_a_later_answer_leaves_the_other_answers_alone(screened: Client, maria: Person) -> None:
    screened.post("/more/about-place", ABOUT["place"])
    screened.post("/more/conditions-balance-and-arms", {"tag": ["vertigo"]})
    screened.post("/more/about-goal", ABOUT["goal"])
    held = standing_of(maria, clock.now())
    assert held.person.floor
    assert held.person.tags == {"vertigo"}
    assert (held.profile or {})["asked"] == ["goal", "place"]


def test_an_operation_is_confirmed_and_leaves_walking(screened: Client) -> None:
    assert _questions(screened, "your-health", S12="yes") == "/begin/confirm"
    assert screened.post("/begin/confirm").headers["Location"] == "/care"
    assert "/exercise/walk-easy" in screened.get("/care").content.decode()


def test_a_sign_for_the_next_weeks_opens_its_page_without_a_lock(screened: Client) -> None:
    assert _questions(screened, "the-pain", S3="yes") == "/care"
    assert "Book a visit, and start gently today" in screened.get("/care").content.decode()
    assert screened.get("/today").status_code == 200


def test_dark_thoughts_are_not_asked_to_be_confirmed(screened: Client) -> None:
    assert _questions(screened, "your-days", S15="yes") == "/care"


@pytest.mark.parametrize(("features", "soon"), [([], False), (["0", "3"], False), (["0", "3", "8"], True), (["0", "0", "1", "99", "x"], False)])
def test_a_young_back_is_asked_for_its_features(screened: Client, maria: Person, features: list[str], soon: bool) -> None:
    assert _questions(screened, "how-long", S7="yes") == "/begin/features"
    place = screened.post("/begin/features", {"feature": features}).headers["Location"]
    assert (place == "/care") is soon


def test_features_without_their_question_lead_back(screened: Client) -> None:
    assert screened.get("/begin/features").headers["Location"] == "/more"


def test_after_a_month_the_questions_are_asked_again(screened: Client, maria: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    for screen in screens("S"):
        _questions(screened, screen.slug)
    assert not _next(screened).startswith("/more/health")
    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    screened.post("/who/choose", {"person": str(maria.pk)})
    keep_screen(maria, later)
    assert _next(screened).startswith("/more/health-the-pain")


def test_without_the_danger_signs_the_batches_wait(maria_client: Client) -> None:
    assert maria_client.get("/more").headers["Location"] == "/begin"


@pytest.mark.parametrize("slug", ["elsewhere", "about-elsewhere", "conditions-elsewhere", "health-saddle", "health-elsewhere"])
def test_a_batch_that_is_not_there_is_not_found(screened: Client, slug: str) -> None:
    assert screened.get(f"/more/{slug}").status_code == 404


@pytest.mark.parametrize("name", list(FORMS))
def test_the_button_that_saves_sends_nothing_of_its_own(screened: Client, name: str) -> None:
    """A button named like a field would wipe what was typed there: browsers send it last."""
    page = screened.get(f"/more/about-{name}").content.decode()
    assert '<button class="btn go">Save</button>' in page


def test_a_helpline_is_shown_when_a_visit_was_to_be_booked_already(screened: Client) -> None:
    assert _questions(screened, "the-pain", S3="yes") == "/care"
    assert _questions(screened, "your-days", S15="yes") == "/care"
    assert "116 123" in screened.get("/care").content.decode()


def test_a_kind_word_is_said_once(screened: Client) -> None:
    assert _questions(screened, "your-days", S14="yes") == "/care"
    assert _questions(screened, "your-days", S14="yes") != "/care"


@pytest.mark.parametrize("answer", ["yes", "not sure"])
def test_waiting_to_be_cleared_leaves_walking_only(screened: Client, answer: str) -> None:
    place = _questions(screened, "your-health", S12=answer)
    while place.startswith("/begin/"):
        place = screened.post(place, {"answer": answer}).headers["Location"]
    assert place == "/care"
    page = screened.get("/care").content.decode()
    assert "Book a visit, and walk gently today" in page
    assert re.findall(r"/exercise/([a-z-]+)", page) == ["walk-easy"]
    assert set(screened.get("/today/session.json?way=open").json()["exercises"]) == {"walk-easy"}
    assert screened.get("/today").headers["Location"] == "/care"
