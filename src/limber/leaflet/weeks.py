"""The weeks of a leaflet: its exercises on days, none of them longer than a day may be.

Takes the exercises that suit, each with its first and its full dose; gives a Programme, and what waits because the days are full. What is
given up, and in which order, is our own proposal: the lower numbers of a dose hold, strength work takes turns, walks get shorter, then the
last exercises of the leaflet wait. Nothing is left out unsaid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose, Range
from limber.dose.reckon import volume
from limber.leaflet.share import share
from limber.person.person import Person
from limber.programme.days import kinds_of_day
from limber.programme.minutes import LONGEST_MINUTES
from limber.programme.own import with_own
from limber.programme.programme import AEROBIC, DAILY, STRENGTH, STRENGTH_A, STRENGTH_B, OwnExercise, Phase, Prescription, Programme, Routine
from limber.programme.swap import LADDERED
from limber.reasons import Reason, Reasons
from limber.session.compile import compile_session
from limber.session.order import order
from limber.session.session import Session
from limber.wording import reason_sentence

WEEKDAYS = {1: (3,), 2: (1, 4), 3: (1, 3, 5)}
# Days for walks between so many days of strength work; none of them next to another where there is room.
_BETWEEN = {1: (1, 5, 7), 2: (2, 5, 7), 3: (2, 4, 6)}
_ROUTINES = (DAILY, STRENGTH, STRENGTH_A, STRENGTH_B, AEROBIC)
_SHORTEST_WALK = 600  # seconds: ten minutes of walking are left before any other exercise waits (our own proposal)
_LESS = range(90, 0, -10)


@dataclass(frozen=True, slots=True)
class Taken:
    """An exercise that goes into the programme: its place on the leaflet, the dose it works up to, and with what one begins who does."""

    number: int
    exercise: Exercise
    full: Dose
    begins: Callable[[Dose], Dose]
    own: OwnExercise | None
    routine: str

    @property
    def slug(self) -> str:
        """The slug under which the programme asks for it."""
        return self.exercise.slug

    @property
    def first(self) -> Dose:
        """The dose that one begins with."""
        return self.begins(self.full)


Several = tuple[Taken, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for the whole programme: its name, weeks and first day, and whom it is for."""

    name: str
    weeks: int
    start: date | None
    person: Person
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class Weeks:
    """The programme, None where nothing fits; what waits, by its place on the leaflet; how the days were made to fit; the longest (min)."""

    programme: Programme | None
    left: tuple[tuple[int, Reasons], ...]
    because: Reasons
    minutes: int


def routine_of(exercise: Exercise, dose: Dose) -> str:
    """Give the routine an exercise belongs to: on some days of the week where the leaflet says so, else every day."""
    if exercise.kind is Kind.AEROBIC:
        return AEROBIC
    return STRENGTH if dose.days_per_week and dose.days_per_week.high in WEEKDAYS else DAILY


def weeks_of(taken: Several, frame: Frame) -> Weeks:
    """Give the programme of some exercises, with no day longer than 45 minutes even when all of them have grown (rules 4.2-9, hazard H19)."""
    there, because = _fitting(taken, frame)
    left: dict[int, Reasons] = {}
    for each in _waiting(there, frame):
        minutes = _longest(tuple(one for one in there if one.number not in left), frame)
        left[each.number] = (_said("leaflet-day-full", minutes=minutes),)
    there = tuple(each for each in there if each.number not in left)
    if not there:
        return Weeks(None, tuple(left.items()), (), 0)
    return Weeks(_programme(there, frame, because), tuple(left.items()), because, _longest(there, frame))


def _waiting(taken: Several, frame: Frame) -> Several:
    """Give what waits because a day is full: the last exercises of the leaflet, a walk only where nothing else does; none that would fit."""
    there: Several = taken
    gone: list[Taken] = []
    while there and _longest(there, frame) > LONGEST_MINUTES:
        last = _last_on_a_full_day(there, frame)
        gone.append(last)
        there = tuple(each for each in there if each is not last)
    for each in sorted(gone, key=lambda each: each.number):
        again = (*there, each)
        if _longest(again, frame) <= LONGEST_MINUTES:
            there = again
    return tuple(each for each in gone if each not in there)


def _fitting(taken: Several, frame: Frame) -> tuple[Several, Reasons]:
    """Give the exercises as the days have room for them, and what was done so; nothing is done while no day is too long."""
    because: list[Reason] = []
    longest = _longest(taken, frame)
    ways: tuple[tuple[str, Callable[[Several, Frame], Several]], ...] = (
        ("leaflet-low-end", _at_low_ends),
        ("leaflet-in-turn", _in_turn),
        ("leaflet-shorter-walk", _walking_less),
        ("leaflet-day-less", _alone_less),
    )
    for code, way in ways:
        if longest <= LONGEST_MINUTES:
            break
        changed = way(taken, frame)
        minutes = _longest(changed, frame)
        if minutes < longest:
            taken, longest = changed, minutes
            because.append(_said(code))
    return taken, tuple(because)


def _said(code: str, **values: object) -> Reason:
    """Give the reason for what was done to a day."""
    return Reason(code, {"most": LONGEST_MINUTES, **values}, "rules 4.2-9", "own-proposal")


def _at_low_ends(taken: Several, frame: Frame) -> Several:
    """Give the longest exercises with the lower numbers of their doses, one after the other until the days have room."""
    for slug in [each.slug for each in sorted(taken, key=_volume, reverse=True)]:
        taken = tuple(replace(each, full=_low_end(each.full)) if each.slug == slug else each for each in taken)
        if _longest(taken, frame) <= LONGEST_MINUTES:
            break
    return taken


def _low_end(dose: Dose) -> Dose:
    """Give a dose with the lower end of each of its amounts."""
    amounts = {name: getattr(dose, name) for name in ("sets", "repetitions", "hold", "breaths", "duration", "rest")}
    lowest: dict[str, Any] = {name: Range(amount.low, amount.low) for name, amount in amounts.items() if amount}
    return replace(dose, **lowest)


def _volume(each: Taken) -> int:
    """Give the volume (s) of the most that is asked of an exercise."""
    return volume(each.full, each.exercise.tempo, each.exercise.laterality)


def _all_of_it(full: Dose) -> Dose:
    """Give the dose of somebody who does all of it."""
    return full


def _in_turn(taken: Several, _frame: Frame) -> Several:
    """Give strength work that the leaflet puts on no days of its own to two routines that take turns, each second one to the other."""
    moved = [each for each in taken if each.routine == DAILY and each.exercise.kind in LADDERED and not each.full.days_per_week]
    turns = {each.slug: (STRENGTH_A, STRENGTH_B)[number % 2] for number, each in enumerate(moved)}
    return tuple(replace(each, routine=turns.get(each.slug, each.routine)) for each in taken)


def _walking_less(taken: Several, frame: Frame) -> Several:
    """Give walks and the like shortened by as little as the days ask for, and not under ten minutes."""
    shorter = taken
    for percent in _LESS:
        shorter = tuple(_walk(each, percent) if each.routine == AEROBIC else each for each in taken)
        if _longest(shorter, frame) <= LONGEST_MINUTES:
            break
    return shorter


def _walk(each: Taken, percent: int) -> Taken:
    """Give a walk at this part of its length, as it was where that is under ten minutes."""
    less = share(each.full, percent)
    return replace(each, full=less) if less.duration and less.duration.high >= _SHORTEST_WALK else each


def _alone_less(taken: Several, frame: Frame) -> Several:
    """Give each exercise that is longer than a day all by itself with the part of its dose that fits."""
    return tuple(_alone(each, frame) if _longest((each,), frame) > LONGEST_MINUTES else each for each in taken)


def _alone(each: Taken, frame: Frame) -> Taken:
    """Give an exercise at the part of its dose that fits into a day by itself; as it is where no part does."""
    parts = (replace(each, full=share(each.full, percent)) for percent in _LESS)
    return next((part for part in parts if _longest((part,), frame) <= LONGEST_MINUTES), each)


def _last_on_a_full_day(taken: Several, frame: Frame) -> Taken:
    """Give the last exercise of the leaflet that stands on a day that is too long; a walk only where nothing else does."""
    full = {each.slug for day, minutes in _days(taken, frame) if minutes > LONGEST_MINUTES for routine in day for each in routine.prescriptions}
    there = [each for each in taken if each.slug in full]
    return next((each for each in reversed(there) if each.routine != AEROBIC), there[-1])


def _longest(taken: Several, frame: Frame) -> int:
    """Give the minutes of the longest day, with every exercise at the most that is asked; 0 where nothing is."""
    return max((minutes for _, minutes in _days(taken, frame)), default=0)


def _days(taken: Several, frame: Frame) -> Iterator[tuple[tuple[Routine, ...], int]]:
    """Give each different day with its minutes, rounded up, as its session takes them in week 1, when each way down and up is guided."""
    if not taken:
        return
    programme = _programme(tuple(replace(each, begins=_all_of_it) for each in taken), frame, ())
    known = with_own(frame.catalogue, programme)
    for day in kinds_of_day(programme, programme.phases[0]):
        items = tuple(each for routine in day for each in routine.prescriptions)
        session = Session(date.min, order(items, known.exercises, frozenset()), 1, not frame.person.floor)
        yield day, -(-compile_session(session, known, frame.person).seconds // 60)


def _programme(taken: Several, frame: Frame, because: Reasons) -> Programme:
    """Give the programme: each exercise at the dose it begins with, and the leaflet's own as its ceiling. Progression does the rest."""
    strength = _strength_weekdays(taken)
    works_up = any(each.first != each.full for each in taken)
    said = (*((Reason("leaflet-works-up"),) if works_up else ()), *because)
    return Programme(
        frame.name,
        frame.start,
        frame.weeks,
        strength,
        _aerobic_weekdays(taken, strength),
        (Phase(1, frame.weeks, _routines(taken)),),
        tuple(each.own for each in taken if each.own),
        tuple(map(reason_sentence, said)),
        tuple(Prescription(each.slug, each.full) for each in taken),
    )


def _routines(taken: Several) -> tuple[Routine, ...]:
    """Give the routines, each with its exercises in the order of the leaflet."""
    return tuple(
        Routine(name, tuple(Prescription(each.slug, each.first) for each in there))
        for name in _ROUTINES
        if (there := [each for each in taken if each.routine == name])
    )


def _strength_weekdays(taken: Several) -> tuple[int, ...]:
    """Give the days of strength work: the most that an exercise asks for, three where it takes turns."""
    if any(each.routine in (STRENGTH_A, STRENGTH_B) for each in taken):
        return WEEKDAYS[3]
    return WEEKDAYS.get(max((_count(each) for each in taken if each.routine == STRENGTH), default=0), ())


def _aerobic_weekdays(taken: Several, strength: tuple[int, ...]) -> tuple[int, ...]:
    """Give the days of walks and the like: between those of strength work where there is room, every day where no number is stated."""
    count = max((_count(each) for each in taken if each.routine == AEROBIC), default=0)
    if count not in WEEKDAYS:
        return tuple(range(1, count + 1))
    return _BETWEEN[len(strength)][:count] if strength else WEEKDAYS[count]


def _count(each: Taken) -> int:
    """Give the days a week of an exercise that is not done every day."""
    return each.full.days_per_week.high if each.full.days_per_week else 7
