"""The strength work of a period dealt out to the routines A and B, which take turns.

Takes places of the strength routine; gives those of A and of B. Each kind is dealt out evenly, and what is left over makes the two
routines as long as each other. Never adds or drops an exercise: the only one of its kind stands in both.
"""

from __future__ import annotations

from limber.planning.task import Chosen, Place, Task
from limber.programme.programme import STRENGTH, STRENGTH_A, STRENGTH_B
from limber.programme.swap import LADDERED

TURNS = (STRENGTH_A, STRENGTH_B)


def dealt(task: Task, chosen: Chosen) -> Chosen:
    """Give a choice with the strength places of each period dealt out to A and B."""
    found = {place for place in chosen if place.routine != STRENGTH}
    for period in task.periods:
        strength = sorted(place for place in chosen if place[:2] == (period.number, STRENGTH))
        found |= _deal(task, strength)
    return frozenset(found)


def _deal(task: Task, places: list[Place]) -> set[Place]:
    """Deal out one period: of each kind the longest go to A and B by turns, and the second kind starts where the first one was shorter."""
    found: set[Place] = set()
    length = {STRENGTH_A: 0, STRENGTH_B: 0}
    count = {STRENGTH_A: 0, STRENGTH_B: 0}
    for kind in sorted(LADDERED):
        of_kind = sorted((place for place in places if task.exercise(place).kind is kind), key=lambda place: (-task.seconds[place], place))
        first = min(length, key=lambda routine: (count[routine], length[routine], routine))
        order = (first, STRENGTH_B if first == STRENGTH_A else STRENGTH_A)
        for number, place in enumerate(of_kind):
            for routine in order if task.is_alone(place) else (order[number % 2],):
                found.add(place._replace(routine=routine))
                length[routine] += task.seconds[place]
                count[routine] += 1
    return found
