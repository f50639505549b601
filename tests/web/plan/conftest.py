"""Maria with a programme made for her, besides the points of her way that an exercise day knows."""

from __future__ import annotations

import html
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from django.test import Client

from limber.catalogue.exercise import Kind
from limber.catalogue.load import load
from limber.person.person import Person as Whom
from limber.planning.adopted import lasting
from limber.planning.compose import plan
from limber.planning.plan import programme_of
from limber.programme.programme import Programme
from limber.programme.write import write_programme
from limber_web import clock
from limber_web.care.load import entries_of, standing_of
from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.today.plan import programme_of as programme_that_stands
from tests.web.today.conftest import answered, exercising, locked, no_to, screened

__all__ = ["answered", "exercising", "locked", "screened"]


def made_for(person: Person) -> Programme:
    """Give the programme that fits a person best, from the engine itself."""
    return _best(lasting(standing_of(person, clock.now()).person))


@cache
def _best(person: Whom) -> Programme:
    """Give the best programme for what planning knows of someone; worked out once for all tests."""
    return programme_of(plan(person, load()))


def adopt(person: Person, weeks_ago: int) -> None:
    """Let a person have adopted their programme, so many weeks ago on a Monday."""
    now = clock.now()
    monday = now.date() - timedelta(days=now.weekday() + 7 * weeks_ago)
    keep(person, [new_entry("programme", {"text": write_programme(replace(made_for(person), start=monday))}, now)])


def standing_programme(person: Person) -> Programme:
    """Give the programme that stands."""
    programme = programme_that_stands(standing_of(person, clock.now()))
    assert programme is not None
    return programme


def slugs(programme: Programme) -> set[str]:
    """Give the exercises of a programme."""
    return {each.slug for phase in programme.phases for each in phase.prescriptions}


def of_kind(programme: Programme, kind: Kind, phase: int = -1) -> str:
    """Give an exercise of a kind that a phase asks for, the last one where none is named."""
    return next(each.slug for each in programme.phases[phase].prescriptions if load().exercises[each.slug].kind is kind)


def tell(person: Person, kind: str, **payload: object) -> None:
    """Keep something that a person told, a moment after all else; new conditions ask the danger signs again, and they are answered with no."""
    last = max((entry.at for entry in entries_of(person)), default=clock.now())
    keep(person, [new_entry(kind, payload, last + timedelta(milliseconds=1))])
    keep(person, [new_entry("screen", {"answers": no_to("EU")}, last + timedelta(milliseconds=2))])


def text(client: Client, address: str) -> str:
    """Give the text of a page that opens."""
    response = client.get(address)
    assert response.status_code == 200, response.headers.get("Location")
    return html.unescape(response.content.decode())


def seen(page: str) -> str:
    """Give what the form of a page sends back of the programme that was seen."""
    return page.partition('name="seen" value="')[2].partition('"')[0]


@pytest.fixture
def planned(maria: Person, answered: Client) -> Client:
    """Maria has a programme made for her since Monday a fortnight ago: it is week 3."""
    adopt(maria, 2)
    return answered
