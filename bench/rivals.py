"""The planner beside two rivals on the same people, in one run: HiGHS on the formulation one would write first, and CP-SAT on our own.

`python -m bench.rivals` prints a Markdown table. CP-SAT needs ortools, for which `bin/bench` keeps an environment. All three make
the model, prove the best choice, wish after wish, and are asked for the same; process time on one core, and a limit for each person.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from statistics import median

from bench.planning import people
from limber.catalogue.load import load
from limber.planning.check import broken, score
from limber.planning.model import ENDLESS, Draft, Model, Tight, draft_of
from limber.planning.periods import periods
from limber.planning.solve import HARD, WISHES, Wish, _best, _most, _solver, _summed, solve
from limber.planning.task import Chosen, Place, Task, task_for

COUNT = 10
LIMIT_S = 20.0  # for a person and a rival, by the clock, as the solvers count it


def main() -> None:
    """Ask each of the three for the plans of the same people, and print what they took and what they proved."""
    tasks = everyone()
    print(f"{COUNT} people, process time of one core, model building included, {LIMIT_S:g} s for each\n")
    print("| solver | median | slowest | proven | not as good as ours |\n|---|---|---|---|---|")
    solve(tasks[0])  # loads the solver
    ours = [timed(partial(_ours, task)) for task in tasks]
    rivals = {
        "HiGHS, our formulation": ours,
        "HiGHS, the first formulation": [timed(partial(_naive, task)) for task in tasks],
        "CP-SAT, our formulation": _cp_sat(),
    }
    for name, found in rivals.items():
        spent = [milliseconds for milliseconds, _ in found]
        proven = sum(chosen is not None for _, chosen in found)
        worse = sum(_is_worse(task, chosen, best) for task, (_, chosen), (_, best) in zip(tasks, found, ours, strict=True))
        print(f"| {name} | {median(spent):.0f} ms | {max(spent):.0f} ms | {proven} of {COUNT} | {worse} |", flush=True)


def everyone() -> list[Task]:
    """Give what is to be planned: the first of the people of `bench.planning`."""
    return [task_for(person, load(), periods(12)) for person in people(COUNT)]


def _cp_sat() -> list[tuple[float, Chosen | None]]:
    """Give what CP-SAT finds, in a process of its own: ortools and highspy each bring a HiGHS, and one process can load one."""
    told = subprocess.run([sys.executable, "-m", "bench.cp_sat"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return [(spent, None if places is None else frozenset(Place(*place) for place in places)) for spent, places in json.loads(told)]


def _is_worse(task: Task, chosen: Chosen | None, ours: Chosen | None) -> bool:
    """Tell whether a rival proved a choice that is worse than ours. Raises AssertionError for one that is better or may not be shown."""
    if chosen is None or ours is None:
        return False
    assert not broken(task, chosen)
    assert score(task, chosen) >= score(task, ours), "a rival found a better plan"
    return score(task, chosen) > score(task, ours)


def timed(act: Callable[[], Chosen | None]) -> tuple[float, Chosen | None]:
    """Give the milliseconds of something done, and what it gave."""
    begun = time.process_time_ns()
    given = act()
    return (time.process_time_ns() - begun) / 1e6, given


def _ours(task: Task) -> Chosen | None:
    """Give the planner's choice."""
    return solve(task)[0]


def drafted(draft: Draft) -> list[Wish]:
    """Fill a draft with all rows, and give its wishes, each column once."""
    for constraint in HARD:
        constraint(draft)
    return [Wish(terms, _most(draft, terms)) for wish in WISHES if (terms := _summed(wish(draft)))]


def every_day(task: Task) -> Mapping[int, Tight]:
    """Give every period as tight: A and B are dealt out in the model."""
    return {period.number: Tight.EACH for period in task.periods}


def _naive(task: Task) -> Chosen | None:
    """Give the choice of the formulation one would write first; None where the time was not enough.

    Each place has a column and habits are equations, A and B are dealt out in the model, all links are big-M rows, each wish is a solve of its own,
    and HiGHS runs as it comes.
    """
    draft = draft_of(task, every_day(task))
    shared, model = draft.column, Model()
    own = {place: model.binary() for place in task.places}
    first = {column: own[place] for place, column in reversed(list(shared.items()))}
    draft = replace(draft, model=model, column=own)
    for place, column in own.items():
        if first[shared[place]] != column:
            model.rows.append((0, [(column, 1), (first[shared[place]], -1)], 0))
    wishes = drafted(draft)
    model.rows = _big_m(model.rows)
    model.whole = [True] * len(model.whole)  # under a big M no column is whole by itself
    solver = _solver(model, 1)
    solver.resetOptions()
    for option, value in {"output_flag": False, "mip_rel_gap": 0.0, "threads": 1}.items():
        solver.setOptionValue(option, value)
    taken: list[float] = []
    begun = time.monotonic()
    for wish in wishes:
        solver.setOptionValue("time_limit", solver.getRunTime() + max(0.0, LIMIT_S - (time.monotonic() - begun)))
        try:
            taken = _best(solver, len(model.most), [wish], taken)
        except RuntimeError:
            return None
        reached = round(sum(factor * taken[column] for column, factor in wish.terms))
        solver.addRow(-solver.getInfinity(), reached, len(wish.terms), *map(list, zip(*wish.terms, strict=True)))
    return frozenset(place for place, column in own.items() if taken[column] > 0.5)


def _big_m(rows: list[tuple[int, list[tuple[int, int]], int]]) -> list[tuple[int, list[tuple[int, int]], int]]:
    """Give rows with all that hold one column under the same other one as one row: the sum of them under so many times the other."""
    links: dict[int, list[int]] = {}
    rest = []
    for low, terms, high in rows:
        if (low, high) == (-ENDLESS, 0) and sorted(factor for _, factor in terms) == [-1, 1]:
            (under, _), (over, _) = sorted(terms, key=lambda term: -term[1])
            links.setdefault(over, []).append(under)
        else:
            rest.append((low, terms, high))
    return rest + [(-ENDLESS, [*((column, 1) for column in under), (over, -len(under))], 0) for over, under in links.items()]


if __name__ == "__main__":
    main()
