"""A leaflet's exercises as a programme that a person can follow.

Takes what was chosen of a Draft, a Person and the catalogue; gives a Programme, and what is left out with its reasons. Danger and conditions
go before the leaflet: what a condition forbids is left out unless a clinician prescribed it knowing that, and some conditions open nothing.
The leaflet's dose is the most that is ever asked: a person begins at 70 % of it and works up to it, unless they do all of it already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose
from limber.dose.reckon import volume
from limber.leaflet.draft import ReadExercise
from limber.leaflet.owned import owned, slug_of
from limber.leaflet.share import share
from limber.leaflet.words import Words
from limber.person.caps import capped
from limber.person.person import Person
from limber.person.suits import suits
from limber.programme.own import exercise_of
from limber.programme.programme import AEROBIC, DAILY, STRENGTH, OwnExercise, Phase, Prescription, Programme, Routine
from limber.reasons import Reason, Reasons
from limber.wording.leaflet import REASONS

# A first quota of 70 % of what a person can do, then halfway, then all of it (rules of increments, 4.2-1; the weeks are our own proposal).
STAGES = ((2, 70), (2, 85))
FEWEST_WEEKS = 5
# No word of a person opens these: a fracture of the spine, an unstable neck, surgery that has not been cleared.
NEVER_OPENED = frozenset({"osteoporosis-vertebral-fracture", "cervical-instability", "spinal-surgery-recent", "abdominal-surgery-recent"})
WEEKDAYS = {1: (3,), 2: (1, 4), 3: (1, 3, 5)}


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
    """The programme of a leaflet, None where nothing of it can be asked for, and what was left out."""

    programme: Programme | None
    left_out: tuple[NotAdopted, ...]


@dataclass(frozen=True, slots=True)
class _Taken:
    """An exercise that goes into the programme, with the dose it works up to and the one it begins with."""

    slug: str
    kind: Kind
    full: Dose
    first: Dose | None
    own: OwnExercise | None


@dataclass(frozen=True, slots=True)
class _For:
    """Whom a leaflet is adopted for."""

    person: Person
    catalogue: Catalogue
    words: Words


def adopt(
    chosen: Sequence[Chosen], person: Person, catalogue: Catalogue, words: Words, *, name: str, weeks: int = 12, start: date | None = None
) -> Adopted:
    """Give the programme of what was chosen of a leaflet, at least five weeks long, and what was left out with its reasons."""
    whom = _For(person, catalogue, words)
    taken: list[_Taken] = []
    left: list[NotAdopted] = []
    for number, choice in enumerate(chosen):
        one, because = _take(choice, whom, {each.slug for each in taken})
        if one is None:
            left.append(NotAdopted(number, because))
        else:
            taken.append(one)
    if not taken:
        return Adopted(None, tuple(left))
    return Adopted(_programme(taken, name, max(weeks, FEWEST_WEEKS), start), tuple(left))


def _take(choice: Chosen, whom: _For, taken: set[str]) -> tuple[_Taken | None, Reasons]:
    """Give an exercise as the programme takes it, or the reasons against it."""
    if choice.dose is None:
        return None, (Reason("leaflet-no-dose"),)
    exercise, own = _exercise(choice, choice.dose, whom, taken)
    because = suits(exercise, whom.person).because
    if because and choice.prescribed:
        if never := tuple(_never(exercise, whom)):
            return None, never
        own = replace(own or _copied(exercise, taken), prescribed_despite=tuple(sorted(whom.person.tags - NEVER_OPENED)))
        exercise = exercise_of(own, choice.dose, tuple(whom.catalogue.vocabulary.tags))
        because = suits(exercise, whom.person).because
    if because:
        return None, because
    full = capped(choice.dose, exercise, whom.person, whom.catalogue.vocabulary)
    first = None if choice.in_full else _first(full, exercise)
    return _Taken(exercise.slug, exercise.kind, full, first, own), ()


def _exercise(choice: Chosen, dose: Dose, whom: _For, taken: set[str]) -> tuple[Exercise, OwnExercise | None]:
    """Give the exercise that was chosen: the catalogue's, or the leaflet's own where it is new or that one is taken already."""
    if choice.slug is not None and choice.slug not in taken:
        return whom.catalogue.exercises[choice.slug], None
    own = owned(choice.exercise, dose, whom.words, taken)
    return exercise_of(own, dose, tuple(whom.catalogue.vocabulary.tags)), own


def _never(exercise: Exercise, whom: _For) -> Iterator[Reason]:
    """Give a reason for each condition of the person that forbids an exercise and that no prescription opens."""
    for tag in sorted(NEVER_OPENED & (whom.person.tags | whom.person.unanswered) & set(exercise.avoid_if)):
        known = whom.catalogue.vocabulary.tags[tag]
        yield Reason("leaflet-never-opened", {"tag": tag, "name": known.name}, "rules 2", known.source)


def _copied(exercise: Exercise, taken: set[str]) -> OwnExercise:
    """Give an exercise of the catalogue as one of a person's own, so that what it was prescribed despite stays with it."""
    return OwnExercise(
        slug_of(exercise.name, taken), exercise.name, exercise.kind, exercise.position, exercise.laterality, exercise.steps, exercise.muscles
    )


def _first(full: Dose, exercise: Exercise) -> Dose:
    """Give the dose of the first weeks: 70 % of the leaflet's, and no more than the exercise's own start where both are counted alike."""
    low = share(full, STAGES[0][1])
    if bool(low.duration) != bool(exercise.start.duration) or bool(low.repetitions) != bool(exercise.start.repetitions):
        return low
    sides = exercise.tempo, exercise.laterality
    start = replace(exercise.start, laterality=low.laterality, times_per_day=low.times_per_day, days_per_week=low.days_per_week)
    return start if volume(start, *sides) < volume(low, *sides) else low


def _programme(taken: Sequence[_Taken], name: str, weeks: int, start: date | None) -> Programme:
    """Give the programme: two weeks at the first dose, two on the way, then the leaflet's own."""
    own = tuple(each.own for each in taken if each.own)
    lowered = any(each.first for each in taken)
    phases: list[Phase] = []
    week = 1
    for count, percent in STAGES if lowered else ():
        phases.append(Phase(week, week + count - 1, _routines(taken, percent)))
        week += count
    phases.append(Phase(week, weeks, _routines(taken, 100)))
    days = [_weekdays(each) for each in taken]
    strength = max((found for each, found in zip(taken, days, strict=True) if _routine(each) == STRENGTH), key=len, default=())
    aerobic = max((found for each, found in zip(taken, days, strict=True) if _routine(each) == AEROBIC), key=len, default=())
    notes = (REASONS["leaflet-works-up"],) if lowered else ()
    return Programme(name, start, weeks, strength, aerobic, tuple(phases), own, notes)


def _routines(taken: Sequence[_Taken], percent: int) -> tuple[Routine, ...]:
    """Give the routines of a stage, each with its exercises in the order of the leaflet."""
    return tuple(
        Routine(name, tuple(Prescription(each.slug, _dose(each, percent)) for each in there))
        for name in (DAILY, STRENGTH, AEROBIC)
        if (there := [each for each in taken if _routine(each) == name])
    )


def _dose(each: _Taken, percent: int) -> Dose:
    """Give the dose of a stage: the first one, one between, or all of it."""
    if each.first is None or percent == 100:
        return each.full
    return each.first if percent == STAGES[0][1] else share(each.full, percent)


def _routine(each: _Taken) -> str:
    """Give the routine an exercise belongs to: on some days of the week where the leaflet says so, else every day."""
    if each.kind is Kind.AEROBIC:
        return AEROBIC
    days = each.full.days_per_week
    return STRENGTH if days and days.high in WEEKDAYS else DAILY


def _weekdays(each: _Taken) -> tuple[int, ...]:
    """Give the weekdays of an exercise that is not done every day."""
    days = each.full.days_per_week
    return WEEKDAYS.get(days.high, tuple(range(1, days.high + 1))) if days else tuple(range(1, 8))
