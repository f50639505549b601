"""Progress and the week: what was done, and what is to come.

Takes a person's diary and programme; gives pages. Never counts a streak, and never blames a day of rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from limber.catalogue.exercise import Kind
from limber.catalogue.load import Catalogue, load
from limber.dose.parse import parse
from limber_web.accounts.chosen import PersonRequest
from limber_web.journeys.today import plan as plans
from limber_web.journeys.today.decided import asked_of
from limber_web.journeys.today.doors import screened
from limber_web.journeys.today.history import DAYS, Day, Done, days_of, last_weeks, moved
from limber_web.journeys.today.next_time import changed_by_exercise, next_time
from limber_web.journeys.today.plan import Plan
from limber_web.journeys.today.today import cards_of
from limber_web.journeys.today.words import counted, dose_words, minutes, not_readable_words, number_word

SHOWN_DAYS = 28
# Each kind of work with its name and the line of its sign.
ROWS = (
    (Kind.MOBILITY, "Move", "M3 12c3-7 6-7 9 0s6 7 9 0"),
    (Kind.STRETCH, "Stretch", "M3 17C5 8 17 5 21 14M3 10v7h7"),
    (Kind.STRENGTH, "Strength", "M4 8v8M8 5v14M16 5v14M20 8v8M8 12h8"),
    (Kind.STABILISATION, "Steadiness", "M12 3l9 9-9 9-9-9z"),
    (Kind.AEROBIC, "Walk", "M5 5l7 7-7 7M12 5l7 7-7 7"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a table: done, planned, today, or nothing."""

    on: date
    state: str
    today: bool


@require_safe
@screened
def progress(request: PersonRequest) -> HttpResponse:
    """List what was done, with the numbers before and on the morning after."""
    days = days_of(request.entries)
    on = request.now.date()
    catalogue = plans.catalogue_of(request.standing)
    told = [_told(day, catalogue) for day in reversed(days.values()) if day.on > on - timedelta(days=SHOWN_DAYS)]
    weeks = [[Cell(each, _state(days.get(each)), each == on) for each in week] for week in last_weeks(on)]
    shown = {"days": told, "weeks": weeks, "headline": _moved_words(days, on), "not_readable": not_readable_words(request.standing.not_readable)}
    return render(request, "today/progress.html", shown | {"next": next_time(request), "changed": changed_by_exercise(request.entries, catalogue)})


@require_safe
@screened
def week(request: PersonRequest) -> HttpResponse:
    """Show this week: what was done, and what is planned."""
    on = request.now.date()
    monday = on - timedelta(days=on.weekday())
    dates = [monday + timedelta(days=day) for day in range(DAYS)]
    days = days_of(request.entries)
    coming = {each: plans.plan_of(request.standing, each, asked=asked_of(request)) for each in dates if each >= on}
    rows = [(name, sign, [Cell(each, _cell(kind, days.get(each), coming.get(each)), each == on) for each in dates]) for kind, name, sign in ROWS]
    span = f"{dates[0].day}{'' if dates[0].month == dates[-1].month else f' {dates[0]:%B}'} to {dates[-1].day} {dates[-1]:%B}"
    shown = {
        "dates": dates,
        "span": span,
        "today": on,
        "rows": rows,
        "plan": coming[on],
        "cards": cards_of(coming[on]),
        "programme": plans.programme_of(request.standing),
    }
    return render(request, "today/week.html", shown | {"headline": _week_words(rows), "minutes": minutes(coming[on].timeline.seconds)})


def _told(day: Day, catalogue: Catalogue) -> dict[str, object]:
    """Give a day as the page lists it."""
    return {"on": day.on, "before": day.before, "worst": day.worst, "morning": day.morning, "done": [_line(done, catalogue) for done in day.done]}


def _line(done: Done, catalogue: Catalogue) -> dict[str, object]:
    """Give one exercise as the page lists it; one that the catalogue no longer holds is shown by its slug."""
    exercise = catalogue.exercises.get(done.slug)
    dose = parse(done.dose)[0]
    words = dose_words(dose, exercise) if dose and exercise else done.dose
    how = "stopped early" if done.ended else "" if done.share >= 0.8 else "left out" if done.share == 0 else "part of it"
    return {"name": exercise.name if exercise else done.slug, "dose": words, "how": how}


def _state(day: Day | None) -> str:
    """Give the state of a day in the calendar."""
    return "done" if moved(day) else ""


def _moved_words(days: dict[date, Day], on: date) -> str:
    """Say calmly how often there was movement in the last four weeks, counted from the first day."""
    recent = [day.on for day in days.values() if moved(day) and day.on > on - timedelta(days=SHOWN_DAYS)]
    if not recent:
        return "What you do will be listed here."
    span = (on - min(recent)).days + 1
    return f"You moved on {len(recent)} of {counted(span, 'day', 'days')}." if span > 1 else "You moved today."


def _cell(kind: Kind, day: Day | None, coming: Plan | None) -> str:
    """Give the state of one kind on one day."""
    known = load().exercises
    if day and any(done.share > 0 and done.slug in known and known[done.slug].kind is kind for done in day.done):
        return "done"
    return "planned" if coming and any(exercise.kind is kind for exercise in coming.exercises) else ""


def _week_words(rows: Iterable[tuple[str, str, list[Cell]]]) -> str:
    """Say the week as a short sentence: on how many of its days something is done or planned. Which kind on which day, the table says."""
    days = len({cell.on for _, _, cells in rows for cell in cells if cell.state})
    if not days:
        return "Rest this week."
    return "Exercise every day." if days == DAYS else f"Exercise on {number_word(days).lower()} {'day' if days == 1 else 'days'}."
