"""A part of a value that is reckoned when it is first asked for, and kept.

Takes a method without arguments; gives what looks like an attribute. `functools.cached_property` takes a lock each time (Python 3.11), which
costs more than most of what the rules look at; here two threads at worst reckon the same twice.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Whole = TypeVar("Whole")
Part = TypeVar("Part")


class once(Generic[Whole, Part]):  # noqa: N801 (reads as a word before a method)
    """Keeps what a method gives in the value's own `__dict__`, where Python finds it from then on."""

    def __init__(self, reckon: Callable[[Whole], Part]) -> None:
        """Take the method."""
        self.reckon = reckon

    def __get__(self, whole: Whole, kind: type[Whole]) -> Part:
        """Give the part, reckoned now."""
        found = whole.__dict__[self.reckon.__name__] = self.reckon(whole)
        return found
