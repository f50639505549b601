"""How long a simulated cohort takes, and how much memory: reckoned from a smaller one.

`python -m bench.simulation` prints Figures as JSON. Measures process time, so that waiting does not count; people are alike in what they
cost, and two cores share them evenly, so 10,000 people take as long as their mean.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict

from bench.figure import Figure
from bench.memory import megabytes
from limber_lab.cohort import Cohort, simulate

WARM, COUNT, PEOPLE, CORES = 25, 300, 10_000, 2
METHOD = f"process time of {COUNT} people x 12 weeks, one thread, warm, with two other policies; times {PEOPLE:,} people, shared by {CORES} cores"


def figures() -> Iterator[Figure]:
    """Measure some people, and the memory that more of them take."""
    simulate(Cohort(WARM, 12, 2))
    before = megabytes(os.getpid())
    begun = time.process_time()
    simulate(Cohort(COUNT, 12, 1))
    spent = (time.process_time() - begun) / COUNT
    yield Figure("10,000 people x 12 weeks simulated, two cores", 120, spent * PEOPLE / CORES, "s", METHOD)
    after = megabytes(os.getpid())
    more = None if before is None or after is None else max(0.0, after - before)
    yield Figure("memory that 300 more people take", 10, more, "MB", "PSS (Linux) of one process")


if __name__ == "__main__":
    print(json.dumps([asdict(figure) for figure in figures()]))
