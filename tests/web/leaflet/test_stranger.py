"""Nobody brings a leaflet without being chosen, answered and unlocked: by link, by hand, or by a form sent by hand."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from limber_web import clock
from limber_web.care.load import leaflet_of
from limber_web.care.models import Entry, Leaflet, Person
from limber_web.care.save import keep, keep_leaflet, new_entry
from limber_web.journeys.leaflet.urls import urlpatterns
from tests.web.leaflet.conftest import bring
from tests.web.plan.conftest import text

NAMES = [str(pattern.name) for pattern in urlpatterns]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_asked_who_is_exercising(client: Client, db: None, name: str, method: str) -> None:
    response = getattr(client, method)(reverse(name))
    assert response.status_code == 405 or response.headers["Location"] == reverse("who")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("query", ["", "?way=open"])
def test_a_locked_person_is_led_to_care_and_nothing_is_kept(locked: Client, maria: Person, name: str, method: str, query: str) -> None:
    before = Entry.objects.count()
    response = getattr(locked, method)(reverse(name) + query, {"person": str(maria.pk), "way": "open"} if method == "post" else None)
    assert response.status_code == 405 or response.headers["Location"] == reverse("care")
    assert Entry.objects.count() == before


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_lock_that_comes_later_stops_a_leaflet_half_way(answered: Client, maria: Person, name: str, method: str) -> None:
    bring(answered, maria)
    keep(maria, [new_entry("screen", {"answers": {"U8": "yes"}}, clock.now())])
    response = getattr(answered, method)(reverse(name), {"person": str(maria.pk)} if method == "post" else None)
    assert response.status_code == 405 or response.headers["Location"] == reverse("care")


@pytest.mark.parametrize("name", NAMES)
def test_someone_who_was_not_asked_is_led_to_the_danger_signs(maria_client: Client, name: str) -> None:
    response = maria_client.get(reverse(name))
    assert response.status_code == 405 or response.headers["Location"] == reverse("begin")


@pytest.mark.parametrize("name", NAMES)
def test_another_persons_open_page_changes_nothing(answered: Client, maria: Person, tom: Person, name: str) -> None:
    bring(answered, maria)
    kept = kept_of(maria)
    before = Entry.objects.count()
    response = answered.post(reverse(name), {"person": str(tom.pk), "text": "Bridge, 3 sets of 10."})
    assert response.headers["Location"] == reverse("who")
    assert (Entry.objects.count(), kept_of(maria)) == (before, kept)


@pytest.mark.parametrize("name", ["leaflet", "leaflet-read", "leaflet-use"])
def test_a_form_that_names_nobody_changes_nothing(answered: Client, maria: Person, name: str) -> None:
    bring(answered, maria)
    kept = kept_of(maria)
    before = Entry.objects.count()
    answered.post(reverse(name), {"text": "Bridge, 3 sets of 10.", "pick-1": "leave"})
    assert (Entry.objects.count(), kept_of(maria)) == (before, kept)


def test_a_leaflet_belongs_to_its_person_in_every_browser_and_to_nobody_else(answered: Client, maria: Person, tom: Person) -> None:
    bring(answered, maria)
    other = Client()
    other.post(reverse("who-choose"), {"person": str(tom.pk)})
    assert leaflet_of(tom) is None
    other.post(reverse("who-choose"), {"person": str(maria.pk)})
    other.post(reverse("leaflet-read"), {"person": str(maria.pk), "times-1": "7", "pick-1": "own"})
    assert 'name="times-1" value="7"' in text(answered, reverse("leaflet-read"))
    assert f"Brought on {clock.now():%-d %B}" in text(other, reverse("leaflet"))
    assert "It also keeps the leaflet that you began to read" in text(answered, reverse("record"))
    other.post(reverse("leaflet-leave"), {"person": str(maria.pk)})
    assert answered.get(reverse("leaflet-read")).headers["Location"] == reverse("leaflet")
    assert "leaflet that you began" not in text(answered, reverse("record"))


def test_a_leaflet_goes_with_all_else_when_its_person_is_erased(answered: Client, maria: Person, tom: Person) -> None:
    bring(answered, maria)
    keep_leaflet(tom, "Bridge, 3 sets of 10.", ())
    answered.post(reverse("record-erase"), {"person": str(maria.pk), "name": maria.name})
    assert [row.person_id for row in Leaflet.objects.all()] == [tom.pk]
    assert "Maria" not in str(Leaflet.objects.get())


def kept_of(person: Person) -> tuple[str, object] | None:
    """Give the words and the answers of the leaflet that is kept of someone."""
    row = leaflet_of(person)
    return None if row is None else (row.text, row.answers)
