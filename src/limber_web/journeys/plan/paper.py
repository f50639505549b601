"""A week on paper: each exercise with its figure, its dose, and a box for every day on which it is due.

Takes a programme and a date; gives the calendar week of that date. The days are those of the engine's sessions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from limber.person.person import Person
from limber.programme.programme import Prescription
from limber.session.session import session_on
from limber_web.figure.addresses import is_drawn
from limber_web.figure.drawings import Shot
from limber_web.journeys.plan.whole import Whole
from limber_web.journeys.plan.words import days_words
from limber_web.journeys.today.figures import figure_url
from limber_web.journeys.today.words import dose_words

DAYS = 7


@dataclass(frozen=True, slots=True)
class Line:
    """One exercise: its figure, name and dose, one cue, and for each day whether it is due."""

    picture: str
    name: str
    dose: str
    cue: str
    due: list[bool]


@dataclass(frozen=True, slots=True)
class Paper:
    """A week: its days, its lines, and on which days strength work and aerobic work fall."""

    dates: list[date]
    lines: list[Line]
    strength: str
    aerobic: str


def paper(whole: Whole, on: date, person: Person, closed: frozenset[str]) -> Paper:
    """Give the week of a date, Monday first, for a person as they are now, without what is closed to them."""
    monday = on - timedelta(days=on.weekday())
    dates = [monday + timedelta(days=day) for day in range(DAYS)]
    sessions = [session_on(whole.programme, each, whole.catalogue, person, closed=closed).items for each in dates]
    first = {item.slug: item for items in reversed(sessions) for item in items}
    due = {slug: [_has(items, slug) for items in sessions] for slug in dict.fromkeys(item.slug for items in sessions for item in items)}
    lines = [_line(whole, first[slug], days) for slug, days in sorted(due.items(), key=lambda each: -sum(each[1]))]
    return Paper(dates, lines, days_words(whole.programme.strength_weekdays), days_words(whole.programme.aerobic_weekdays))


def _has(items: Iterable[Prescription], slug: str) -> bool:
    """Say whether a day asks for an exercise."""
    return any(item.slug == slug for item in items)


def _line(whole: Whole, item: Prescription, due: list[bool]) -> Line:
    """Give the line of an exercise."""
    exercise = whole.catalogue.exercises[item.slug]
    picture = figure_url(exercise, whole.look, Shot.POSTER if is_drawn(exercise) else Shot.STILL)
    return Line(picture, exercise.name, dose_words(item.dose, exercise), exercise.cues[0] if exercise.cues else "", due)
