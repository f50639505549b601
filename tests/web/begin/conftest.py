"""Maria's browser at the places where the tests of this errand begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from limber_web import clock
from limber_web.care.models import Person
from tests.web.begin.walk import keep_screen


@pytest.fixture
def at_time(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], datetime]:
    """Give a way to move the one clock of the web by some time from now."""
    start = clock.now()

    def move(by: timedelta) -> datetime:
        """Set the clock."""
        monkeypatch.setattr(clock, "now", lambda: start + by)
        return start + by

    return move


@pytest.fixture
def screened(maria: Person, maria_client: Client) -> Client:
    """Maria's browser, with all danger signs answered no just now."""
    keep_screen(maria, clock.now())
    return maria_client


@pytest.fixture
def locked(maria: Person, maria_client: Client) -> Client:
    """Maria's browser, with numbness between the legs answered yes just now."""
    keep_screen(maria, clock.now(), {"E1": "yes"})
    return maria_client
