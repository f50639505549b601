"""The five lines before each session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from limber.screening.questions import daily_lines, questions
from limber_web.care.models import Entry, Person

AtTime = Callable[[timedelta], datetime]
BEHIND = {identifier for line in daily_lines() for identifier in line.questions}


@pytest.fixture
def next_day(screened: Client, at_time: AtTime, maria: Person) -> Client:
    """Maria's browser on the day after her danger signs."""
    at_time(timedelta(days=1))
    screened.post("/who/choose", {"person": str(maria.pk)})
    return screened


def _kept() -> dict[str, Any]:
    """Give the payload of the last screen that was kept."""
    return dict(Entry.objects.filter(kind="screen").order_by("-pk")[0].payload)


def test_five_lines_and_one_tap(next_day: Client) -> None:
    page = next_day.get("/daily").content.decode()
    assert page.count('name="line"') == 5
    assert next_day.post("/daily?next=/player", {"answer": "none"}).headers["Location"] == "/player"
    assert _kept()["answers"] == dict.fromkeys(_kept()["answers"], "no")
    assert set(_kept()["answers"]) == BEHIND
    assert _kept()["daily"] is True
    assert _kept()["lines"] == dict.fromkeys((line.slug for line in daily_lines()), "no")


def test_where_to_go_next_is_kept_while_a_line_is_open(next_day: Client) -> None:
    next_day.get("/daily?next=/player")
    assert next_day.post("/daily", {"line": "new-feeling-ill"}).headers["Location"] == "/begin/item/new-feeling-ill"
    assert next_day.post("/begin/item/new-feeling-ill", dict.fromkeys(("E12", "U1", "U6"), "no")).headers["Location"] == "/daily"
    page = next_day.get("/daily").content.decode()
    assert "You told us nothing here is new" in page
    assert "Nothing else is new" in page
    assert next_day.post("/daily", {"answer": "none"}).headers["Location"] == "/player"
    assert _kept()["lines"]["feeling-ill"] == "no"


@pytest.mark.parametrize("where", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", ""])
def test_next_leads_nowhere_but_here(next_day: Client, where: str) -> None:
    next_day.get("/daily", {"next": where})
    assert next_day.post("/daily", {"answer": "none"}).headers["Location"] == "/today"


@pytest.mark.parametrize("identifier", [identifier for identifier in questions() if identifier in BEHIND])
def test_a_yes_behind_a_line_is_confirmed_and_closes_every_exercise(next_day: Client, identifier: str) -> None:
    line = next(line for line in daily_lines() if identifier in line.questions)
    next_day.post("/daily", {"line": f"new-{line.slug}"})
    place = next_day.post(f"/begin/item/new-{line.slug}", {**dict.fromkeys(line.questions, "no"), identifier: "yes"}).headers["Location"]
    while place.startswith("/begin/follow-up"):
        place = next_day.post(place, {"answer": "yes"}).headers["Location"]
    if place == "/daily":
        place = next_day.post("/daily", {"answer": "none"}).headers["Location"]
    assert place == "/begin/confirm"
    assert questions()[identifier].told[1:] in next_day.get("/begin/confirm").content.decode()
    assert next_day.post("/begin/confirm").headers["Location"] == "/care"
    assert next_day.get("/today").headers["Location"] == "/care"


def test_a_fall_or_new_tablets_bring_the_whole_set(next_day: Client) -> None:
    next_day.post("/daily", {"line": "new-events"})
    ids = next(line.questions for line in daily_lines() if line.slug == "events")
    next_day.post("/begin/item/new-events", dict.fromkeys(ids, "no"))
    assert next_day.post("/daily", {"answer": "none"}).headers["Location"] == "/begin"
    assert _kept()["lines"]["events"] == "yes"
    assert next_day.get("/daily").headers["Location"] == "/begin"


def test_without_the_whole_set_the_five_lines_are_not_enough(maria_client: Client) -> None:
    assert maria_client.get("/daily").headers["Location"] == "/begin"
    assert maria_client.post("/daily", {"answer": "none"}).headers["Location"] == "/begin"
    assert not Entry.objects.exists()


def test_a_line_that_is_not_there_opens_nothing(next_day: Client) -> None:
    assert next_day.post("/daily", {"line": "saddle"}).status_code == 200
