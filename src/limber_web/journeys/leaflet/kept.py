"""A leaflet between its pages: its text and what the person answered, until it is used or left.

Takes a request; gives what is kept of a leaflet. It belongs to the person, so that they go on with it in any browser of the household; it is
never part of the diary, never in a cookie, and goes with all else when the person is erased.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from limber_web.accounts.chosen import PersonRequest
from limber_web.care import load, save
from limber_web.journeys.leaflet.arriving import Arrived


@dataclass(frozen=True, slots=True)
class Kept:
    """A leaflet that is being read, the person's answers by the name of their field, and the day on which it was brought."""

    text: str
    remarks: tuple[str, ...]
    answers: Mapping[str, str]
    brought_on: date | None = None


def begin(request: PersonRequest, leaflet: Arrived) -> None:
    """Keep a leaflet that has just arrived, in place of the one before."""
    save.keep_leaflet(request.person, leaflet.text, leaflet.remarks)


def kept(request: PersonRequest) -> Kept | None:
    """Give the leaflet that is being read; None where there is none."""
    row = load.leaflet_of(request.person)
    return None if row is None else Kept(row.text, tuple(row.remarks), row.answers, row.brought_at.astimezone(request.now.tzinfo).date())


def answer(request: PersonRequest, answers: Mapping[str, str]) -> Kept | None:
    """Keep the person's answers in place of those before."""
    save.keep_leaflet_answers(request.person, answers)
    return kept(request)


def drop(request: PersonRequest) -> None:
    """Erase the leaflet."""
    save.drop_leaflet(request.person)
