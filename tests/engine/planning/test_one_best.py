"""There is one best plan and no second: the tie is broken in the model, so that every machine finds the same one."""

from __future__ import annotations

from dataclasses import replace

import highspy
import pytest

from limber.person.person import Person
from limber.planning.model import Tight, draft_of
from limber.planning.solve import HARD, WISHES, _solver, _summed, solve
from tests.engine.planning.given import ABLE, SEATED, cost, task_of

WALL = replace(SEATED, equipment=frozenset({"chair", "wall"}), directional_preference="extension", level="some")


@pytest.mark.parametrize("person", [SEATED, WALL, replace(ABLE, minutes_per_day=10)], ids=["seated", "wall", "ten minutes"])
def test_no_other_choice_is_as_good(person: Person) -> None:
    task = task_of(person)
    chosen, proof = solve(task)
    assert (proof.status, proof.gap) == ("optimal", 0.0)
    draft = draft_of(task, {period.number: Tight.EACH for period in task.periods})
    for constraint in HARD:
        constraint(draft)
    wishes = [dict(_summed(wish(draft))) for wish in WISHES]
    solver = _solver(draft.model, 1)
    for wish, terms in zip(WISHES, wishes, strict=True):
        solver.addRow(-solver.getInfinity(), cost(task, chosen, wish, *HARD), len(terms), list(terms), list(map(float, terms.values())))
    taken = {draft.column[place] for place in chosen}
    columns = sorted(set(draft.column.values()))
    # At least one place is taken or left otherwise.
    solver.addRow(1.0 - len(taken), solver.getInfinity(), len(columns), columns, [-1.0 if column in taken else 1.0 for column in columns])
    solver.run()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible
