"""Phrases found among a leaflet's tokens.

Takes tokens and the phrases of a language; gives Mentions in the order of the text. Each number is given to one phrase only,
the first in the language's order that asks for it. Never looks past the end of a sentence: the patterns cannot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from limber.leaflet.lexer import END, Token
from limber.leaflet.words import Phrase, Words

WORD, NUMBER = 1, 2


class Mention(NamedTuple):
    """One phrase found: what it gives, the tokens it stands at (both ends included), and the tokens that hold its values."""

    gives: str
    first: int
    last: int
    values: tuple[Token, ...]


class Mentions(list[Mention]):
    """Mentions in the order of the text, with the token that each starts at."""

    def __init__(self, found: Iterable[Mention]) -> None:
        """Put mentions in order."""
        super().__init__(sorted(found, key=lambda mention: (mention.first, mention.last)))
        self.firsts = [mention.first for mention in self]


def letters(found: Sequence[Token], words: Words) -> str:
    """Give the letter of each token: its combination of classes."""
    other, known, kinds = words.kinds["word"], words.letters, words.kinds
    return "".join([known.get(token.word, other) if token.kind == "word" else kinds[token.kind] for token in found])


def mentions(found: Sequence[Token], row: str, phrases: tuple[Phrase, ...], words: Words, *, exclusive: bool = True) -> Mentions:
    """Give every mention among tokens whose letters are `row`. What a phrase took is not there for the phrases after it.

    An exclusive phrase takes its numbers, or all its tokens where it has none; else only a phrase that gives nothing takes its tokens.
    """
    taken = bytearray(len(found))
    given: list[Mention] = []
    for phrase in phrases:
        for match in phrase.pattern.finditer(row):
            first, last = match.span()
            at = [match.start(group) for group in range(1, phrase.values + 1)]
            if any(taken[each] == NUMBER for each in at) if at and exclusive else any(taken[first:last]):
                continue
            if exclusive or not phrase.gives:
                taken[first:last] = bytes(max(each, WORD) for each in taken[first:last])
                for each in at:
                    taken[each] = NUMBER
            if phrase.gives:
                first += row[first] == words.kinds[END]
                given.append(Mention(phrase.gives, first, match.end() - 1, tuple(_valued(found[each], words) for each in at)))
    return Mentions(given)


def places(row: str, phrases: tuple[Phrase, ...], end: str) -> list[int]:
    """Give the tokens where any of the phrases starts, in order, each once; `end` is the letter of an end, after which a sentence starts."""
    return sorted({match.start() + (row[match.start()] == end) for phrase in phrases for match in phrase.pattern.finditer(row)})


def _valued(token: Token, words: Words) -> Token:
    """Give a token with its value: once and twice have theirs from the language, unless words before them leave it open."""
    if token.word in words.once and token.low is None:
        return token._replace(low=words.once[token.word], high=words.once[token.word])
    return token
