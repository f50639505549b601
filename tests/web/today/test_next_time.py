"""After the report: what is certain of the next time, what has changed over the weeks, and what stands now on the other pages."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from limber_web.care.models import Person
from tests.web.conftest import Clock
from tests.web.today.weeks import session, some_weeks, three_good


@pytest.fixture
def now(at: Clock) -> datetime:
    """A Friday morning."""
    return at("2026-11-20T09:00:00+01:00")


@pytest.fixture
def here(now: datetime, maria_client: Client, maria: Person) -> Client:
    """Maria has chosen herself this morning; `now` comes first."""
    maria_client.post("/who/choose", {"person": str(maria.pk)})
    return maria_client


def page(client: Client, name: str, *arguments: object) -> str:
    """Give the words of a page."""
    response = client.get(reverse(name, args=arguments))
    assert response.status_code == 200, response.headers
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def test_a_stop_today_keeps_the_amount_the_next_time(here: Client, maria: Person, now: datetime) -> None:
    some_weeks(maria, now, days=21, dose="2 x 10")
    session(maria, now, dose="2 x 10", worse=True)
    assert "Next time Bridge stays at 2 × 10: it hurt more last time; the same once, then we see." in page(here, "progress")


def test_a_much_harder_session_brings_less_the_next_time(here: Client, maria: Person, now: datetime) -> None:
    some_weeks(maria, now, days=21, dose="2 x 10")
    session(maria, now - timedelta(days=5), dose="2 x 10", worse=True)
    session(maria, now, dose="2 x 10", worse=True)
    assert "Next time Bridge goes from 2 × 10 to 2 × 8" in page(here, "progress")


def test_a_good_session_promises_nothing_but_that_nothing_gets_less(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    session(maria, now)
    shown = page(here, "progress")
    assert "Next time Nothing gets less. Whether something goes up depends on the morning after too" in shown
    assert "streak" not in shown


def test_where_nothing_was_done_today_nothing_is_said_of_the_next_time(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    assert "Next time" not in page(here, "progress")


def test_what_has_changed_is_listed_by_exercise(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    assert "What has changed" not in page(here, "progress")
    page(here, "today")
    assert "What has changed Bridge 20 November Bridge goes from 2 × 6 to 2 × 7: 3 good sessions" in page(here, "progress")


def test_the_week_and_the_programme_show_the_amount_that_stands_now(here: Client, maria: Person, now: datetime) -> None:
    three_good(maria, now)
    assert "Bridge 2 × 7, hold 2 s" in page(here, "week")
    stage = page(here, "plan-weeks", 1)
    assert "2 × 6, hold 2 s" in stage
    assert "Now: 2 × 7, hold 2 s" in stage
    assert stage.count("Now:") == 1


def test_another_rung_is_named_in_the_place_of_the_one_before(here: Client, maria: Person, now: datetime) -> None:
    some_weeks(maria, now, days=21)
    session(maria, now - timedelta(days=5), pain_worst=7)
    assert re.search(r"Now: [A-Z][a-z ]+, ", page(here, "plan-weeks", 1))
