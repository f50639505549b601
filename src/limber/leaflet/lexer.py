"""A leaflet's text as tokens: words with their classes, numbers and lengths of time with their values.

Takes text, where its pieces start and end, and Words; gives tokens that know their characters, in order, in one pass.
A number that measures something else (inches, degrees, weeks, a date) is a plain word. Never joins tokens across an end of a piece.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from limber.leaflet.words import Words

_RAW = re.compile(
    r"(?P<w>(?![½¼¾])[^\W\d_]+(?:['’][^\W\d_]+)*(?:\(s\))?)|(?P<d>\d+(?:[.,]\d+)?(?:st|nd|rd|th)?(?![\d]))|(?P<f>[½¼¾])|(?P<b>_{2,}|\.{4,}|…{2,})|(?P<p>[^\s\w]|_)"
)
_PUNCTUATION = {
    ",": "comma", "-": "dash", "–": "dash", "—": "dash", "‐": "dash", "−": "dash", "‑": "dash", "/": "slash", ":": "colon", "|": "bar", "(": "open",
    ")": "close", "=": "eq", ";": "semi", "×": "x", "✕": "x", "*": "star",
}  # fmt: skip
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_ENDS = frozenset(".!?…•●▪◦·")
END = "end"


class Token(NamedTuple):
    """One token. `kind` is end, num, time, chain, blank, a punctuation's name or word; `low` and `high` are a number's or a time's, in seconds."""

    kind: str
    word: str
    start: int
    end: int
    low: float | None = None
    high: float | None = None
    counted: bool = False
    size: int = 0


def tokens(text: str, pieces: tuple[tuple[int, int], ...], words: Words) -> list[Token]:
    """Give the tokens of all pieces of a text, each piece closed by an end."""
    found: list[Token] = [Token(END, "", 0, 0)]
    for start, end in pieces:
        found.extend(_numbered(_raw(text, start, end, words), words))
        found.append(Token(END, "", end, end))
    return found


def _raw(text: str, start: int, end: int, words: Words) -> list[Token]:
    """Give the tokens of one piece before numbers are joined: digits, words, blanks, punctuation and ends of sentences."""
    found: list[Token] = []
    for match in _RAW.finditer(text, start, end):
        kind, word = match.lastgroup, match.group().lower()
        at = match.span()
        if kind == "w":
            found.append(Token("word", word.replace("’", "'").removesuffix("(s)"), *at))
        elif kind == "p":
            if word in _ENDS:
                if _ends(text, match.start(), found, words):
                    found.append(Token(END, word, *at))
            else:
                found.append(Token(_PUNCTUATION.get(word, "word"), "and" if word == "&" else word, *at))
        elif kind == "d":
            found.append(_digits(word, text, *at))
        elif kind == "f":
            found.append(Token("num", word, *at, _FRACTIONS[word], _FRACTIONS[word]))
        else:
            found.append(Token("blank", word, *at))
    return found


def _digits(word: str, text: str, start: int, end: int) -> Token:
    """Give a number in digits; an ordinal, a clock time, a price and a percentage are plain words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    priced = before in ("$", "£", "€", "#") or after in ("%", "°")
    if word[-1].isalpha() or priced or (before in (":", ".") and text[start - 2 : start - 1].isdigit()):
        return Token("word", word, start, end)
    value = float(word.replace(",", "." if len(word) - word.find(",") < 4 else ""))
    return Token("num" if 0 < value <= 1000 and not (word[0] == "0" and len(word) > 1) else "word", word, start, end, value, value)


def _ends(text: str, at: int, before: list[Token], words: Words) -> bool:
    """Tell whether a full stop ends a sentence: not after an abbreviation or a single letter, not inside a word."""
    if text[at] != ".":
        return True
    after = text[at + 1 : at + 2]
    if after and not after.isspace() and not after.isupper() and after not in "\"”’')(":
        return False
    return not (before and before[-1].end == at and before[-1].word in words.abbreviations)


def _numbered(raw: list[Token], words: Words) -> list[Token]:
    """Join number words, ranges, lengths of time and counts; turn what measures something else into plain words."""
    at = 0
    held: list[Token] = []
    valued = False
    while at < len(raw):
        token = raw[at]
        if token.kind != "num" and token.word not in words.leading:
            at += 1
        else:
            token, at = _number(raw, at, words)
            valued = valued or token.low is not None or token.high is not None or token.word in words.units
        held.append(token)
    return _times(_counted(held, words), words) if valued else held


def _number(raw: list[Token], at: int, words: Words) -> tuple[Token, int]:
    """Give the token that starts here with where the next one starts: a number or range where there is one, else the token as it is."""
    start = at
    flag, at = _bound(raw, at, words)
    while at < len(raw) and raw[at].word in words.lexing["about"]:
        at += 1
    first = _single(raw, at, words)
    if first is None:
        return _often(raw, start, at, words) if flag == "at_least" else (raw[start], start + 1)
    value, after = first
    if chain := _chain(raw, at):
        return chain
    high, after = _upper(raw, value, after, words)
    if _measures(raw, after, words) or _plain_one(raw, at, after, words):
        return raw[start]._replace(kind="word", low=None, high=None), start + 1 if start < at else after
    if flag is None:
        flag, after = _open_end(raw, after, words)
    low = None if flag == "up_to" else value
    most = None if flag == "at_least" and value == high else high
    return Token("num", "", raw[at].start if flag is None else raw[start].start, raw[after - 1].end, low, most), after


def _bound(raw: list[Token], at: int, words: Words) -> tuple[str | None, int]:
    """Give "up_to" or "at_least" where words for it stand here, with where they end."""
    for name, row in words.bounds.get(raw[at].word, ()):
        if [token.word for token in raw[at : at + len(row)]] == row:
            return name, at + len(row)
    return None, at


def _often(raw: list[Token], start: int, at: int, words: Words) -> tuple[Token, int]:
    """Give "once" or "twice" that starts at `at`, open upwards by the words before it from `start`; else the first token as it is."""
    if at < len(raw) and raw[at].word in words.once:
        return raw[at]._replace(start=raw[start].start, low=float(words.once[raw[at].word])), at + 1
    return raw[start], start + 1


def _open_end(raw: list[Token], after: int, words: Words) -> tuple[str | None, int]:
    """Give "up_to" or "at_least" where words behind a number leave it open, such as "or more", with where they end."""
    for name, row in words.behind.get(raw[after].word, ()) if after < len(raw) else ():
        if [token.word for token in raw[after : after + len(row)]] == row:
            return name, after + len(row)
    return None, after


def _single(raw: list[Token], at: int, words: Words) -> tuple[float, int] | None:
    """Give a number in digits or words that starts here, with where it ends: "25", "1½", "twenty-five", "twenty five"."""
    if at >= len(raw):
        return None
    token = raw[at]
    if token.kind == "num" and token.low is not None:
        part = raw[at + 1].low if at + 1 < len(raw) and raw[at + 1].word in _FRACTIONS else None
        if part is not None:
            return token.low + part, at + 2
        return token.low, at + 1
    value = words.numbers.get(token.word) if token.kind == "word" else None
    if value is None:
        return None
    if value >= 20 and value % 10 == 0:
        after = at + 2 if at + 1 < len(raw) and raw[at + 1].kind == "dash" else at + 1
        ones = words.numbers.get(raw[after].word, 0) if after < len(raw) and raw[after].kind == "word" else 0
        if 0 < ones < 10 and (after == at + 2 or raw[at].end + 1 == raw[after].start):
            return value + ones, after + 1
    return float(value), at + 1


def _chain(raw: list[Token], at: int) -> tuple[Token, int] | None:
    """Give three or more falling or rising numbers joined by dashes, such as a pyramid of repetitions, as one token."""
    values: list[float] = []
    while at < len(raw) and raw[at].kind == "num" and raw[at].low is not None:
        values.append(raw[at].low or 0)
        if at + 2 >= len(raw) or raw[at + 1].kind not in ("dash", "slash", "comma") or raw[at + 2].kind != "num":
            break
        at += 2
    if len(values) < 3 or max(values) > 60 or values not in (sorted(values), sorted(values, reverse=True)):
        return None
    return Token("chain", "", raw[at - 2 * len(values) + 2].start, raw[at].end, min(values), max(values), size=len(values)), at + 1


def _upper(raw: list[Token], low: float, after: int, words: Words) -> tuple[float, int]:
    """Give the upper end of a range whose lower end was just read, with where it ends; the lower end where there is no range."""
    if after + 1 >= len(raw):
        return low, after
    joint = raw[after]
    joined = joint.kind in ("dash", "slash") or joint.word in words.lexing["range"] or joint.word == "~"
    if not joined:
        return low, after
    skip = after + 1
    while skip < len(raw) and (raw[skip].kind == "dash" or raw[skip].word in words.lexing["about"]):
        skip += 1
    upper = _single(raw, skip, words)
    if upper is None or (joint.kind == "slash" and upper[0] != low + 1) or (joint.kind == "word" and upper[0] <= low):
        return low, after
    return upper


def _measures(raw: list[Token], after: int, words: Words) -> bool:
    """Tell whether what follows a number makes it a length, a weight, a part of the body or a share, and no dose."""
    skip = after + 1 if after < len(raw) and raw[after].kind == "dash" else after
    if skip >= len(raw):
        return False
    if raw[skip].kind == "slash" and skip + 1 < len(raw) and raw[skip + 1].kind == "num":
        return True
    if raw[skip].kind != "word" or raw[skip].word not in words.measures:
        return False
    return not (skip + 1 < len(raw) and raw[skip + 1].word in words.headings["movement"])


def _plain_one(raw: list[Token], at: int, after: int, words: Words) -> bool:
    """Tell whether "one" counts nothing: it is a number only before a unit, a word for repetitions, sets or breaths, or an adjective of these."""
    if after - at > 1 or raw[at].low not in (None, 1) or words.numbers.get(raw[at].word, raw[at].low) != 1:
        return False
    if at and raw[at - 1].word in words.lexing["defines"]:
        return True
    if raw[at].kind != "word":
        return False
    if after < len(raw) and raw[after].kind != "word" and raw[after].kind != "dash":
        return True
    following = [token.word for token in raw[after : after + 3] if token.kind == "word"]
    return not any(words.counts(word) for word in following[: 1 + (bool(following) and following[0] in words.adjectives)])


def _counted(found: list[Token], words: Words) -> list[Token]:
    """Turn "a count of five", "count to five" and "five counts" into lengths of time, a second each."""
    joined: list[Token] = []
    at = 0
    while at < len(found):
        token = found[at]
        if token.kind != "num":
            joined.append(token)
            at += 1
            continue
        before = next((i for i in range(len(joined) - 1, max(-1, len(joined) - 4), -1) if joined[i].word in words.lexing["count"]), None)
        after = at + 2 if at + 1 < len(found) and found[at + 1].kind == "dash" else at + 1
        if before is not None and _counts_to(joined[before:], words):
            start = joined[before].start
            del joined[before:]
            joined.append(token._replace(kind="time", start=start, counted=True))
            at += 1
        elif after < len(found) and found[after].word in words.lexing["count"] and found[after].kind == "word":
            joined.append(token._replace(kind="time", end=found[after].end, counted=True))
            at = after + 1
        else:
            joined.append(token)
            at += 1
    return joined


def _counts_to(spoken: list[Token], words: Words) -> bool:
    """Tell whether words such as "a count of" or "count slowly to" stand before a number; "counts 1" numbers the counts and is no length."""
    between = spoken[1:]
    return (bool(between) or spoken[0].word == "count") and all(each.word in words.lexing["count_to"] for each in between)


def _times(found: list[Token], words: Words) -> list[Token]:
    """Join numbers with units of time, lengths that add up ("1 min 30 s"), and ranges of lengths."""
    joined: list[Token] = []
    at = 0
    while at < len(found):
        token, at = _time(found, at, words)
        last = joined[-1] if joined else None
        if token.kind == "time" and last is not None and last.kind == "time" and not last.counted:
            if token.counted and last.high == token.high:
                joined[-1] = last._replace(end=token.end)
            elif (last.low or 0) % 60 == 0 and (token.high or 60) < 60 and last.low == last.high:
                joined[-1] = last._replace(end=token.end, low=_sum(last.low, token.low), high=_sum(last.high, token.high))
            else:
                joined.append(token)
        elif token.kind == "time" and last is not None and len(joined) > 1 and joined[-2].kind == "time" and _joins(last, words):
            joined[-2:] = [joined[-2]._replace(end=token.end, high=token.high)]
        else:
            joined.append(token)
    return joined


def _joins(token: Token, words: Words) -> bool:
    """Tell whether a token makes a range of the numbers around it."""
    return token.kind == "dash" or token.word in words.lexing["range"]


def _time(found: list[Token], at: int, words: Words) -> tuple[Token, int]:
    """Give the token that starts here with where the next one starts: a length of time where there is one."""
    token = found[at]
    after = at + 2 if at + 1 < len(found) and found[at + 1].kind == "dash" else at + 1
    unit = words.units.get(found[after].word) if after < len(found) and found[after].kind == "word" else None
    if unit is not None and len(found[after].word) == 1 and found[after].start != token.end and found[after].start != token.end + 1:
        unit = None
    if token.kind == "time" and token.counted and unit == 1:
        return token._replace(end=found[after].end), after + 1
    if unit is not None and token.kind == "num":
        return token._replace(kind="time", end=found[after].end, low=_product(token.low, unit), high=_product(token.high, unit)), after + 1
    if unit is not None and unit > 1 and token.word in words.lexing["a"] and after == at + 1:
        half = bool(at) and found[at - 1].word in words.lexing["half"]
        return token._replace(kind="time", word="", end=found[after].end, low=unit / (1 + half), high=unit / (1 + half)), after + 1
    return token, at + 1


def _product(value: float | None, unit: int) -> float | None:
    """Give a number of units in seconds; an open end stays open."""
    return None if value is None else value * unit


def _sum(one: float | None, other: float | None) -> float | None:
    """Add two ends; an open end stays open."""
    return None if one is None or other is None else one + other
