"""The seconds of a session as values: steps that follow each other without gap or overlap.

Takes nothing; gives the one form in which a session is played, printed and tested. What is said is a code with values; the sentences
are in `limber.wording`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class StepKind(StrEnum):
    """What a person does in a step. Move, hold, return, rest and steady make up the dose; the others are getting there."""

    POSITION = "position"
    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    REST = "rest"
    SWITCH = "switch"
    STEADY = "steady"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that the coach says: a code, and the values that its sentence needs."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One stretch of time. `start` and `seconds` are whole seconds; `side` is "left" or "right"; `set` and `repetition` count from 1."""

    kind: StepKind
    start: int
    seconds: int
    exercise: str
    side: str | None = None
    set: int | None = None
    repetition: int | None = None
    say: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """The time of one exercise, from getting into place to its last step; `end` is the first second after it."""

    exercise: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A session second by second."""

    seconds: int
    steps: tuple[Step, ...]
    spans: tuple[Span, ...]
