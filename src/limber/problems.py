"""What is wrong with a person's input: a code, where it stands, and the values that its sentence needs.

Takes nothing; gives the one form in which every reader reports. Never holds a sentence: `limber.wording` makes those.
Readers give `(value or None, Problems)` and report every mistake at once; nothing half-read is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a person's input: the file as they named it, the line (from 1), and the key in a table."""

    source: str = ""
    line: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `code` names it in kebab-case; `span` counts characters from 0 in the line or the sentence read."""

    code: str
    where: Where = Where()
    span: tuple[int, int] | None = None
    values: Mapping[str, object] = field(default_factory=dict)


Problems = tuple[Problem, ...]
