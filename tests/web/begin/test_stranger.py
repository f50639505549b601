"""Nobody is exercising in this browser session: no page of this errand says or keeps anything."""

from __future__ import annotations

import pytest
from django.test import Client

from limber_web.care.models import Draft, Entry
from limber_web.journeys.begin.urls import urlpatterns

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
