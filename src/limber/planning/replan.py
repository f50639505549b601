"""A plan after a change: a new condition, less time, an exercise swapped, disliked or parked. What can stay stays.

Takes the plan that stands and what changed; gives a Plan for the weeks that are left, those that are over as they were. What is taken out
comes back by no door; what the filter refuses never does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from limber.catalogue.load import Catalogue
from limber.person.person import Person
from limber.planning.check import broken
from limber.planning.compose import planned
from limber.planning.periods import left_from, periods
from limber.planning.plan import Plan
from limber.planning.task import Chosen, Task, task_for
from limber.reasons import Reason, Reasons

SWAPPED = (Reason("plan-swapped"),)
PARKED = (Reason("plan-parked"),)
_NOTHING: Mapping[str, Reasons] = {}


def replan(before: Plan, person: Person, catalogue: Catalogue, *, without: Mapping[str, Reasons] = _NOTHING, week: int = 1) -> Plan:
    """Give the plan from a week on for a person as they are now, with as little change as its higher wishes allow.

    `without` are exercises that are taken out, and why. Raises ValueError for a week after the last.
    """
    task = _task(before, person, catalogue, without, week)
    return _with_past(before, planned(task), week)


def swap(before: Plan, slug: str, person: Person, catalogue: Catalogue, *, without: Mapping[str, Reasons] = _NOTHING, week: int = 1) -> Plan:
    """Give the plan with the next best in the place of an exercise; all the rest stays as it was, save what stood on its rung.

    `without` are exercises that were taken out earlier.
    """
    task = _task(before, person, catalogue, {**without, slug: SWAPPED}, week)
    stays = task.before & frozenset(task.places)
    # What stood on the rung that goes cannot stay; then the whole plan is made anew, with as little change as can be.
    fixed: Chosen = stays if not broken(task, stays) else frozenset()
    return _with_past(before, planned(task, fixed), week)


def _task(before: Plan, person: Person, catalogue: Catalogue, without: Mapping[str, Reasons], week: int) -> Task:
    """Give the task for the weeks that are left."""
    everything = periods(before.weeks)
    left = left_from(week, everything)
    if not left:
        raise ValueError(f"week {week} is after the last")
    held = frozenset(place.slug for place in before.chosen if place.period < left[0].number)
    task = task_for(person, catalogue, left, held=held, without=without)
    return replace(task, before=frozenset(place for place in before.chosen if place.period >= left[0].number))


def _with_past(before: Plan, after: Plan, week: int) -> Plan:
    """Give a plan with the weeks that are over put before it, as they were; a refusal stays one."""
    if not after.phases:
        return after
    past = tuple(weeks for weeks in before.phases if weeks.last_week < week)
    covered = tuple(weeks for weeks in before.coverage if weeks.last_week < week)
    gone = frozenset(place for place in before.chosen if place.period < min(other.period for other in after.chosen))
    return replace(after, phases=(*past, *after.phases), coverage=(*covered, *after.coverage), chosen=gone | after.chosen)
