"""Somebody twelve weeks into the programme, written into the data folder LIMBER_HOME: what the pages are measured with.

Takes nothing; gives Django's test client with that person chosen. `python -m bench.household` prints the cookie that a server will know them by.
Imports Django only inside its functions: its settings read LIMBER_HOME, which has to be set before.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from django.test import Client

WEEKS = 12
HOST = "127.0.0.1:8421"


def settle() -> Client:
    """Make the database, add the person with their diary, choose them, and give the client that did so."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "limber_web.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.urls import reverse

    from limber_web.care.models import Person
    from limber_web.care.save import add_person, keep, new_entry
    from limber_web.clock import now

    call_command("migrate", verbosity=0)
    person = Person.objects.first()
    if person is None:
        person = add_person("Maria")
        keep(person, [new_entry(kind, payload, at) for kind, payload, at in diary(now())])
    client = Client(headers={"host": HOST})
    client.post(reverse("who-choose"), {"person": str(person.pk)})
    return client


def diary(now: datetime) -> list[tuple[str, dict[str, object], datetime]]:
    """Give twelve weeks of entries: answers to every question, about her, her programme, a session a day."""
    from dataclasses import replace

    from limber.catalogue.load import load
    from limber.person.read import person_of
    from limber.programme.fit import fit
    from limber.programme.packaged import packaged_programme
    from limber.programme.write import write_programme

    begun = now - timedelta(weeks=WEEKS)
    person, problems = person_of(profile())
    if person is None:
        raise ValueError(f"the profile of the bench is wrong: {problems}")
    packaged = replace(packaged_programme("low-back-start"), start=begun.date(), strength_weekdays=_with_today(now))
    programme = fit(packaged, person, load()).programme
    if programme is None:
        raise ValueError("the person of the bench gets no programme")
    first: list[tuple[str, dict[str, object], datetime]] = [
        ("screen", screening(), begun),
        ("profile", profile(), begun),
        ("programme", {"text": write_programme(programme)}, begun),
    ]
    days = [begun + timedelta(days=day, minutes=10) for day in range(WEEKS * 7 - 1)]
    sessions = [("session", report(), at) for at in days]
    mornings: list[tuple[str, dict[str, object], datetime]] = []
    mornings += [("morning", {"pain": 3, "of": (at + timedelta(days=1)).date().isoformat()}, at + timedelta(hours=14)) for at in days]
    return [*first, *sessions, *mornings, ("screen", screening(), now - timedelta(minutes=1))]


def _with_today(now: datetime) -> tuple[int, ...]:
    """Give three strength weekdays, today among them, so that a full day is measured on every day of the week."""
    return tuple(sorted((now.isoweekday() - 1 + days) % 7 + 1 for days in (0, 2, 4)))


def screening() -> dict[str, object]:
    """Give a no to every question."""
    from limber.screening.questions import FROM_AGE, questions

    answers = dict.fromkeys((key for key in questions() if key != FROM_AGE), "no")
    return {"age": 66, "country": "GB", "pregnancy_possible": False, "answers": answers}


def profile() -> dict[str, object]:
    """Give someone who can do most of the catalogue, so that the pages are full."""
    return {
        "age": 66,
        "tags": [],
        "equipment": ["chair", "wall", "mat", "band", "bed", "step", "towel"],
        "floor": True,
        "kneeling": True,
        "minutes_per_day": 30,
        "strength_days": 3,
        "directional_preference": "none",
        "level": "new",
        "pain_now": 3,
        "dislikes": [],
        "usual_pain": 3,
        "goal": "Carry my shopping home",
    }


def report(identifier: UUID | None = None) -> dict[str, object]:
    """Give what the player sends after a session of eight exercises; with an id, as a line for `POST /diary`."""
    slugs = [
        "cat-camel",
        "pelvic-tilt-supine",
        "glute-bridge",
        "bird-dog",
        "dead-bug",
        "single-knee-to-chest",
        "hamstring-stretch-supine",
        "walk-easy",
    ]
    done = [{"exercise": slug, "dose": "2 x 8", "done": 1} for slug in slugs]
    payload: dict[str, object] = {"pain_before": 3, "leg": "none", "exercises": done}
    return payload if identifier is None else {"id": str(identifier), "kind": "session", **payload}


if __name__ == "__main__":
    print("; ".join(f"{name}={cookie.value}" for name, cookie in settle().cookies.items()))
