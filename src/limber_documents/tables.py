"""Tables that are drawn with lines: which words stand in which cell.

Takes the pieces of a page's lines and its rules, in points, y upwards; gives lines of text, a row of the table in one line with a bar
between its cells. A table without drawn lines is left to `limber_documents.columns`. Never changes a word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from limber_documents.columns import Run, in_order, page_lines

_NEAR = 3.0  # points: rules that meet, or lie on one another
_FEWEST = 3  # rules each way: two rows and two columns
_MOST_LINES = 6  # of a cell: one that holds more lays out the page, and is read by itself
_MOST_RULES = 600


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, upright or level, as the box that it fills."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def upright(self) -> bool:
        """True where it parts columns."""
        return self.top - self.bottom > self.right - self.left

    def meets(self, other: Rule) -> bool:
        """Tell whether two boxes touch."""
        beside = self.left - _NEAR <= other.right and other.left <= self.right + _NEAR
        return beside and self.bottom - _NEAR <= other.top and other.bottom <= self.top + _NEAR

    def parts(self, run: Run, letter: Run) -> bool:
        """Tell whether it stands between a piece of a line and the letter that follows."""
        return self.upright and self.bottom <= letter.middle <= self.top and run.right - 1 <= self.left and self.right <= letter.left + 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: where its columns and rows part, from the left and from below."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def holds(self, run: Run) -> bool:
        """Tell whether a piece stands in one of the cells."""
        return self.xs[0] < (run.left + run.right) / 2 < self.xs[-1] and self.ys[0] < run.middle < self.ys[-1]

    def cell(self, run: Run) -> tuple[int, int]:
        """Give the row, counted from above, and the column of a piece that stands in the table."""
        return len(self.ys) - bisect_right(self.ys, run.middle), bisect_right(self.xs, (run.left + run.right) / 2) - 1


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """Give the tables that rules draw, from the top of the page."""
    if len(rules) > _MOST_RULES:
        return []
    groups: list[list[Rule]] = []
    for rule in rules:
        touching = [group for group in groups if any(rule.meets(other) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([rule, *(other for group in touching for other in group)])
    found = [Grid(_places(rule.left for rule in group if rule.upright), _places(rule.top for rule in group if not rule.upright)) for group in groups]
    return sorted((grid for grid in found if min(len(grid.xs), len(grid.ys)) >= _FEWEST), key=lambda grid: -grid.ys[-1])


def lines_with_tables(runs: Sequence[Run], tables: Sequence[Grid]) -> Iterator[str]:
    """Give the lines of a page: what stands above a table, its rows, what stands beside it, and what stands below."""
    if not tables:
        yield from page_lines(runs)
        return
    table, *others = tables
    outside = [run for run in runs if not table.holds(run)]
    yield from page_lines([run for run in outside if run.middle >= table.ys[-1]])
    yield from (*_rows(table, [run for run in runs if table.holds(run)]), "")
    yield from page_lines([run for run in outside if table.ys[0] < run.middle < table.ys[-1]])
    yield from lines_with_tables([run for run in outside if run.middle <= table.ys[0]], others)


def _rows(table: Grid, runs: Sequence[Run]) -> Iterator[str]:
    """Give the rows of a table; cell by cell where a cell holds whole paragraphs."""
    cells: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        cells.setdefault(table.cell(run), []).append(run)
    texts = {place: [line for line in in_order(cells[place]) if line] for place in sorted(cells)}
    if any(len(lines) > _MOST_LINES for lines in texts.values()):
        for lines in texts.values():
            yield from (*lines, "")
        return
    for row in dict.fromkeys(row for row, _ in texts):
        last = max(column for place, column in texts if place == row)
        yield " | ".join(" ".join(texts.get((row, column), ())) for column in range(last + 1))


def _places(stated: Iterable[float]) -> tuple[float, ...]:
    """Give places in order, those that are nearly the same taken as one."""
    kept: list[float] = []
    for place in sorted(stated):
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return tuple(kept)
