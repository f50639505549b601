"""The weeks of a plan, cut where something changes: week 1, week 2, then the rest of each third.

Takes a number of weeks; gives Periods in order. Never knows a date.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

FEWEST_WEEKS, MOST_WEEKS = 3, 52
BUILD, STRONG = 1, 2  # the second and the last third; the first one settles in
# Exercises a day, walking not counted (rules 4.2-9, Bachmann 2018 for fewer than four).
_MOST = {1: 4, 2: 5}
MOST_LATER = 8
SETTLED_FROM = 3
# Days of strength work are never in a row (rules 4.2-12), and walking falls on days between them.
STRENGTH_WEEKDAYS = {2: (1, 4), 3: (1, 3, 5)}
AEROBIC_WEEKDAYS = {2: (2, 5, 7), 3: (2, 4, 6)}


@dataclass(frozen=True, slots=True)
class Period:
    """Weeks that share their routines. `stage` is 0 while settling in, 1 while building up, 2 when strong; `most` counts exercises a day.

    `rung` is how many rungs of a ladder can be climbed by then: the strength work of weeks 1 and 2 is the same, so they are one step.
    """

    number: int
    first_week: int
    last_week: int
    stage: int
    most: int
    rung: int

    @property
    def settled(self) -> bool:
        """True from week 3 on, where the rules ask for the whole balance of a week."""
        return self.first_week >= SETTLED_FROM


def periods(weeks: int) -> tuple[Period, ...]:
    """Give the periods of a plan: 12 weeks are week 1, week 2, weeks 3-4, 5-8 and 9-12. Raises ValueError outside 3 to 52 weeks."""
    if not FEWEST_WEEKS <= weeks <= MOST_WEEKS:
        raise ValueError(f"{weeks} weeks are not between {FEWEST_WEEKS} and {MOST_WEEKS}")
    ends = [week for week in range(1, weeks + 1) if week < SETTLED_FROM or week == weeks or _stage(week + 1, weeks) != _stage(week, weeks)]
    firsts = [1, *(end + 1 for end in ends[:-1])]
    return tuple(
        Period(number, first, last, _stage(first, weeks), _MOST.get(first, MOST_LATER), max(0, number - 1))
        for number, (first, last) in enumerate(zip(firsts, ends, strict=True))
    )


def left_from(week: int, all_of: tuple[Period, ...]) -> tuple[Period, ...]:
    """Give the periods that are not over in a week, counted from the first of them."""
    left = [period for period in all_of if period.last_week >= week]
    return tuple(replace(period, rung=period.rung - left[0].rung) for period in left)


def last_of(stage: int, all_of: tuple[Period, ...]) -> Period | None:
    """Give the last period of a stage; None where it is over."""
    return next((period for period in reversed(all_of) if period.stage == stage), None)


def _stage(week: int, weeks: int) -> int:
    """Give the third that a week lies in, counted from 0."""
    return (week - 1) * 3 // weeks
