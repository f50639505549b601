"""Where a leaflet's exercises stand: under headings, behind run-in labels, in items of a list, or in sentences without a label.

Takes a Page; gives Outlined exercises in order with the blocks and tokens they hold, and the headings over them.
An exercise is a label with movement or a dose under it. Never reads a dose: `limber.leaflet.stated` does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from limber.leaflet.chosen import chosen, evidence
from limber.leaflet.labels import Mark, marks
from limber.leaflet.listed import Item, listed
from limber.leaflet.names import Kind
from limber.leaflet.page import Page
from limber.leaflet.stated import Ends
from limber.leaflet.tables import tables
from limber.leaflet.unlabelled import Stretch, first_name, stretches


@dataclass(slots=True)
class Outlined:
    """One exercise as it stands in the text: its name's characters, its blocks (both ends included), and its tokens (the last one not included)."""

    name: tuple[int, int]
    first: int
    last: int
    tokens: tuple[int, int]
    named: bool = True
    values: dict[str, Ends] | None = None
    labelled: bool = False


@dataclass(slots=True)
class Outline:
    """A leaflet's exercises, and the headings that open none: their blocks and the characters of their words."""

    exercises: list[Outlined] = field(default_factory=list)
    sections: list[Mark] = field(default_factory=list)
    grouping: list[Mark] = field(default_factory=list)
    asides: list[tuple[int, int]] = field(default_factory=list)
    under: dict[int, dict[str, Ends]] = field(default_factory=dict)


def outline(page: Page) -> Outline:
    """Give the outline of a leaflet."""
    table, held, under = tables(page)
    found = [mark for mark in marks(page) if mark.block not in held]
    opening = chosen(page, found)
    result = Outline(asides=_asides(page, found), under=under)
    tabled = sorted(held)
    for i, mark in enumerate(opening):
        after = min(opening[i + 1].block if i + 1 < len(opening) else len(page.blocks), _next(tabled, mark.block, len(page.blocks)))
        if mark.kind in (Kind.NAME, Kind.NUMBERED):
            last = max(_last_block(page, mark, after), max((block for block in range(mark.block, after) if block in under), default=0))
            run = page.edges[mark.block], page.edges[last + 1]
            result.exercises.append(Outlined(mark.name, mark.block, last, run, mark.kind is Kind.NAME, labelled=True))
        else:
            result.sections.append(mark)
    result.exercises = [each for each in result.exercises if each.first not in held]
    for row in table:
        result.exercises.append(Outlined(row.name, row.block, row.block, (page.edges[row.block], page.edges[row.block + 1]), values=row.values))
    result.exercises.sort(key=lambda each: each.tokens)
    _add_unlabelled(page, result)
    result.grouping = _grouping(page, result)
    return result


def _next(blocks: list[int], block: int, end: int) -> int:
    """Give the first of some blocks, which stand in order, after a block; `end` where there is none."""
    at = bisect_right(blocks, block)
    return blocks[at] if at < len(blocks) else end


def _grouping(page: Page, result: Outline) -> list[Mark]:
    """Give the headings that group exercises: they say so, or the first of them stands right under it. A long title does not."""
    below = {each.first for each in result.exercises}
    found: list[Mark] = []
    for mark in result.sections:
        if mark.kind is not Kind.SECTION or mark.runs_in or mark.marker in ("bullet", "letter"):
            continue
        words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", page.text[slice(*mark.name)].lower())
        if mark.block == 0 and len(words) > 3 and not page.said(0).rstrip(" *").endswith(":"):
            continue
        near = mark.block + 1 in below or (mark.block + 2 in below and len(words) < 4)
        if near or not page.words.headings["section"].isdisjoint(words):
            found.append(mark)
    return found


def _asides(page: Page, found: list[Mark]) -> list[tuple[int, int]]:
    """Give the tokens under labels of another version of an exercise: "Make it harder", "Level 2"."""
    given: list[tuple[int, int]] = []
    for i, mark in enumerate(found):
        words = page.text[slice(*mark.name)].lower().rstrip("?").split()
        stepped = len(words) == 2 and words[0] in page.words.headings["stepped"] and words[1].isdecimal() and int(words[1]) > 1
        if mark.kind is Kind.FIELD and ((stepped and words[0] != "step") or " ".join(words) in page.words.headings["another"]):
            after = found[i + 1].block if i + 1 < len(found) else len(page.blocks)
            given.append((page.edges[mark.block], page.edges[after]))
    return given


def _last_block(page: Page, mark: Mark, after: int) -> int:
    """Give the last block of an exercise whose next heading is block `after`: blocks at its end that say nothing of doing it are left out.

    What stands right under a bare name, and states how much, is its own even where it speaks of all.
    """
    last = after - 1
    under = mark.block + 1
    stated = under <= last and not (mark.runs_in or mark.own_dose) and evidence(page, page.edges[under], page.edges[under + 1]) > 1
    least = under if stated else mark.block
    while last > least and not page.blocks[last].marker and not _speaks(page, last, listed=mark.marker == "bullet"):
        last -= 1
    return last


def _speaks(page: Page, block: int, *, listed: bool = False) -> bool:
    """Tell whether a block may belong to the exercise above it, which may be an item of a list: it states a dose or a movement."""
    first, last = page.edges[block], page.edges[block + 1]
    if page.count("general", first, last) and (listed or page.blocks[block].after_blank) and not page.count("pose", first, last):
        return False
    return bool(page.within(page.doses, first, last)) or evidence(page, first, last) > 0


def _add_unlabelled(page: Page, result: Outline) -> None:
    """Add the exercises that no label names, from the tokens that no labelled exercise holds."""
    starts = {each.first: each.last + 1 for each in result.exercises}
    closed = {mark.block for mark in result.sections}
    spans: list[tuple[int, int]] = []
    block = 0
    while block < len(page.blocks):
        if block in starts:
            block = starts[block]
            continue
        first = block
        block += 1
        while block < len(page.blocks) and block not in starts and block not in closed:
            block += 1
        spans.append((page.edges[first], page.edges[block]))
    alone = not result.exercises
    items = [item for span in spans for item in listed(page, *span)]
    for item in items:
        result.exercises.append(Outlined(item.name, *_blocks_of(page, item), (item.first, item.last), values=item.values))
    if items:
        result.exercises.sort(key=lambda each: each.tokens)
        return
    found = [stretch for span in spans for stretch in stretches(page, *span, alone=alone)]
    for stretch in found:
        result.exercises.append(_unlabelled(page, stretch))
    if alone and len(found) == 1:
        _widen(page, result)
    result.exercises.sort(key=lambda each: each.tokens)


def _unlabelled(page: Page, stretch: Stretch) -> Outlined:
    """Give the exercise of a stretch of text without a label."""
    return Outlined(stretch.name, *_blocks_of(page, stretch), (stretch.first, stretch.last), named=False)


def _widen(page: Page, result: Outline) -> None:
    """Let the only exercise of a leaflet without labels have all of it; the leaflet's title names it, or the first words that read as a name."""
    only = result.exercises[0]
    title = next((mark.name for mark in result.sections if mark.block < only.first), None) or first_name(page)
    last = max(only.last, *(block for block in range(len(page.blocks)) if _speaks(page, block)), 0)
    first = min(result.sections[0].block if result.sections else 0, only.first)
    result.exercises[0] = Outlined(title or only.name, first, last, (page.edges[first], page.edges[last + 1]), named=title is not None)


def _blocks_of(page: Page, run: Stretch | Item) -> tuple[int, int]:
    """Give the first and the last block of a run of tokens."""
    return _block_of(page, run.first), _block_of(page, run.last - 1)


def _block_of(page: Page, token: int) -> int:
    """Give the block that a token stands in."""
    low, high = 0, len(page.blocks)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if page.edges[middle] <= token else (low, middle)
    return low
