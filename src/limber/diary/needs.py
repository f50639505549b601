"""What is to be asked next, first things first.

Takes what is known and when it was asked; gives the names of the errands. Never lets a session begin before the danger signs are asked.
The times are the re-screen triggers of docs/screening.md, our own proposal.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from limber.diary.dangers import last_asked
from limber.diary.history import History

MONTH = timedelta(days=30)


def needs_of(history: History, now: datetime, *, morning: bool, conditions: bool, about: bool) -> tuple[str, ...]:
    """Give what is to be asked, in the order of rank: danger signs, the morning after, then the small batches."""
    soon = last_asked(history.dangers, "S")
    stale = soon is None or now - soon > MONTH
    wanted = (("morning", morning), ("s_questions", stale), ("conditions", conditions), ("about_you", about))
    return (*_danger_signs(history, now), *(name for name, wants in wanted if wants))


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
