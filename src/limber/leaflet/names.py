"""What the words of a heading or a label say it is: the name of an exercise, a part of one, a heading over several, or something else.

Takes a piece of text and Words; gives a Label. Never looks at what stands around it: `limber.leaflet.outline` does.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from limber.leaflet.words import Words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"[\s*_]*#?\s*\d+[a-z]?\s*(?:[.):#–—-]+|$|(?=[A-Z]))\s*")
_LISTED = re.compile(r"\d{1,2}[.)]\s+(?=\w)")
_BRACKETED = re.compile(r"(?<=\w)\s*\((?:[^()]*(?:\d|__|\.\.|…)[^()]*|(?P<word>[^\W\d_]+)\b[^()]*)(?:\)\W*)?$")
_TRAILING = re.compile(r"(?<=\w)\s*\([^()]*\)?$")
_SUFFIX = re.compile(r"\s+[-–—]\s+([^-–—:]{3,40})$")
_COLON = re.compile(r"\s*:\s*(?=\S)")
LONGEST_NAME = 9  # words
_LONGEST = 80  # characters


class Kind(StrEnum):
    """What a label is."""

    NAME = "name"
    NUMBERED = "numbered"
    FIELD = "field"
    PLAIN = "plain"
    SECTION = "section"
    TEXT = "text"


class Label(NamedTuple):
    """A label: what it is, how much it looks like the name of an exercise, and where its name starts and ends in the text given."""

    kind: Kind
    score: float
    start: int
    end: int


def label(text: str, words: Words, *, listed: bool = False) -> Label:
    """Give what a heading or label is, from its words alone; an item of a list that opens as a step does is sooner a step."""
    start, end, numbered = _trimmed(text, words)
    bracket = _TRAILING.search(text, start, end)
    found = [match.group().lower().replace("’", "'") for match in _WORD.finditer(text, start, bracket.start() if bracket else end)]
    if numbered and not found:
        return Label(Kind.NUMBERED, 1.0, 0, len(text.rstrip(" :*")))
    if not found or (bracket.start() if bracket else len(text)) > _LONGEST or len(found) > LONGEST_NAME + 6:
        return Label(Kind.TEXT, 0, start, end)
    if kind := _listed_kind(text, found, words, listed=listed):
        return Label(kind, 0, start, end)
    score = _score(text[start : bracket.start() if bracket else end], found, words, listed=listed)
    sectioned = any(word in words.headings["section"] for word in found) and found[0] not in words.headings["step_first"]
    if score is None or len(found) > LONGEST_NAME:
        return Label(Kind.SECTION if sectioned and len(found) <= LONGEST_NAME + 2 else Kind.TEXT, 0, start, end)
    return Label(Kind.SECTION if score <= 0 and sectioned else Kind.NAME, score, start, end)


def _listed_kind(text: str, found: list[str], words: Words, *, listed: bool) -> Kind | None:
    """Give what a label is that the language lists: a part of an exercise or of the leaflet, a heading over several, or none of these."""
    lists, plain = words.headings, " ".join(found)
    if len(found) > 1 and len(found[1]) == 1 and found[1].isalpha() and found[0] in lists["stepped"]:
        return Kind.FIELD
    if len(found) == 2 and found[1].isdecimal() and found[0] in lists["stepped"] | lists["divided"]:
        return Kind.FIELD if found[0] in lists["stepped"] else Kind.SECTION
    if (plain in lists["collective"] or plain in lists["exercise_n"]) and plain not in lists["field"]:
        return Kind.SECTION
    if (plain in lists["plain"] and plain not in lists["field"]) or (not listed and " ".join(found[:2]) in lists["plain_starts"]):
        return Kind.PLAIN
    if (
        not lists["title"].isdisjoint(found[-2:])
        or (not lists["month"].isdisjoint(found) and any(word.isdecimal() for word in found))
        or (text.rstrip(" *").endswith("?") and not lists["plural"].isdisjoint(found))
    ):
        return Kind.PLAIN
    if len(found) > 1 and lists["generic"].issuperset(found):
        return Kind.FIELD
    if (
        plain in lists["field"]
        or _heads_columns(found, words)
        or text.rstrip(" *").endswith("?")
        or _opens_field(found, lists["field_starts"], lists["noun"])
    ):
        return Kind.FIELD
    return None


def _heads_columns(found: list[str], words: Words) -> bool:
    """Tell whether words are the titles of two columns or more, set side by side, and not all of them words that names have too."""
    at = entries = 0
    if found[0] not in words.column_openings:
        return False
    while at < len(found):
        size = next((size for size in (4, 3, 2, 1) if " ".join(found[at : at + size]) in words.columns and at + size <= len(found)), 0)
        if not size:
            return False
        at, entries = at + size, entries + 1
    return entries > 1 and any(word not in words.headings["noun"] and word not in words.headings["body"] for word in found)


def _trimmed(text: str, words: Words) -> tuple[int, int, bool]:
    """Give where a label's name starts and ends, without marks of bold and "Exercise 3 -" before it, and whether that was there."""
    start, end = 0, len(text)
    while start < end and not (text[start].isalnum() or text[start] in "(["):
        start += 1
    numbered = False
    first = _WORD.match(text, start)
    if first and first.group().lower() in words.headings["exercise_n"]:
        match = _NUMBERED.match(text, first.end()) or _COLON.match(text, first.end())
        if match:
            start, numbered = match.end(), ":" not in match.group() or match.end() >= end
    if listed := _LISTED.match(text, start):
        start = listed.end()
    first, second = (_WORD.match(text, start), None)
    if first and first.group().lower() in words.lexing["tried"]:
        second = _WORD.match(text, first.end() + 1)
    if second and second.group().lower() in words.lexing["article"]:
        start = min(second.end() + 1, end)
    suffix = _SUFFIX.search(text, start)
    if suffix and not words.headings["title"].isdisjoint(suffix[1].lower().split()):
        end = suffix.start()
    bracketed = _BRACKETED.search(text, start)
    if bracketed and (bracketed["word"] is None or bracketed["word"].lower() in words.muscles["felt"]):
        end = bracketed.start()
    while end > start and text[end - 1] in ' *_:.-–—\t"”,':
        end -= 1
    return start, end, numbered


def _opens_field(found: list[str], starts: frozenset[str], nouns: frozenset[str]) -> bool:
    """Tell whether a label opens with words that open a part of an exercise; "step" does so before a number only, "figure 4 stretch" is a name."""
    if found[0] in ("step", "figure", "fig"):
        named = len(found) > 2 and found[0] != "step" and found[-1] in nouns
        return not named and len(found) > 1 and (found[1].isdecimal() or (found[0] == "step" and found[1] in ("one", "two", "three", "four", "five")))
    return found[0] in starts or " ".join(found[:2]) in starts


def _score(text: str, found: list[str], words: Words, *, listed: bool) -> float | None:
    """Give how much a label's words look like the name of an exercise; None where they are no name at all."""
    lists = words.headings
    rest = found[1:] if found[0] == "the" else found
    if not rest or any(word in lists["unlike_name"] for word in rest) or text[-1] in ";,!":
        return None
    parts = [*rest, *(part for word in rest if "-" in word for part in word.split("-"))]
    noun = any(part in lists["noun"] for part in parts)
    named = noun or any(part in lists["body"] or part in words.muscles["names"] for part in parts)
    spelt = _LETTERS.findall(text)
    capitals = [word for word in spelt if len(word) > 3]
    raised = [word for word in spelt if word[0].isupper()]
    title = bool(capitals) and all(word[0].isupper() for word in capitals) and (len(raised) > 1 or len(rest) == 1 or text.isupper())
    if (rest[0][0].isdigit() and not noun) or not any((len(word) > 2 and word[0].isalpha() and word not in words.measures) or noun for word in rest):
        return None
    if rest[0] in lists["body"] and title and len(rest) > 1:
        return 2.0 * noun + 2.0
    described = len(rest) > 1 and rest[0] in lists["body"] and (rest[1] in lists["body"] or rest[1] in lists["noun"])
    if ("the" in rest and not title and (not noun or rest[0] in lists["step_first"])) or (rest[0] in lists["never_first"] and not described):
        return None
    if rest[0] in lists["step_first"] and not described and not (noun and _brief(rest, words, title=title, listed=listed)):
        return None
    if "," in text and not (noun and rest[-1] not in lists["step_first"]):
        return None
    return 2.0 * noun + 1.0 * named + 1.0 * title - 0.15 * max(0, len(rest) - 4)


def _brief(rest: list[str], words: Words, *, title: bool, listed: bool) -> bool:
    """Tell whether words that open as a step does are short enough, or end as a name does, to be a name all the same."""
    ends = rest[-1] in words.headings["noun"]
    if listed and len(rest) == 1:
        return False
    return (len(rest) <= 5 and (title or ends)) or (ends and not listed and len(rest) < LONGEST_NAME) or (len(rest) <= 2 and not listed)
