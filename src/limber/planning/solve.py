"""The best choice there is, proven: the model handed to HiGHS, wish after wish in strict order.

Takes a Task; gives the places chosen with the proof. The solver is imported here and nowhere else, so that `import limber` stays quick.
Wishes that fit into one objective without rounding are solved together, by whole-number weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from limber.planning.check import day_seconds, days
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
    room,
    turns,
)
from limber.planning.model import ENDLESS, Draft, Model, Terms, Tight, draft_of
from limber.planning.plan import Proof
from limber.planning.task import Chosen, Task

if TYPE_CHECKING:
    from highspy import Highs

HARD: tuple[Callable[[Draft], None], ...] = (habit.add, count.add, gate.add, positions.add, minutes.add, turns.add)
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
    positions.wish,
    evidence.wish,
    evidence.order,
)
# Every choice keeps these rows anyway: they only spare the solver a search. They speak of what the wishes found lacking, so they come last.
TIGHTER: tuple[Callable[[Draft], None], ...] = (room.add, positions.cover)
# A column may be off by 1e-9, so up to here an objective is off by less than a fiftieth; beyond it wishes go into a solve of their own.
_LARGEST = 2**24
_SHORT_DAY = 600  # seconds: in a longer day the strength work is seldom what is too long
# Every objective is a whole number, so that less than one apart is the same.
_EXACT = {"output_flag": False, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5, "mip_feasibility_tolerance": 1e-9}
# Searching for good guesses first, and trying out where to branch, take longer than the proof of a model this small. With symmetry
# detection HiGHS 1.15.1 called a plan the best that was not: `tests/proofs` compares with solves that are set up otherwise.
_QUICK = {
    "mip_detect_symmetry": False,
    "mip_allow_restart": False,
    "mip_pscost_minreliable": 0,
    "mip_heuristic_run_rins": False,
    "mip_heuristic_run_rens": False,
    "mip_heuristic_run_root_reduced_cost": False,
    "mip_heuristic_run_feasibility_jump": False,
}


class Wish(NamedTuple):
    """What a wish costs, each column once, and the most that it can cost."""

    terms: Terms
    most: int


class Unproven(RuntimeError):
    """The solver ended without a proof: a mistake of ours, never of the person's."""


def solve(task: Task, *, threads: int = 1, fixed: Chosen = frozenset()) -> tuple[Chosen, Proof]:
    """Give the best choice for a task; places in `fixed` stay taken. Raises Unproven where the solver ends without a proof.

    Strength days are held to the minutes only once a choice has shown that they need it, or where a day is so short that they nearly always do:
    the best of more is the best of fewer if it is one of them.
    """
    tight = {period.number: Tight.TOGETHER for period in task.periods if task.limit <= _SHORT_DAY}
    while True:
        chosen = _best_choice(task, tight, threads, fixed)
        over = _too_long(task, chosen)
        if not over:
            return chosen, Proof("optimal", 0.0)
        tight.update(over)


def _too_long(task: Task, chosen: Chosen) -> dict[int, Tight]:
    """Give the periods whose strength days are too long: already together, or only one of them."""
    found = {}
    for period in task.periods:
        *strength, _ = (day_seconds(task, day, period) for day in days(task, chosen, period))
        if max(strength) > task.limit:
            found[period.number] = Tight.TOGETHER if sum(strength) > 2 * task.limit else Tight.EACH
    return found


def _best_choice(task: Task, tight: Mapping[int, Tight], threads: int, fixed: Chosen) -> Chosen:
    """Give the best choice by the model, wish after wish."""
    draft = draft_of(task, tight)
    for constraint in HARD:
        constraint(draft)
    wishes = [Wish(terms, _most(draft, terms)) for wish in WISHES if (terms := _summed(wish(draft)))]
    for tighten in TIGHTER:
        tighten(draft)
    solver = _solver(draft.model, threads)
    for place in sorted(fixed):
        solver.changeColBounds(draft.column[place], 1, 1)
    taken: list[float] = []
    for group in _together(wishes):
        taken = _best(solver, len(draft.model.most), group, taken)
        for terms, _ in group:  # what a wish has reached is never given up again; one short row each keeps the model tight
            reached = round(sum(factor * taken[column] for column, factor in terms))
            solver.addRow(-solver.getInfinity(), reached, len(terms), *map(list, zip(*terms, strict=True)))
    return frozenset(place for place, column in draft.column.items() if taken[column] > 0.5)


def _summed(terms: Terms) -> Terms:
    """Give terms with each column once."""
    total: Counter[int] = Counter()
    for column, factor in terms:
        total[column] += factor
    return list(total.items())


def _most(draft: Draft, terms: Terms) -> int:
    """Give what a wish can cost at most: no more places can be taken at once than the days of all periods have room for."""
    room = sum(2 * period.most + 1 for period in draft.task.periods)  # routines A and B, and a walk
    places = set(draft.column.values())
    dearest = sorted((factor for column, factor in terms if column in places), reverse=True)[:room]
    return sum(dearest) + sum(factor for column, factor in terms if column not in places)


def _together(wishes: list[Wish]) -> list[list[Wish]]:
    """Give the wishes in groups that are solved together: as many as their weights leave room for in one objective."""
    groups: list[list[Wish]] = [[]]
    for wish in wishes:
        if groups[-1] and prod(1 + each.most for each in [*groups[-1], wish]) > _LARGEST:
            groups.append([])
        groups[-1].append(wish)
    return groups


def _weighed(wishes: list[Wish]) -> dict[int, int]:
    """Give one objective for wishes in strict order: the last weighs one, each before it more than all after it together."""
    total: Counter[int] = Counter()
    weight = 1
    for terms, most in reversed(wishes):
        for column, factor in terms:
            total[column] += factor * weight
        weight *= 1 + most
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


def _best(solver: Highs, columns: int, wishes: list[Wish], start: list[float]) -> list[float]:
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
