"""A copy of a diary as it travels: one JSON object a line, out to a file and back in.

Takes bytes and entries; gives entries and sentences. Never keeps anything, and never drops a line without saying so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from limber.diary.entry import Entry, Kind, read_diary, unreadable, write_line
from limber.problems import Problem, Where
from limber.wording import problem_sentence
from limber_web.care.save import not_later

LONGEST = 10_000_000
"""Bytes of the largest copy that is read: ten years of three sessions a week with eight exercises each take about 4 million."""
TOO_LARGE = f"This file is larger than {LONGEST // 1_000_000} MB. A copy made by Limber is smaller. Choose the file that Limber gave you."
SHOWN = 20
"""Lines with a mistake that are named; of more, the number is told."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a copy brings: the entries that are new here, and what is wrong with lines that cannot be read."""

    new: tuple[Entry, ...]
    wrong: tuple[str, ...]


def written(entries: Iterable[Entry]) -> str:
    """Write a diary, a line for each entry."""
    return "".join(f"{write_line(entry)}\n" for entry in entries)


def bring(content: bytes, kept: tuple[Entry, ...], now: datetime) -> Brought | str:
    """Read a copy beside the diary that is kept here; a sentence where it is no copy at all.

    What a clock that runs ahead has dated later than now is dated now. A line that cannot be read, and one whose id stands here with
    other words, is given as an entry that cannot be read: it counts the careful way.
    """
    if len(content) > LONGEST:
        return TOO_LARGE
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "This file is no text that Limber wrote. Choose the file that Limber gave you. Its name ends in .jsonl."
    entries, problems = read_diary(text)
    if all(entry.kind is Kind.UNKNOWN for entry in entries):
        return "There is no entry of a diary in this file. Choose the file that Limber gave you. Its name ends in .jsonl."
    new, twice = _beside(kept, entries, now)
    return Brought(new, tuple(problem_sentence(problem) for problem in (*problems, *twice)))


def _beside(kept: Iterable[Entry], entries: Iterable[Entry], now: datetime) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Give the entries that are new beside those kept, and a Problem for each whose id stands for something else already."""
    here = {entry.id: entry for entry in kept}
    new, twice = [], []
    for entry in entries:
        first = here.setdefault(entry.id, entry)
        if first is entry:
            new.append(not_later(entry, now))
        elif (first.kind, first.version, first.payload) != (entry.kind, entry.version, entry.payload):
            twice.append(Problem("diary-id-twice", Where(key="id"), None, {"id": entry.id}))
            new.append(unreadable(write_line(entry), min(entry.at, now)))
    return tuple(new), tuple(twice)
