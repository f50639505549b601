"""The one clock of the web: the machine's time with its offset from UTC.

Takes nothing; gives an aware datetime. Engine and views are given this value, so that tests can give another.
"""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Give the time now in the machine's own time zone, to the microsecond: what is told twice in one second keeps its order."""
    return datetime.now(UTC).astimezone()
