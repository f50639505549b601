"""Which exercises are closed to someone now, besides a lock: ended today, or held back after leg pain that spread.

Takes sessions and a time; gives slugs. Never opens anything: a lock, and what a person's conditions forbid, hold beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from limber.catalogue.exercise import SpineDirection
from limber.catalogue.load import load
from limber.diary.entry import Entry
from limber.diary.pain import SPREADING, exercises_of

SPREADING_DAYS = 7
_ENDS_THE_DAY = ("spasm", "worse", "elsewhere")
_DIRECTIONS = (SpineDirection.FLEXION, SpineDirection.EXTENSION)


def closed_by(sessions: Iterable[Entry], now: datetime) -> frozenset[str]:
    """Give the exercises that are closed on the day of `now` in its own time zone (rows 3, 4 and 6 of the pain table)."""
    recent = [(session, days) for session in sessions if (days := _days_ago(session, now)) <= SPREADING_DAYS]
    ended = frozenset(slug for session, days in recent if days <= 0 for slug in _ended(session))
    spread = frozenset(slug for session, _ in recent for slug in _spreading(session))
    return ended | spread | _same_direction(spread)


def _days_ago(session: Entry, now: datetime) -> int:
    """Give how many days ago a session was, as the clock of `now` has them."""
    return (now.date() - session.at.astimezone(now.tzinfo).date()).days


def _ended(session: Entry) -> Iterator[str]:
    """Give the exercises that a session ended for the day."""
    return (str(done["exercise"]) for done in exercises_of(session) if any(done.get(key) is True for key in _ENDS_THE_DAY))


def _spreading(session: Entry) -> Iterator[str]:
    """Give the exercises that made leg pain spread: those named; where none is, all that were done."""
    told = exercises_of(session)
    named = [str(done["exercise"]) for done in told if done.get("leg") == SPREADING]
    if named:
        yield from named
    elif session.payload.get("leg") == SPREADING:
        yield from (str(done["exercise"]) for done in told if done.get("done", 1) != 0)


def _same_direction(blocked: frozenset[str]) -> frozenset[str]:
    """Give every exercise that bends the back in the direction of one of these."""
    exercises = load().exercises
    directions = {exercises[slug].spine_direction for slug in blocked if slug in exercises} & set(_DIRECTIONS)
    return frozenset(slug for slug, exercise in exercises.items() if exercise.spine_direction in directions)
