"""Text out of a Word file (.docx).

Takes bytes; gives text, as of the HTML that mammoth makes of it: headings, lists with their numbers, tables. Pictures, comments and what
was deleted are left out. Raises Unread for a file that unpacks to too much, is shut by a password, or breaks off.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers.expat import ExpatError

import mammoth

from limber_documents import limits
from limber_documents.html import text_of
from limber_documents.text import Kind, Text, Unread

_ENCRYPTED = 1  # bit of a zip's part


def read_word(content: bytes) -> Text:
    """Give the text of a Word file."""
    try:
        _check_parts(zipfile.ZipFile(io.BytesIO(content)).infolist())
        html = mammoth.convert_to_html(io.BytesIO(content), convert_image=mammoth.images.img_element(lambda _: {})).value
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ExpatError, ValueError, AttributeError, NotImplementedError, OSError):
        raise Unread("document-broken") from None
    return Text(text_of(html), Kind.WORD)


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    """Raise Unread where there is too much to unpack, going by the sizes that the zip names: no part is read beyond its own."""
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Unread("document-password")
    if len(parts) > limits.PARTS or sum(part.file_size for part in parts) > limits.UNPACKED_BYTES:
        raise Unread("document-too-much")
