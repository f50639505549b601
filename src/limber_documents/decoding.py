"""Bytes of a text file into letters, whichever of the usual encodings they are in.

Takes bytes; gives text. Raises Unread where the bytes are no text, or in an encoding that cannot be told.
"""

from __future__ import annotations

import codecs
import re

from limber_documents.text import Unread

_MARKS = (  # the longer mark first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LOOKED_AT = 4_000
_HARDLY_ANY = 0.002  # of the letters: a stray sign does not make a text a program


def decoded(content: bytes, stated: str = "") -> str:
    """Give the text of some bytes. `stated` is the encoding that the document names for itself; a mark at the front counts more."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    tried = [encoding] if encoding else [stated, *_guessed(content)]
    for name in filter(None, tried):
        try:
            text = content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if len(_CONTROL.findall(text)) <= len(text) * _HARDLY_ANY:
            return _CONTROL.sub("", text)
    raise Unread("document-kind" if not encoding and _is_binary(content) else "document-encoding")


def _guessed(content: bytes) -> tuple[str, ...]:
    """Give the encodings to try, the strictest first: nearly nothing is UTF-8 by chance, and anything may be Windows-1252."""
    head = content[:_LOOKED_AT]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) // 8:  # every other byte of English in UTF-16 is 0
        return ("utf-16-be",) if even > odd else ("utf-16-le",)
    return "utf-8", "windows-1252"


def _is_binary(content: bytes) -> bool:
    """Tell whether some bytes are no text in any encoding that has one byte a letter."""
    head = content[:_LOOKED_AT]
    return sum(byte < 9 or 13 < byte < 32 for byte in head) > len(head) * _HARDLY_ANY
