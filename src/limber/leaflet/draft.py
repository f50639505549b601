"""What Limber understood of a leaflet, as values.

Takes nothing; gives the Draft that `limber.leaflet.read` makes. Characters count from 0, lines from 1; ranges are (low, high), None for an open end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

Ends = tuple[float | None, float | None]


class Place(NamedTuple):
    """Characters of the leaflet, the end not included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReadDose:
    """The fields a leaflet states for an exercise; None is not stated. Times are in seconds."""

    sets: Ends | None = None
    reps: Ends | None = None
    hold_s: Ends | None = None
    rest_s: Ends | None = None
    sides: str | None = None
    times_per_day: Ends | None = None
    days_per_week: Ends | None = None
    breaths: Ends | None = None
    duration_s: Ends | None = None


@dataclass(frozen=True, slots=True)
class ReadExercise:
    """One exercise of a leaflet: its name as written, where it stands, and its dose."""

    name: str
    named: bool
    section: str | None
    muscles: tuple[str, ...]
    dose: ReadDose
    lines: tuple[int, int]
    places: tuple[Place, ...]


class ReadRule(NamedTuple):
    """A line of the leaflet that says how to go about it: stop-if, seek-help, start-slow, frequency, warm-up or other."""

    kind: str
    line: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A leaflet as Limber understood it."""

    exercises: tuple[ReadExercise, ...]
    rules: tuple[ReadRule, ...]
