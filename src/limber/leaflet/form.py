"""A draft in the JSON form that other programs rely on.

Takes a Draft and its matches; gives plain values: names, doses with `[low, high]` or null, lines counted in the text as given, and slugs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from limber.dose.write import write
from limber.leaflet.dosage import dose_of
from limber.leaflet.draft import Draft, Place, ReadDose, ReadExercise
from limber.leaflet.match import Match

Form = Mapping[str, object]


def draft_form(draft: Draft, matches: Sequence[Match]) -> dict[str, object]:
    """Give a draft with the match of each of its exercises."""
    return {
        "exercises": [_exercise(draft, exercise, match) for exercise, match in zip(draft.exercises, matches, strict=True)],
        "rules": [{"kind": rule.kind, "line": rule.line} for rule in draft.rules],
        "beside": _texts(draft, draft.beside),
        "parts": [{"kind": part.kind, "span": [part.place.start, part.place.end]} for part in draft.parts],
    }


def _exercise(draft: Draft, exercise: ReadExercise, match: Match) -> dict[str, object]:
    """Give one exercise."""
    dose = dose_of(exercise.dose)
    return {
        "name": exercise.name,
        "named": exercise.named,
        "section": exercise.section,
        "muscles": list(exercise.muscles),
        "dose": dose_form(exercise.dose),
        "span": list(exercise.lines),
        "slug": match.slug,
        "score": match.score,
        "runners_up": [{"slug": candidate.slug, "score": candidate.score} for candidate in match.runners_up],
        "sentence": write(dose) if dose else None,
        "steps": list(exercise.steps),
        "beside": _texts(draft, exercise.beside),
        "blanks": [{"field": blank.field, "span": [blank.place.start, blank.place.end]} for blank in exercise.blanks],
        "question": exercise.question or None,
    }


def dose_form(dose: ReadDose) -> dict[str, object]:
    """Give the fields of a dose: ranges as lists of whole numbers where they are whole, null where nothing is stated."""
    return {field: value if value is None or isinstance(value, str) else [_whole(end) for end in value] for field, value in asdict(dose).items()}


def _whole(end: float | None) -> float | int | None:
    """Give a whole number without a point."""
    return int(end) if end is not None and end == int(end) else end


def _texts(draft: Draft, places: Iterable[Place]) -> list[str]:
    """Give the text of some places, with single spaces."""
    return [" ".join(draft.text[place.start : place.end].split()) for place in places]
