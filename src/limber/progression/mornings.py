"""The mornings after: what each says beside those before it.

Takes a State; gives marks of mornings. A morning that was not told is None, never a good one.
"""

from __future__ import annotations

from limber.diary.pain import middle
from limber.progression.state import MorningSeen, State
from limber.progression.table import Morning, morning_after

BASE_DAYS = 14  # the days before a morning that say what is usual for mornings (rules 3.2, M)
KEPT_DAYS = 30


def says_after(state: State, session_day: int) -> Morning | None:
    """Give what the morning after a day says, or None where it was not told."""
    for morning in reversed(state.mornings):
        if morning.day <= session_day + 1:
            return morning.says if morning.day == session_day + 1 else None
    return None


def with_morning(state: State, day: int, pain: int) -> tuple[MorningSeen, ...]:
    """Give the mornings with one more, in order; of two about one day the worse counts. Those long past are left out."""
    oldest = day - BASE_DAYS
    before = tuple([morning.pain for morning in state.mornings if oldest <= morning.day < day])
    usual = middle(before) if before else state.pain.usual
    # Where nothing is known to hold it against, a morning is read as no better than bad.
    says = Morning.BAD if usual is None else morning_after(pain, usual)
    oldest = day - KEPT_DAYS
    kept = [morning for morning in state.mornings if morning.day > oldest and morning.day != day]
    if not state.mornings or state.mornings[-1].day < day:
        return (*kept, MorningSeen(day, pain, says))
    same = next((morning for morning in state.mornings if morning.day == day), MorningSeen(day, pain, says))
    return tuple(sorted((*kept, MorningSeen(day, max(pain, same.pain), max(says, same.says)))))
