"""Text that a page sets in two columns, put into the order in which it is read.

Takes a leaflet's text; gives a Reading: the text in reading order and where each piece stands in the leaflet. One column stays as it is.
Two columns are known by a gap of three spaces or more that starts the right half at one place on several lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass

_GAP = re.compile(r"(?<=\S)[ \t]{3,}(?=\S)")
_NUMBER = re.compile(r"\s*(\d{1,2})(?:[.)]|(?=[A-Z]))")
_FEWEST = 3  # lines with the gap


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in reading order. Piece i starts at `starts[i]` of it and is `places[i]` of the leaflet."""

    text: str
    starts: Sequence[int]
    places: Sequence[tuple[int, int]]

    def pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the characters of the leaflet that a part of the text covers, as runs in the order read."""
        runs: list[tuple[int, int]] = []
        piece = bisect_right(self.starts, start) - 1
        while piece < len(self.starts) and self.starts[piece] < end:
            first, last = self.places[piece]
            run = first + max(0, start - self.starts[piece]), min(last, first + end - self.starts[piece])
            if run[0] < run[1]:
                runs.append(run)
            piece += 1
        return runs


def reading(text: str, titles: Container[str] = ()) -> Reading:
    """Give a text in reading order; `titles` are those of a table's columns, which is read row by row."""
    lines = text.split("\n")
    right = _right_column(lines, titles)
    if right is None:
        return Reading(text, (0,), ((0, len(text)),))
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    nothing = len(text), len(text)
    pieces: list[tuple[int, int]] = []
    for band in _bands(lines, right):
        pieces += [(starts[i], starts[i] + len(lines[i])) for i in band.whole]
        pieces += [(starts[i], starts[i] + min(len(lines[i]), right - 1)) for i in band.halved]
        pieces += [nothing] if band.halved else []
        pieces += [(starts[i] + right - 1, starts[i] + len(lines[i])) for i in band.halved if len(lines[i]) >= right]
        pieces += [nothing] if band.halved else []
    return _put(text, pieces)


@dataclass(slots=True)
class _Band:
    """Lines over the whole width, then lines of two halves, by number."""

    whole: list[int]
    halved: list[int]


def _right_column(lines: list[str], titles: Container[str]) -> int | None:
    """Give the column where the right half starts, None where a text has one column or the halves are columns of a table."""
    gaps = [[match.end() for match in _GAP.finditer(line)] for line in lines]
    found = Counter(ends[0] for ends in gaps if len(ends) == 1 and ends[0] > 15)
    if not found:
        return None
    column, _ = found.most_common(1)[0]
    halves = next((_GAP.split(line) for line, ends in zip(lines, gaps, strict=True) if ends == [column]), [""])
    if all(half.strip().lower() in titles for half in halves):
        return None
    near = sum(count for end, count in found.items() if abs(end - column) <= 1)
    several = sum(len(ends) > 1 for ends in gaps)
    return column if near >= _FEWEST and near > 2 * several else None


def _bands(lines: list[str], right: int) -> list[_Band]:
    """Give the bands of a text. A row of two numbered items is a band of its own; otherwise the left half is read to its end first."""
    halves = [i for i, line in enumerate(lines) if _halved(line, right)]
    inside = range(halves[0], halves[-1] + 1) if halves else range(0)
    bands = [_Band([], [])]
    rows = _numbered_in_rows(lines, halves, right)
    for i, line in enumerate(lines):
        across = i not in inside or (len(line) >= right and not _halved(line, right) and line[right - 2 : right].strip() != "")
        if across:
            if bands[-1].halved:
                bands.append(_Band([], []))
            bands[-1].whole.append(i)
        elif rows and not line.strip() and bands[-1].halved:
            bands[-1].halved.append(i)
            bands.append(_Band([], []))
        else:
            bands[-1].halved.append(i)
    return bands


def _halved(line: str, right: int) -> bool:
    """Tell whether a line has the gap, or holds a right half alone."""
    return len(line) >= right and not line[right - 3 : right - 1].strip() and bool(line[right - 1 :].strip())


def _numbered_in_rows(lines: list[str], halves: list[int], right: int) -> bool:
    """Tell whether some line has numbers in both halves that follow each other: 1 and 2, then 3 and 4."""
    for i in halves:
        one, other = _NUMBER.match(lines[i]), _NUMBER.match(lines[i], right - 1)
        if one and other and int(other[1]) == int(one[1]) + 1:
            return True
    return False


def _put(text: str, pieces: list[tuple[int, int]]) -> Reading:
    """Put pieces of a text together, each on a line of its own."""
    starts = [0]
    for start, end in pieces:
        starts.append(starts[-1] + end - start + 1)
    return Reading("\n".join(text[start:end] for start, end in pieces), starts[:-1], pieces)
