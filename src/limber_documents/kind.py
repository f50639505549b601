"""What a file is, told from its first bytes: a name can be wrong.

Takes a name and bytes; gives a Kind. Raises Unread for what is none of them, with what to do instead.
"""

from __future__ import annotations

import io
import re
import zipfile

from limber_documents.text import Kind, Unread

PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# How Office names the part of its old container that a password shut.
LOCKED = "EncryptedPackage".encode("utf-16-le")
_HTML_NAME = re.compile(r"\.x?html?$", re.IGNORECASE)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_LOOKED_AT = 1024  # how far from the front a PDF may begin


def kind_of(name: str, content: bytes) -> Kind:
    """Give what a file is."""
    head = content[:_LOOKED_AT]
    if b"%PDF-" in head:
        return Kind.PDF
    if head.startswith(b"PK"):
        return _zipped(content)
    if head.startswith(OLD_OFFICE):
        raise Unread("document-password" if LOCKED in content else "document-old-word")
    if head.startswith(PICTURES) or head[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif") or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        raise Unread("document-photo")
    if head.startswith(b"{\\rtf"):
        raise Unread("document-kind")
    text = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe")
    return Kind.HTML if _HTML.match(text) or _HTML_NAME.search(name) else Kind.TEXT


def _zipped(content: bytes) -> Kind:
    """Give what a zip is: a Word file, or nothing that is read."""
    try:
        names = set(zipfile.ZipFile(io.BytesIO(content)).namelist())
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError):
        raise Unread("document-broken") from None
    if "[Content_Types].xml" in names and any(one.startswith("word/") for one in names):
        return Kind.WORD
    raise Unread("document-kind")
