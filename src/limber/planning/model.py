"""A linear model while it is being written: columns, rows, and what a wish costs.

Takes columns and rows from `limber.planning.constraints`; gives plain lists that `limber.planning.solve` hands to the solver. Never solves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from limber.planning.periods import Period
from limber.planning.task import Place, Task
from limber.programme.programme import AEROBIC, DAILY

Terms = list[tuple[int, int]]
ENDLESS = 10**9


@dataclass
class Model:
    """Columns from 0 to `most`, whole numbers where `whole`, and rows `low <= sum <= high` of (column, factor)."""

    most: list[int] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[int, Terms, int]] = field(default_factory=list)

    def binary(self) -> int:
        """Add a column that is 0 or 1."""
        self.most.append(1)
        self.whole.append(True)
        return len(self.most) - 1

    def share(self) -> int:
        """Add a column between 0 and 1 that its rows push to one end, so that it need not be told to be whole."""
        return self.amount(1)

    def amount(self, most: int) -> int:
        """Add a column between 0 and `most`."""
        self.most.append(most)
        self.whole.append(False)
        return len(self.most) - 1

    def at_most(self, terms: Terms, high: int) -> None:
        """Add a row with an upper end."""
        self.rows.append((-ENDLESS, terms, high))

    def at_least(self, terms: Terms, low: int) -> None:
        """Add a row with a lower end."""
        self.rows.append((low, terms, ENDLESS))

    def lack(self, columns: Iterable[int]) -> int:
        """Add a column that is 1 where none of these is chosen."""
        lacking = self.share()
        self.at_least([(column, 1) for column in columns] + [(lacking, 1)], 1)
        return lacking


@dataclass
class Draft:
    """The model of a task: its places as columns, and what the constraints share."""

    task: Task
    model: Model
    column: Mapping[Place, int]
    of_period: Mapping[int, tuple[Place, ...]]
    positions: dict[tuple[int, str, str], int] = field(default_factory=dict)

    def first_like(self, period: int, routine: str) -> int:
        """Give the first period whose routine is the same by habit."""
        return first_like(self.task, period, routine)

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


def draft_of(task: Task) -> Draft:
    """Give the model of a task with a column for each place and no row yet."""
    model = Model()
    column: dict[Place, int] = {}
    for place in task.places:
        first = place._replace(period=first_like(task, place.period, place.routine))
        column[place] = column[first] if first in column else model.binary()
    of_period = {period.number: tuple(place for place in task.places if place.period == period.number) for period in task.periods}
    return Draft(task, model, column, of_period)
