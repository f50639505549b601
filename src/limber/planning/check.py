"""What each rule and each wish of a plan means, without a solver: the judge of every plan before anyone sees it.

Takes a Task and the places that were chosen; gives what is broken, and what each wish still lacks. Never chooses, and shares no line with
the formulation, so that a mistake there shows here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from limber.catalogue.exercise import FLOOR, Kind
from limber.dose.reckon import volume
from limber.person.suits import suits
from limber.planning.periods import BUILD, STRONG, Period, last_of
from limber.planning.targets import REGIONS, TARGETS, is_easy, is_frame, reaches, weakness
from limber.planning.task import WALKING, Chosen, Place, Task, is_gated
from limber.planning.turns import TURNS, dealt
from limber.programme.fit import FEWEST
from limber.programme.programme import AEROBIC, DAILY, STRENGTH
from limber.programme.swap import BREATHING, LADDERED

STRETCH_SECONDS = 300  # rules 4.2-9: stretch daily, 5-10 minutes
WARM_UP_SECONDS = 120  # rules 4.2-9: 2-3 minutes of easy movement first
_OPPOSITE = {"flexion": "extension", "extension": "flexion"}


class Lack(NamedTuple):
    """One thing that a period lacks: the wish, and what of it (a group of muscles, a kind of exercise, a region)."""

    wish: str
    what: str
    period: int


def broken(task: Task, chosen: Chosen) -> tuple[str, ...]:
    """Give the names of the hard rules that a choice breaks, each once; nothing where it may be shown.

    A place is open where its routine is for that kind of exercise and its weeks are not too early for it.
    """
    if not chosen <= set(task.places):
        return ("place",)  # of a place that is not open nothing else is known
    return tuple(name for name, holds in _HARD.items() if not holds(task, chosen))


def lacks(task: Task, chosen: Chosen) -> tuple[Lack, ...]:
    """Give all that a choice lacks of the wishes that somebody may miss, in their order of importance."""
    return (*enough(task, chosen), *kinds(task, chosen), *coverage(task, chosen, STRONG), *coverage(task, chosen, BUILD), *balance(task, chosen))


def score(task: Task, chosen: Chosen) -> tuple[int, ...]:
    """Give how far a choice is from each wish, the most important first; the lower, the better, compared like words in a dictionary."""
    return (
        len(enough(task, chosen)),
        len(kinds(task, chosen)),
        len(coverage(task, chosen, STRONG)),
        len(coverage(task, chosen, BUILD)),
        changes(task, chosen),
        len(balance(task, chosen)),
        against_direction(task, chosen),
        breaks(task, chosen),
        len(chosen),
        positions(task, chosen),
        sum(weakness(task.exercise(place)) for place in chosen),
    )


def enough(task: Task, chosen: Chosen) -> tuple[Lack, ...]:
    """Three exercises in each week, below which there is no plan (hazard H08)."""
    found: list[Lack] = []
    for period in task.periods:
        short = FEWEST - len({place.slug for place in _of(chosen, period)})
        found += [Lack("enough", "", period.number)] * max(0, short)
    return tuple(found)


def kinds(task: Task, chosen: Chosen) -> tuple[Lack, ...]:
    """Law 5: each week has stretch, strength, stabilisation and aerobic work on its days (rules 4.2-9), softer in the first two weeks."""
    found: list[Lack] = []
    for period in task.periods:
        there = {(place.routine, task.exercise(place).kind) for place in dealt(task, _of(chosen, period))}
        wanted = _KINDS if period.settled else _KINDS_AT_FIRST
        found += (Lack("kind", what, period.number) for what, ways in wanted if there.isdisjoint(ways))
    return tuple(found)


_STRENGTH, _STABLE = Kind.STRENGTH, Kind.STABILISATION
_Ways = tuple[tuple[str, set[tuple[str, Kind]]], ...]
_ALWAYS: _Ways = (("stretch", {(DAILY, Kind.STRETCH)}), ("aerobic", {(AEROBIC, Kind.AEROBIC)}))
# Once settled both kinds on A and on B; at first any work on either, one of it strength.
_KINDS: _Ways = (*_ALWAYS, *((str(kind), {(routine, kind)}) for kind in (_STRENGTH, _STABLE) for routine in TURNS))
_KINDS_AT_FIRST: _Ways = (
    *_ALWAYS,
    ("strength", {(routine, _STRENGTH) for routine in TURNS}),
    *(("work", {(routine, _STRENGTH), (routine, _STABLE)}) for routine in TURNS),
)


def coverage(task: Task, chosen: Chosen, stage: int) -> tuple[Lack, ...]:
    """The muscles that the leaflets name, each trained or stretched in the last weeks of a stage."""
    period = last_of(stage, task.periods)
    if period is None:
        return ()
    there = [task.exercise(place) for place in _of(chosen, period)]
    return tuple(Lack("muscle", target.slug, period.number) for target in TARGETS if not any(map(target.covered_by, there)))


def changes(task: Task, chosen: Chosen) -> int:
    """How much of the plan that stood is gone: exercises of a period that are not in it any more, in whichever routine."""
    return len({place[::2] for place in task.before} - {place[::2] for place in chosen})


def balance(task: Task, chosen: Chosen) -> tuple[Lack, ...]:
    """Rules 4.2-9: each day opens with easy movement and ends with breathing; from week 3 enough stretch, and each region each week."""
    found: list[Lack] = []
    for period in task.periods:
        places = _of(chosen, period)
        daily = [place for place in places if place.routine == DAILY]
        if sum(task.seconds[place] for place in daily if is_easy(task.exercise(place))) < WARM_UP_SECONDS:
            found.append(Lack("warm-up", "", period.number))
        if all(place.slug != BREATHING for place in daily):
            found.append(Lack("breathing", "", period.number))
        if period.settled:
            found += _unbalanced(task, places, period)
    return tuple(found)


def _unbalanced(task: Task, places: list[Place], period: Period) -> Iterator[Lack]:
    """Give what a settled week lacks: minutes of stretch, regions."""
    stretches = (task.seconds[place] for place in places if task.exercise(place).kind is Kind.STRETCH)
    if sum(stretches) < STRETCH_SECONDS:
        yield Lack("stretch-minutes", "", period.number)
    for region in REGIONS:
        if not any(reaches(task.exercise(place), region) for place in places):
            yield Lack("region", region, period.number)


def against_direction(task: Task, chosen: Chosen) -> int:
    """Exercises that bend against the direction that eases this person's back, and weeks without one that bends along with it."""
    likes = task.person.directional_preference
    if likes not in _OPPOSITE:
        return 0
    ways = Counter((place.period, str(task.exercise(place).spine_direction)) for place in chosen)
    against = sum(count for (_, way), count in ways.items() if way == _OPPOSITE[likes])
    return against + sum((period.number, likes) not in ways for period in task.periods)


def breaks(task: Task, chosen: Chosen) -> int:
    """Breaks along the ladders: strength work of which neither it nor an easier rung stood in the period before, and rungs too late or too soon."""
    found = sum(too_far(task, place) for place in chosen)
    for place in chosen:
        if place.routine == STRENGTH and task.period(place.period).settled and not stood_before(task, place):
            last = {other.slug for other in chosen if other.period == place.period - 1}
            found += last.isdisjoint({place.slug, *task.exercise(place).easier})
    return found


def stood_before(task: Task, place: Place) -> bool:
    """True for a place of the first weeks that are planned, where the exercise or an easier rung stood in the weeks that are over."""
    return place.period == task.periods[0].number and not task.held.isdisjoint({place.slug, *task.exercise(place).easier})


def too_far(task: Task, place: Place) -> int:
    """Give how many rungs a place lies above or below where its ladder should stand by then."""
    if task.exercise(place).kind not in LADDERED:
        return 0
    ahead = 1 if task.person.level == "active" else 0
    wanted = min(task.top[place.slug], task.period(place.period).rung + ahead)
    return abs(task.height[place.slug] - wanted)


def positions(task: Task, chosen: Chosen) -> int:
    """The positions that the daily routines and the strength work of all periods ask for."""
    return len({(place.period, task.exercise(place).position) for place in chosen if place.routine != AEROBIC})


def _of(chosen: Iterable[Place], period: Period) -> list[Place]:
    """Give the places of a period."""
    return [place for place in chosen if place.period == period.number]


def days(task: Task, chosen: Chosen, period: Period) -> Iterator[list[Place]]:
    """Give the three sorts of day of a period: with routine A, with B, with aerobic work."""
    whole = sorted(dealt(task, _of(chosen, period)))
    for routine in (*TURNS, AEROBIC):
        yield [place for place in whole if place.routine in (DAILY, routine)]


def day_seconds(task: Task, day: list[Place], period: Period) -> int:
    """Give the seconds of a day: exercises, rests, both sides, getting ready, and down to the floor and up once."""
    down = any(task.exercise(place).position in FLOOR for place in day)
    return sum(_seconds(task, place) for place in day) + (task.floor_seconds[period.number] if down else 0)


def _seconds(task: Task, place: Place) -> int:
    """Give the seconds of a place, whichever turn it was dealt to."""
    return task.seconds[place._replace(routine=STRENGTH) if place.routine in TURNS else place]


def _suits(task: Task, chosen: Chosen) -> bool:
    """Nothing that the one filter refuses, and nothing they dislike."""
    slugs = {place.slug for place in chosen}
    return slugs.isdisjoint(task.person.dislikes) and all(suits(task.catalogue.exercises[slug], task.person) for slug in slugs)


def _fits(task: Task, chosen: Chosen) -> bool:
    """No day is longer than the minutes there are, nor than 45."""
    every = ((period, day) for period in task.periods for day in days(task, chosen, period))
    return all(day_seconds(task, day, period) <= task.limit for period, day in every)


def _few_a_day(task: Task, chosen: Chosen) -> bool:
    """At most four exercises a day in week 1, five in week 2, eight later, walking not counted."""
    every = ((period, day) for period in task.periods for day in days(task, chosen, period))
    return all(len({place.slug for place in day} - WALKING) <= period.most for period, day in every)


def _once_a_day(task: Task, chosen: Chosen) -> bool:
    """A day asks for an exercise once."""
    every = (day for period in task.periods for day in days(task, chosen, period))
    return all(len({place.slug for place in day}) == len(day) for day in every)


def _one_walk(task: Task, chosen: Chosen) -> bool:
    """One sort of aerobic work in a period, and at most one on a chair to open the day."""
    counted = Counter((place.period, place.routine) for place in chosen if task.exercise(place).kind is Kind.AEROBIC)
    return all(count == 1 for count in counted.values())


def _rungs_first(task: Task, chosen: Chosen) -> bool:
    """Nothing whose easier rung was not there in an earlier period."""

    def is_reached(place: Place) -> bool:
        earlier = {other.slug for other in chosen if other.period < place.period} | task.held
        exercise = task.exercise(place)
        return not is_gated(exercise) or place.slug in task.held or not earlier.isdisjoint(exercise.easier)

    return all(map(is_reached, chosen))


def _low_start(task: Task, chosen: Chosen) -> bool:
    """Doses at or below the start, below the ceiling, and the same for both sides."""

    def is_low(place: Place) -> bool:
        exercise, dose = task.exercise(place), task.doses[place.routine, place.slug]
        asked, start, most = (volume(each, exercise.tempo, exercise.laterality) for each in (dose, exercise.start, exercise.ceiling))
        return asked <= start and asked < most and dose.laterality in (None, exercise.laterality)

    return all(map(is_low, chosen))


def _habit(task: Task, chosen: Chosen) -> bool:
    """One daily routine that grows in the first weeks and then stays, one walk, and the same strength work in weeks 1 and 2."""

    def there(period: Period, routine: str) -> set[str]:
        return {place.slug for place in chosen if place[:2] == (period.number, routine)}

    for earlier, later in pairwise(task.periods):
        stays = {slug for slug in there(earlier, DAILY) if not is_frame(task.catalogue.exercises[slug])}
        if not stays <= there(later, DAILY) or there(earlier, AEROBIC) != there(later, AEROBIC):
            return False
        same = DAILY if earlier.settled else STRENGTH
        if earlier.settled == later.settled and there(earlier, same) != there(later, same):
            return False
    return True


_HARD: Mapping[str, Callable[[Task, Chosen], bool]] = {
    "suits": _suits,
    "minutes": _fits,
    "few-a-day": _few_a_day,
    "once-a-day": _once_a_day,
    "one-walk": _one_walk,
    "rungs-first": _rungs_first,
    "low-start": _low_start,
    "habit": _habit,
}
