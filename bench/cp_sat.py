"""CP-SAT on the planner's own rows and wishes, with every strength day in them. Needs ortools; imports no other solver.

`python -m bench.cp_sat` prints, for each person of `bench.rivals`, milliseconds and the places it proved to be the best, as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from math import prod

from ortools.sat.python import cp_model

from bench.rivals import LIMIT_S, drafted, every_day, everyone, timed
from limber.planning.model import draft_of
from limber.planning.solve import TIGHTER, Wish, _weighed
from limber.planning.task import Chosen, Task

# Beyond it wishes go into a solve of their own here too: its numbers are of 64 bits.
_LARGEST = 2**50


def _cp_sat(task: Task) -> Chosen | None:
    """Give the choice of CP-SAT on one worker, on our rows with every day in them; None where the time was not enough."""
    draft = draft_of(task, every_day(task))
    wishes = drafted(draft)
    for tighten in TIGHTER:
        tighten(draft)
    model = cp_model.CpModel()
    columns = [model.new_int_var(0, most, "") for most in draft.model.most]
    for low, terms, high in draft.model.rows:
        model.add_linear_constraint(_sum(columns, dict(terms)), low, high)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    left = LIMIT_S
    values: list[int] = []
    for group in _groups(wishes):
        model.minimize(_sum(columns, _weighed(group)))
        solver.parameters.max_time_in_seconds = max(0.01, left)
        if solver.solve(model) != cp_model.OPTIMAL:
            return None
        left -= solver.wall_time
        values = [solver.value(column) for column in columns]
        model.clear_hints()
        for column, value in zip(columns, values, strict=True):
            model.add_hint(column, value)
        for terms, _ in group:
            model.add(_sum(columns, dict(terms)) <= sum(factor * values[column] for column, factor in terms))
    return frozenset(place for place, column in draft.column.items() if values[column])


def _sum(columns: list[cp_model.IntVar], terms: Mapping[int, int]) -> cp_model.LinearExpr:
    """Give a weighted sum of columns."""
    return cp_model.LinearExpr.weighted_sum([columns[column] for column in terms], list(terms.values()))


def _groups(wishes: list[Wish]) -> list[list[Wish]]:
    """Give the wishes in groups whose weights have room in one objective."""
    groups: list[list[Wish]] = [[]]
    for wish in wishes:
        if groups[-1] and prod(1 + each.most for each in [*groups[-1], wish]) > _LARGEST:
            groups.append([])
        groups[-1].append(wish)
    return groups


def main() -> None:
    """Print what each person took, and the places."""
    found = (timed(partial(_cp_sat, task)) for task in everyone())
    print(json.dumps([(spent, None if chosen is None else sorted(chosen)) for spent, chosen in found]))


if __name__ == "__main__":
    main()
