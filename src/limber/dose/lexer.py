"""A dose sentence cut into tokens, each with its place in the text.

Takes the text a person wrote; gives tokens in order and a Problem for every character, word or number that no dose can hold.
A token that came with a Problem is given as what was most likely meant, so that one slip is reported once. Never drops anything silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from limber.dose.words import CROSSES, HUNDRED, KNOWN, NUMBERS, SMALL_NUMBERS, TENS, TIME_UNITS, nearest
from limber.problems import Problem


class Kind(Enum):
    """What a token is."""

    NUMBER = auto()
    WORD = auto()
    CROSS = auto()
    DASH = auto()
    SLASH = auto()
    BREAK = auto()
    UNREAD = auto()
    END = auto()


class Token(NamedTuple):
    """One token: its kind, its word in lower case (or sign), its value where it is a number, and its span in the text."""

    kind: Kind
    word: str
    value: int
    start: int
    end: int


_TOKEN = re.compile(
    r"(?P<space>[\s.\u200b-\u200d\u2060\ufeff]+(?!\d)|\s+|[\u200b-\u200d\u2060\ufeff]+)"
    r"|(?P<decimal>\d*\.\d+)|(?P<number>\d+)|(?P<word>[^\W\d_]+)"
    r"|(?P<dash>[-\u2010-\u2015\u2212])|(?P<cross>[×✕✖*])|(?P<slash>/)|(?P<pause>[,;:()]+)|(?P<other>.)"
)
_KINDS = {"dash": Kind.DASH, "cross": Kind.CROSS, "slash": Kind.SLASH, "pause": Kind.BREAK, "other": Kind.UNREAD}


def tokens(text: str) -> tuple[list[Token], list[Problem]]:
    """Cut a text into tokens, closed by one END token, and give the Problems met on the way."""
    problems: list[Problem] = []
    raw = list(_raw_tokens(text, problems))
    read = list(_known(_signs(list(_numbers(raw)), problems), problems))
    problems += _unread(text, read)
    read.append(Token(Kind.END, "", 0, len(text), len(text)))
    return read, problems


def _raw_tokens(text: str, problems: list[Problem]) -> Iterator[Token]:
    """Cut the text at its characters; a number with a decimal point is reported and rounded up."""
    for match in _TOKEN.finditer(text):
        name, piece, (start, end) = match.lastgroup, match.group(), match.span()
        if name == "number":
            yield Token(Kind.NUMBER, piece, int(piece), start, end)
        elif name == "word":
            word = piece.lower()
            yield Token(Kind.CROSS if word in CROSSES else Kind.WORD, word, 0, start, end)
        elif name == "decimal":
            problems.append(_decimal_problem(text, piece, start, end))
            yield Token(Kind.NUMBER, piece, int(piece.partition(".")[0] or 0) + 1, start, end)
        elif name and name != "space":
            yield Token(_KINDS[name], piece, 0, start, end)


def _decimal_problem(text: str, piece: str, start: int, end: int) -> Problem:
    """Report a number with a decimal point; for minutes and hours the mend says the same time in the smaller unit."""
    unit = re.match(r"\s*([^\W\d_]+)", text[end : end + 20])
    size = TIME_UNITS.get(unit.group(1).lower(), 0) if unit else 0
    values: dict[str, object] = {"said": piece}
    if size < 60 or len(piece) > 9:
        return Problem("dose-decimal", span=(start, end), values=values)
    smaller = round(float(piece) * 60)
    return Problem("dose-decimal-time", span=(start, end), values=values | {"mend": f"{smaller} {'s' if size == 60 else 'min'}"})


def _signs(raw: list[Token], problems: list[Problem]) -> Iterator[Token]:
    """Tell a minus sign from a dash: it stands right before a number and after nothing that a range could start with."""
    minus: Token | None = None
    for before, token, after in zip([None, *raw], raw, [*raw[1:], None], strict=False):
        if minus:
            problems.append(Problem("dose-negative", span=(minus.start, token.end), values={"said": minus.word + token.word, "mend": token.word}))
            yield token._replace(start=minus.start)
            minus = None
        elif token.kind is Kind.DASH and after and after.kind is Kind.NUMBER and after.start == token.end and _opens(before, token):
            minus = token
        else:
            yield token


def _opens(before: Token | None, dash: Token) -> bool:
    """Tell whether a dash after this token opens a number rather than joins two."""
    if before is None:
        return True
    if before.kind is Kind.WORD:
        return before.end < dash.start and before.word not in TIME_UNITS
    return before.kind is not Kind.NUMBER


def _numbers(read: list[Token]) -> Iterator[Token]:
    """Turn number words into numbers: `fifteen`, `twenty-five`, `one hundred`, `a hundred`."""
    held: list[Token] = []
    for token in read:
        held.append(token)
        if joined := _joined(held):
            held = [joined]
        elif not _may_grow(held):
            yield from map(_number_word, held[:-1])
            held = held[-1:]
    yield from map(_number_word, held)


def _may_grow(held: list[Token]) -> bool:
    """Tell whether these tokens may be the beginning of one number in words: any one word, or tens with a dash."""
    return len(held) == 1 or (len(held) == 2 and held[0].word in TENS and held[1].kind is Kind.DASH)


def _joined(held: list[Token]) -> Token | None:
    """Give one number for tokens that say one in several words, else None."""
    first, last = held[0], held[-1]
    span = {"start": first.start, "end": last.end}
    if len(held) == 2 and first.word in ("one", "a") and last.word in HUNDRED:
        return Token(Kind.NUMBER, "100", 100, **span)
    if len(held) > 1 and first.word in TENS and 0 < SMALL_NUMBERS.get(last.word, 0) < 10:
        value = TENS[first.word] + SMALL_NUMBERS[last.word]
        return Token(Kind.NUMBER, str(value), value, **span)
    return None


def _number_word(token: Token) -> Token:
    """Give the number that one word says, or the token as it is."""
    if token.kind is not Kind.WORD or token.word not in NUMBERS:
        return token
    value = NUMBERS[token.word]
    return token._replace(kind=Kind.NUMBER, word=str(value), value=value)


def _known(read: Iterator[Token], problems: list[Problem]) -> Iterator[Token]:
    """Report words that are near a known one and read them as that; a word near nothing becomes UNREAD."""
    for token in read:
        if token.kind is not Kind.WORD or token.word in KNOWN:
            yield token
            continue
        near = nearest(token.word)
        if near is None:
            yield token._replace(kind=Kind.UNREAD)
            continue
        problems.append(Problem("dose-word-near", span=(token.start, token.end), values={"said": token.word, "near": near}))
        yield _number_word(token._replace(word=near))


def _unread(text: str, read: list[Token]) -> Iterator[Problem]:
    """Give one Problem for each run of words and signs that no dose knows."""
    start = end = -1
    for token in [*read, Token(Kind.END, "", 0, len(text), len(text))]:
        if token.kind is Kind.UNREAD:
            start, end = (token.start if start < 0 else start), token.end
        elif start >= 0:
            yield Problem("dose-word-unknown", span=(start, end), values={"said": text[start:end]})
            start = -1
