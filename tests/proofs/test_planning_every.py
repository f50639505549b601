"""Plans for everyone there can be, within bounds: every four conditions, and all combinations of kit, minutes and getting to the floor.

People for whom the same may be chosen, at the same cost, are solved once and judged each for themselves. Run by `bin/test --full`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

import pytest

from limber.person.person import Person
from limber.planning.check import broken
from limber.planning.compose import composed
from limber.planning.periods import periods
from limber.planning.plan import Plan, Proof
from limber.planning.refusal import left_out, refusal
from limber.planning.solve import solve
from limber.planning.task import Chosen, Task, task_for
from tests.laws.test_planning import CATALOGUE, TAGS, holds

SPANS = periods(12)
BEST = Proof("optimal", 0.0)
KIT = tuple(sorted(set(CATALOGUE.vocabulary.equipment) - {"none"}))


def same(task: Task) -> tuple[object, ...]:
    """Give all that a choice depends on: the judge, the rows and the wishes read nothing else of a person who bends either way."""
    return task.limit, task.places, tuple(task.seconds.values()), tuple(task.doses.items()), task.alone, tuple(task.top.items())


def judged(everyone: Iterator[Person]) -> int:
    """Judge the plan of each of these people, and give how many were solved."""
    known: dict[int, Chosen] = {}
    for person in everyone:
        task = task_for(person, CATALOGUE, SPANS)
        key = hash(same(task))
        if key not in known:
            known[key] = solve(task)[0]
        chosen = known[key]
        assert broken(task, chosen) == ()
        refused = refusal(task, chosen)
        holds(Plan(12, (), (), (), 0, (), (), left_out(task), refused, BEST) if refused else composed(task, chosen, BEST), person)
    return len(known)


@pytest.mark.parametrize("first", [*TAGS, None])
def test_every_four_conditions_get_a_plan_or_a_refusal(first: str | None) -> None:
    later = TAGS[TAGS.index(first) + 1 :] if first else ()
    few = (some for count in range(4 if first else 1) for some in combinations(later, count))
    tags = (frozenset(some) | ({first} if first else frozenset()) for some in few)
    home = frozenset({"chair", "wall"})
    assert judged(Person(age=62, tags=some, equipment=home, floor=True, minutes_per_day=20) for some in tags)


@pytest.mark.parametrize(("floor", "kneeling"), list(product([False, True], repeat=2)))
@pytest.mark.parametrize("minutes", [5, 10, 15, 20, 30, 45])
def test_all_kit_time_and_floor_get_a_plan_or_a_refusal(minutes: int, floor: bool, kneeling: bool) -> None:
    homes = (frozenset(some) for count in range(len(KIT) + 1) for some in combinations(KIT, count))
    assert judged(Person(age=62, equipment=home, floor=floor, kneeling=kneeling, minutes_per_day=minutes) for home in homes)
