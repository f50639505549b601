"""The only module of the engine that opens files: text and TOML, packaged or given by a person.

Takes a path or packaged name; gives text, or a Table whose values know their line, or Problems. Never writes; never follows the network.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files as packaged
from pathlib import Path

from limber.problems import Problem, Problems, Where

_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
_QUOTED = re.compile(r""""(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*""")
_HEADER = re.compile(r"^\s*\[(\[?)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


@dataclass(frozen=True, slots=True)
class Table:
    """What a TOML text holds, with the line of each key. Keys of nested tables are dotted; the n-th of an array is `name[n]`."""

    values: Mapping[str, object]
    source: str
    lines: Mapping[str, int]

    def where(self, key: str) -> Where:
        """Give the place of a dotted key; of its nearest known parent where the key itself is not there."""
        known = key
        while known and known not in self.lines:
            known = known.rpartition(".")[0]
        return Where(self.source, self.lines.get(known), key)


def packaged_text(*parts: str) -> str:
    """Give the text of a file that ships inside the engine, named by its path parts. Raises FileNotFoundError."""
    return packaged("limber").joinpath(*parts).read_text(encoding="utf-8")


def packaged_names(folder: str, suffix: str) -> tuple[str, ...]:
    """Give the names, without suffix and in order, of the files in a packaged folder such as `catalogue/exercises`."""
    entries = packaged("limber").joinpath(*folder.split("/")).iterdir()
    return tuple(sorted(entry.name.removesuffix(suffix) for entry in entries if entry.name.endswith(suffix)))


def read_text(path: str) -> tuple[str | None, Problems]:
    """Give the text of a person's file, or a Problem that says why it cannot be read."""
    try:
        return Path(path).read_text(encoding="utf-8-sig"), ()
    except UnicodeDecodeError:
        return None, (Problem("file-not-utf8", Where(path)),)
    except FileNotFoundError:
        return None, (Problem("file-missing", Where(path)),)
    except OSError:
        return None, (Problem("file-unreadable", Where(path)),)


def read_table(text: str, source: str) -> tuple[Table, Problems]:
    """Give the table that a TOML text holds and a Problem for every line that is not TOML.

    A line that cannot be read is reported and passed over, so that the rest is still checked: callers must not use a table that came
    with Problems, only look for more of them.
    """
    lines = text.split("\n")
    problems: list[Problem] = []
    while True:
        try:
            values = tomllib.loads("\n".join(lines))
        except (ValueError, RecursionError) as error:  # a number of thousands of digits and a list nested as deep are neither TOML errors
            first, last = _unread(str(error), lines)
            problems.append(_syntax_problem(str(error), source, first, last, lines))
            lines[first - 1 : last] = [""] * (last - first + 1)
        else:
            return Table(values, source, _key_lines(text)), tuple(problems)


def _unread(message: str, lines: list[str]) -> tuple[int, int]:
    """Give the first and last line that an error makes unreadable: the line it speaks of, or all of a list that is not closed before it."""
    place = _PLACE.search(message)
    number = int(place.group(1)) if place and place.group(1) else 0
    if not number or not lines[number - 1].strip(" \t"):
        number = max((number for number, line in enumerate(lines, 1) if line.strip(" \t")), default=1)
        last = number
    elif _KEY.match(lines[number - 1]) or _HEADER.match(lines[number - 1]):
        last = number - 1
    else:
        return number, number
    first = _opened(lines, last)
    return (first, last) if first else (number, number)


def _opened(lines: list[str], last: int) -> int:
    """Give the line whose list is still open after the last line, 0 where none is."""
    first = max((number for number, line in enumerate(lines[:last], 1) if _KEY.match(line)), default=0)
    value = _QUOTED.sub("", "\n".join(lines[first - 1 : last])) if first else ""
    return first if value.count("[") > value.count("]") else 0


def _syntax_problem(message: str, source: str, first: int, last: int, lines: list[str]) -> Problem:
    """Reword the parser's message: a key stated twice and a list left open are told from a line that cannot be read."""
    twice = "overwrite" in message or "twice" in message
    left_open = _opened(lines, last) == first
    code = "toml-key-twice" if twice else "toml-list-open" if left_open else "toml-line"
    return Problem(code, Where(source, first), None, {"line": lines[first - 1].strip()})


def _key_lines(text: str) -> dict[str, int]:
    """Map each dotted key to the line that states it."""
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _plain(header.group(2))
            if header.group(1):
                counts[table] = counts.get(table, -1) + 1
                table = f"{table}[{counts[table]}]"
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            name = _plain(key.group(1))
            found.setdefault(f"{table}.{name}" if table else name, number)
    return found


def _plain(key: str) -> str:
    """Write a key without quotes and spaces."""
    return re.sub(r"\s*\.\s*", ".", key.replace('"', "").replace("'", "")).strip()
