"""A linear model while it is being written: columns, rows, and what a wish costs.

Takes columns and rows from `limber.planning.constraints`; gives plain lists that `limber.planning.solve` hands to the solver. Never solves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from limber.planning.periods import Period
from limber.planning.task import Place, Task
from limber.programme.programme import AEROBIC, DAILY, STRENGTH

Terms = list[tuple[int, int]]
ENDLESS = 10**9
_NONE: Mapping[int, Tight] = {}


class Tight(IntEnum):
    """How closely the strength days of a period are looked at: both together, or A and B each for itself."""

    TOGETHER = 1
    EACH = 2


@dataclass
class Model:
    """Columns from 0 to `most`, whole numbers where `whole`, and rows `low <= sum <= high` of (column, factor).

    `lacks` are the columns that tell of something missing: what is asked for twice, by two wishes or in weeks that share a routine, is one.
    """

    most: list[int] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[int, Terms, int]] = field(default_factory=list)
    lacks: dict[tuple[tuple[tuple[int, int], ...], int], int] = field(default_factory=dict)

    def binary(self) -> int:
        """Add a column that is 0 or 1."""
        return self._add(whole=True)

    def share(self) -> int:
        """Add a column between 0 and 1 that its rows push to one end, so that it need not be told to be whole."""
        return self._add(whole=False)

    def _add(self, *, whole: bool) -> int:
        self.most.append(1)
        self.whole.append(whole)
        return len(self.most) - 1

    def at_most(self, terms: Terms, high: int) -> None:
        """Add a row with an upper end."""
        self.rows.append((-ENDLESS, terms, high))

    def at_least(self, terms: Terms, low: int) -> None:
        """Add a row with a lower end."""
        self.rows.append((low, terms, ENDLESS))

    def lack(self, columns: Iterable[int]) -> int:
        """Give the column that is 1 where none of these is chosen."""
        return self.short(((column, 1) for column in columns), 1)

    def short(self, terms: Iterable[tuple[int, int]], wanted: int) -> int:
        """Give the column that is 1 where these do not add up to what is wanted. One of them counts at most all of it."""
        key = (tuple(sorted({(column, min(factor, wanted)) for column, factor in terms})), wanted)
        if key not in self.lacks:
            self.lacks[key] = self._add(whole=wanted > 1)
            self.at_least([*key[0], (self.lacks[key], wanted)], wanted)
        return self.lacks[key]


@dataclass
class Draft:
    """The model of a task: its places as columns, and what the constraints share.

    `tight` are periods whose strength days are known to become too long, and how closely to look at them (`limber.planning.constraints.turns`).
    """

    task: Task
    model: Model
    column: Mapping[Place, int]
    of_period: Mapping[int, tuple[Place, ...]]
    tight: Mapping[int, Tight] = field(default_factory=dict)
    positions: dict[tuple[int, str, str], int] = field(default_factory=dict)

    def first_like(self, period: int, routine: str) -> int:
        """Give the first period whose routine is the same by habit."""
        return first_like(self.task, period, routine)

    def position(self, period: int, position: str) -> int | None:
        """Give the column of a position that the daily routine or the strength work of a period asks for; None where neither can."""
        daily = self.positions.get((self.first_like(period, DAILY), DAILY, position))
        return self.positions.get((period, STRENGTH, position), daily)

    def columns(self, places: Iterable[Place]) -> list[int]:
        """Give the columns of some places."""
        return [self.column[place] for place in places]

    def routine(self, period: Period, *routines: str) -> list[Place]:
        """Give the places of these routines of a period."""
        return [place for place in self.of_period[period.number] if place.routine in routines]


def first_like(task: Task, period: int, routine: str) -> int:
    """Give the first period whose routine is the same by habit: the daily one from week 3 on, strength in weeks 1 and 2, the walk always."""
    first = task.periods[0].number
    settled = next(each.number for each in task.periods if each.settled)
    if routine == AEROBIC:
        return first
    return min(period, settled) if routine == DAILY else (first if period < settled else period)


def draft_of(task: Task, tight: Mapping[int, Tight] = _NONE) -> Draft:
    """Give the model of a task with a column for each place and no row yet."""
    model = Model()
    column: dict[Place, int] = {}
    for place in task.places:
        first = place._replace(period=first_like(task, place.period, place.routine))
        column[place] = column[first] if first in column else model.binary()
    of_period = {period.number: tuple(place for place in task.places if place.period == period.number) for period in task.periods}
    return Draft(task, model, column, of_period, tight)
