"""The one clock of the web: the machine's time with its offset from UTC.

Takes nothing; gives an aware datetime. Engine and views are given this value, so that tests can give another.
"""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Give the time now, to the second, in the machine's own time zone."""
    return datetime.now(UTC).replace(microsecond=0).astimezone()
