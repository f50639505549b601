"""What is to be planned, worked out before anything is chosen: the places an exercise may take, its dose and its seconds there.

Takes a Person, the catalogue and the number of weeks; gives a Task. Only what the one filter lets through gets a place, so that what a
condition forbids cannot come back by any door (hazard H08). Never chooses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose, Laterality, Range
from limber.dose.reckon import seconds
from limber.person.caps import capped
from limber.person.person import Person
from limber.person.suits import adapted
from limber.planning.periods import Period
from limber.planning.targets import MARCH
from limber.programme.fit import chair_first, off_floor, with_strong_pain
from limber.programme.minutes import LONGEST_MINUTES
from limber.programme.programme import AEROBIC, DAILY, STRENGTH
from limber.programme.swap import LADDERED, suited
from limber.reasons import Reason, Reasons
from limber.session.compile import CAUTION_SECONDS, READY_SECONDS
from limber.session.place import CHANGE_SECONDS, GUIDED_SECONDS, KIT_SECONDS, TRANSFER_SECONDS, kit_of
from limber.session.repeat import SWITCH_SECONDS

WALKING = frozenset({"walk-easy", "walk-brisk"})  # not counted among the exercises of a day (rules 4.2-9)
_NOTHING: Mapping[str, Reasons] = {}
_NEW_EFFORT = 5  # 0-10, the most that someone new to exercise begins with (rules 4.2)
_MARCH_SECONDS = 120  # easy movement for two minutes opens a session (rules 4.2-9)
_GUIDED_MOVES = {False: 10, True: 6}  # down and up again, on the floor or on a bed (`limber.session.place`)


class Place(NamedTuple):
    """An exercise in a routine of a period: daily, strength (A and B together, `limber.planning.turns` deals them out) or aerobic."""

    period: int
    routine: str
    slug: str


Chosen = frozenset[Place]


@dataclass(frozen=True, slots=True)
class Task:
    """What may be chosen and what it costs. `against` says for each exercise why it does not suit, `height` how many rungs stand below.

    `seconds` of a place hold getting ready, sides and rests; getting down to the floor is `floor_seconds` of its period, once a day.
    `alone` are strength exercises, with their period, whose kind has no other there: they stand in A and in B.
    `held` are exercises of weeks that are over, `before` the plan that stands, from which as little as possible should change.
    """

    person: Person
    catalogue: Catalogue
    periods: tuple[Period, ...]
    against: Mapping[str, Reasons]
    places: tuple[Place, ...]
    doses: Mapping[tuple[str, str], Dose]
    seconds: Mapping[Place, int]
    floor_seconds: Mapping[int, int]
    height: Mapping[str, int]
    top: Mapping[str, int]
    alone: frozenset[tuple[int, str]]
    held: frozenset[str] = frozenset()
    before: Chosen = frozenset()

    @property
    def limit(self) -> int:
        """Give the seconds that a day may have."""
        return min(self.person.minutes_per_day, LONGEST_MINUTES) * 60

    def period(self, number: int) -> Period:
        """Give a period by its number, which counts from the first week of all."""
        return self.periods[number - self.periods[0].number]

    def is_alone(self, place: Place) -> bool:
        """True for a strength place that stands in A and in B."""
        return place.routine == STRENGTH and (place.period, place.slug) in self.alone

    def dose(self, place: Place) -> Dose:
        """Give the dose of a place, whichever turn of strength work it was dealt to."""
        return self.doses[STRENGTH if place.routine.startswith(STRENGTH) else place.routine, place.slug]

    def rungs_of(self, exercise: Exercise) -> str:
        """Give the names of the easier rungs of an exercise, as far as they are known here."""
        known = self.catalogue.exercises
        return " or ".join(known[rung].name for rung in exercise.easier if rung in known)

    def exercise(self, place: Place) -> Exercise:
        """Give the exercise of a place."""
        return self.catalogue.exercises[place.slug]


def task_for(
    person: Person, catalogue: Catalogue, spans: tuple[Period, ...], *, held: frozenset[str] = frozenset(), without: Mapping[str, Reasons] = _NOTHING
) -> Task:
    """Give the task of planning some periods for a person.

    `held` are exercises that they have done before, on which a ladder may stand; `without` are exercises that are left out, and why.
    """
    person = with_strong_pain(person)
    against = _against(person, catalogue, without)
    settling = suited(off_floor(person), catalogue).against if chair_first(person) else against
    free = {slug: exercise for slug, exercise in sorted(catalogue.exercises.items()) if not against[slug]}
    height = _heights(free, held)
    places = tuple(_places(spans, free, height, {slug for slug in free if settling[slug]}))
    once = {place[1:]: place for place in places}  # a dose and its seconds are those of a routine, whatever the period
    doses = {key: _dose(place, free[place.slug], person, catalogue) for key, place in once.items()}
    lasting = {key: _seconds(place, free[place.slug], doses[key], person) for key, place in once.items()}
    return Task(
        person,
        catalogue,
        spans,
        against,
        places,
        doses,
        {place: lasting[place[1:]] for place in places},
        {period.number: _floor_seconds(period, person) for period in spans},
        height,
        _tops(free, height),
        _alone(places, free),
        held,
    )


def _against(person: Person, catalogue: Catalogue, without: Mapping[str, Reasons]) -> Mapping[str, Reasons]:
    """Give why each exercise does not suit, or is to be left out."""
    against = suited(person, catalogue).against
    return {slug: against[slug] or without.get(slug, ()) or _too_hard(exercise, person) for slug, exercise in catalogue.exercises.items()}


def _too_hard(exercise: Exercise, person: Person) -> Reasons:
    """Give the reason against an exercise that starts harder than someone new to exercise is asked for (rules 4.2, effort)."""
    effort = exercise.start.effort
    if person.level != "new" or effort is None or effort.high <= _NEW_EFFORT:
        return ()
    return (Reason("plan-too-hard-yet", {"effort": effort.high, "most": _NEW_EFFORT}, "rules 4.2", "own-proposal"),)


def _alone(places: tuple[Place, ...], free: Mapping[str, Exercise]) -> frozenset[tuple[int, str]]:
    """Give the strength exercises, with their period, whose kind has no other there."""
    work = [place for place in places if place.routine == STRENGTH]
    counted = Counter((place.period, free[place.slug].kind) for place in work)
    return frozenset((place.period, place.slug) for place in work if counted[place.period, free[place.slug].kind] == 1)


def is_gated(exercise: Exercise) -> bool:
    """True for an exercise that waits for an easier rung (rules 4.2-10, seeds A5-18)."""
    return bool(exercise.easier) and (exercise.kind in LADDERED or not exercise.first_plan)


def _heights(free: Mapping[str, Exercise], held: frozenset[str]) -> dict[str, int]:
    """Give how many rungs must have stood before each exercise; what no ladder reaches is left out."""
    height = {slug: 0 for slug, exercise in free.items() if not is_gated(exercise) or slug in held or not held.isdisjoint(exercise.easier)}
    waiting = list(height)
    for slug in waiting:
        for above in free[slug].harder:
            if above in free and above not in height:
                height[above] = height[slug] + 1
                waiting.append(above)
    return height


def _tops(free: Mapping[str, Exercise], height: Mapping[str, int]) -> dict[str, int]:
    """Give the height of the highest rung that each exercise leads to, itself included."""
    tops: dict[str, int] = {}
    for slug in sorted(height, key=lambda each: -height[each]):
        above = [tops[other] for other in free[slug].harder if height.get(other, -1) > height[slug] and free[other].kind in LADDERED]
        tops[slug] = max([height[slug], *above])
    return tops


def _places(spans: tuple[Period, ...], free: Mapping[str, Exercise], height: Mapping[str, int], later: set[str]) -> Iterator[Place]:
    """Give every place that may be taken; `later` are exercises that wait until someone has settled in."""
    for period in spans:
        for slug, exercise in free.items():
            if slug in height and height[slug] <= period.rung and (period.settled or slug not in later):
                yield from (Place(period.number, routine, slug) for routine in _routines(exercise))


def _routines(exercise: Exercise) -> tuple[str, ...]:
    """Give the routines that may hold an exercise: daily what moves and stretches, by turns what strengthens; marching may also open a day."""
    if exercise.kind in LADDERED:
        return (STRENGTH,)
    if exercise.kind is not Kind.AEROBIC:
        return (DAILY,)
    return (AEROBIC, DAILY) if exercise.slug == MARCH else (AEROBIC,)


def _dose(place: Place, exercise: Exercise, person: Person, catalogue: Catalogue) -> Dose:
    """Give the dose of a place: where the exercise starts, under what conditions cap; two minutes of marching to open a day."""
    dose = exercise.start
    if place.routine == DAILY and exercise.kind is Kind.AEROBIC:
        dose = replace(dose, duration=Range(_MARCH_SECONDS, _MARCH_SECONDS), days_per_week=Range(7, 7))
    return capped(dose, exercise, person, catalogue.vocabulary)


def _seconds(place: Place, exercise: Exercise, dose: Dose, person: Person) -> int:
    """Give the seconds of a place, a walk at its low end: the rest is given to it when the plan stands. What else lasts is done to its high end."""
    if place.routine == AEROBIC and dose.duration is not None:
        dose = replace(dose, duration=Range(dose.duration.low, dose.duration.low))
    sides = SWITCH_SECONDS if (dose.laterality or exercise.laterality) is Laterality.EACH_SIDE else 0
    ready = READY_SECONDS + CAUTION_SECONDS * len(adapted(exercise, person)) + KIT_SECONDS * len(kit_of(exercise))
    return seconds(dose, exercise.tempo, exercise.laterality) + CHANGE_SECONDS + sides + ready


def _floor_seconds(period: Period, person: Person) -> int:
    """Give the seconds to get down and up again, move by move in week 1."""
    return _GUIDED_MOVES[not person.floor] * GUIDED_SECONDS if period.first_week == 1 else 2 * TRANSFER_SECONDS
