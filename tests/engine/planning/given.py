"""People, catalogues and choices that the tests of the planner share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import highspy

from limber.catalogue.load import Catalogue, load
from limber.person.person import Person
from limber.planning.model import Draft, Terms, Tight, draft_of
from limber.planning.periods import periods
from limber.planning.solve import Wish, _best, _solver, _summed
from limber.planning.task import Chosen, Place, Task, task_for

CATALOGUE = load()
KIT = frozenset(CATALOGUE.vocabulary.equipment)
ABLE = Person(age=45, equipment=KIT, floor=True, kneeling=True, minutes_per_day=30, strength_days=3)
SEATED = Person(age=62, equipment=frozenset({"chair"}), minutes_per_day=20)
HARMLESS = "hamstring-stretch-seated"


def small(*slugs: str) -> Catalogue:
    """Give a catalogue with these exercises only."""
    return replace(CATALOGUE, exercises={slug: CATALOGUE.exercises[slug] for slug in sorted(slugs)})


def task_of(person: Person = ABLE, *slugs: str, weeks: int = 12) -> Task:
    """Give the task of planning for a person, from a few exercises or all."""
    return task_for(person, small(*slugs) if slugs else CATALOGUE, periods(weeks))


def everywhere(task: Task, *slugs: str) -> Chosen:
    """Give every place of some exercises; of marching only the one that opens the day."""
    return frozenset(place for place in task.places if place.slug in slugs and (place.slug != "seated-march" or place.routine == "daily"))


def at(period: int, routine: str, slug: str) -> Place:
    """Give one place."""
    return Place(period, routine, slug)


def draft_with(task: Task, chosen: Chosen, *add: Callable[[Draft], None], tight: Mapping[int, Tight] = {}) -> tuple[Draft, highspy.Highs]:
    """Give the draft with some constraints, and a solver in which the choice is fixed and all else stays out."""
    draft = draft_of(task, tight)
    for constraint in add:
        constraint(draft)
    return draft, _fixed(draft, chosen)


def _fixed(draft: Draft, chosen: Chosen) -> highspy.Highs:
    solver = _solver(draft.model, 1)
    taken = {draft.column[place] for place in chosen}
    for column in set(draft.column.values()):
        solver.changeColBounds(column, float(column in taken), float(column in taken))
    return solver


def allows(task: Task, chosen: Chosen, *add: Callable[[Draft], None], tight: Mapping[int, Tight] = {}) -> bool:
    """Tell whether some constraints allow a choice."""
    _, solver = draft_with(task, chosen, *add, tight=tight)
    solver.run()
    return bool(solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)


def cost(task: Task, chosen: Chosen, wish: Callable[[Draft], Terms], *add: Callable[[Draft], None]) -> int:
    """Give what a wish costs for a choice, by the formulation."""
    draft = draft_of(task)
    for constraint in add:
        constraint(draft)
    terms = _summed(wish(draft))
    values = _best(_fixed(draft, chosen), len(draft.model.most), [Wish(terms, 0)], [])
    return round(sum(factor * values[column] for column, factor in terms))
