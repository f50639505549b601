"""The rules of a leaflet: when to stop, whom to ask, how gently to go, how often.

Takes a Page; gives a rule for each kind and line that carries it. Never judges whether a rule is right.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from limber.leaflet.draft import ReadRule
from limber.leaflet.page import Page

_BACK = 60  # tokens that an "if" may stand before what it leads to


def rules(page: Page) -> tuple[tuple[ReadRule, ...], list[tuple[int, int]]]:
    """Give the rules of a leaflet in the order of its lines, and the characters of the text read that they stand in."""
    sentences: dict[int, set[str]] = {}
    for mention in page.rules:
        sentences.setdefault(page.sentence(mention.first)[0], set()).add(mention.gives)
    given: set[ReadRule] = set()
    said: list[tuple[int, int]] = []
    listed: set[tuple[str, int]] = set()
    for mention in page.rules:
        first = page.sentence(mention.first)[0]
        if page.words.unless.get(mention.gives) in sentences[first]:
            continue
        conditional = mention.gives in page.words.conditional
        start = _opened(page, first, mention.first) if conditional else mention.first
        given |= _lines(page, mention.gives, page.tokens[start].start, page.tokens[mention.last].end)
        said.append((page.tokens[first].start, page.tokens[page.sentence(mention.first)[1] - 1].end))
        block = bisect_right(page.edges, mention.first) - 1
        if conditional and (mention.gives, block) not in listed:
            listed.add((mention.gives, block))
            for run in _under(page, block):
                given |= _lines(page, mention.gives, *run)
                said.append(run)
    return tuple(sorted(given, key=lambda rule: (rule.line, rule.kind))), said


def _opened(page: Page, first: int, at: int) -> int:
    """Give the token at which a rule opens: the nearest "if" before it in its sentence, else its own first token."""
    return next((i for i in range(at, max(first, at - _BACK) - 1, -1) if page.tokens[i].word in page.words.lexing["if"]), at)


def _lines(page: Page, kind: str, start: int, end: int) -> set[ReadRule]:
    """Give a rule for each line that some characters of the text stand on."""
    return {ReadRule(kind, line) for run in page.pieces(start, end) for top, bottom in [page.lines_of(*run)] for line in range(top, bottom + 1)}


def _under(page: Page, block: int) -> Iterator[tuple[int, int]]:
    """Give the characters of each item of the list under a block that ends with a colon, such as "See a doctor if:"."""
    if not page.said(block).rstrip(" *").endswith(":"):
        return
    level = page.blocks[block].indent
    for below in range(block + 1, len(page.blocks)):
        each = page.blocks[below]
        if not (each.marker in ("bullet", "letter") or each.indent > level or page.text[each.content : each.content + 1].islower()):
            return
        yield each.content, each.end
