"""The cast of the web tests: a fresh database, a browser session, and two people of one household."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime

# Before Django reads its settings: a data folder of its own, never the one of whoever runs the tests.
os.environ["LIMBER_HOME"] = tempfile.mkdtemp(prefix="limber-web-tests-")
os.environ["DJANGO_SETTINGS_MODULE"] = "limber_web.settings"

import django
import pytest

django.setup()

from django.test import Client  # noqa: E402 - Django is set up above

from limber_web import clock  # noqa: E402
from limber_web.care.models import Person  # noqa: E402
from limber_web.care.save import add_person  # noqa: E402

ADDRESS = "127.0.0.1:8421"
Clock = Callable[[str], datetime]


@pytest.fixture
def client() -> Client:
    """A browser session under the address that Limber prints, in which nobody is chosen yet."""
    return Client(headers={"host": ADDRESS})


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


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Set the web's clock: `at("2026-11-20T09:00:00+01:00")`."""

    def set_clock(time: str) -> datetime:
        """Make it that time until the test ends, or until it is set again."""
        moment = datetime.fromisoformat(time)
        monkeypatch.setattr(clock, "now", lambda: moment)
        return moment

    return set_clock


def line(**values: object) -> Mapping[str, object]:
    """A diary line as a player sends it; what is given takes the place of what is here."""
    return {"id": "n-1", "at": "2026-11-20T09:30:00+01:00", "kind": "note", "text": "Slept well.", **values}
