"""How good plans are: a thousand random people, this planner beside a greedy one and the packaged programme fitted to each person.

`python -m bench.quality` prints the Markdown table of `docs/planning.md`. All three are measured by their programme alone, in the same way.
Takes some minutes; no part of `bin/bench`, for a good plan is no question of speed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from statistics import mean

from bench.planning import people
from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import Catalogue, load
from limber.person.person import Person
from limber.planning.because import could
from limber.planning.check import broken, lacks
from limber.planning.compose import composed, plan
from limber.planning.model import first_like
from limber.planning.periods import periods
from limber.planning.plan import Proof, programme_of
from limber.planning.refusal import refusal
from limber.planning.targets import MARCH, REGIONS, TARGETS, is_easy, is_frame, reaches
from limber.planning.task import Chosen, Place, Task, task_for
from limber.programme.days import kinds_of_day, phase_of
from limber.programme.fit import fit
from limber.programme.minutes import day_seconds
from limber.programme.packaged import packaged_programme
from limber.programme.programme import AEROBIC, DAILY, STRENGTH_A, STRENGTH_B, Programme, Routine
from limber.programme.swap import BREATHING
from limber.session.order import order

COUNT = 1000
MIDDLE, LAST = 8, 12  # weeks that are looked at
ROWS = {
    "programmes made, the others refused with reasons": "made",
    "muscles covered in weeks 9-12, of 11": "last",
    "muscles covered in weeks 5-8, of 11": "middle",
    "kinds of work on their days in weeks 9-12, of 6": "kinds",
    "regions of the body in weeks 9-12, of 5": "regions",
    "days that open with easy movement, %": "opens",
    "days that end with breathing, %": "closes",
    "different exercises in twelve weeks": "exercises",
    "changes of position on a day of weeks 9-12": "changes",
    "minutes of a day used in weeks 9-12, % of what there is": "minutes",
    "programmes with a day that is too long, %": "long",
}


def main() -> None:
    """Make the programmes of everyone in the three ways, and print the table. What only some got counts among those who got all three."""
    catalogue, found = load(), []
    ways = {"this planner": _planned, "greedy": _greedy, "packaged, fitted": _packaged}
    for person in people(COUNT):
        made = {name: way(person, catalogue) for name, way in ways.items()}
        found.append({name: measured(programme, person, catalogue) if programme else {} for name, programme in made.items()})
    all_three = [each for each in found if all(each.values())]
    print(f"{COUNT} people; {len(all_three)} got all three, and the rows from the second on are means of these\n")
    print("| |" + "".join(f" {name} |" for name in ways) + "\n|---|" + "---|" * len(ways))
    for row, key in ROWS.items():
        cells = [float(sum(bool(each[name]) for each in found)) if key == "made" else mean(each[name][key] for each in all_three) for name in ways]
        print(f"| {row} |" + "".join(f" {cell:.4g} |" for cell in cells))


def _planned(person: Person, catalogue: Catalogue) -> Programme | None:
    """Give the programme of this planner."""
    made = plan(person, catalogue)
    return programme_of(made) if made.phases else None


def _packaged(person: Person, catalogue: Catalogue) -> Programme | None:
    """Give the packaged programme, fitted to a person."""
    return fit(packaged_programme("low-back-start"), person, catalogue).programme


def _greedy(person: Person, catalogue: Catalogue) -> Programme | None:
    """Give the programme of a planner that never looks back: for what lacks most, the shortest exercise that brings it and breaks no rule."""
    task = task_for(person, catalogue, periods(12))
    chosen: Chosen = frozenset()
    given_up: set[tuple[str, str, int]] = set()
    while lacking := next((lack for lack in lacks(task, chosen) if lack not in given_up), None):
        brings = could(lacking)
        ways = [_habit(task, place) for place in task.places if place.period == lacking.period and brings(task.exercise(place))]
        ways.sort(key=lambda way: (min(task.seconds[place] for place in way), sorted(way)))
        better = (chosen | way for way in ways if not way <= chosen and not broken(task, chosen | way))
        short = lacks(task, chosen).count(lacking)
        grown = next((each for each in better if lacks(task, each).count(lacking) < short), None)
        if grown is None:
            given_up.add(lacking)
        chosen = grown or chosen
    return None if refusal(task, chosen) else programme_of(composed(task, chosen, Proof("greedy", 1.0)))


def _habit(task: Task, place: Place) -> Chosen:
    """Give a place with all that have to be there with it by habit."""
    frame = place.routine == DAILY and is_frame(task.exercise(place))

    def belongs(other: Place) -> bool:
        later = place.routine == DAILY and not frame and other.period >= place.period
        return later or first_like(task, other.period, place.routine) == first_like(task, place.period, place.routine)

    return frozenset(other for other in task.places if other[1:] == place[1:] and belongs(other))


def measured(programme: Programme, person: Person, catalogue: Catalogue) -> Mapping[str, float]:
    """Give the figures of a programme by their keys in ROWS."""
    known = catalogue.exercises
    days = [day for phase in programme.phases for day in kinds_of_day(programme, phase)]
    last = phase_of(programme, LAST)
    assert last is not None
    days_at_last = kinds_of_day(programme, last)
    most = min(person.minutes_per_day, 45) * 60
    longest = max(day_seconds(day, known) for day in days_at_last)
    return {
        "last": _covered(programme, LAST, known),
        "middle": _covered(programme, MIDDLE, known),
        "kinds": _kinds(last.routines, known),
        "regions": sum(any(reaches(exercise, region) for exercise in _of(last.routines, known)) for region in REGIONS),
        "opens": 100 * mean(any(is_easy(exercise) for exercise in _of(day, known)) for day in days),
        "closes": 100 * mean(any(exercise.slug == BREATHING for exercise in _of(day, known)) for day in days),
        "exercises": len({each.slug for phase in programme.phases for each in phase.prescriptions}),
        "changes": mean(_changes(day, known) for day in days_at_last),
        "minutes": 100 * longest / most,
        "long": 100 * float(max(day_seconds(day, known) for day in days) > most),
    }


def _of(routines: tuple[Routine, ...], known: Mapping[str, Exercise]) -> Iterator[Exercise]:
    """Give the exercises of some routines."""
    return (known[each.slug] for routine in routines for each in routine.prescriptions)


def _covered(programme: Programme, week: int, known: Mapping[str, Exercise]) -> int:
    """Give how many of the leaflets' muscles a week trains or stretches."""
    phase = phase_of(programme, week)
    return sum(any(target.covered_by(exercise) for exercise in _of(phase.routines if phase else (), known)) for target in TARGETS)


def _kinds(routines: tuple[Routine, ...], known: Mapping[str, Exercise]) -> int:
    """Give how many of these are there: stretch daily, aerobic work, strength and stabilisation on A and on B."""
    there = {(routine.name, exercise.kind) for routine in routines for exercise in _of((routine,), known)}
    work = {(turn, kind) for turn in (STRENGTH_A, STRENGTH_B) for kind in (Kind.STRENGTH, Kind.STABILISATION)}
    return len(there & {(DAILY, Kind.STRETCH), (AEROBIC, Kind.AEROBIC), *work})


def _changes(day: tuple[Routine, ...], known: Mapping[str, Exercise]) -> int:
    """Give how often a day changes its position, in the order of a session."""
    items = tuple(each for routine in day for each in routine.prescriptions)
    positions = [known[each.slug].position for each in order(items, known, frozenset({MARCH}))]
    return sum(one != other for one, other in pairwise(positions))


if __name__ == "__main__":
    main()
