"""The sentences of `limber.files`: what happened, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "file-missing": "There is no such file. Check the name and the folder.",
    "file-unreadable": "The file cannot be opened. Check that it is a file and that you may read it.",
    "file-not-utf8": "The file is not UTF-8 text. Save it as UTF-8 and try again.",
    "file-not-written": "The file cannot be written. Check that its folder is there and that you may write to it.",
    "file-too-long": "The file is longer than {most} million characters. Check that it is the right one, or split it.",
    "toml-line": "This line cannot be read: {line}. Write `name = value`, with text in quotes.",
    "toml-list-open": "The list that begins here is not closed: {line}. End it with `]`.",
    "toml-text-open": "The text that begins here is not closed: {line}. End it with the same three quotes.",
    "toml-too-many": "There are more lines that cannot be read. Mend these first, then read the file again.",
    "toml-key-twice": "This is stated twice: {line}. Keep one of the two.",
}
REASONS: Mapping[str, str] = {}
