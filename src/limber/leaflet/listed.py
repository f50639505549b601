"""Several exercises named in one sentence, each with its number: "do 10 squats, 12 heel raises and 8 press-ups".

Takes a Page and a run of its tokens; gives each exercise's tokens, name and number. A sentence with a single one is left to its context.
"""

from __future__ import annotations

from typing import NamedTuple

from limber.leaflet.page import Page
from limber.leaflet.stated import Ends

_LONGEST = 5  # words of a name
_FEWEST = 2  # exercises in the sentence


class Item(NamedTuple):
    """An exercise of a sentence: its tokens, the last one not included, the characters of its name, and its value."""

    first: int
    last: int
    name: tuple[int, int]
    values: dict[str, Ends]


def listed(page: Page, first: int, last: int) -> list[Item]:
    """Give the exercises that sentences among some tokens list, in order."""
    found: list[Item] = []
    start = first
    for at in range(first, last):
        if page.tokens[at].kind == "end" or at + 1 == last:
            items = [item for i in range(start, at) if (item := _item(page, i, at))]
            if len(items) >= _FEWEST:
                closed = [later.first for later in items[1:]] + [at]
                found += [item._replace(last=stop) for item, stop in zip(items, closed, strict=True)]
            start = at + 1
    return found


def _item(page: Page, at: int, end: int) -> Item | None:
    """Give the exercise that starts at a token: a number before a name, or "hold a" before a name with a length of time behind it."""
    token = page.tokens[at]
    name = _name(page, at + 1, end)
    if token.kind == "num" and name:
        return Item(at, end, (page.tokens[name[0]].start, page.tokens[name[1] - 1].end), {"reps": (token.low, token.high)})
    if name and token.word in page.words.lexing["hold"] and name[1] + 1 < end:
        behind = next((page.tokens[i] for i in range(name[1], min(name[1] + 2, end)) if page.tokens[i].kind == "time"), None)
        if behind:
            return Item(at, end, (page.tokens[name[0]].start, page.tokens[name[1] - 1].end), {"hold": (behind.low, behind.high)})
    return None


def _name(page: Page, first: int, end: int) -> tuple[int, int] | None:
    """Give the tokens of a name that starts here: words up to one that names exercises, before a comma, an "and" or the end."""
    lists = page.words.headings
    while first < end and (page.tokens[first].word in page.words.lexing["a"] or page.tokens[first].word in page.words.lexing["of"]):
        first += 1
    if first < end and page.words.counts(page.tokens[first].word):
        return None
    last = None
    for i in range(first, min(end, first + _LONGEST)):
        token = page.tokens[i]
        if token.kind not in ("word", "dash") or token.word in lists["unlike_name"]:
            break
        if token.word in lists["collective"]:
            return None
        if token.word in lists["noun"] or token.word in lists["movement"]:
            last = i + 1
    return (first, last) if last else None
