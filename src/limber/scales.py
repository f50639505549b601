"""Numbers with a range and a meaning, so that a pain score cannot be taken for an effort.

Takes whole numbers; gives them back as named types. Raises ValueError for a number out of range: text that a person typed is checked
before it comes here, and what is wrong with it is a Problem.
"""

from __future__ import annotations

from typing import ClassVar, Self


class _Score(int):
    """A whole number between two ends, both included."""

    LOW: ClassVar[int]
    HIGH: ClassVar[int]

    def __new__(cls, value: int) -> Self:
        """Give the number as this scale. Raises ValueError when it lies outside."""
        if not cls.LOW <= value <= cls.HIGH:
            raise ValueError(f"{cls.__name__} {value} is not between {cls.LOW} and {cls.HIGH}")
        return super().__new__(cls, value)


class PainScore(_Score):
    """A numeric pain rating (NPRS): 0 no pain, 10 the worst imaginable. Always say over what window it was asked."""

    LOW = 0
    HIGH = 10


class Effort(_Score):
    """How hard it felt, 0 nothing to 10 all that I have, in our own words."""

    LOW = 0
    HIGH = 10
