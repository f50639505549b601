"""Nobody sees a page of a programme without being chosen, answered and unlocked: by link, by hand, or by a form sent by hand."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from limber_web import clock
from limber_web.care.models import Entry, Person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.plan.urls import urlpatterns
from tests.web.plan.conftest import seen, text

ARGUMENTS: dict[str, list[object]] = {"plan-weeks": [2], "plan-request": ["swap", "hamstring-stretch-seated"]}
NAMES = [str(pattern.name) for pattern in urlpatterns]


def address(name: str) -> str:
    """Give the address of a view, with arguments where it wants some."""
    return reverse(name, args=ARGUMENTS.get(name, []))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_asked_who_is_exercising(client: Client, db: None, name: str, method: str) -> None:
    response = getattr(client, method)(address(name))
    assert response.status_code == 405 or response.headers["Location"] == reverse("who")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("query", ["", "?way=open"])
def test_a_locked_person_is_led_to_care_and_nothing_is_kept(locked: Client, maria: Person, name: str, method: str, query: str) -> None:
    before = Entry.objects.count()
    response = getattr(locked, method)(address(name) + query, {"person": str(maria.pk), "way": "open"} if method == "post" else None)
    assert response.status_code == 405 or response.headers["Location"] == reverse("care")
    assert Entry.objects.count() == before


@pytest.mark.parametrize("name", NAMES)
def test_not_even_a_lock_that_leaves_exercises_open_lets_anyone_in(planned: Client, maria: Person, name: str) -> None:
    keep(maria, [new_entry("screen", {"answers": {"U8": "yes"}}, clock.now())])
    response = planned.get(address(name) + "?way=open")
    assert response.status_code == 405 or response.headers["Location"] == reverse("care")


@pytest.mark.parametrize("name", NAMES)
def test_someone_who_was_not_asked_is_led_to_the_danger_signs(maria_client: Client, name: str) -> None:
    response = maria_client.get(address(name))
    assert response.status_code == 405 or response.headers["Location"] == reverse("begin")


@pytest.mark.parametrize("name", ["plan-use", "plan-new", "plan-request"])
def test_another_persons_open_page_changes_nothing(planned: Client, tom: Person, name: str) -> None:
    before = Entry.objects.count()
    response = planned.post(address(name), {"person": str(tom.pk), "seen": ""})
    assert response.headers["Location"] == reverse("who")
    assert Entry.objects.count() == before


@pytest.mark.parametrize("name", ["plan-use", "plan-request"])
def test_a_form_that_names_nobody_changes_nothing(answered: Client, name: str) -> None:
    before = Entry.objects.count()
    answered.post(address(name), {"seen": seen(text(answered, reverse("plan")))})
    assert Entry.objects.count() == before


@pytest.mark.parametrize("name", ["plan-make", "plan-weeks", "plan-print", "plan-example", "plan-new", "plan-request"])
def test_while_questions_are_open_there_is_no_programme_to_look_at(screened: Client, name: str) -> None:
    assert screened.get(address(name)).headers["Location"] == reverse("plan")
    assert "A few more answers first." in text(screened, reverse("plan"))
