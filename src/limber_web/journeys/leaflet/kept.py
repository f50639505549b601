"""A leaflet between its pages: its text and what the person answered, until it is adopted or left.

Takes a request; gives what is kept of a leaflet. It lies in the browser session's row on this computer, never in a cookie and never in the
diary, and goes with the session when somebody else is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limber_web.accounts.chosen import PersonRequest
from limber_web.journeys.leaflet.arriving import Arrived

_KEY = "leaflet"


@dataclass(frozen=True, slots=True)
class Kept:
    """A leaflet that is being read, and the person's answers by the name of their field."""

    text: str
    remarks: tuple[str, ...]
    answers: Mapping[str, str]


def begin(request: PersonRequest, leaflet: Arrived) -> None:
    """Keep a leaflet that has just arrived, in place of the one before."""
    request.session[_KEY] = {"text": leaflet.text, "remarks": list(leaflet.remarks), "answers": {}}


def kept(request: PersonRequest) -> Kept | None:
    """Give the leaflet that is being read; None where there is none."""
    held = request.session.get(_KEY)
    return None if held is None else Kept(held["text"], tuple(held["remarks"]), held["answers"])


def answer(request: PersonRequest, answers: Mapping[str, str]) -> Kept | None:
    """Keep the person's answers in place of those before."""
    held = request.session.get(_KEY)
    if held is None:
        return None
    request.session[_KEY] = {**held, "answers": dict(answers)}
    return kept(request)


def drop(request: PersonRequest) -> None:
    """Erase the leaflet."""
    request.session.pop(_KEY, None)
