"""What changes today: kept once, said with its reason, and asked of the person at the dose that stands."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from limber.diary.entry import Entry
from limber_web.care.load import entries_of
from limber_web.care.models import Person
from limber_web.care.save import erase, keep, new_entry
from tests.web.conftest import Clock
from tests.web.today.conftest import no_to
from tests.web.today.weeks import ASKED, BRIDGE, morning, session, some_weeks, three_good

NOW = "2026-11-20T09:00:00+01:00"


@pytest.fixture
def now(at: Clock) -> datetime:
    """A Friday morning."""
    return at(NOW)


@pytest.fixture
def here(now: datetime, maria_client: Client, maria: Person) -> Client:
    """Maria has chosen herself this morning; `now` comes first."""
    maria_client.post("/who/choose", {"person": str(maria.pk)})
    return maria_client


def page(client: Client) -> str:
    """Give today's page."""
    response = client.get(reverse("today"))
    assert response.status_code == 200, response.headers
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def decisions(person: Person) -> list[Entry]:
    """Give the decisions that the diary holds."""
    return [entry for entry in entries_of(person) if entry.kind == "decision"]


def asked(client: Client) -> dict[str, str]:
    """Give the doses of today's session."""
    exercises = client.get(reverse("today-session-json")).json()["exercises"]
    return {slug: each["dose"] for slug, each in exercises.items()}


def test_a_step_up_is_said_with_its_reason_and_asked(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    shown = page(here)
    assert "Bridge goes from 2 × 6 to 2 × 7: 3 good sessions, and your pain was no worse the next morning." in shown
    assert "Why did this change?" in shown
    assert "More comes after 3 good sessions in 14 days" in shown
    assert "Seated marching goes" not in shown
    assert asked(here)[BRIDGE] == "2 x 7, hold 2 s, rest 60 s"


def test_it_is_kept_once_with_the_versions_however_often_the_page_is_opened(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    first = page(here)
    assert page(here) == first
    (told,) = decisions(maria)
    assert told.payload["to"] == "2 x 7, hold 2 s, rest 60 s"
    assert told.payload["engine"]
    assert told.payload["catalogue"]
    assert asked(here)[BRIDGE] == "2 x 7, hold 2 s, rest 60 s"


def test_two_devices_write_the_same_line(here: Client, maria: Person, tom: Person, now: datetime) -> None:
    three_good(maria, now)
    keep(tom, entries_of(maria))
    page(here)
    here.post("/who/choose", {"person": str(tom.pk)})
    page(here)
    assert decisions(maria) == decisions(tom) != []


def test_what_stays_as_it_is_is_not_said(here: Client, maria: Person, now: datetime) -> None:
    some_weeks(maria, now)
    session(maria, now - timedelta(days=2))
    assert "Why did this change?" not in page(here)
    assert decisions(maria) == []


def test_a_stop_is_paid_the_second_time_and_said(here: Client, maria: Person, now: datetime) -> None:
    some_weeks(maria, now, days=21, dose="2 x 10")
    for days in (9, 2):
        session(maria, now - timedelta(days=days), dose="2 x 10", worse=True)
    assert "Bridge goes from 2 × 10 to 2 × 8: it hurt more for the second time" in page(here)
    assert asked(here)[BRIDGE] == "2 x 8"


def test_a_report_that_comes_late_takes_a_step_back_that_was_said(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    page(here)
    morning(maria, now - timedelta(days=1), 5)
    assert "to 2 × 7" not in page(here)
    assert asked(here).get(BRIDGE) == ASKED


def test_a_break_comes_back_lower_and_each_day_that_is_looked_at_takes_nothing_more(here: Client, maria: Person, at: Clock, now: datetime) -> None:
    some_weeks(maria, now, days=20, dose="2 x 10")
    session(maria, now - timedelta(days=9), dose="2 x 10")
    assert "Bridge goes from 2 × 10 to 2 × 8: you were away from it for 9 days" in page(here)
    later = at("2026-11-21T09:00:00+01:00")
    here.post("/who/choose", {"person": str(maria.pk)})
    keep(maria, [new_entry("screen", {"answers": no_to("EU")}, later)])
    assert "to 2 × 8: you were away from it for 10 days" in page(here)
    assert asked(here)[BRIDGE] == "2 x 8"


def test_what_rests_is_left_out_and_said(here: Client, maria: Person, now: datetime) -> None:
    some_weeks(maria, now, days=21)
    session(maria, now - timedelta(days=1), spasm=True, done=0.2)
    assert "Not today: Bridge and Seated marching. A sore spell" in page(here)
    assert BRIDGE not in asked(here)


def test_in_a_sore_spell_the_comfort_set_is_asked_and_said_in_one_sentence(here: Client, maria: Person, now: datetime) -> None:
    some_weeks(maria, now, days=21)
    session(maria, now - timedelta(days=1), before=9)
    keep(maria, [new_entry("screen", {"answers": no_to("EU")}, now)])
    shown = page(here)
    assert "A sore spell: small moves and short walks for now." in shown
    exercises = here.get(reverse("today-session-json")).json()["exercises"]
    assert exercises
    assert all(each["comfort"] for each in exercises.values())


def test_that_somebody_should_look_is_said_on_one_day(here: Client, maria: Person, at: Clock, now: datetime) -> None:
    some_weeks(maria, now, days=21, profile={"usual_pain": 8, "assessed": False})
    shown = page(here)
    assert "See someone about this" in shown
    assert "Book a visit to a doctor or physiotherapist and tell them this: your usual pain is 7 of 10 or more" in shown
    assert "See someone about this" in page(here)
    later = at("2026-11-21T09:00:00+01:00")
    here.post("/who/choose", {"person": str(maria.pk)})
    keep(maria, [new_entry("screen", {"answers": no_to("EU")}, later)])
    assert "See someone about this" not in page(here)


def test_under_a_lock_nothing_is_decided_and_nothing_is_kept(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    keep(maria, [new_entry("screen", {"answers": {"E9": "yes"}}, now)])
    assert here.get(reverse("today")).headers["Location"] == reverse("care")
    assert decisions(maria) == []


def test_no_decision_brings_what_a_condition_forbids(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    forged = {"exercise": "seated-march", "from": "1 min", "to": "double-knee-to-chest: 2 x 6", "action": "rung_up", "because": [], "say": "More."}
    tags = {"tags": ["osteoporosis-vertebral-fracture"], "conditions_answered": ["bones"]}
    keep(maria, [new_entry("profile", tags, now - timedelta(days=7)), new_entry("decision", forged, now)])
    here.get(reverse("today"))
    assert "double-knee-to-chest" not in asked(here)


def test_the_diary_of_somebody_else_decides_nothing(here: Client, maria: Person, tom: Person, now: datetime) -> None:
    three_good(maria, now)
    page(here)
    some_weeks(tom, now)
    here.post("/who/choose", {"person": str(tom.pk)})
    assert asked(here)[BRIDGE] == ASKED
    erase(tom)


def test_an_offer_is_answered_with_yes_later_or_no(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now, dose="3 x 9, hold 2 s, rest 60 s")
    assert "Bridge has become easy. Do you want to try" in page(here)
    to = here.get(reverse("today")).content.decode().partition('name="to" value="')[2].partition('"')[0]
    assert to.startswith("bridge-march: ")
    form = {"person": str(maria.pk), "exercise": BRIDGE, "to": to}
    here.post(reverse("offer"), form | {"answer": "perhaps"})
    here.post(reverse("offer"), form | {"answer": "yes", "to": "roll-up: 3 x 12"})
    assert not [entry for entry in entries_of(maria) if entry.kind == "offer_answer"]
    assert here.post(reverse("offer"), form | {"answer": "later"}).headers["Location"] == reverse("today")
    (kept,) = [entry for entry in entries_of(maria) if entry.kind == "offer_answer"]
    assert kept.payload == {"exercise": BRIDGE, "to": to, "answer": "later"}
    assert "Do you want to try" not in page(here)
    assert decisions(maria)[0].payload["action"] == "up"
