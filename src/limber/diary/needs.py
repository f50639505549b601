"""What is to be asked next, first things first.

Takes what is known and when it was asked; gives the names of the errands. Never lets a session begin before the danger signs are asked.
The times are the re-screen triggers of docs/screening.md, our own proposal.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from limber.diary.dangers import last_asked
from limber.diary.entry import Entry
from limber.diary.history import History, history_of

MONTH = timedelta(days=30)


def needs_of(history: History, now: datetime, *, morning: bool, conditions: bool, about: bool) -> tuple[str, ...]:
    """Give what is to be asked, in the order of rank: danger signs, the morning after, then the small batches."""
    soon = last_asked(history.dangers, "S")
    stale = soon is None or now - soon > MONTH
    wanted = (("morning", morning), ("s_questions", stale), ("conditions", conditions), ("about_you", about))
    return (*_danger_signs(history, now), *(name for name, wants in wanted if wants))


def jump_asks(entries: Iterable[Entry], pain: int, now: datetime) -> bool:
    """Tell whether this number (0-10) before a session asks for the full set first: 3 or more above the usual, and the set not asked today."""
    history = history_of(entries, now)
    screened = last_asked(history.dangers, "EU")
    asked_today = screened is not None and screened.astimezone(now.tzinfo).date() == now.date()
    return history.pain.jumps(pain) and not asked_today


def _danger_signs(history: History, now: datetime) -> tuple[str, ...]:
    """Give what is needed before a session: the full set once, again after what calls for it, else the five lines."""
    screened = last_asked(history.dangers, "EU")
    if screened is None:
        return ("screen",)
    called = any(time > screened for time in history.again) or any(time >= screened for time in history.broken)
    if called or now - screened > MONTH:
        return ("screen_again",)
    asked = max(screened, history.daily_at) if history.daily_at else screened
    used = bool(history.sessions) and history.sessions[-1].at >= asked
    another_day = asked.astimezone(now.tzinfo).date() != now.date()
    return ("daily",) if used or another_day else ()
