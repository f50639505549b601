"""A leaflet's exercises as a programme that a person can follow.

Takes what was chosen of a Draft, a Person and the catalogue; gives a Programme, and what is left out with its reasons. Danger and conditions
go before the leaflet: what a condition forbids is left out unless a clinician prescribed it knowing that, and some conditions open nothing.
The leaflet's dose is the most that is ever asked: a person begins at 70 % of it or less and works up to it, unless they do all of it already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose
from limber.leaflet.draft import ReadExercise
from limber.leaflet.first import first_dose
from limber.leaflet.owned import owned, slug_of
from limber.leaflet.weeks import Frame, Taken, routine_of, weeks_of
from limber.leaflet.words import Words
from limber.person.caps import capped
from limber.person.person import Person
from limber.person.suits import suits
from limber.programme.own import exercise_of
from limber.programme.programme import OwnExercise, Programme
from limber.reasons import Reason, Reasons

# No word of a person opens these: a fracture of the spine, an unstable neck, surgery that has not been cleared.
NEVER_OPENED = frozenset({"osteoporosis-vertebral-fracture", "cervical-instability", "spinal-surgery-recent", "abdominal-surgery-recent"})


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose for one exercise of a leaflet.

    `slug` is the exercise of the catalogue, None where it is kept in its own words; `dose` the leaflet's, filled in where it left blanks.
    `in_full` tells that the person does all of it already, `prescribed` that a clinician asked for it knowing the person's conditions.
    """

    exercise: ReadExercise
    slug: str | None
    dose: Dose | None
    in_full: bool = False
    prescribed: bool = False


@dataclass(frozen=True, slots=True)
class NotAdopted:
    """An exercise of the leaflet that is not in the programme, by its place among those chosen, and why."""

    number: int
    because: Reasons


@dataclass(frozen=True, slots=True)
class Adopted:
    """The programme of a leaflet, None where nothing of it can be asked for, and what was left out.

    `arranged` says how its days were made to fit, where the leaflet asks for more than a day holds; `minutes` is the longest of them.
    """

    programme: Programme | None
    left_out: tuple[NotAdopted, ...]
    arranged: Reasons = ()
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class _For:
    """Whom a leaflet is adopted for."""

    person: Person
    catalogue: Catalogue
    words: Words


def adopt(
    chosen: Sequence[Chosen], person: Person, catalogue: Catalogue, words: Words, *, name: str, weeks: int = 12, start: date | None = None
) -> Adopted:
    """Give the programme of what was chosen of a leaflet, and what was left out with its reasons."""
    whom = _For(person, catalogue, words)
    taken: list[Taken] = []
    left: list[NotAdopted] = []
    for number, choice in enumerate(chosen):
        one, because = _take(number, choice, whom, {each.slug for each in taken})
        if one is None:
            left.append(NotAdopted(number, because))
        else:
            taken.append(one)
    made = weeks_of(tuple(taken), Frame(name, weeks, start, person, catalogue))
    waiting = (NotAdopted(number, because) for number, because in made.left)
    return Adopted(made.programme, tuple(sorted((*left, *waiting), key=lambda each: each.number)), made.because, made.minutes)


def _take(number: int, choice: Chosen, whom: _For, taken: set[str]) -> tuple[Taken | None, Reasons]:
    """Give an exercise as the programme takes it, or the reasons against it."""
    if choice.dose is None:
        return None, (Reason("leaflet-no-dose"),)
    exercise, own = _exercise(choice, choice.dose, whom, taken)
    because = suits(exercise, whom.person).because
    if because and choice.prescribed:
        if never := tuple(_never(exercise, whom)):
            return None, never
        own = replace(own or _copied(exercise, taken), prescribed_despite=_told(because, whom.person))
        exercise = exercise_of(own, choice.dose, whom.catalogue)
        because = suits(exercise, whom.person).because
    if because:
        return None, because
    full = capped(choice.dose, exercise, whom.person, whom.catalogue.vocabulary)

    def begins(most: Dose) -> Dose:
        """Give the dose with which the person begins, who works up to this one."""
        return most if choice.in_full else first_dose(most, exercise, whom.person, whom.catalogue.vocabulary)

    return Taken(number, exercise, full, begins, own, routine_of(exercise, full)), ()


def _exercise(choice: Chosen, dose: Dose, whom: _For, taken: set[str]) -> tuple[Exercise, OwnExercise | None]:
    """Give the exercise that was chosen: the catalogue's, or the leaflet's own where it is new or that one is taken already."""
    if choice.slug is not None and choice.slug not in taken:
        return whom.catalogue.exercises[choice.slug], None
    own = owned(choice.exercise, dose, whom.words, taken)
    return exercise_of(own, dose, whom.catalogue), own


def _never(exercise: Exercise, whom: _For) -> Iterator[Reason]:
    """Give a reason for each condition of the person that forbids an exercise and that no prescription opens."""
    for tag in sorted(NEVER_OPENED & (whom.person.tags | whom.person.unanswered) & set(exercise.avoid_if)):
        known = whom.catalogue.vocabulary.tags[tag]
        yield Reason("leaflet-never-opened", {"tag": tag, "name": known.name}, "rules 2", known.source)


def _told(because: Reasons, person: Person) -> tuple[str, ...]:
    """Give the conditions that forbid an exercise, that the person told of, and that a prescription may open."""
    return tuple(sorted({str(reason.values["tag"]) for reason in because if "tag" in reason.values} & (person.tags - NEVER_OPENED)))


def _copied(exercise: Exercise, taken: set[str]) -> OwnExercise:
    """Give an exercise of the catalogue as one of a person's own, so that what it was prescribed despite stays with it."""
    return OwnExercise(
        slug_of(exercise.name, taken),
        exercise.name,
        exercise.kind,
        exercise.position,
        exercise.laterality,
        exercise.steps,
        exercise.muscles,
        like=exercise.slug,
    )
