"""A leaflet made ready for reading: its blocks, tokens and everything that phrases find in it.

Takes text and Words; gives a Page that answers which mentions lie in which block. Never decides what a block is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from limber.leaflet.columns import Reading, reading
from limber.leaflet.lexer import END, Token, tokens
from limber.leaflet.lines import Block, blocks
from limber.leaflet.phrases import Mention, Mentions, letters, mentions, places
from limber.leaflet.words import Words

# Fields that a number alone may fill where a label names them.
NUMBERED = frozenset({"sets", "reps", "hold", "rest", "times_per_day", "days_per_week"})
_NAME = 7  # tokens of a name before a number that stands alone
_FEWEST, _MOST = 4, 60  # repetitions that such a number may count: a smaller one sooner tells versions of an exercise apart
_TITLE = 4  # words that a label alone on its line has less than


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


def _under_labels(words: Words, text: str, cut: Sequence[Block], found: Sequence[Token], edges: Sequence[int]) -> tuple[list[Mention], set[int]]:
    """Give the numbers that stand alone under or behind a label which says what they count: "Repetitions", and on the next line "10".

    Gives too the tokens under labels such as "Tempo", whose numbers are no dose.
    """
    given: list[Mention] = []
    apart: set[int] = set()
    for i, block in enumerate(cut):
        said = text[block.content : block.end]
        before, colon, _ = said.partition(":")
        titled = " ".join(re.findall(r"[^\W\d_]+", before.lower()[:40]))
        field = words.columns.get(titled, "")
        behind = bool(colon) and said.rstrip()[-1] != ":"
        if titled in words.headings["apart"] and (behind or len(before.split()) < _TITLE):
            apart.update(range(edges[i], edges[i + 1] if behind else _closes(words, text, cut, edges, i)))
        if field not in NUMBERED or (not colon and i + 1 >= len(cut)):
            continue
        first, last = (edges[i], edges[i + 1]) if behind else (edges[i + 1], edges[min(i + 2, len(cut))])
        numbers = [at for at in range(first, last) if found[at].kind in ("num", "time")]
        if len(numbers) == 1 and (last - first < 8 or (numbers[0] == first and not behind)):
            given.append(Mention(f"{field}=1", numbers[0], numbers[0], (found[numbers[0]],)))
    return given, apart


def _closes(words: Words, text: str, cut: Sequence[Block], edges: Sequence[int], label: int) -> int:
    """Give the token before which what stands under a label ends: the next label, or longer text."""
    at = label + 1
    while at < min(len(cut), label + _TITLE) and edges[at + 1] - edges[at] <= _NAME:
        if text[cut[at].content : cut[at].end].strip(" :").lower() in words.columns:
            break
        at += 1
    return edges[at]


def _bare(words: Words, cut: Sequence[Block], found: Sequence[Token], edges: Sequence[int]) -> list[Mention]:
    """Give the numbers that stand behind a name alone, which count repetitions: "Heel raises 15-20"."""
    given: list[Mention] = []
    lists = words.headings
    for i in range(len(cut)):
        at = next((at for at in range(edges[i], min(edges[i + 1], edges[i] + _NAME)) if found[at].kind != "word" or found[at].word in lists["unlike_name"]), 0)
        if at <= edges[i] or found[at].kind not in ("num", "chain") or found[at + 1].kind not in ("end", "comma", "semi", "open"):
            continue
        name, token = [token.word for token in found[edges[i] : at]], found[at]
        known = any(word in lists["noun"] or word in lists["movement"] for word in name)
        numbered = name[-1] in lists["exercise_n"] | lists["stepped"] | lists["divided"] | lists["collective"]
        if known and not numbered and _FEWEST <= (token.low or 0) and (token.high or 0) <= _MOST or (known and token.kind == "chain"):
            given.append(Mention("chain-reps=1" if token.kind == "chain" else "reps=1", at, at, (token,)))
    return given


def _with_labelled(doses: Mentions, labelled: list[Mention], apart: set[int], bare: list[Mention]) -> Mentions:
    """Give mentions with those that labels and names before them tell, where no other words do, and without those that are no dose."""
    if not (labelled or apart or bare):
        return doses
    told = {mention.first for mention in labelled}
    kept = [each for each in doses if each.first not in apart and not (each.gives == "bare=1" and each.first in told)]
    spoken = {value for mention in kept for value in range(mention.first, mention.last + 1)}
    return Mentions([*kept, *(mention for mention in (*labelled, *bare) if mention.first not in spoken)])


def page(leaflet: str, words: Words) -> Page:
    """Give the page of a leaflet's text."""
    order = reading(leaflet)
    text = order.text
    cut = blocks(text, words.lexing["unfinished"], words.noise, words.columns)
    found = tokens(text, tuple((block.content, block.end) for block in cut), words)
    row = letters(found, words)
    starts = [token.start for token in found]
    edges = [*(bisect_left(starts, block.content, 1) for block in cut), len(found)]
    doses = mentions(found, row, words.dose, words)
    doses = _with_labelled(doses, *_under_labels(words, text, cut, found, edges), _bare(words, cut, found, edges))
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
