"""CPU time and size of the drawn exercises, each drawn from its keyframes in one process, nothing cached between drawings.

`python -m bench.drawing` prints Figures as JSON. Needs the engine alone.
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from statistics import median

from bench.figure import Figure
from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.figure.draw import LOOK, scene
from limber.figure.movement import movement
from limber.figure.packaged import drawn, keyframes_of, lengths
from limber.figure.scene import Scene
from limber.figure.stage import planes
from limber.figure.svg import animated, still

METHOD = "process time, poses solved and figure drawn anew, best of 3"
SIZE = "as gzip at level 6 makes it"
Drawing = Callable[[Scene], str]


def figures() -> Iterator[Figure]:
    """Measure both kinds of drawing for every exercise that has one."""
    exercises = [load().exercises[slug] for slug in sorted(drawn())]
    at_rest = [_one(exercise, lambda scene: still(scene, LOOK, scene.cycle.seconds / 3)) for exercise in exercises]
    moving = [_one(exercise, lambda scene: animated(scene, LOOK)) for exercise in exercises]
    yield Figure("still pose, largest", 10, max(size for _, size in at_rest), "kB", SIZE)
    yield Figure("still pose, slowest", 15, max(cost for cost, _ in at_rest), "ms CPU", METHOD)
    yield Figure("animated exercise, largest", 40, max(size for _, size in moving), "kB", SIZE)
    yield Figure("animated exercise, median", 15, median(cost for cost, _ in moving), "ms CPU", METHOD)
    yield Figure("animated exercise, slowest", 15, max(cost for cost, _ in moving), "ms CPU", METHOD)
    yield Figure(f"all {len(exercises)} animated", 2, sum(cost for cost, _ in moving) / 1000, "s CPU", METHOD)


def _one(exercise: Exercise, draw: Drawing) -> tuple[float, float]:
    """Give the milliseconds that one drawing takes from its keyframes, and its size in kB."""
    keyframes = keyframes_of(exercise.slug)
    costs, text = [], ""
    for _ in range(3):
        begun = time.process_time_ns()
        moving = movement(keyframes, planes(keyframes.props), lengths(exercise, keyframes.seconds))
        text = draw(scene(exercise, moving))
        costs.append((time.process_time_ns() - begun) / 1e6)
    return min(costs), len(gzip.compress(text.encode(), 6)) / 1000


if __name__ == "__main__":
    print(json.dumps([asdict(figure) for figure in figures()]))
