"""A diary: dated entries that are only ever added, each with an id made where it was written, one JSON object a line.

Takes lines, or mappings that were read from JSON; gives entries and every Problem. Never edits an entry and never drops one silently:
what cannot be read is kept as `Kind.UNKNOWN`, which `limber.diary.standing` reads as the most cautious.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from enum import StrEnum

from limber.diary.forms import form_problems
from limber.problems import Problem, Problems, Where

VERSION = 1
COMMON = ("id", "at", "kind", "v")
LONGEST_ID = 200
_LINE = "line"
_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)


class Kind(StrEnum):
    """What an entry tells. Any other text reads as UNKNOWN."""

    PROFILE = "profile"
    SCREEN = "screen"
    SESSION = "session"
    MORNING = "morning"
    DECISION = "decision"
    OUTCOME = "outcome"
    NOTE = "note"
    PROGRAMME = "programme"
    SEEN = "seen"
    REQUEST = "request"
    OFFER_ANSWER = "offer_answer"
    OVERRIDE = "override"
    SOMETHING_NEW = "something_new"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value: object) -> Kind:  # noqa: ARG003 - the enum's own signature
        """Read a kind that this version does not know as UNKNOWN, so that it is kept and read with care."""
        return cls.UNKNOWN


# An entry of these kinds guards against harm: none is ever dropped for another with the same id.
_GUARDING = frozenset({Kind.SCREEN, Kind.PROFILE, Kind.SOMETHING_NEW, Kind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `at` knows its offset from UTC; `payload` holds what the kind tells; `version` is that of the form."""

    id: str
    at: datetime
    kind: Kind
    payload: Mapping[str, object] = field(default_factory=dict, hash=False)
    version: int = VERSION


def read_line(text: str, source: str = "", line: int | None = None) -> tuple[Entry | None, Problems]:
    """Read one line; what is wrong with it is told with its place."""
    where = Where(source, line)
    try:
        values = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None, (Problem("diary-line-unreadable", where),)
    if not isinstance(values, dict):
        return None, (Problem("diary-line-not-a-table", where),)
    return entry_of(values, where)


def read_diary(text: str, source: str = "") -> tuple[tuple[Entry, ...], Problems]:
    """Read a whole diary. A line that cannot be read is told as a Problem and kept as UNKNOWN, dated after all that could be read."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    read = [(line, *read_line(line, source, number)) for number, line in lines]
    latest = max((entry.at for _, entry, _ in read if entry), default=_NO_TIME)
    entries = (entry or unreadable(line, latest) for line, entry, _ in read)
    return merge(entries), tuple(problem for _, _, problems in read for problem in problems)


def unreadable(text: str, at: datetime) -> Entry:
    """Keep a line that cannot be read. Its id comes from its text, so that the same line is kept once."""
    return Entry("unreadable-" + hashlib.sha256(text.encode()).hexdigest()[:32], at, Kind.UNKNOWN, {_LINE: text})


def entry_of(values: Mapping[str, object], where: Where = Where()) -> tuple[Entry | None, Problems]:  # noqa: B008 - a frozen value
    """Make an entry of a mapping that came from JSON, or give every Problem in it."""
    at = _time_of(values.get("at"))
    problems = [*_head_problems(values, at, where)]
    kind = Kind(str(values.get("kind")))
    payload = {key: value for key, value in values.items() if key not in COMMON}
    if not problems:
        problems += form_problems(kind.value, payload, where)
    if problems or at is None:
        return None, tuple(problems)
    return Entry(str(values["id"]), at, kind, payload), ()


def _head_problems(values: Mapping[str, object], at: datetime | None, where: Where) -> Iterable[Problem]:
    """Check what every entry has: an id, a time with its offset, a kind and a version that are known."""
    key, kind, version = values.get("id"), values.get("kind"), values.get("v", VERSION)
    if not isinstance(key, str) or not 0 < len(key) <= LONGEST_ID:
        yield Problem("diary-id", _at(where, "id"), None, {"longest": LONGEST_ID})
    if at is None:
        yield Problem("diary-at", _at(where, "at"), None, {"given": values.get("at")})
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        yield Problem("diary-version", _at(where, "v"), None, {"given": version})
    elif version > VERSION:
        yield Problem("diary-version-newer", _at(where, "v"), None, {"given": version, "known": VERSION})
    elif not isinstance(kind, str) or Kind(kind) is Kind.UNKNOWN:
        yield Problem("diary-kind", _at(where, "kind"), None, {"given": kind, "known": ", ".join(known for known in Kind if known != "unknown")})


def _at(where: Where, key: str) -> Where:
    """Give the place of a key in a line."""
    return Where(where.source, where.line, key)


def _time_of(value: object) -> datetime | None:
    """Read an ISO 8601 time that states its offset from UTC; None where it does not."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    # In the first and last year of the calendar a day more or another time zone would overflow, on every page and for ever.
    fits = at is not None and at.utcoffset() is not None and MINYEAR < at.year < MAXYEAR
    return at if fits else None


def write_line(entry: Entry) -> str:
    """Write an entry as one line of JSON, in one canonical form; `read_line` reads it back. A line kept unread is given as it was."""
    if entry.kind is Kind.UNKNOWN and isinstance(entry.payload.get(_LINE), str):
        return str(entry.payload[_LINE])
    head = {"id": entry.id, "at": entry.at.isoformat(), "kind": entry.kind.value, "v": entry.version}
    return json.dumps({**head, **dict(sorted(entry.payload.items()))}, ensure_ascii=False)


def merge(*streams: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give the union of diaries, each entry once, in the order of time and id.

    Two different entries with one id are a mistake of a writer (`clashes` tells them). The one whose line comes first in the alphabet
    stands, so that every order of merging gives the same; but no answer about danger signs or conditions is dropped for it.
    """
    found: dict[str, list[Entry]] = {}
    for stream in streams:
        for entry in stream:
            same = found.setdefault(entry.id, [])
            if entry not in same:
                same.append(entry)
    return tuple(sorted((entry for same in found.values() for entry in _standing_of(same)), key=lambda entry: (entry.at, entry.id)))


def clashes(*streams: Iterable[Entry]) -> Problems:
    """Give a Problem for each id that two different entries share."""
    lines: dict[str, set[str]] = {}
    for stream in streams:
        for entry in stream:
            lines.setdefault(entry.id, set()).add(_canonical(entry))
    return tuple(Problem("diary-id-twice", Where(key="id"), None, {"id": key}) for key, same in sorted(lines.items()) if len(same) > 1)


def _standing_of(same: list[Entry]) -> list[Entry]:
    """Give what stands of the different entries with one id, in the order of their lines."""
    if len(same) == 1:
        return same
    guarding = [entry for entry in same if entry.kind in _GUARDING]
    return sorted(guarding, key=_canonical) or [min(same, key=_canonical)]


def _canonical(entry: Entry) -> str:
    """Give a line that is the same for the same entry, whatever the offset of its time or the order of its keys."""
    head = [entry.id, entry.at.astimezone(UTC).isoformat(), entry.kind.value, entry.version]
    return json.dumps([*head, entry.payload], sort_keys=True, ensure_ascii=False)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Make a mapping of pairs. Raises ValueError where a key stands twice: one of the two would be lost."""
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("a key stands twice")
    return values


def _no_number(name: str) -> object:
    """Raise ValueError for NaN and Infinity, which are no JSON."""
    raise ValueError(name)
