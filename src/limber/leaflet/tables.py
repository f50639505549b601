"""Exercises in the rows of a table whose first row says what its columns hold.

Takes a Page; gives the rows with a name and the values of their cells. Never takes a table for one whose columns it does not know.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from limber.leaflet.page import Page
from limber.leaflet.stated import FIELDS, Ends, given

_CELL = re.compile(r"[^|\t\n]+?(?=[ ]{3,}\S|[|\t\n]|$)")
_RULE = re.compile(r"[-:|\s+=]+")
_WIDEST = 1000  # characters of a row
_VALUED = frozenset({"num", "time", "chain"})


class Row(NamedTuple):
    """One exercise of a table: its block, the characters of its name, and what its cells state."""

    block: int
    name: tuple[int, int]
    values: dict[str, Ends]


class Tables(NamedTuple):
    """The exercises of all tables, the blocks that these are made of, and by block what rows state of the exercise they stand under."""

    rows: list[Row]
    held: set[int]
    under: dict[int, dict[str, Ends]]


def tables(page: Page) -> Tables:
    """Give what the tables of a leaflet hold."""
    found: list[Row] = []
    held: set[int] = set()
    under: dict[int, dict[str, Ends]] = {}
    heads: list[str] = []
    places: list[int] = []
    for block in range(len(page.blocks)):
        cells = _cells(page, block)
        known = [page.words.columns.get(_plain(page.text[slice(*cell)]), "") for cell in cells]
        if len(cells) > 1 and sum(map(bool, known)) >= max(2, len(cells) / 2) and not (heads and _numbered(page, block)):
            heads, places = known, [_offset(page, cell) for cell in cells]
            held.update({block} if _names(heads) else ())
        elif heads and _RULE.fullmatch(page.said(block)):
            held.update({block} if _names(heads) else ())
        elif heads and not _names(heads) and _valued(page, cells):
            under[block] = {field: ends for cell, head in zip(cells, heads, strict=False) for field, ends in _value(page, block, cell, head).items()}
        elif heads and len(cells) > 1 and (row := _row(page, block, cells, _over(page, block, cells, heads, places))):
            found.append(row)
            held.add(block)
        else:
            heads = []
    return Tables(found, held, under)


def _numbered(page: Page, block: int) -> bool:
    """Tell whether a row holds a number, as the row that says what columns hold does not."""
    return any(character.isdigit() for character in page.said(block))


def _offset(page: Page, cell: tuple[int, int]) -> int:
    """Give how far from the start of its line a cell starts."""
    return cell[0] - page.text.rfind("\n", 0, cell[0])


def _over(page: Page, block: int, cells: list[tuple[int, int]], heads: list[str], places: list[int]) -> list[str]:
    """Give what each cell of a row holds: the columns in order, or where some cells are empty and no bars stand, the column nearest to each."""
    if len(cells) >= len(heads) or "|" in page.said(block):
        return heads
    offsets = [_offset(page, cell) for cell in cells]
    nearest = [min(range(len(places)), key=lambda i: abs(places[i] - offset)) for offset in offsets]
    return [heads[i] for i in nearest] if len(set(nearest)) == len(nearest) else heads


def _names(heads: list[str]) -> bool:
    """Tell whether a table has a column that may hold names."""
    return "name" in heads or "" in heads


def _valued(page: Page, cells: list[tuple[int, int]]) -> bool:
    """Tell whether a row opens with a number, as one that holds values alone does."""
    return bool(cells) and page.text[cells[0][0] : cells[0][0] + 1].isdigit()


def _cells(page: Page, block: int) -> list[tuple[int, int]]:
    """Give the cells of a block, those that are empty between two bars included."""
    each = page.blocks[block]
    start, text = each.content, page.said(block)
    if len(text) > _WIDEST or not ("|" in text or "\t" in text or "   " in text):
        return []
    if "|" in text:
        inner = text.strip().strip("|")
        start += text.index(inner) if inner else 0
        cells: list[tuple[int, int]] = []
        for part in inner.split("|"):
            cells.append(_tight(part, start))
            start += len(part) + 1
        return cells
    return [_tight(match.group(), start + match.start()) for match in _CELL.finditer(text) if match.group().strip()]


def _tight(part: str, start: int) -> tuple[int, int]:
    """Give the characters of a cell without the spaces around it."""
    left = len(part) - len(part.lstrip())
    return start + left, start + max(left, len(part.rstrip()))


def _plain(text: str) -> str:
    """Give a column's title as the list of titles writes it."""
    return " ".join(re.findall(r"[^\W\d_]+", text.lower()))


def _row(page: Page, block: int, cells: list[tuple[int, int]], heads: list[str]) -> Row | None:
    """Give the exercise of a row, None where it names none."""
    at = heads.index("name") if "name" in heads else heads.index("") if "" in heads else 0
    if at >= len(cells) or not any(character.isalpha() for character in page.text[slice(*cells[at])]):
        return None
    values: dict[str, Ends] = {}
    for cell, head in zip(cells, heads, strict=False):
        if cell != cells[at]:
            values.update(_value(page, block, cell, head))
    return Row(block, cells[at], values)


def _value(page: Page, block: int, cell: tuple[int, int], head: str) -> dict[str, Ends]:
    """Give what a cell states: its one number as its column says, else what its words say."""
    first, last = page.edges[block], page.edges[block + 1]
    inside = [i for i in range(first, last) if cell[0] <= page.tokens[i].start < cell[1]]
    numbers = [page.tokens[i] for i in inside if page.tokens[i].kind in _VALUED]
    if head in FIELDS and len(numbers) == 1 and numbers[0].kind != "chain":
        low, high = numbers[0].low, numbers[0].high
        return {head: (high, low) if low is not None and high is not None and low > high else (low, high)}
    at = bisect_left(inside, first)
    spoken = page.within(page.doses, inside[at], inside[-1] + 1) if inside else []
    return {field: ends for mention in spoken for field, ends in given(mention, static=True) if field in FIELDS}
