"""Ladders: the rung below and above an exercise that suits this person, and what may be asked there.

Takes a Look; gives a slug with its first dose, or None. Every rung has passed the one filter again (hazard H06). Where nobody has told
anything of the person, the programme is taken as it stands and so are its rungs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from limber.catalogue.exercise import FLOOR, KNEELING, Exercise
from limber.catalogue.load import load
from limber.catalogue.vocabulary import words_of
from limber.dose.dose import Dose
from limber.person.caps import capped
from limber.person.person import Person
from limber.person.suits import suits
from limber.programme.swap import LADDERED
from limber.progression.rule import Look
from limber.progression.state import State, in_force

Rung = tuple[str, Dose]


def rung_below(look: Look) -> Rung | None:
    """Give the rung the person came from, else the nearest easier one that suits, with its starting dose."""
    near = dict.fromkeys((*look.track.came_from[-1:], *look.exercise.easier))
    return next((_rung(look, slug) for slug in near if _fits(look, slug)), None)


def lowest_rung(look: Look) -> Rung | None:
    """Give the lowest easier rung that suits, with its starting dose."""
    fitting = [slug for slug in _every_easier(look) if _fits(look, slug)]
    return _rung(look, fitting[-1]) if fitting else None


def rung_above(look: Look) -> Rung | None:
    """Give the next harder rung that suits and is not in the programme already; only strength and stabilisation climb (rules 4.2-10)."""
    if look.exercise.kind not in LADDERED:
        return None
    held = in_force(look.state, look.day)
    above = (slug for slug in look.exercise.harder if slug not in held and look.state.exercises[slug].kind in LADDERED)
    return next((_rung(look, slug) for slug in above if _fits(look, slug)), None)


@lru_cache(maxsize=256)
def neighbours(slug: str) -> frozenset[str]:
    """Give every rung that may take the place of an exercise of the catalogue: all easier ones, and the next harder."""
    exercises = load().exercises
    if slug not in exercises:
        return frozenset()
    waiting = list(exercises[slug].easier)
    for below in waiting:
        waiting.extend(each for each in exercises[below].easier if each not in waiting)
    return frozenset((*waiting, *exercises[slug].harder))


def first_dose(exercise: Exercise, state: State) -> Dose:
    """Give the starting dose of an exercise, under what the person's conditions cap."""
    return under_conditions(exercise.start, exercise, state)


def ceiling_of(exercise: Exercise, state: State) -> Dose:
    """Give the most that is asked of this person."""
    return under_conditions(exercise.ceiling, exercise, state)


def under_conditions(dose: Dose, exercise: Exercise, state: State) -> Dose:
    """Give a dose under what the conditions of this person cap; as it is where none of them caps anything."""
    return _capped(dose, exercise, state.person) if state.person and state.capping else dose


@lru_cache(maxsize=4096)
def _capped(dose: Dose, exercise: Exercise, person: Person) -> Dose:
    """Give a dose under the conditions of a person."""
    return capped(dose, exercise, person, load().vocabulary)


def within_reach(person: Person, exercise: Exercise, told: frozenset[str]) -> Person:
    """Give a person for whom what this exercise asks for is within reach, where they have not told that it is not: they do it already."""
    kit = frozenset(word for item in exercise.equipment for word in words_of(item))
    return replace(
        person,
        floor=person.floor or ("floor" not in told and exercise.position in FLOOR),
        kneeling=person.kneeling or ("kneeling" not in told and exercise.position in KNEELING),
        equipment=person.equipment if "equipment" in told else person.equipment | kit,
    )


def _every_easier(look: Look) -> Iterator[str]:
    """Give all easier rungs, the nearest first, each once."""
    waiting, seen = list(look.exercise.easier), {look.track.slug}
    for slug in waiting:
        if slug not in seen:
            seen.add(slug)
            waiting.extend(look.state.exercises[slug].easier)
            yield slug


def _fits(look: Look, slug: str) -> bool:
    """Tell whether a rung suits this person and is not one they put aside."""
    track = look.state.tracks.get(slug)
    if slug in look.state.against or (track and look.day < track.parked.until):
        return False
    person = look.state.person
    if person is None:
        return True
    told = frozenset(look.state.told.values)
    near = within_reach(replace(person, dislikes=frozenset()), look.exercise, told)
    return bool(suits(look.state.exercises[slug], near)) and slug not in person.dislikes


def _rung(look: Look, slug: str) -> Rung:
    """Give a rung with its starting dose."""
    return slug, first_dose(look.state.exercises[slug], look.state)
