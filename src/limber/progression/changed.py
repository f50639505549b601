"""A frozen value with some of its fields changed, quickly.

Takes a frozen dataclass without slots; gives another one. `dataclasses.replace` sets field by field, which for the fifty fields of a State
takes 15 microseconds, and a day of reports needs several.
"""

from __future__ import annotations

from typing import TypeVar

Value = TypeVar("Value")


def changed(value: Value, **changes: object) -> Value:
    """Give a copy with these fields. Raises TypeError for a field that the value does not have."""
    before, copy = value.__dict__, object.__new__(type(value))
    after = copy.__dict__
    after.update(before)
    after.update(changes)
    if len(after) != len(before):
        raise TypeError(f"no such field: {', '.join(sorted(changes.keys() - before.keys()))}")
    return copy
