"""What Limber understood of a leaflet, as values.

Takes nothing; gives the Draft that `limber.leaflet.read` makes. Characters count from 0, lines from 1; ranges are (low, high), None for an open end.
Nothing of the leaflet is lost: every character belongs to one of the draft's parts.
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


class Blank(NamedTuple):
    """A line left to be filled in, and the field of the dose it stands for."""

    field: str
    place: Place


@dataclass(frozen=True, slots=True)
class ReadExercise:
    """One exercise of a leaflet: its name as written, where it stands, and its dose.

    `said` are the words that state the dose, `beside` words about it that its fields cannot hold, `blanks` what a clinic left to fill in.
    `question` is the code of the one thing to ask where the dose is not clear, empty where it is. `steps` are its sentences as written.
    """

    name: str
    named: bool
    section: str | None
    muscles: tuple[str, ...]
    dose: ReadDose
    lines: tuple[int, int]
    places: tuple[Place, ...]
    steps: tuple[str, ...] = ()
    said: tuple[Place, ...] = ()
    beside: tuple[Place, ...] = ()
    blanks: tuple[Blank, ...] = ()
    question: str = ""


class ReadRule(NamedTuple):
    """A line of the leaflet that says how to go about it: stop-if, seek-help, start-slow, frequency, warm-up or other."""

    kind: str
    line: int


class Part(NamedTuple):
    """Characters of the leaflet and what they were taken for: exercise, rule, heading or unused."""

    kind: str
    place: Place


@dataclass(frozen=True, slots=True)
class Draft:
    """A leaflet as Limber understood it. `parts` cover its text from the first character to the last; `beside` is what holds for all."""

    text: str
    exercises: tuple[ReadExercise, ...]
    rules: tuple[ReadRule, ...]
    parts: tuple[Part, ...]
    beside: tuple[Place, ...] = ()
