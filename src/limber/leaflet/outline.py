"""Where a leaflet's exercises stand: under headings, behind run-in labels, in items of a list, or in sentences without a label.

Takes a Page; gives Outlined exercises in order with the blocks and tokens they hold, and the headings over them.
An exercise is a label with movement or a dose under it. Never reads a dose: `limber.leaflet.stated` does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from limber.leaflet.labels import Mark, marks
from limber.leaflet.listed import Item, listed
from limber.leaflet.names import Kind
from limber.leaflet.page import Page
from limber.leaflet.phrases import Mention
from limber.leaflet.stated import Ends
from limber.leaflet.tables import rows
from limber.leaflet.unlabelled import Stretch, first_name, stretches

AMOUNTS = frozenset(
    {"sets", "reps", "hold", "breaths", "duration", "any", "more-reps", "chain-reps", "goal-reps", "goal-hold", "goal-sets", "set-number"}
)


# What must stand under words that look like no exercise for them to be the name of one: a dose, with a position or movements.
UNLIKE = 4.5
# From here on words look so much like one exercise that several doses under them are taken for its own.
LIKE = 2


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


def outline(page: Page) -> Outline:
    """Give the outline of a leaflet."""
    table, held = rows(page)
    found = [mark for mark in marks(page) if mark.block not in held]
    chosen = _chosen(page, found)
    result = Outline(asides=_asides(page, found))
    tabled = sorted(held)
    for i, mark in enumerate(chosen):
        after = min(chosen[i + 1].block if i + 1 < len(chosen) else len(page.blocks), _next(tabled, mark.block, len(page.blocks)))
        if mark.kind in (Kind.NAME, Kind.NUMBERED):
            last = _last_block(page, mark, after)
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


def _chosen(page: Page, found: list[Mark]) -> list[Mark]:
    """Give the marks that open an exercise or a section, in order: those with nothing under them are sections or plain text."""
    found = [mark for i, mark in enumerate(found) if not (i and _under_number(found[i - 1], mark))]
    opening = [mark for mark in found if mark.kind is not Kind.FIELD]
    accepted = [_accepted(page, mark, _after(page, opening, i)) for i, mark in enumerate(opening)]
    _with_siblings(opening, accepted)
    right = {mark.block for mark, yes in zip(opening, accepted, strict=True) if yes}
    kept: list[Mark] = []
    for mark in found:
        if mark.kind in (Kind.PLAIN, Kind.SECTION) or mark.block in right:
            kept.append(mark)
        elif mark.kind is Kind.FIELD:
            if (not kept or kept[-1].block not in right) and _dosing(page, mark):
                kept.append(mark._replace(kind=Kind.PLAIN))
        elif mark.strong or (_collective(page, mark) and not mark.runs_in and mark.marker not in ("bullet", "letter")):
            kept.append(mark._replace(kind=Kind.SECTION))
    return kept


def _dosing(page: Page, mark: Mark) -> bool:
    """Tell whether a label says how often or how much: with no exercise above it, it is meant for all."""
    name = page.text[slice(*mark.name)].lower()
    return any(entry in name for entry in page.words.headings["dosing"])


def _under_number(above: Mark, mark: Mark) -> bool:
    """Tell whether a heading stands right under a numbered one that names an exercise: it only says more about it."""
    numbered = above.marker in ("number", "glued") and above.kind is Kind.NAME and not above.own_dose and not above.runs_in
    return numbered and mark.block == above.block + 1 and not mark.marker and mark.kind is Kind.NAME and not mark.runs_in


def _after(page: Page, found: list[Mark], i: int) -> int:
    """Give the block of the mark after mark i, one past the last block where there is none."""
    return found[i + 1].block if i + 1 < len(found) else len(page.blocks)


def _accepted(page: Page, mark: Mark, after: int) -> bool:
    """Tell whether a mark that looks like a name has enough under it to be an exercise."""
    if mark.kind not in (Kind.NAME, Kind.NUMBERED):
        return False
    first = page.edges[mark.block] if mark.runs_in or mark.own_dose else page.edges[mark.block + 1]
    last = page.edges[after]
    if _collective(page, mark) and not _one(page, first, last):
        return False
    if mark.score < LIKE and len(stretches(page, first, last, alone=True)) > 1:
        return False
    worth = evidence(page, first, last)
    if mark.score < 1 and mark.kind is Kind.NAME and worth < UNLIKE:
        return False
    if mark.score < 2 and not _bodily(page, page.edges[mark.block], last):
        return False
    return worth >= 1 and worth + mark.score >= mark.needs


def _one(page: Page, first: int, last: int) -> bool:
    """Tell whether what stands under a name for several exercises is one all the same: a position or a dose, and no second exercise."""
    if not page.count("pose", first, last):
        stated = any(map(amounts, page.within(page.doses, first, last)))
        return stated and page.count("move", first, last) > 0
    return len(stretches(page, first, last, alone=True)) < 2


def _collective(page: Page, mark: Mark) -> bool:
    """Tell whether a name speaks of several exercises."""
    return not page.words.headings["collective"].isdisjoint(page.text[slice(*mark.name)].lower().split())


def _with_siblings(found: list[Mark], accepted: list[bool]) -> None:
    """Accept the names that stand as most accepted ones do: a numbered list of exercises is one even where an item says nothing more."""
    for i, mark in enumerate(found[1:-1] or (), 1):
        beside = [other for other in (i - 1, i + 1) if accepted[other] and found[other].own_dose and found[other].marker == mark.marker]
        if mark.own_dose and mark.kind is Kind.NAME and beside:
            accepted[i] = True
    for marker in ("number", "glued", "hash", "spaced"):
        alike = [i for i, mark in enumerate(found) if mark.marker == marker and mark.kind is Kind.NAME and not mark.own_dose]
        right = [i for i in alike if accepted[i]]
        if len(right) >= 2 and len(right) * 5 >= len(alike) * 3:
            for i in alike:
                if right[0] < i <= right[-1] + 1 and found[i].score >= 2 and found[i].level == found[right[0]].level:
                    accepted[i] = True


def _bodily(page: Page, first: int, last: int) -> bool:
    """Tell whether some tokens speak of the body: a recipe has times and movements too."""
    anatomy = page.words.headings["anatomy"]
    return any(token.word in anatomy or token.word in page.words.muscles["names"] for token in page.tokens[first:last])


def amounts(mention: Mention) -> bool:
    """Tell whether a mention says how much, not only how often."""
    return any(part.split("=")[0] in AMOUNTS for part in mention.gives.split())


def evidence(page: Page, first: int, last: int) -> float:
    """Give how much among some tokens speaks of an exercise being done: amounts, movements, a position to start from."""
    stated = sum(amounts(mention) and not page.count("general", *page.sentence(mention.first)) for mention in page.within(page.doses, first, last))
    return 2.0 * min(stated, 2) + 1.0 * min(page.count("move", first, last), 3) + 1.5 * min(page.count("pose", first, last), 1)


def _last_block(page: Page, mark: Mark, after: int) -> int:
    """Give the last block of an exercise whose next heading is block `after`: blocks at its end that say nothing of doing it are left out."""
    last = after - 1
    while last > mark.block and not page.blocks[last].marker and not _speaks(page, last):
        last -= 1
    return last


def _speaks(page: Page, block: int) -> bool:
    """Tell whether a block may belong to the exercise above it: it states a dose or a movement."""
    first, last = page.edges[block], page.edges[block + 1]
    if page.count("general", first, last) and page.blocks[block].after_blank and not page.count("pose", first, last):
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
