"""A leaflet made ready for reading: its blocks, tokens and everything that phrases find in it.

Takes text and Words; gives a Page that answers which mentions lie in which block. Never decides what a block is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from limber.leaflet.columns import Reading, reading
from limber.leaflet.labelled import with_labelled
from limber.leaflet.lexer import END, Token, tokens
from limber.leaflet.lines import Block, blocks
from limber.leaflet.phrases import Mention, Mentions, letters, mentions, places
from limber.leaflet.words import Words


@dataclass(frozen=True, slots=True)
class Page:
    """One leaflet. `text` is in reading order; `edges[i]` is the first token of block i, the last edge one past the last token.

    Mentions are ordered by their first token; `ends` are the tokens that end a sentence, `breaks` the characters that end a line.
    """

    text: str
    words: Words
    blocks: Sequence[Block]
    tokens: Sequence[Token]
    row: str
    edges: Sequence[int]
    doses: Mentions
    sides: Mentions
    rules: Mentions
    blanks: Mentions
    cues: dict[str, list[int]]
    ends: Sequence[int]
    breaks: Sequence[int]
    order: Reading

    def pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the characters of the leaflet that a part of the text read covers."""
        return self.order.pieces(start, end)

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """Give the first and the last line of the leaflet, counted from 1, that a part of the text read stands on. It holds a character."""
        runs = [self.lines_of(*run) for run in self.order.pieces(start, end)]
        return min(run[0] for run in runs), max(run[1] for run in runs)

    def lines_of(self, start: int, end: int) -> tuple[int, int]:
        """Give the first and the last line of some characters of the leaflet."""
        return bisect_left(self.breaks, start) + 1, bisect_left(self.breaks, end) + 1

    def within(self, found: Mentions, first: int, last: int) -> list[Mention]:
        """Give the mentions that start at a token from `first` up to, not including, `last`."""
        return found[bisect_left(found.firsts, first) : bisect_left(found.firsts, last)]

    def count(self, cue: str, first: int, last: int) -> int:
        """Count the places of a cue among the tokens from `first` up to, not including, `last`."""
        found = self.cues[cue]
        return bisect_left(found, last) - bisect_left(found, first)

    def sentence(self, token: int) -> tuple[int, int]:
        """Give the tokens of the sentence of a token that ends none: from its first up to, not including, its end."""
        at = bisect_right(self.ends, token)
        return self.ends[at - 1] + 1, self.ends[at]

    def said(self, block: int) -> str:
        """Give the text of a block without its marker."""
        return self.text[self.blocks[block].content : self.blocks[block].end]


def page(leaflet: str, words: Words) -> Page:
    """Give the page of a leaflet's text."""
    order = reading(leaflet, words.columns)
    text = order.text
    cut = blocks(text, words.lexing["unfinished"], words.noise, words.columns)
    found = tokens(text, tuple((block.content, block.end) for block in cut), words)
    row = letters(found, words)
    starts = [token.start for token in found]
    edges = [*(bisect_left(starts, block.content, 1) for block in cut), len(found)]
    doses = mentions(found, row, words.dose, words)
    doses = with_labelled(doses, words, text, cut, found, edges)
    return Page(
        text=text,
        words=words,
        blocks=cut,
        tokens=found,
        row=row,
        edges=edges,
        doses=doses,
        sides=mentions(found, row, words.sides, words, exclusive=False),
        rules=mentions(found, row, words.rules, words, exclusive=False),
        blanks=mentions(found, row, words.blanks, words),
        cues={name: places(row, phrases, words.kinds[END]) for name, phrases in words.cues.items()},
        ends=[i for i, token in enumerate(found) if token.kind == END],
        breaks=[match.start() for match in re.finditer("\n", leaflet)],
        order=order,
    )
