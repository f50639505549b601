"""How long a plan takes: two hundred random people, all exercises, twelve weeks, one core, building the model included.

`python -m bench.planning` prints Figures as JSON. Measures process time, so that waiting does not count. `people` draws the same people each time.
"""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial
from statistics import median, quantiles

from bench.figure import Figure
from bench.memory import megabytes
from limber.catalogue.load import load
from limber.person.person import Person
from limber.planning.compose import plan
from limber.planning.plan import Plan
from limber.planning.replan import swap

COUNT = 200
METHOD = f"process time, one thread, {COUNT} random people, warm; model building, judge and reasons included"


def people(count: int, seed: int = 1) -> Iterator[Person]:
    """Draw people: most have no or few conditions, and a few things at home."""
    draw, vocabulary = random.Random(seed), load().vocabulary  # noqa: S311 (the same people each time, nothing secret)
    kit, tags = sorted(vocabulary.equipment), list(vocabulary.tags)
    for _ in range(count):
        yield Person(
            age=draw.choice([30, 45, 62, 75, 80]),
            tags=frozenset(draw.sample(tags, draw.choice([0, 1, 1, 2, 3]))),
            equipment=frozenset({"chair", *draw.sample(kit, draw.randint(1, len(kit)))}),
            floor=draw.random() < 0.7,
            kneeling=draw.random() < 0.6,
            minutes_per_day=draw.choice([10, 15, 20, 30, 45]),
            strength_days=draw.choice([2, 3]),
            directional_preference=draw.choice(["none", "none", "flexion", "extension"]),
            level=draw.choice(["new", "some", "active"]),
        )


def figures() -> Iterator[Figure]:
    """Measure plans and swaps."""
    catalogue, everyone = load(), list(people(COUNT))
    plan(everyone[0], catalogue)  # loads the solver
    yield Figure("memory after a first plan, engine", 120, megabytes(os.getpid()), "MB", "PSS (Linux) of one process: catalogue, solver, one plan")
    plans, swaps = [], []
    for number, person in enumerate(everyone):
        spent, made = _timed(partial(plan, person, catalogue))
        plans.append(spent)
        asked = sorted({place.slug for place in made.chosen})
        if asked:
            slug = asked[number % len(asked)]
            swaps.append(_timed(partial(swap, made, slug, person, catalogue))[0])
    yield Figure("plan, median", 60, median(plans), "ms CPU", METHOD)
    yield Figure("plan, 99th percentile", 400, quantiles(plans, n=100)[98], "ms CPU", METHOD)
    yield Figure("swap, median", 30, median(swaps), "ms CPU", METHOD)


def _timed(act: Callable[[], Plan]) -> tuple[float, Plan]:
    """Give the milliseconds of something done, and what it gave."""
    begun = time.process_time_ns()
    given = act()
    return (time.process_time_ns() - begun) / 1e6, given


if __name__ == "__main__":
    print(json.dumps([asdict(figure) for figure in figures()]))
