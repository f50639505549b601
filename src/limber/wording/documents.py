"""The sentences of `limber_documents`: why a document cannot be read, and what to do instead."""

from __future__ import annotations

from collections.abc import Mapping

_PASTE = "copy the words and paste them"

PROBLEMS: Mapping[str, str] = {
    "document-empty": "There are no words in this file. Check that it is the right one.",
    "document-kind": f"This is no kind of file that Limber reads. Save it as PDF, Word (.docx), HTML or plain text, or {_PASTE}.",
    "document-photo": "This is a picture. Type the words, or paste them.",
    "document-picture": "This PDF is a picture: type or paste the text.",
    "document-page-picture": "Page {page} is a picture, and its words are not read. Type or paste them.",
    "document-password": f"A password shuts this file. Open it with the password, then save it without one or {_PASTE}.",
    "document-old-word": f"This is an old Office file, such as .doc. Save it as .docx or PDF, or {_PASTE}.",
    "document-broken": f"This file breaks off or is not whole. Fetch it once more, or {_PASTE}.",
    "document-too-large": f"This file is larger than {{most}} MB. Save only the pages with the exercises, or {_PASTE}.",
    "document-too-many-pages": f"This has {{pages}} pages, and Limber reads {{most}} at most. Save only the pages with the exercises, or {_PASTE}.",
    "document-too-long": f"This has {{letters}} letters, and Limber reads {{most}} at most. Keep only the exercises, or {_PASTE}.",
    "document-too-much": f"Reading this file takes more time or memory than a leaflet should. Save it as plain text, or {_PASTE}.",
    "document-encoding": f"The letters of this file cannot be told. Save it as UTF-8, or {_PASTE}.",
    "document-reader-missing": f"What reads this kind of file is not installed. Start Limber with bin/start, or {_PASTE}.",
    "document-right-to-left": "This is written from right to left. Limber reads English so far: paste an English text.",
}
REASONS: Mapping[str, str] = {}
