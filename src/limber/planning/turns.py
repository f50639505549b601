"""The strength work of a period dealt out to the routines A and B, which take turns.

Takes places of the strength routine; gives those of A and of B. Each kind is dealt out evenly, and of all such ways the one that makes the
two routines most nearly as long as each other. Never adds or drops an exercise: the only one of its kind stands in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from limber.planning.task import Chosen, Place, Task
from limber.programme.programme import STRENGTH, STRENGTH_A, STRENGTH_B

TURNS = (STRENGTH_A, STRENGTH_B)


def dealt(task: Task, chosen: Iterable[Place]) -> Chosen:
    """Give a choice with the strength places of each period dealt out to A and B."""
    found, work = set(), defaultdict(list)
    for place in sorted(chosen):
        if place.routine != STRENGTH:
            found.add(place)
        elif task.is_alone(place):
            found |= {place._replace(routine=routine) for routine in TURNS}
        else:
            work[place.period].append(place)
    for places in work.values():
        first = _first(tuple((str(task.exercise(place).kind), task.seconds[place]) for place in places))
        found |= {place._replace(routine=STRENGTH_A if number in first else STRENGTH_B) for number, place in enumerate(places)}
    return frozenset(found)


@cache
def _first(work: tuple[tuple[str, int], ...]) -> frozenset[int]:
    """Give which of some work, as kind and seconds, is dealt to A: evenly, and as nearly half of the time as can be; of equal ways the first."""
    total = sum(seconds for _, seconds in work)
    return min(_even(work), key=lambda some: (abs(2 * sum(work[number][1] for number in some) - total), sorted(some)))


def _even(work: tuple[tuple[str, int], ...]) -> Iterator[frozenset[int]]:
    """Give every way to deal out some work with half of it to A, and half of each kind; an odd one goes to either."""
    kinds = sorted({kind for kind, _ in work})
    for count in {len(work) // 2, (len(work) + 1) // 2}:
        for some in map(frozenset, combinations(range(len(work)), count)):
            if all(abs(2 * sum(work[n][0] == kind for n in some) - sum(each == kind for each, _ in work)) <= 1 for kind in kinds):
                yield some
