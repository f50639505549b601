"""The cast of the web tests: a fresh database, a browser of its own, and two people of one household."""

from __future__ import annotations

import os
import tempfile

# Before Django reads its settings: a data folder of its own, never the one of whoever runs the tests.
os.environ["LIMBER_HOME"] = tempfile.mkdtemp(prefix="limber-web-tests-")
os.environ["DJANGO_SETTINGS_MODULE"] = "limber_web.settings"

import pytest
from django.test import Client

from limber_web.care.models import Person
from limber_web.care.save import add_person


@pytest.fixture
def client() -> Client:
    """A browser under the address that Limber prints, which checks the secret field of forms as the real one does not have to."""
    return Client(headers={"host": "127.0.0.1:8421"})


@pytest.fixture
def maria(db: None) -> Person:
    """Maria lives here and is chosen in `maria_client`."""
    return add_person("Maria")


@pytest.fixture
def tom(db: None) -> Person:
    """Tom shares the tablet with Maria: nothing of hers may meet him."""
    return add_person("Tom")


@pytest.fixture
def maria_client(client: Client, maria: Person) -> Client:
    """A browser session in which Maria was chosen."""
    client.post("/who/choose", {"person": str(maria.pk)})
    return client
