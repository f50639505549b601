"""What takes the place of an exercise that does not suit: a lower rung, else a neighbour of the same kind, else easy movement.

Takes exercises and why each does not suit; gives a slug or nothing. Every candidate has passed the one filter: nothing is ever
relaxed to fill a gap (hazard H08).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from limber.catalogue.exercise import FLOOR, Exercise, Kind
from limber.catalogue.load import Catalogue, load
from limber.person.person import Person
from limber.person.suits import suits
from limber.reasons import Reason, Reasons

# Only these climb a ladder; in the other kinds `easier` means that one may stand in for the other (rules 4.2-10).
LADDERED = frozenset({Kind.STRENGTH, Kind.STABILISATION})
GENTLE = 3  # effort 0-10: up to here nothing counts as harder
BREATHING = "diaphragmatic-breathing"


@dataclass(frozen=True, slots=True)
class Suited:
    """The exercises there are, and for each why it does not suit this person; no reasons where it does."""

    exercises: Mapping[str, Exercise]
    against: Mapping[str, Reasons]


def suited(person: Person, catalogue: Catalogue) -> Suited:
    """Give what suits a person and what does not, with the reasons."""
    packaged, known = load().exercises, _against_packaged(person)
    against = {
        slug: known[slug] if packaged.get(slug) is exercise else suits(exercise, person).because for slug, exercise in catalogue.exercises.items()
    }
    disliked = {slug: (Reason("programme-disliked"),) for slug in person.dislikes if not against.get(slug, ())}
    return Suited(catalogue.exercises, {**against, **disliked})


@lru_cache(maxsize=64)  # a page asks several times about the same person, and 80 exercises take 3 ms each time
def _against_packaged(person: Person) -> Mapping[str, Reasons]:
    """Give for each exercise of the packaged catalogue why it does not suit a person."""
    return {slug: suits(exercise, person).because for slug, exercise in load().exercises.items()}


def against(chosen: Suited, slug: str, held: frozenset[str]) -> Reasons:
    """Give why an exercise cannot be asked for now; `held` are the exercises of the weeks before."""
    return chosen.against[slug] or (() if is_reached(chosen.exercises[slug], held) else (_rung_first(chosen, slug),))


def is_reached(exercise: Exercise, held: frozenset[str]) -> bool:
    """True when a strength or stabilisation exercise has no easier rung, or one that was there before (rules 4.2-10, seeds A5-18)."""
    if not exercise.easier or (exercise.kind not in LADDERED and exercise.first_plan):
        return True
    return exercise.slug in held or any(rung in held for rung in exercise.easier)


def instead(chosen: Suited, slug: str, held: frozenset[str], taken: frozenset[str], *, opens: bool = False) -> str | None:
    """Give the exercise that takes this one's place, or None where nothing suits.

    `taken` are the exercises that are there already. `opens` is true for the marching or walking that opens a session: easy movement
    takes its place, nothing that would tire.
    """
    packaged = chosen.exercises is load().exercises
    for candidate in _packaged_line(slug, opens=opens) if packaged else _line(chosen.exercises, slug, opens=opens):
        if candidate.slug not in taken and candidate.slug != slug and not against(chosen, candidate.slug, held):
            return candidate.slug
    return None


@lru_cache(maxsize=256)  # who asks does not matter here, and sorting takes longer than all the rest
def _packaged_line(slug: str, *, opens: bool) -> tuple[Exercise, ...]:
    """Give what may take a place in the packaged catalogue, best first."""
    return tuple(_line(load().exercises, slug, opens=opens))


def _line(exercises: Mapping[str, Exercise], slug: str, *, opens: bool) -> Iterator[Exercise]:
    """Give what may take a place, best first: lower rungs of the same kind, neighbours of the same kind, other rungs, easy movement."""
    replaced = exercises[slug]
    if not opens:
        rungs = tuple(_rungs(exercises, replaced))
        yield from (rung for rung in rungs if rung.kind is replaced.kind)
        yield from _near(replaced, (other for other in exercises.values() if other.kind is replaced.kind))
        yield from (rung for rung in rungs if rung.kind in LADDERED)
    # Breathing has its own place at the end of a session.
    yield from _near(replaced, (other for other in exercises.values() if other.kind is Kind.MOBILITY and other.slug != BREATHING))


def _rungs(exercises: Mapping[str, Exercise], top: Exercise) -> Iterator[Exercise]:
    """Give the easier rungs of an exercise, the nearest first, each once."""
    waiting, seen = list(top.easier), {top.slug}
    for slug in waiting:
        if slug not in seen:
            seen.add(slug)
            waiting.extend(exercises[slug].easier)
            yield exercises[slug]


def _near(replaced: Exercise, others: Iterable[Exercise]) -> list[Exercise]:
    """Sort exercises by how near they come: moving rather than resting, no effort beyond it, the same muscles and direction, off the floor."""

    def distance(other: Exercise) -> tuple[object, ...]:
        shared = {*replaced.muscles, *replaced.secondary_muscles} & {*other.muscles, *other.secondary_muscles}
        resting = other.kind is Kind.MOBILITY and other.start.duration is not None
        harder = _effort(other) > max(_effort(replaced), GENTLE)
        turned = other.spine_direction is not replaced.spine_direction
        return (resting, harder, -len(shared), turned, other.position in FLOOR, other.slug)

    return sorted(others, key=distance)


def _effort(exercise: Exercise) -> int:
    """Give the most effort that an exercise starts with, 0-10."""
    return exercise.start.effort.high if exercise.start.effort else 0


def _rung_first(chosen: Suited, slug: str) -> Reason:
    """Give the reason that an easier rung comes first, with the names of the rungs."""
    rungs = " or ".join(chosen.exercises[rung].name for rung in chosen.exercises[slug].easier)
    return Reason("programme-rung-first", {"rungs": rungs}, "rules 4.2-10", "own-proposal")
