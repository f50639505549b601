"""The page behind every lock, the country it names, and how it opens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from limber_web import clock
from limber_web.care.models import Entry, Person
from tests.web.begin.walk import keep_screen

AtTime = Callable[[timedelta], datetime]
SEEN = {"by": "doctor", "may_exercise": "yes"}
CLOSED = ("/today", "/player", "/daily", "/more", "/more/about-place", "/begin", "/begin/screen/saddle", "/begin/confirm")


def _page(client: Client, address: str = "/care") -> str:
    """Give a page as text."""
    return client.get(address).content.decode()


def test_the_heading_is_the_action_and_the_number_can_be_called_and_read(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"E9": "yes"})
    page = _page(maria_client)
    assert '<h1 id="action">Call 999 now</h1>' in page
    assert 'href="tel:999"' in page
    assert "Use any phone" in page
    assert "Say this" in page


@pytest.mark.parametrize("address", CLOSED)
def test_a_lock_holds_at_every_address(locked: Client, address: str) -> None:
    assert locked.get(address).headers["Location"] == "/care"


@pytest.mark.parametrize("address", ["/daily", "/begin/confirm", "/begin/screen/saddle", "/begin/item/saddle", "/more/about-place"])
def test_a_lock_holds_against_a_post_by_hand(locked: Client, address: str) -> None:
    before = Entry.objects.count()
    assert locked.post(address, {"answer": "none", "floor": "yes"}).headers["Location"] == "/care"
    assert Entry.objects.count() == before


def test_a_lock_holds_in_a_second_browser(locked: Client, maria: Person) -> None:
    other = Client(headers={"host": "127.0.0.1:8421"})
    other.post("/who/choose", {"person": str(maria.pk)})
    assert other.get("/today").headers["Location"] == "/care"


def test_a_lock_of_one_person_does_not_close_another(locked: Client, tom: Person) -> None:
    locked.post("/who/choose", {"person": str(tom.pk)})
    assert locked.get("/begin").status_code == 200


@pytest.mark.parametrize(("by", "opens"), [(timedelta(hours=23, minutes=59), False), (timedelta(hours=24), True)])
def test_an_emergency_does_not_open_before_a_day(locked: Client, maria: Person, at_time: AtTime, by: timedelta, opens: bool) -> None:
    at_time(by)
    locked.post("/who/choose", {"person": str(maria.pk)})
    response = locked.post("/care/seen", SEEN)
    assert (response.status_code == 302) is opens
    assert Entry.objects.filter(kind="seen").exists() is opens
    assert (locked.get("/care").status_code == 302) is opens


def test_the_page_says_from_when_an_emergency_opens(maria: Person, maria_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    noon = clock.now().replace(year=2026, month=11, day=20, hour=12, minute=5)
    monkeypatch.setattr(clock, "now", lambda: noon)
    maria_client.post("/who/choose", {"person": str(maria.pk)})
    keep_screen(maria, noon, {"E1": "yes"})
    for address in ("/care", "/care/seen"):
        assert "Saturday 21 November, 12:05" in _page(maria_client, address)


def test_a_same_day_lock_opens_once_checked(maria: Person, maria_client: Client, at_time: AtTime) -> None:
    keep_screen(maria, clock.now(), {"U4": "yes"})
    at_time(timedelta(minutes=1))
    assert "Talk to a doctor today" in _page(maria_client)
    assert maria_client.post("/care/seen", SEEN).headers["Location"] == "/today"
    assert maria_client.get("/care").headers["Location"] == "/today"
    assert Entry.objects.filter(kind="seen").get().payload == {"level": "urgent", "by": "doctor", "may_exercise": True}


def test_checked_but_not_told_to_exercise_keeps_the_lock_and_says_so(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"U4": "yes"})
    place = maria_client.post("/care/seen", {"by": "nurse", "may_exercise": "no"}).headers["Location"]
    assert "Good that you were checked" in _page(maria_client, place)
    assert maria_client.get("/today").headers["Location"] == "/care"


def test_what_is_missing_on_the_seen_page_is_said_at_once(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"U4": "yes"})
    response = maria_client.post("/care/seen", {"by": "my neighbour"})
    assert response.status_code == 422
    assert "Choose who checked you." in response.content.decode()
    assert "Choose what they told you." in response.content.decode()


def test_somewhere_else_changes_the_number_and_neither_the_lock_nor_its_time(locked: Client, at_time: AtTime) -> None:
    before = _page(locked)
    at_time(timedelta(minutes=1))
    assert locked.post("/care/country", {"country": "FR"}).headers["Location"] == "/care"
    after = _page(locked)
    assert "You told us that you are in France" in after
    assert "112" in after
    assert before.partition("<strong>")[2][:40] == after.partition("<strong>")[2][:40]
    assert locked.get("/today").headers["Location"] == "/care"


@pytest.mark.parametrize("code", ["ZZ", "TD"])
def test_a_country_without_a_cited_number_gets_words(locked: Client, at_time: AtTime, code: str) -> None:
    at_time(timedelta(minutes=1))
    locked.post("/care/country", {"country": code})
    page = _page(locked)
    assert "your local emergency number" in page
    assert "tel:" not in page


def test_a_country_that_is_none_is_said(locked: Client) -> None:
    response = locked.post("/care/country", {"country": "XX"})
    assert response.status_code == 422
    assert "Choose a country" in response.content.decode()


def test_pain_that_nothing_eases_leaves_breathing_and_lying_open(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"U8": "yes"})
    page = _page(maria_client)
    assert "These stay open" in page
    assert "/exercise/diaphragmatic-breathing" in page
    assert "/exercise/legs-up-rest" in page


def test_after_an_operation_walking_stays_open(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"S12": "yes"})
    page = _page(maria_client)
    assert "/exercise/walk-easy" in page
    assert maria_client.get("/daily").headers["Location"] == "/care"


def test_thoughts_without_a_plan_are_met_kindly_and_lock_nothing(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"S15": "yes"})
    page = _page(maria_client)
    assert "You do not have to carry this alone" in page
    assert "116 123" in page
    assert 'class="alarm soon"' in page
    assert "How your exercises open again" not in page


def test_a_plan_is_an_emergency_without_alarm_colours(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"E14": "yes"})
    page = _page(maria_client)
    assert "Talk to someone now" in page
    assert 'class="alarm soon"' in page


def test_soon_is_a_visit_to_book_and_a_gentle_start(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"S3": "yes"})
    page = _page(maria_client)
    assert "Book a visit, and start gently today" in page
    assert "Go on to today" in page


def test_without_anything_to_say_the_page_leads_to_today(screened: Client) -> None:
    assert screened.get("/care").headers["Location"] == "/today"
    assert screened.get("/care/seen").headers["Location"] == "/today"


def test_a_helpline_is_shown_also_behind_a_lock_for_something_else(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"U4": "yes", "S15": "yes"})
    page = _page(maria_client)
    assert "116 123" in page
    assert "Talk to a doctor today" in page
    assert "How your exercises open again" in page


def test_low_mood_alone_brings_a_kind_word_and_no_visit(maria: Person, maria_client: Client) -> None:
    keep_screen(maria, clock.now(), {"S14": "yes"})
    page = _page(maria_client)
    assert "You can start" in page
    assert "common with back pain" in page
    assert "Go on to today" in page
    assert "I have talked to someone" not in page
