"""The dose of one exercise as values: how often, how long, how hard, and what may stand together.

Takes numbers; gives frozen values that `limber.dose.parse` reads and `limber.dose.write` writes. Never guesses a missing part:
what a sentence does not state is None. The limits and the rules of `faults` are what both a person's sentence and a programmer's
Dose are held to, so that every Dose that exists can be written and read again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import NamedTuple

from limber.scales import Effort


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


Parts = Mapping[str, Range | Tempo | Laterality | None]

# Our own limits, to catch slips of the finger (a 600 s hold, 150 repetitions); each lies above every dose of the catalogue.
# Only days a week (a week has seven) and effort (a 0-10 scale) are given by what they count.
LIMITS: Mapping[str, Range] = {
    "sets": Range(1, 20),
    "repetitions": Range(1, 100),
    "hold": Range(1, 300),
    "rest": Range(1, 600),
    "duration": Range(1, 10_800),
    "breaths": Range(1, 60),
    "times_per_day": Range(1, 12),
    "days_per_week": Range(1, 7),
    "effort": Range(Effort.LOW, Effort.HIGH),
}
TEMPO_LIMIT = 30
AMOUNTS = ("repetitions", "hold", "breaths", "duration")
NOT_WITH_DURATION = ("sets", "repetitions", "hold", "breaths", "rest", "tempo")


class Fault(NamedTuple):
    """What is wrong with the parts of a dose: a Problem's code, the part it stands at, and the values of its sentence."""

    code: str
    part: str
    values: Mapping[str, object]


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

    def __post_init__(self) -> None:
        """Raise ValueError, with the codes of `faults`, for a dose that no sentence can say."""
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        if found := tuple(faults(parts)):
            raise ValueError("no such dose: " + ", ".join(fault.code for fault in found))


def code_of(part: str, wrong: str) -> str:
    """Give the code of a Problem with one part, for example `dose-days-per-week-too-large`."""
    return f"dose-{part.replace('_', '-')}-{wrong}"


def faults(parts: Parts) -> Iterator[Fault]:
    """Give everything that is wrong with the parts of a dose, named as the fields of Dose; nothing where it is a dose."""
    stated = {part: value for part, value in parts.items() if value is not None}
    for part, limit in LIMITS.items():
        yield from _number_faults(part, stated.get(part), limit)
    yield from _tempo_faults(stated.get("tempo"))
    yield from _together_faults(stated)


def _number_faults(part: str, value: Range | Tempo | Laterality | None, limit: Range) -> Iterator[Fault]:
    """Give what is wrong with one range: upside down, below its limit, above its limit."""
    if not isinstance(value, Range):
        return
    if value.low > value.high:
        yield Fault(code_of(part, "upside-down"), part, {})
    if min(value) < limit.low:
        yield Fault(code_of(part, "too-small"), part, {})
    if max(value) > limit.high:
        yield Fault(code_of(part, "too-large"), part, {})


def _tempo_faults(tempo: Range | Tempo | Laterality | None) -> Iterator[Fault]:
    """Give what is wrong with a tempo: a movement takes at least a second each way, a stay may be none."""
    if not isinstance(tempo, Tempo):
        return
    if min(tempo.out, tempo.back) < 1 or tempo.stay < 0:
        yield Fault("dose-tempo-too-small", "tempo", {})
    if max(tempo) > TEMPO_LIMIT:
        yield Fault("dose-tempo-too-large", "tempo", {})


def _together_faults(stated: Parts) -> Iterator[Fault]:
    """Give what is wrong with the parts taken together: what contradicts itself, and what is missing."""
    tempo = stated.get("tempo")
    held = "hold" if "hold" in stated else "breaths"
    if "hold" in stated and "breaths" in stated:
        yield Fault("dose-hold-and-breaths", "breaths", {})
    if held in stated and isinstance(tempo, Tempo) and tempo.stay:
        yield Fault("dose-hold-and-tempo", "tempo", {"stay": tempo.stay, "out": tempo.out, "back": tempo.back})
    if "duration" in stated:
        if any(part in stated for part in NOT_WITH_DURATION):
            yield Fault("dose-duration-not-alone", "duration", {})
    elif not any(part in stated for part in AMOUNTS):
        yield Fault("dose-sets-of-nothing" if "sets" in stated else "dose-no-amount", "sets", {})
    elif tempo is not None and "repetitions" not in stated:
        yield Fault("dose-tempo-of-nothing", "tempo", {})
