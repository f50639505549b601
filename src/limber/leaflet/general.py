"""Doses stated once for a section or for the whole leaflet.

Takes a Page and its Outline; gives for each exercise the values that a general statement fills where the exercise states none.
A statement counts from where it stands to the end of its section; before the first section, and after the last exercise, it counts for all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from limber.leaflet.outline import Outline
from limber.leaflet.page import Page
from limber.leaflet.sides import sides
from limber.leaflet.stated import Ends, heard, stated

_LONGEST = 40  # tokens of a block that says nothing but a dose


class Said(NamedTuple):
    """What is said of several exercises: values of their doses, and how the sides share the work."""

    values: dict[str, Ends]
    sides: str | None

    def then(self, later: Said) -> Said:
        """Give this with what is said later, which goes first."""
        return Said(self.values | later.values, later.sides or self.sides)


NOTHING = Said({}, None)


@dataclass(slots=True)
class General:
    """What a leaflet says of all its exercises, and of those of a section from a block on, by the block that the section ends before.

    `behind` is what is said behind the last exercise of a section.
    """

    whole: Said = field(default_factory=lambda: Said({}, None))
    sections: dict[int, tuple[list[int], list[Said]]] = field(default_factory=dict)
    headings: list[int] = field(default_factory=list)
    behind: dict[int, Said] = field(default_factory=dict)

    def of(self, block: int) -> Said:
        """Give what is said of an exercise at a block."""
        starts, said = self.sections.get(self.end(block), ([], []))
        at = bisect_right(starts, block) - 1
        whole = self.whole.then(self.behind.get(self.end(block), NOTHING))
        return whole.then(said[at]) if at >= 0 else whole

    def start(self, block: int) -> int:
        """Give the heading that a block stands under, -1 where it stands under none."""
        at = bisect_right(self.headings, block)
        return self.headings[at - 1] if at else -1

    def end(self, block: int) -> int:
        """Give the heading that ends the section of a block, 0 for the last section."""
        at = bisect_right(self.headings, block)
        return self.headings[at] if at < len(self.headings) else 0


def general(page: Page, parts: Outline) -> General:
    """Give what a leaflet says of several exercises at once."""
    found = General(headings=[mark.block for mark in parts.grouping])
    firsts = [each.first for each in parts.exercises]
    for block, first, last in _free(page, parts):
        if not _speaks_of_all(page, parts, block, first, last):
            continue
        values = stated(heard(page, first, last)[0], static=True)
        if not values:
            continue
        said = Said(values, sides(page, first, last))
        next_exercise = bisect_right(firsts, block)
        end = found.end(block)
        above, below = firsts[next_exercise - 1 : next_exercise], firsts[next_exercise : next_exercise + 1]
        closes = bool(end) and below > [end]
        if closes and above > [found.start(block)] > [-1]:
            found.behind[end] = found.behind.get(end, NOTHING).then(said)
        elif not found.headings or block < found.headings[0] or not below or closes:
            found.whole = found.whole.then(said)
        else:
            starts, before = found.sections.setdefault(end, ([], []))
            before.append(before[-1].then(said) if before else said)
            starts.append(block)
    return found


def _free(page: Page, parts: Outline) -> Iterator[tuple[int, int, int]]:
    """Give the sentences that no exercise holds: their block, first token, and the token after the last."""
    held = bytearray(len(page.tokens) + 1)
    for each in parts.exercises:
        held[slice(*each.tokens)] = b"\1" * (each.tokens[1] - each.tokens[0])
    for block in range(len(page.blocks)):
        if page.blocks[block].noise:
            continue
        start = page.edges[block]
        for at in range(start, page.edges[block + 1]):
            if page.tokens[at].kind == "end":
                if not any(held[start : at + 1]):
                    yield block, start, at + 1
                start = at + 1


def _speaks_of_all(page: Page, parts: Outline, block: int, first: int, last: int) -> bool:
    """Tell whether a sentence outside the exercises says something of all of them, or stands under a heading that does."""
    if page.count("general", first, last) or page.count("often", first, last) or _only_dose(page, block):
        return True
    if page.count("asks", first, last) and parts.exercises and block < parts.exercises[0].first and _says_no_more(page, block):
        return True
    above = bisect_right(parts.sections, block, key=lambda mark: mark.block) - 1
    if above < 0:
        return False
    heading = page.text[slice(*parts.sections[above].name)].lower()
    return any(entry in heading for entry in page.words.headings["dosing"])


def _says_no_more(page: Page, block: int) -> bool:
    """Tell whether a block before all exercises describes none: it takes no position, and no movement but that it is done."""
    first, last = page.edges[block], page.edges[block + 1]
    return not page.count("pose", first, last) and page.count("move", first, last) <= 1


def _only_dose(page: Page, block: int) -> bool:
    """Tell whether a block says nothing but a dose: every word of it is part of one, save two, or one where it has no number."""
    first, last = page.edges[block], page.edges[block + 1]
    spoken_of = page.within(page.doses, first, last)
    if last - first > _LONGEST or any(mention.gives.startswith(("any", "bare", "duration")) for mention in spoken_of):
        return False
    words = [i for i in range(first, last) if page.tokens[i].kind in ("word", "num", "time", "chain")]
    spoken = {i for mention in spoken_of for i in range(mention.first, mention.last + 1)}
    most = 2 if any(mention.values for mention in spoken_of) else 1
    return bool(spoken) and sum(i not in spoken for i in words) <= most
