"""Nobody is exercising in this browser session: no page of this errand says or keeps anything."""

from __future__ import annotations

import pytest
from django.test import Client

from limber_web.care.models import Draft, Entry, Person
from limber_web.journeys.begin.urls import urlpatterns

# What a lock leaves: what to do about it, the words for someone under 18, and what was told so far.
OPEN_UNDER_A_LOCK = {"/care", "/care/country", "/care/seen", "/begin/young", "/about-you"}
ADDRESSES = ["/" + str(pattern.pattern).replace("<slug:slug>", "saddle").replace("<str:identifier>", "E1") for pattern in urlpatterns]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_stranger_is_asked_who_they_are(client: Client, address: str) -> None:
    assert client.get(address).headers["Location"] == "/"
    assert client.post(address, {"answer": "none", "country": "GB"}).status_code in (302, 405)
    assert not Entry.objects.exists()
    assert not Draft.objects.exists()


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_takes_only_what_it_knows(maria_client: Client, address: str) -> None:
    assert maria_client.delete(address).status_code == 405


@pytest.mark.parametrize("address", [address for address in ADDRESSES if address not in OPEN_UNDER_A_LOCK])
def test_every_address_leads_a_locked_person_to_care_and_keeps_nothing(locked: Client, maria: Person, address: str) -> None:
    before = Entry.objects.count()
    sent = {"answer": "none", "possible": "no", "country": "FR", "age": "30", "lasted": "none", "person": str(maria.pk), "line": "new-saddle"}
    assert locked.get(address).headers["Location"] == "/care"
    answer = locked.post(address, sent)
    assert answer.status_code == 405 or answer.headers["Location"] == "/care"
    assert Entry.objects.count() == before


@pytest.mark.parametrize("address", ["/care", "/care/country", "/care/seen", "/begin/young", "/about-you"])
def test_what_a_lock_leaves_shows_no_way_to_start(locked: Client, address: str) -> None:
    page = locked.get(address).content.decode()
    assert "/today/start" not in page
    assert "/player" not in page
