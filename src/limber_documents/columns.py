"""The order of reading on a page: columns one after the other, rows of a table side by side.

Takes pieces of lines with their places, in points, y upwards; gives lines of text. Never changes a word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

_BACK = 1.5  # heights: the second letter of a ligature is said to begin where the first does
_SAME_ROW = 0.5  # of a height: how far apart the middles of two pieces of one line may be
_FEWEST_LINES = 4  # on each side: fewer are a label beside a paragraph
_WORDS_A_LINE = 2.2  # on each side, on average: fewer are the cells of a table
_GUTTER = 0.9  # heights: narrower gaps lie between words
_MOST_ACROSS = 0.25  # of the lines may reach across a gutter: titles, rules for all
_PARAGRAPH = 1.5  # times the usual step from line to line: more is an empty line
_SPARSE = 0.6  # of the lines of the other side
_TRIED = 20  # gaps, the likeliest first
_APART = 2.0  # times the usual step: what is further from the text is the head or the foot of the page
_CELL = 0.5  # heights between two pieces of a row that are two cells
_DEEPEST = 6  # columns within columns


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line and its box."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """How high the letters stand."""
        return max(self.top - self.bottom, 0.1)

    @property
    def middle(self) -> float:
        """Half-way up."""
        return (self.top + self.bottom) / 2

    def goes_on(self, letter: Run, gap: float) -> bool:
        """Tell whether a letter follows on this piece: on the same line, to the right, no further than `gap` heights."""
        height = max(self.height, letter.height)
        return -_BACK * height < letter.left - self.right < gap * height and abs(letter.middle - self.middle) < _SAME_ROW * height

    def with_letter(self, letter: Run) -> Run:
        """Give the piece with one more letter. A space has no height of its own."""
        if letter.text.isspace():
            return replace(self, text=self.text + letter.text)
        return Run(
            self.text + letter.text,
            min(self.left, letter.left),
            max(self.right, letter.right),
            min(self.bottom, letter.bottom),
            max(self.top, letter.top),
        )


def page_lines(runs: Sequence[Run]) -> Iterator[str]:
    """Give the lines of a page as one reads them: what stands apart at its head and foot is not a part of any column."""
    rows = _rows(runs)
    steps = [above[0].middle - below[0].middle for above, below in pairwise(rows)]
    apart = _APART * median(steps) if len(rows) > _FEWEST_LINES else float("inf")
    first, last = int(bool(steps) and steps[0] > apart), len(rows) - int(bool(steps) and steps[-1] > apart)
    for part in (rows[:first], rows[first:last], rows[last:]):
        yield from _apart(in_order([run for row in part for run in row]))


def in_order(runs: Sequence[Run], depth: int = 0) -> Iterator[str]:
    """Give the lines of a part of a page as one reads them.

    What reaches across a gutter parts the page into bands, and each band has columns of its own.
    """
    gutter = _gutter(runs) if depth < _DEEPEST else None
    if gutter is None:
        yield from _lines(runs)
        return
    across = sorted((run for run in runs if run.left < gutter < run.right), key=lambda run: -run.middle)
    rest = [run for run in runs if not run.left < gutter < run.right]
    waiting: list[Run] = []
    for edge in [*across, None]:
        band = [run for run in rest if edge is None or run.middle > edge.middle]
        if band:
            rest = [run for run in rest if edge is not None and run.middle <= edge.middle]
            yield from _apart(_lines(waiting))
            waiting = []
            for side in ([run for run in band if run.right <= gutter], [run for run in band if run.left >= gutter]):
                yield from _apart(in_order(side, depth + 1))
        if edge is not None:
            waiting.append(edge)
    yield from _lines(waiting)


def _apart(lines: Iterable[str]) -> Iterator[str]:
    """Give lines with an empty one after them, where there are any."""
    found = list(lines)
    yield from (*found, "") if found else ()


def _gutter(runs: Sequence[Run]) -> float | None:
    """Give where two columns part, or None where there is one: the gap that fewest lines reach across, then the widest."""
    if len(runs) < 2 * _FEWEST_LINES:
        return None
    height = median(run.height for run in runs)
    lefts, rights = sorted(run.left for run in runs), sorted(run.right for run in runs)
    found: list[tuple[int, float, float]] = []
    for right in sorted(set(rights)):
        place = bisect_left(lefts, right)
        if place == len(lefts) or lefts[place] - right < _GUTTER * height:
            continue
        middle = (right + lefts[place]) / 2
        across = bisect_left(lefts, middle) - bisect_left(rights, middle)
        if across <= _MOST_ACROSS * len(runs):
            found.append((across, right - lefts[place], middle))
    return next((middle for _, _, middle in sorted(found)[:_TRIED] if _parts(runs, middle)), None)


def _parts(runs: Sequence[Run], gutter: float) -> bool:
    """Tell whether both sides of a gap are columns: lines of several words beside each other, and no cells of a table."""
    left, right = [run for run in runs if run.right <= gutter], [run for run in runs if run.left >= gutter]
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    low, high = max(min(run.bottom for run in side) for side in (left, right)), min(max(run.top for run in side) for side in (left, right))
    beside = [[run for run in side if low <= run.middle <= high] for side in (left, right)]
    if min(map(len, beside)) < _FEWEST_LINES or any(sum(len(run.text.split()) for run in side) < _WORDS_A_LINE * len(side) for side in beside):
        return False
    return not _labels(beside[0], beside[1]) and not _labels(beside[1], beside[0])


def _labels(few: Sequence[Run], many: Sequence[Run]) -> bool:
    """Tell whether one side only names what stands on the other: fewer lines, each level with one of the other side."""
    if len(_rows(few)) > _SPARSE * len(_rows(many)):
        return False
    middles = sorted(run.middle for run in many)

    def level(run: Run) -> bool:
        near = bisect_left(middles, run.middle - 0.3 * run.height)
        return near < len(middles) and middles[near] <= run.middle + 0.3 * run.height

    return all(level(run) for run in few)


def _lines(runs: Sequence[Run]) -> Iterator[str]:
    """Give the lines of one column from top to bottom, pieces of one row side by side, with an empty line where a paragraph ends."""
    rows = _rows(runs)
    steps = [above[0].middle - below[0].middle for above, below in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    for row, step in zip(rows, [0.0, *steps], strict=False):
        if step > _PARAGRAPH * usual:
            yield ""
        yield _row(sorted(row, key=lambda run: run.left))


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """Give the pieces of each row, from top to bottom."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.middle):
        if rows and rows[-1][0].middle - run.middle < _SAME_ROW * max(rows[-1][0].height, run.height):
            rows[-1].append(run)
        else:
            rows.append([run])
    return rows


def _row(row: Sequence[Run]) -> str:
    """Give the pieces of a row as one line; three spaces tell two cells apart."""
    words = " ".join(row[0].text.split())
    for before, run in pairwise(row):
        wide = run.left - before.right > _CELL * before.height
        words += ("   " if wide else " ") + " ".join(run.text.split())
    return words
