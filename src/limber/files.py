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

# Our own limits. A diary grows by about 1 MB a year; reading 10 MB again and again for one mistake after another takes a few seconds.
LONGEST = 20_000_000
READ_AGAIN = 10_000_000
FEWEST_ROUNDS = 3
SHOWN = 80  # characters of a line, in the Problem that speaks of it

_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
_QUOTED = re.compile(r""""(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*""")
_HEADER = re.compile(r"^\s*\[(\[?)([^\[\]]+)\]")
_MEANT_AS_HEADER = re.compile(r"[^\w\[]*(\[\[?)\s*([\w-]+(?:\.[\w-]+)*)")
# The parser takes minutes over a key of thousands of parts; no file of ours has more than five.
_ENDLESS_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]+[ \t]*\.[ \t]*){60}""")
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


def packaged_path(*parts: str) -> str:
    """Give the path of a packaged folder or file, for what reads files itself, such as the writer of PDF its fonts."""
    return str(packaged("limber").joinpath(*parts))


def packaged_names(folder: str, suffix: str) -> tuple[str, ...]:
    """Give the names, without suffix and in order, of the files in a packaged folder such as `catalogue/exercises`."""
    entries = packaged("limber").joinpath(*folder.split("/")).iterdir()
    return tuple(sorted(entry.name.removesuffix(suffix) for entry in entries if entry.name.endswith(suffix)))


def read_text(path: str) -> tuple[str | None, Problems]:
    """Give the text of a person's file, or a Problem that says why it cannot be read."""
    try:
        with Path(path).open(encoding="utf-8-sig") as file:
            text = file.read(LONGEST + 1)
    except UnicodeDecodeError:
        return None, (Problem("file-not-utf8", Where(path)),)
    except FileNotFoundError:
        return None, (Problem("file-missing", Where(path)),)
    except (OSError, ValueError):  # a path with a character that no path can hold is a ValueError
        return None, (Problem("file-unreadable", Where(path)),)
    if len(text) > LONGEST:
        return None, (Problem("file-too-long", Where(path), None, {"most": LONGEST // 1_000_000}),)
    return text, ()


def read_table(text: str, source: str) -> tuple[Table, Problems]:
    """Give the table that a TOML text holds and a Problem for every line that is not TOML.

    A line that cannot be read is reported and passed over, so that the rest is still checked: callers must not use a table that came
    with Problems, only look for more of them. Where most of a long text cannot be read, the last Problem says that reading has ended.
    """
    stated = text.split("\n")
    problems = {number: _problem("toml-line", source, number, line) for number, line in enumerate(stated, 1) if _ENDLESS_KEY.search(line)}
    lines = ["" if number in problems else line for number, line in enumerate(stated, 1)]
    for _ in range(max(FEWEST_ROUNDS, READ_AGAIN // (len(text) + 1))):
        try:
            values = tomllib.loads("\n".join(lines))
        except (ValueError, RecursionError) as error:
            code, first, last = _unread(error, lines)
            problems.setdefault(first, _problem(code, source, first, stated[first - 1]))
            _pass_over(lines, stated, first, last)
        else:
            return Table(values, source, _key_lines(stated)), tuple(problems.values())
    return Table({}, source, _key_lines(stated)), (*problems.values(), Problem("toml-too-many", Where(source)))


def without_echo(more: Problems, broken: Problems, table: Table) -> Problems:
    """Give the Problems found in a table, without those that call a key missing which stands on a line that could not be read."""
    if broken and broken[-1].code == "toml-too-many":
        return ()
    return tuple(problem for problem in more if not (broken and problem.code.endswith("-missing") and problem.where.key in table.lines))


def _problem(code: str, source: str, number: int, line: str) -> Problem:
    """Make the Problem of a line."""
    shown = line.strip()
    return Problem(code, Where(source, number), None, {"line": shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}..."})


def _pass_over(lines: list[str], stated: list[str], first: int, last: int) -> None:
    """Empty the lines that cannot be read. What was meant as the header of a table becomes one, so that the keys below it keep their place."""
    meant = _MEANT_AS_HEADER.match(lines[first - 1])
    header = f"{meant[1]}{meant[2]}{']' * len(meant[1])}" if meant else ""
    lines[first - 1 : last] = [""] * (last - first + 1)
    if header and first == last and header != stated[first - 1].strip():
        lines[first - 1] = stated[first - 1] = header


def _unread(error: Exception, lines: list[str]) -> tuple[str, int, int]:
    """Give what an error is about: a Problem's code, and the first and last line that cannot be read.

    That is the line which the parser's message names, or all of a list, or the first line of a text, that is not closed before it.
    A message without a place speaks of a number of thousands of digits or a value nested as deep: the first line that alone fails so.
    """
    message = str(error)
    place = _PLACE.search(message)
    if opened := _text_opened(lines) if "string (at end" in message else 0:
        return "toml-text-open", opened, opened
    if _has_no_place(error) and (alone := next((number for number, line in enumerate(lines, 1) if _has_no_place(_failure([line]))), 0)):
        return "toml-line", alone, alone
    number = int(place[1]) if place and place[1] else 0
    before = number - 1
    if not number or not lines[number - 1].strip(" \t"):
        number = before = max((number for number, line in enumerate(lines, 1) if line.strip(" \t")), default=1)
    elif not (_KEY.match(lines[number - 1]) or _HEADER.match(lines[number - 1])):
        return "toml-line", number, number
    if first := _opened(lines, before):
        return "toml-list-open", first, before
    return "toml-key-twice" if "overwrite" in message or "twice" in message else "toml-line", number, number


def _text_opened(lines: list[str]) -> int:
    """Give the line whose text in three quotes is not closed, 0 where none is: it holds the last three quotes, and all before it can be read."""
    last = {max((number for number, line in enumerate(lines, 1) if quotes in line), default=0) for quotes in ('"""', "'''")} - {0}
    return next((number for number in sorted(last) if not _failure(lines[: number - 1]) and _failure(lines[:number])), 0)


def _has_no_place(error: Exception | None) -> bool:
    """Tell whether an error is none of TOML's own, which all name a place."""
    return error is not None and not isinstance(error, tomllib.TOMLDecodeError)


def _failure(lines: list[str]) -> Exception | None:
    """Give the error that some lines by themselves come to, None where they can be read."""
    try:
        tomllib.loads("\n".join(lines))
    except (ValueError, RecursionError) as error:
        return error
    return None


def _opened(lines: list[str], last: int) -> int:
    """Give the line whose list is still open after the last line, 0 where none is."""
    first = max((number for number, line in enumerate(lines[:last], 1) if _KEY.match(line)), default=0)
    value = _QUOTED.sub("", "\n".join(lines[first - 1 : last])) if first else ""
    return first if value.count("[") > value.count("]") else 0


def _key_lines(lines: list[str]) -> dict[str, int]:
    """Map each dotted key to the line that states it."""
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    table = ""
    for number, line in enumerate(lines, 1):
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
