"""The dose of one exercise as values: how often, how long, how hard.

Takes numbers; gives frozen values that `limber.dose.parse` reads and `limber.dose.write` writes. Never guesses a missing part:
what a sentence does not state is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Laterality(StrEnum):
    """How the sides share the work. Each side and alternating both count repetitions per side."""

    BILATERAL = "bilateral"
    EACH_SIDE = "each_side"
    ALTERNATING = "alternating"


class Range(NamedTuple):
    """A lowest and a highest whole number, both included; equal where only one number is stated."""

    low: int
    high: int


class Tempo(NamedTuple):
    """Seconds of one repetition: moving out, staying there, moving back."""

    out: int
    stay: int
    back: int


@dataclass(frozen=True, slots=True)
class Dose:
    """What is asked of one exercise. None means not stated; `hold`, `rest` and `duration` are seconds.

    `rest` lies between sets, with one set between repetitions. `breaths` counts a hold in breaths. `effort` is 0-10 in our own words.
    """

    sets: Range | None = None
    repetitions: Range | None = None
    hold: Range | None = None
    rest: Range | None = None
    laterality: Laterality | None = None
    duration: Range | None = None
    breaths: Range | None = None
    times_per_day: Range | None = None
    days_per_week: Range | None = None
    effort: Range | None = None
    tempo: Tempo | None = None
