"""The pain table: what pain during a session, and on the morning after, says about an exercise.

Takes numeric pain ratings (NPRS, 0-10) and what was pressed; gives one mark, worst first. Never a dose: the rules turn marks into caps.
The rows are those of rules 3.2, our own proposal: the detectable change of the rating is 2 (Childs 2005), so nothing acts on +1 alone.
"""

from __future__ import annotations

from enum import IntEnum

DETECTABLE = 2  # the smallest change of a 0-10 pain rating that is more than noise (sources "childs-2005", "ostelo-2008")


class Mark(IntEnum):
    """What a session says about an exercise. A higher mark is a worse one: rows 9, 7, 6, 5, 4 and 3."""

    GREEN = 0
    AMBER = 1
    STOP = 2
    RED = 3
    SPASM = 4
    LEG = 5


class Morning(IntEnum):
    """What the morning after says: good, a detectable change above the usual morning, or more than that (row 8)."""

    GOOD = 0
    BAD = 1
    VERY_BAD = 2


def during(before: int, worst: int, *, worse: bool = False, spasm: bool = False, spreading: bool = False, strict: bool = False) -> Mark:
    """Give the mark of an exercise, from the pain before and the worst pain during it, each 0-10.

    `worse`: "My back hurts more" was pressed; `spasm`: of the back; `spreading`: leg pain moved further down. In strict mode amber counts
    as a stop from 4 on.
    """
    if spreading:
        return Mark.LEG
    if spasm:
        return Mark.SPASM
    if (worst >= 8 and worst > before) or (worst >= 6 and before <= 4) or worst >= before + 4:
        return Mark.RED
    if worse or (worst >= before + DETECTABLE and worst >= 3):
        return Mark.STOP
    if (worst == before + 1 and worst >= 3) or (before == 0 and worst == 2):
        return Mark.STOP if strict and worst >= 4 else Mark.AMBER
    return Mark.GREEN


def morning_after(pain: int, usual: float) -> Morning:
    """Give what a morning's pain (0-10) says beside the median of the mornings before it."""
    if pain >= usual + DETECTABLE + 1:
        return Morning.VERY_BAD
    return Morning.BAD if pain >= usual + DETECTABLE else Morning.GOOD
