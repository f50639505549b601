"""What the tests of the diary start from: entries with short ids, and times that are easy to count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from limber.diary.entry import Entry, Kind
from limber.screening.questions import daily_lines
from tests.engine.screening.given import all_no

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def at(hours: float = 0, days: float = 0) -> datetime:
    """Give a time so long after the start."""
    return START + timedelta(hours=hours, days=days)


def entry(kind: str, when: datetime = START, **payload: object) -> Entry:
    """Make an entry whose id comes from its kind and time."""
    return Entry(f"{kind}-{when.isoformat()}", when, Kind(kind), payload)


def screened(when: datetime = START, age: int = 62, answers: Mapping[str, object] = MappingProxyType({}), **named: object) -> Entry:
    """Make a whole first screen: no to all, save what is named."""
    told = {**all_no(pregnancy_possible=False), **answers, **named}
    return entry("screen", when, age=age, country="GB", pregnancy_possible=False, answers=told)


def later(when: datetime = START, **answers: object) -> Entry:
    """Make a screen of the later questions, all of them: no, save what is named."""
    return entry("screen", when, answers={**all_no("S", pregnancy_possible=False), **answers})


def daily(when: datetime, lines: dict[str, str] | None = None, **answers: object) -> Entry:
    """Make a daily set: no to all five lines and what stands behind them, save what is named."""
    told = {**{line.slug: "no" for line in daily_lines()}, **(lines or {})}
    behind = {key: "no" for line in daily_lines() for key in line.questions}
    return entry("screen", when, daily=True, lines=told, answers={**behind, **answers})


def seen(when: datetime, level: str = "emergency", may: bool = True, by: str = "doctor") -> Entry:
    """Make the record of having been seen."""
    return entry("seen", when, level=level, may_exercise=may, by=by)
