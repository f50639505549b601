"""How the tests of this errand walk through the questions, as a person would: page by page, with what each page offers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import cast

from django.http import HttpResponse
from django.test import Client

from limber.screening.questions import asked, screens
from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry

OPENING = {"country": "GB", "age": "62", "lasted": "6-to-12-weeks"}
Answers = Mapping[str, str]


def open_questions(client: Client, **changed: str) -> HttpResponse:
    """Answer the first page."""
    return cast(HttpResponse, client.post("/begin", {**OPENING, **changed}))


def answer_screens(client: Client, answers: Answers) -> str:
    """Answer every danger sign, one by one where something fits, and give the address at which that ends."""
    place = client.get("/begin").headers["Location"]
    for screen in screens("E") + screens("U"):
        if place == f"/begin/screen/{screen.slug}":
            place = _answer_screen(client, screen.slug, screen.questions, answers)
    return place


def _answer_screen(client: Client, slug: str, ids: Iterable[str], answers: Answers) -> str:
    """Answer one screen and the further questions that follow it."""
    if not any(identifier in answers for identifier in ids):
        return client.post(f"/begin/screen/{slug}", {"answer": "none"}).headers["Location"]
    place = client.post(f"/begin/item/{slug}", {identifier: answers.get(identifier, "no") for identifier in ids}).headers["Location"]
    while place.startswith("/begin/follow-up/"):
        asked_again = place.rpartition("/")[2]
        place = client.post(place, {"answer": answers.get(f"{asked_again} again", answers.get(asked_again, "yes"))}).headers["Location"]
    return place


def keep_screen(person: Person, at: datetime, answers: Answers | None = None, *, possible: bool = False) -> None:
    """Keep a whole set of danger signs, all no save those named."""
    items = {**dict.fromkeys(asked("EU", pregnancy_possible=possible), "no"), **(answers or {})}
    keep(person, [new_entry("screen", {"age": 62, "country": "GB", "pregnancy_possible": possible, "answers": items}, at)])
