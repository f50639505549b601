"""When there is no plan, and what is left out of one, with the reasons.

Takes a Task and a choice; gives Reasons. A refusal always says what stands against it and whom to see.
"""

from __future__ import annotations

from collections.abc import Iterable

from limber.planning.task import Chosen, Place, Task, is_gated
from limber.programme.fit import FEWEST, SETTLING_WEEKS, LeftOut, chair_first
from limber.reasons import Reason, Reasons


def refusal(task: Task, chosen: Chosen) -> Reasons:
    """Give why there is no plan: fewer than three exercises in a week, save where a condition says what remains."""
    fewest, number = min((len(_slugs(chosen, period.number)), period.number) for period in task.periods)
    tags = [task.catalogue.vocabulary.tags[tag] for tag in sorted(task.person.tags)]
    if fewest >= FEWEST or (fewest and any(tag.leaves for tag in tags)):
        return ()
    because = [Reason("programme-refused-tag", {"says": tag.refuses.says}, "rules 2", tag.refuses.source) for tag in tags if tag.refuses]
    suiting = len(_slugs(task.places, number))
    if suiting < FEWEST and not task.period(number).settled and chair_first(task.person):
        because.append(Reason("programme-chair-first", {"weeks": SETTLING_WEEKS}, "hazard H22", "own-proposal"))
    if suiting < FEWEST:
        because.append(Reason("programme-too-few", {"count": suiting, "needed": FEWEST}, "hazard H08", "own-proposal"))
    else:
        because.append(Reason("plan-too-little-time", {"minutes": task.limit // 60, "needed": FEWEST}, "hazard H08", "own-proposal"))
    return tuple(because)


def _slugs(places: Iterable[Place], period: int) -> set[str]:
    """Give the exercises of a period."""
    return {place.slug for place in places if place.period == period}


def left_out(task: Task) -> tuple[LeftOut, ...]:
    """Give every exercise that cannot be asked for, and why: it does not suit, or no rung leads to it."""
    found = []
    for slug, exercise in task.catalogue.exercises.items():
        because = task.against[slug]
        if not because and slug not in task.height and is_gated(exercise):
            because = (Reason("programme-rung-first", {"rungs": task.rungs_of(exercise)}, "rules 4.2-10", "own-proposal"),)
        if because:
            found.append(LeftOut(slug, because))
    return tuple(found)
