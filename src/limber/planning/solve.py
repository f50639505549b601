"""The best choice there is, proven: the model handed to HiGHS, wish after wish in strict order.

Takes a Task; gives the places chosen with the proof. The solver is imported here and nowhere else, so that `import limber` stays quick.
Wishes that fit into one objective without rounding are solved together, by whole-number weights.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from limber.planning.constraints import (
    balance,
    change,
    continuity,
    count,
    coverage,
    crowd,
    direction,
    enough,
    evidence,
    gate,
    habit,
    kinds,
    minutes,
    positions,
)
from limber.planning.model import ENDLESS, Draft, Model, Terms, draft_of
from limber.planning.plan import Proof
from limber.planning.task import Chosen, Task

if TYPE_CHECKING:
    from highspy import Highs

HARD: tuple[Callable[[Draft], None], ...] = (habit.add, count.add, gate.add, positions.add, minutes.add)
# Strictly in this order: what stands first is never given up for anything that stands later.
WISHES: tuple[Callable[[Draft], Terms], ...] = (
    enough.wish,
    kinds.wish,
    coverage.strong,
    coverage.build,
    change.wish,
    balance.wish,
    direction.wish,
    continuity.wish,
    crowd.wish,
    evidence.wish,
    evidence.order,
)
# A column may be off by 1e-9, so up to here an objective is off by less than a fiftieth; beyond it wishes go into a solve of their own.
_LARGEST = 2**24
# Every objective is a whole number, so that less than one apart is the same.
_EXACT = {"output_flag": False, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5, "mip_feasibility_tolerance": 1e-9}
# A model this small is proven at its root; searching for good guesses first takes longer than the proof.
_QUICK = {
    "mip_allow_restart": False,
    "mip_heuristic_run_rins": False,
    "mip_heuristic_run_rens": False,
    "mip_heuristic_run_root_reduced_cost": False,
    "mip_heuristic_run_feasibility_jump": False,
}


class Unproven(RuntimeError):
    """The solver ended without a proof: a mistake of ours, never of the person's."""


def solve(task: Task, *, threads: int = 1, fixed: Chosen = frozenset()) -> tuple[Chosen, Proof]:
    """Give the best choice for a task; places in `fixed` stay taken. Raises Unproven where the solver ends without a proof."""
    draft = draft_of(task)
    for constraint in HARD:
        constraint(draft)
    groups = _together([terms for wish in WISHES if (terms := list(_weighed([wish(draft)]).items()))])
    solver = _solver(draft.model, threads)
    for place in sorted(fixed):
        solver.changeColBounds(draft.column[place], 1, 1)
    taken: list[float] = []
    for group in groups:
        taken = _best(solver, len(draft.model.most), group, taken)
        for terms in group:  # what a wish has reached is never given up again; one short row each keeps the model tight
            reached = round(sum(factor * taken[column] for column, factor in terms))
            solver.addRow(-solver.getInfinity(), reached, len(terms), *map(list, zip(*terms, strict=True)))
    chosen = frozenset(place for place, column in draft.column.items() if taken[column] > 0.5)
    return chosen, Proof("optimal", 0.0)


def _together(wishes: list[Terms]) -> list[list[Terms]]:
    """Give the wishes in groups that are solved together: as many as their weights leave room for in one objective."""
    groups: list[list[Terms]] = [[]]
    for terms in wishes:
        if groups[-1] and max(_weighed([*groups[-1], terms]).values()) * len(terms) > _LARGEST:
            groups.append([])
        groups[-1].append(terms)
    return groups


def _weighed(wishes: list[Terms]) -> dict[int, int]:
    """Give one objective for wishes in strict order: the last weighs one, each before it more than all after it together."""
    total: dict[int, int] = {}
    weight = 1
    for terms in reversed(wishes):
        for column, factor in terms:
            total[column] = total.get(column, 0) + factor * weight
        weight += weight * sum(factor for _, factor in terms)
    return total


def _solver(model: Model, threads: int) -> Highs:
    """Give HiGHS with the rows and columns of a model."""
    import highspy
    import numpy as np

    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in {**_EXACT, **_QUICK, "threads": threads}.items():
        solver.setOptionValue(option, value)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.most), len(model.rows)
    lp.col_cost_ = np.zeros(len(model.most))
    lp.col_lower_, lp.col_upper_ = np.zeros(len(model.most)), np.array(model.most, dtype=float)
    lp.integrality_ = [highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous for whole in model.whole]
    endless = solver.getInfinity()
    lp.row_lower_ = np.array([-endless if low == -ENDLESS else low for low, _, _ in model.rows], dtype=float)
    lp.row_upper_ = np.array([endless if high == ENDLESS else high for _, _, high in model.rows], dtype=float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(terms) for _, terms, _ in model.rows)])
    lp.a_matrix_.index_ = np.array([column for _, terms, _ in model.rows for column, _ in terms])
    lp.a_matrix_.value_ = np.array([factor for _, terms, _ in model.rows for _, factor in terms], dtype=float)
    solver.passModel(lp)
    return solver


def _best(solver: Highs, columns: int, wishes: list[Terms], start: list[float]) -> list[float]:
    """Give the values of all columns where these wishes are best met, beginning from a choice that is there already."""
    import highspy
    import numpy as np

    cost = np.zeros(columns)
    for column, factor in _weighed(wishes).items():
        cost[column] = factor
    solver.changeColsCost(columns, np.arange(columns, dtype=np.int32), cost)
    if start:
        solution = highspy.HighsSolution()
        solution.col_value = start
        solver.setSolution(solution)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise Unproven(solver.modelStatusToString(solver.getModelStatus()))
    return list(solver.getSolution().col_value)
