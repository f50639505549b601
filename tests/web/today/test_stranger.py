"""Nobody sees a page of an exercise day without being chosen, answered and unlocked: by link, by hand, or by a form sent by hand."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from limber_web import clock
from limber_web.care.models import Entry, Person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.today.urls import urlpatterns

ARGUMENTS = {"hurts": ["leg"], "exercise": ["glute-bridge"]}
NAMES = [str(pattern.name) for pattern in urlpatterns]
# These can be read before the danger signs are answered: nothing on them starts anything.
READ_ONLY = {"library", "exercise", "hurts"}


def address(name: str) -> str:
    """Give the address of a view, with an argument where it wants one."""
    return reverse(name, args=ARGUMENTS.get(name, []))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_asked_who_is_exercising(client: Client, db: None, name: str, method: str) -> None:
    response = getattr(client, method)(address(name))
    assert response.status_code == 405 or response.headers["Location"] == reverse("who")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_locked_person_is_led_to_care_and_nothing_is_kept(locked: Client, maria: Person, name: str, method: str) -> None:
    before = Entry.objects.count()
    sent = {"person": str(maria.pk), "way": "usual", "worse": "same", "leg": "none", "pain": "3"}
    response = getattr(locked, method)(address(name), sent if method == "post" else None)
    assert response.status_code == 405 or response.headers["Location"] == reverse("care")
    assert Entry.objects.count() == before


@pytest.mark.parametrize("way", ["usual", "easy-reach", "hard-day", "open"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_way_gets_a_session_out_of_an_emergency_lock(locked: Client, way: str, method: str) -> None:
    given = getattr(locked, method)(address("today-session-json") + f"?way={way}", data={"way": way, "pain": 0}, content_type="application/json")
    assert given.headers.get("Location") == reverse("care")


@pytest.mark.parametrize("name", [name for name in NAMES if name not in READ_ONLY])
def test_someone_who_was_not_asked_is_led_to_the_danger_signs(maria_client: Client, name: str) -> None:
    response = maria_client.get(address(name))
    assert response.status_code == 405 or response.headers["Location"] == reverse("begin")


def test_another_persons_open_page_starts_nothing(exercising: Client, tom: Person) -> None:
    response = exercising.post(reverse("start"), {"person": str(tom.pk), "way": "usual"})
    assert response.headers["Location"] == reverse("who")
    assert exercising.get(reverse("player")).headers["Location"] == reverse("today")


def test_a_player_left_open_gets_nobody_elses_session(exercising: Client, maria: Person, tom: Person) -> None:
    where = reverse("today-session-json")
    assert exercising.get(where, headers={"x-limber-person": str(tom.pk)}).status_code == 409
    assert exercising.get(where, headers={"x-limber-person": str(maria.pk)}).status_code == 200


@pytest.mark.parametrize(("item", "left"), [("U8", {"diaphragmatic-breathing", "legs-up-rest"}), ("E9", set())])
def test_a_lock_leaves_what_it_names_and_nothing_else(exercising: Client, maria: Person, item: str, left: set[str]) -> None:
    keep(maria, [new_entry("screen", {"answers": {item: "yes"}}, clock.now())])
    for way in ("usual", "easy-reach", "hard-day"):
        assert exercising.get(reverse("today-session-json") + f"?way={way}").headers["Location"] == reverse("care")
    opened = exercising.get(reverse("today-session-json") + "?way=open")
    assert set(opened.json()["exercises"] if opened.status_code == 200 else ()) == left
    assert exercising.get(reverse("exercise", args=["legs-up-rest"])).status_code == (200 if left else 302)
    assert exercising.get(reverse("exercise", args=["glute-bridge"])).headers["Location"] == reverse("care")
