"""A plan for a person: the task, the best choice, the judge, and then doses, reasons, the balance and what is not reached.

Takes a Person, the catalogue and the number of weeks; gives a Plan. Nothing leaves here that `limber.planning.check` has not passed.
Never asks for more than where an exercise starts: growing doses are the business of progression.
"""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose, Range
from limber.person.person import Person
from limber.planning.because import unmet, why
from limber.planning.check import broken, day_seconds, days
from limber.planning.periods import AEROBIC_WEEKDAYS, STRENGTH_WEEKDAYS, Period, periods
from limber.planning.plan import Covered, Entry, Plan, PlannedWeeks, Proof
from limber.planning.refusal import left_out, refusal
from limber.planning.solve import solve
from limber.planning.targets import TARGETS, is_easy
from limber.planning.task import Chosen, Place, Task, task_for
from limber.planning.turns import TURNS, dealt
from limber.programme.programme import AEROBIC, DAILY, Prescription
from limber.session.order import order

ROUTINES = (DAILY, *TURNS, AEROBIC)
# How much of the way from the low to the high end of a walk is asked for in each period, in quarters (our own proposal).
_RAMP = {"new": (0, 1, 2, 4), "some": (1, 2, 4), "active": (4,)}


def plan(person: Person, catalogue: Catalogue, weeks: int = 12) -> Plan:
    """Give the plan that fits a person best, or a refusal with its reasons. Raises ValueError outside 3 to 52 weeks."""
    return planned(task_for(person, catalogue, periods(weeks)))


def planned(task: Task, fixed: Chosen = frozenset()) -> Plan:
    """Give the plan of a task; places in `fixed` stay."""
    chosen, proof = solve(task, fixed=fixed)
    if found := broken(task, chosen):
        raise AssertionError(f"the choice breaks {found}")  # the formulation and the judge disagree: a mistake of ours
    refused = refusal(task, chosen)
    if refused:
        return Plan(task.periods[-1].last_week, (), (), (), 0, (), (), left_out(task), refused, proof)
    return composed(task, chosen, proof)


def composed(task: Task, chosen: Chosen, proof: Proof) -> Plan:
    """Give the plan that a choice makes."""
    walks = _walks(task, chosen)
    days_of_strength = task.person.strength_days
    return Plan(
        task.periods[-1].last_week,
        tuple(_weeks(task, chosen, period, walks) for period in task.periods),
        STRENGTH_WEEKDAYS[days_of_strength],
        AEROBIC_WEEKDAYS[days_of_strength],
        -(-max(_longest(task, chosen, period, walks) for period in task.periods) // 60),
        tuple(_covered(task, chosen, period) for period in task.periods),
        unmet(task, chosen),
        left_out(task),
        (),
        proof,
        chosen,
    )


def _weeks(task: Task, chosen: Chosen, period: Period, walks: dict[int, Dose]) -> PlannedWeeks:
    """Give the routines of a period, each in the order in which its exercises are done."""
    whole = dealt(task, (place for place in chosen if place.period == period.number))
    routines = {}
    for routine in ROUTINES:
        places = sorted(place for place in whole if place.routine == routine)
        items = tuple(Prescription(place.slug, _dose(task, place, walks)) for place in places)
        opening = frozenset(place.slug for place in places if routine == DAILY and is_easy(task.exercise(place)))
        because = {place.slug: why(task, chosen, place) for place in places}
        routines[routine] = tuple(Entry(item.slug, item.dose, because[item.slug]) for item in order(items, task.catalogue.exercises, opening))
    return PlannedWeeks(period.first_week, period.last_week, routines)


def _dose(task: Task, place: Place, walks: dict[int, Dose]) -> Dose:
    """Give the dose of a place that was dealt out."""
    return walks[place.period] if place.routine == AEROBIC else task.dose(place)


def _walks(task: Task, chosen: Chosen) -> dict[int, Dose]:
    """Give the aerobic dose of each period: longer from period to period, as far as every later day still has room."""
    found: dict[int, Dose] = {}
    most = 10**6
    for period in reversed(task.periods):
        for place in chosen:
            if place[:2] == (period.number, AEROBIC):
                dose = task.dose(place)
                most = min(most, _ramped(task, dose, period), _room(task, chosen, period) + _low(dose))
                found[period.number] = dose if dose.duration is None else replace(dose, duration=Range(_low(dose), max(_low(dose), most)))
    return found


def _low(dose: Dose) -> int:
    """Give the low end of a length of time, in seconds; 0 where there is none."""
    return dose.duration.low if dose.duration else 0


def _ramped(task: Task, dose: Dose, period: Period) -> int:
    """Give the seconds that a period may ask for: whole minutes on the way from the low to the high end."""
    if dose.duration is None:
        return 0
    ramp = _RAMP[task.person.level]
    way = (dose.duration.high - dose.duration.low) * ramp[min(period.number, len(ramp) - 1)] // 4
    return dose.duration.low + way // 60 * 60


def _room(task: Task, chosen: Chosen, period: Period) -> int:
    """Give the whole minutes, in seconds, that an aerobic day of a period still has."""
    *_, walking = days(task, chosen, period)
    return max(0, task.limit - day_seconds(task, walking, period)) // 60 * 60


def _longest(task: Task, chosen: Chosen, period: Period, walks: dict[int, Dose]) -> int:
    """Give the seconds of the longest day of a period, its walk at the high end."""
    *strength, walking = (day_seconds(task, day, period) for day in days(task, chosen, period))
    walk = walks.get(period.number)
    return max(*strength, walking + (walk.duration.high - walk.duration.low if walk and walk.duration else 0))


def _covered(task: Task, chosen: Chosen, period: Period) -> Covered:
    """Give the balance of a period: muscles, and the days of each kind."""
    places = sorted(dealt(task, (place for place in chosen if place.period == period.number)))
    muscles = {target.slug: tuple(dict.fromkeys(place.slug for place in places if target.covered_by(task.exercise(place)))) for target in TARGETS}
    strength = task.person.strength_days
    # Of the weeks that open with A and those that open with B, the one with fewer days counts.
    on_days = {DAILY: 7, AEROBIC: len(AEROBIC_WEEKDAYS[strength]), **dict.fromkeys(TURNS, strength // 2)}
    there = {(task.exercise(place).kind, place.routine) for place in places}
    kinds = sorted({kind for kind, _ in there})
    counted = {str(kind): [routine for other, routine in there if other is kind] for kind in kinds}
    days_of = {kind: strength if set(TURNS) <= set(of) else max(on_days[routine] for routine in of) for kind, of in counted.items()}
    return Covered(period.first_week, period.last_week, muscles, days_of)
