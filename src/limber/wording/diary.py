"""The sentences of `limber.diary`: what happened, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "diary-line-unreadable": "This line is not JSON. Write one whole entry on one line, each key once.",
    "diary-line-not-a-table": "This line is JSON, but no entry. Write it between braces, with id, at and kind.",
    "diary-id": "The entry has no id that can be used. Give it a text of its own, up to {longest} characters.",
    "diary-at": "{given} is not a time with its offset from UTC. Write it as 2026-11-20T09:30:00+01:00.",
    "diary-kind": "There is no kind of entry called {given}. The kinds are {known}.",
    "diary-version": "{given} is not a version. Write a whole number from 1, or leave v out.",
    "diary-version-newer": "A newer Limber wrote this entry (form {given}, this one knows {known}). Bring this Limber up to date and read it again.",
    "diary-value": "{given} does not fit `{key}`. Look up `{key}` in docs/diary.md and write it as it says there.",
    "diary-value-missing": "`{key}` is not there. Look up this kind of entry in docs/diary.md and add it.",
    "diary-id-twice": "Two different entries have the id {id}. Give each entry an id of its own; Limber reads them with the most care until then.",
}
REASONS: Mapping[str, str] = {}
