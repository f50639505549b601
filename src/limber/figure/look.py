"""How the drawn person looks: colours, build and hair.

Takes nothing; gives a value. The colours themselves are the palette's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Hair(StrEnum):
    """The four heads of hair."""

    SHORT = "short"
    CROPPED = "cropped"
    BOB = "bob"
    BUN = "bun"


@dataclass(frozen=True, slots=True)
class Look:
    """One person's look. `palette` is "a" to "d"; `build` is 1 or 2, the second one broader."""

    palette: str = "a"
    build: int = 1
    hair: Hair = Hair.SHORT
