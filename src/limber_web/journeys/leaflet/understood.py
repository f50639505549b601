"""A leaflet as Limber understood it, with the person's answers taken in.

Takes a leaflet that is kept; gives what each exercise is taken for, at which dose, and what is still to be asked. The engine reads and
matches; here its values are joined with what the person said. Never fills in a number that nobody stated.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.dose.dose import Dose, Range
from limber.dose.parse import parse
from limber.dose.write import duration_words, number_words
from limber.leaflet.dosage import dose_of, too_much
from limber.leaflet.draft import Draft, Ends, ReadDose, ReadExercise
from limber.leaflet.match import Index, index, match
from limber.leaflet.owned import UNKNOWN_POSITION, owned
from limber.leaflet.read import read
from limber.leaflet.words import packaged_words
from limber_web.journeys.leaflet.kept import Kept
from limber_web.journeys.leaflet.marked import quote, words_of

OWN, LEAVE = "own", "leave"
# The fields of a dose on the page: the part of a Dose that each shows, and the field of a leaflet's dose that it fills.
PARTS = {"sets": "sets", "times": "repetitions", "hold": "hold", "lasting": "duration"}
_FILLS = {"sets": "sets", "times": "reps", "hold": "hold_s", "lasting": "duration_s"}
# How someone starts, where the leaflet does not say: what its first step then says.
POSITIONS = {
    "hook_lying": "Lie on your back.",
    "side_lying": "Lie on your side.",
    "prone": "Lie on your front.",
    "quadruped": "Start on hands and knees.",
    "sitting": "Sit on a chair.",
    "standing": "Stand up straight.",
}
NEAR = 0.5
"""From this score on an exercise that Limber does not name by itself is shown as one that it may be; below, behind a fold. Our own proposal."""
_NUMBER = re.compile(r"\s*(\d{1,4})\s*(?:(?:-|–|to)\s*(\d{1,4}))?\s*(?:s|sec|seconds)?\s*")
_NO_NUMBER = "Write a number, such as 10 or 8-12."
_NO_LENGTH = "Write how long with its unit, such as 10 min or 30 s."
_TOO_MUCH = "This is more than Limber asks for, or counts down. Check the numbers."


@dataclass(frozen=True, slots=True)
class Taken:
    """One exercise of a leaflet and what it is taken for. `amounts` are the fields of its dose as the page shows them.

    `sure` says that Limber names the exercise by itself, `near` that one it does not name is likely; `beside` are words that no field holds,
    `said` those that state the dose.
    `position` is None where its own words say how it starts, empty where nobody said.
    """

    number: int
    read: ReadExercise
    quote: str
    beside: tuple[str, ...]
    said: tuple[str, ...]
    candidates: tuple[Exercise, ...]
    sure: bool
    near: bool
    pick: str
    amounts: Mapping[str, str]
    dose: Dose | None
    mend: str
    full: bool
    answered: bool
    position: str | None

    @property
    def exercise(self) -> Exercise | None:
        """The exercise of the catalogue that it is taken for; None where it is kept as its own, or left out."""
        return load().exercises.get(self.pick)


@lru_cache(maxsize=8)
def draft_of(text: str) -> Draft:
    """Give the draft of a leaflet; worked out once while its pages are open."""
    return read(text, packaged_words())


def understood(leaflet: Kept) -> tuple[Taken, ...]:
    """Give every exercise of a leaflet, in its order."""
    draft = draft_of(leaflet.text)
    return tuple(_taken(number, each, draft, leaflet.answers) for number, each in enumerate(draft.exercises, 1))


def _taken(number: int, each: ReadExercise, draft: Draft, answers: Mapping[str, str]) -> Taken:
    """Give one exercise with what the person answered."""
    found, known = match(each, _index()), load().exercises
    slugs = [*([found.slug] if found.slug else []), *(one.slug for one in found.runners_up)]
    pick = answers.get(f"pick-{number}", "")
    amounts = {field: answers.get(f"{field}-{number}", _shown(each.dose, field)) for field in PARTS}
    dose, mend = _amended(each, amounts)
    answered = any(f"{field}-{number}" in answers for field in PARTS)
    return Taken(
        number=number,
        read=each,
        quote=quote(draft, each),
        beside=words_of(draft, each.beside),
        said=words_of(draft, each.said),
        candidates=tuple(known[slug] for slug in slugs),
        sure=found.slug is not None,
        near=bool(found.runners_up) and found.runners_up[0].score >= NEAR,
        pick=pick if pick in {*slugs, OWN, LEAVE} else found.slug or OWN,
        amounts=amounts,
        dose=dose,
        mend=mend if answered else "",
        full=f"full-{number}" in answers or "full" in answers,
        answered=answered,
        position=_position(each, answers.get(f"position-{number}", "")),
    )


@cache
def _index() -> Index:
    """Give the catalogue made ready for matching."""
    return index(load(), packaged_words())


def _position(each: ReadExercise, said: str) -> str | None:
    """Give how an exercise starts as the person said it; None where its own words say it already."""
    if owned(each, Dose(repetitions=Range(1, 1)), packaged_words(), ()).position != UNKNOWN_POSITION:
        return None
    return said if said in POSITIONS else ""


def _shown(stated: ReadDose, field: str) -> str:
    """Give what a field holds before the person changes it: as the dose that Limber makes of it has it, else as the leaflet states it."""
    dose = dose_of(stated)
    value: Range | None = getattr(dose, PARTS[field]) if dose else _whole(getattr(stated, _FILLS[field]))
    if value is None:
        return ""
    return duration_words(value) if field == "lasting" else number_words(value)


def _whole(ends: Ends | None) -> Range | None:
    """Give what a leaflet states as whole numbers; an open end takes the other."""
    known = [math.ceil(end) for end in ends or () if end is not None]
    return Range(min(known), max(known)) if known else None


def _amended(each: ReadExercise, amounts: Mapping[str, str]) -> tuple[Dose | None, str]:
    """Give the dose with what the fields hold, or None; and how to mend what cannot be read. No amount at all is no mistake."""
    values: dict[str, Any] = {}
    for field, text in amounts.items():
        value = (_length(text) if field == "lasting" else _number(text)) if text.strip() else None
        if text.strip() and value is None:
            return None, _NO_LENGTH if field == "lasting" else _NO_NUMBER
        values[_FILLS[field]] = value
    filled = replace(each.dose, **values)
    dose = dose_of(filled)
    return dose, _TOO_MUCH if dose is None and any(values.values()) and (too_much(filled) or any(map(_falls, values.values()))) else ""


def _falls(value: Range | None) -> bool:
    """Say whether a range counts down."""
    return value is not None and value.low > value.high


def _number(text: str) -> Range | None:
    """Read a number or a range of two."""
    found = _NUMBER.fullmatch(text.casefold())
    return Range(int(found[1]), int(found[2] or found[1])) if found else None


def _length(text: str) -> Range | None:
    """Read a length of time with its unit."""
    dose, _ = parse(text)
    return dose.duration if dose and dose.duration and dose == Dose(duration=dose.duration) else None
