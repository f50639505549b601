"""Doses stated once for a section or for the whole leaflet.

Takes a Page and its Outline; gives for each exercise the values that a general statement fills where the exercise states none.
A statement counts from where it stands to the end of its section; before the first section, and after the last exercise, it counts for all.
"""

from __future__ import annotations

from typing import NamedTuple

from limber.leaflet.outline import Outline
from limber.leaflet.page import Page
from limber.leaflet.sides import sides
from limber.leaflet.stated import Ends, stated


class Scope(NamedTuple):
    """Blocks that a general statement counts for, the last one not included, with its values and how it shares the sides."""

    first: int
    last: int
    values: dict[str, Ends]
    sides: str | None


def general(page: Page, parts: Outline) -> list[Scope]:
    """Give the general statements of a leaflet in order."""
    held = bytearray(len(page.tokens) + 1)
    for each in parts.exercises:
        held[slice(*each.tokens)] = b"\1" * (each.tokens[1] - each.tokens[0])
    scopes: list[Scope] = []
    for block in range(len(page.blocks)):
        for first, last in _sentences(page, block):
            if not any(held[first:last]) and _speaks_of_all(page, parts, block, first, last):
                values = stated(page, first, last, static=True)
                if values:
                    scopes.append(Scope(*_scope(page, parts, block), values, sides(page, first, last)))
    return scopes


def filled(scopes: list[Scope], block: int) -> tuple[dict[str, Ends], str | None]:
    """Give the values and sides that general statements hold for an exercise at a block; of several the last one goes first."""
    values: dict[str, Ends] = {}
    shared: str | None = None
    for scope in scopes:
        if scope.first <= block < scope.last:
            values.update(scope.values)
            shared = scope.sides or shared
    return values, shared


def _sentences(page: Page, block: int) -> list[tuple[int, int]]:
    """Give the sentences of a block as tokens, the last one not included."""
    found: list[tuple[int, int]] = []
    start = page.edges[block]
    for at in range(start, page.edges[block + 1]):
        if page.tokens[at].kind == "end":
            found.append((start, at + 1))
            start = at + 1
    return found


def _speaks_of_all(page: Page, parts: Outline, block: int, first: int, last: int) -> bool:
    """Tell whether a sentence outside the exercises says something of all of them, or stands under a heading that does."""
    if page.count("general", first, last) or page.count("often", first, last) or _only_dose(page, block):
        return True
    above = [mark for mark in parts.sections if mark.block <= block]
    if not above:
        return False
    heading = page.text[slice(*above[-1].name)].lower()
    return any(entry in heading for entry in page.words.headings["dosing"])


def _only_dose(page: Page, block: int) -> bool:
    """Tell whether a block says nothing but a dose: every word of it, save two, is part of one; a colon leads on to what it is the dose of."""
    first, last = page.edges[block], page.edges[block + 1]
    words = [i for i in range(first, last) if page.tokens[i].kind in ("word", "num", "time", "chain")]
    spoken = {i for mention in page.within(page.doses, first, last) for i in range(mention.first, mention.last + 1)}
    return bool(spoken) and sum(i not in spoken for i in words) <= 2


def _scope(page: Page, parts: Outline, block: int) -> tuple[int, int]:
    """Give the blocks that a statement at a block counts for."""
    above = max((mark.block for mark in parts.grouping if mark.block <= block), default=None)
    after = min((mark.block for mark in parts.grouping if mark.block > block), default=len(page.blocks))
    if above is None or not any(block < each.first < after for each in parts.exercises):
        return 0, len(page.blocks)
    return block, after
