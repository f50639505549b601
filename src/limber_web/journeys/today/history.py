"""What was done, day by day, as the diary tells it.

Takes diary entries; gives days with their exercises and numbers. Never counts a streak, and never judges a day without exercise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from limber.diary.entry import Entry, Kind

DAYS = 7
WEEKS = 4


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise as it was done: its dose sentence, the share of it (0 to 1), and whether it was ended because it hurt."""

    slug: str
    dose: str
    share: float
    ended: bool


@dataclass(slots=True)
class Day:
    """One day. Pain is 0-10, None where it was not told; `morning` is the pain of the morning after."""

    on: date
    done: list[Done] = field(default_factory=list)
    before: int | None = None
    worst: int | None = None
    morning: int | None = None


def days_of(entries: Iterable[Entry]) -> dict[date, Day]:
    """Give the days on which something was reported, by their date, oldest first. An entry's own offset says which day it is."""
    days: dict[date, Day] = {}
    known = tuple(entries)
    for entry in known:
        if entry.kind is Kind.SESSION:
            day = days.setdefault(entry.at.date(), Day(entry.at.date()))
            _add(day, entry.payload)
    for entry in known:
        day_of = date_of(entry) if entry.kind is Kind.MORNING else None
        if day_of in days:
            days[day_of].morning = _number(entry.payload.get("pain"))
    return days


def date_of(morning: Entry) -> date:
    """Give the day before the morning that an entry speaks of: the date it names, else that on which it was told."""
    named = morning.payload.get("of")
    return (date.fromisoformat(named) if isinstance(named, str) else morning.at.date()) - timedelta(days=1)


def moved(day: Day | None) -> bool:
    """Say whether anything was done on a day."""
    return day is not None and any(done.share > 0 for done in day.done)


def done_on(entries: Iterable[Entry], on: date) -> frozenset[str]:
    """Give the exercises that were done, or ended, on a date: they are not asked for again that day."""
    day = days_of(entry for entry in entries if entry.at.date() == on).get(on)
    return frozenset(done.slug for done in day.done if done.share > 0 or done.ended) if day else frozenset()


def last_weeks(today: date) -> Iterator[list[date]]:
    """Give the last four weeks, Monday first, this one last."""
    monday = today - timedelta(days=today.weekday())
    for week in range(WEEKS - 1, -1, -1):
        first = monday - timedelta(weeks=week)
        yield [first + timedelta(days=day) for day in range(DAYS)]


def _add(day: Day, payload: Mapping[str, object]) -> None:
    """Add a session's report to its day; of two numbers before, the first stands, of two at worst, the higher."""
    exercises = payload.get("exercises", [])
    assert isinstance(exercises, list)
    day.done += [_done(told) for told in exercises]
    before, worst = _number(payload.get("pain_before")), _number(payload.get("pain_worst"))
    day.before = before if day.before is None else day.before
    day.worst = max((pain for pain in (day.worst, worst) if pain is not None), default=None)


def _done(told: Mapping[str, object]) -> Done:
    """Give one exercise of a report."""
    share = told.get("done", 1)
    ended = bool(told.get("worse") or told.get("spasm") or told.get("elsewhere") or told.get("leg") == "spreading")
    return Done(str(told["exercise"]), str(told.get("dose", "")), float(share) if isinstance(share, int | float) else 0.0, ended)


def _number(value: object) -> int | None:
    """Give a whole number, None for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None
