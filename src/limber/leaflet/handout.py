"""Limber's own handout as a draft: what it says is known, so nothing of it is guessed.

Takes the text of a handout; gives the Draft and the matches that reading a leaflet gives, with the doses of the handout's own lines, the first where
an exercise has several. Only to be used where `limber.programme.handout.is_handout` is true.
"""

from __future__ import annotations

from itertools import accumulate

from limber.dose.dose import Dose, Laterality
from limber.dose.parse import parse
from limber.leaflet.draft import Draft, Part, Place, ReadDose, ReadExercise
from limber.leaflet.match import Match
from limber.leaflet.read import read
from limber.leaflet.words import Words
from limber.programme.front import OWN_SLUG
from limber.programme.handout import Described, described

_SIDES = {Laterality.EACH_SIDE: "each", Laterality.ALTERNATING: "alternating"}


def read_own(text: str, words: Words) -> tuple[Draft, list[Match]]:
    """Give the draft of a handout and its matches; an exercise of somebody's own is new to the catalogue."""
    found = described(text)
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    before = read(text[: starts[found[0].first - 1]] if found else text, words)
    places = [Place(starts[each.first - 1], starts[each.last] - 1) for each in found]
    exercises = tuple(_exercise(each, place, starts) for each, place in zip(found, places, strict=True))
    parts = [Part("unused", place.place) if place.kind == "exercise" else place for place in before.parts]
    for place in places:
        parts += [Part("unused", Place(parts[-1].place.end, place.start))] if parts[-1].place.end < place.start else []
        parts.append(Part("exercise", place))
    if found:
        parts.append(Part("unused", Place(places[-1].end, len(text))))
    return Draft(text, exercises, before.rules, tuple(parts)), [_match(each.slug) for each in found]


def _match(slug: str) -> Match:
    """Give what an exercise is: what its line says, with certainty."""
    return Match(None, 0.0, ()) if OWN_SLUG.fullmatch(slug) else Match(slug, 1.0, ())


def _exercise(each: Described, place: Place, starts: list[int]) -> ReadExercise:
    """Give one exercise with its first dose; the lines of later ones stand beside it."""
    lines = [Place(starts[line - 1], starts[line] - 1) for line, _ in each.doses]
    dose = parse(each.doses[0][1])[0] if each.doses else None
    return ReadExercise(
        name=each.name,
        named=True,
        section=None,
        muscles=(),
        dose=_dose(dose) if dose else ReadDose(),
        lines=(each.first, each.last),
        places=(place,),
        said=tuple(lines[:1]),
        beside=tuple(lines[1:]),
    )


def _dose(dose: Dose) -> ReadDose:
    """Give a dose in the fields of a leaflet's. Effort and tempo are none of them: they stay in the programme."""
    return ReadDose(
        sets=dose.sets,
        reps=dose.repetitions,
        hold_s=dose.hold,
        rest_s=dose.rest,
        sides=_SIDES.get(dose.laterality) if dose.laterality else None,
        times_per_day=dose.times_per_day,
        days_per_week=dose.days_per_week,
        breaths=dose.breaths,
        duration_s=dose.duration,
    )
