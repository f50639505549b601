"""Lines as a reader wants them: of plain text as they are, of other documents without what only typesetting needs.

Takes text; gives text. Never joins lines, and never takes a word out.
"""

from __future__ import annotations

import re
import unicodedata

from limber_documents.text import Unread

_SIGNS = str.maketrans(
    {"\xad": "", "\u200b": "", "\ufeff": "", "\xa0": " ", "\u2028": "\n", "\u2029": "\n", "\f": "\n", "\v": "\n", "\x02": "-", "\x00": ""}
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_EMPTY = re.compile(r"\n{3,}")
_MOST_LETTERS_LOOKED_AT = 20_000


def even(text: str) -> str:
    """Give a text whose lines all end alike: its lines keep their numbers."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def tidy(text: str) -> str:
    """Give a text with no signs that only typesetting needs, no trailing spaces, and at most one empty line in a row."""
    lines = (line.rstrip() for line in even(text).translate(_SIGNS).split("\n"))
    return _EMPTY.sub("\n\n", "\n".join(lines)).strip("\n") + "\n"


def check_direction(text: str) -> None:
    """Raise Unread for a text most of whose letters are written from right to left."""
    kinds = [unicodedata.bidirectional(letter) for letter in text[:_MOST_LETTERS_LOOKED_AT] if letter.isalpha()]
    if sum(kind in ("R", "AL") for kind in kinds) * 2 > len(kinds):
        raise Unread("document-right-to-left")
