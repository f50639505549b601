"""A plan as values: which exercises come in which weeks, at which dose, why; what it does not reach, and why not.

Takes slugs, doses and reasons; gives frozen values, and the plan as a Programme, which sessions, the diary and the web use as any other.
Never holds a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from limber.dose.dose import Dose
from limber.planning.task import Chosen
from limber.programme.fit import LeftOut
from limber.programme.programme import Phase, Prescription, Programme, Routine
from limber.reasons import Reason, Reasons

NAME = "Your plan"


@dataclass(frozen=True, slots=True)
class Entry:
    """An exercise of a plan with the dose it starts at, and why it is there."""

    slug: str
    dose: Dose
    because: Reasons


@dataclass(frozen=True, slots=True)
class PlannedWeeks:
    """Weeks that share their routines: each routine by its name (daily, strength_a, strength_b, aerobic) with its entries in order."""

    first_week: int
    last_week: int
    routines: Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Covered:
    """The balance of some weeks: who works which group of muscles, and on how many days of a week each kind of exercise is there."""

    first_week: int
    last_week: int
    muscles: Mapping[str, tuple[str, ...]]
    days: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Unmet:
    """A wish that could not be met, in whole or in some weeks, and why not."""

    wish: Reason
    because: Reasons


@dataclass(frozen=True, slots=True)
class Proof:
    """That there is no better plan: what the solver says, and the gap to the best there could be."""

    status: str
    gap: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan, or a refusal: `phases` is empty exactly when `refused` says why. `minutes` is the longest day, `chosen` what was solved for."""

    weeks: int
    phases: tuple[PlannedWeeks, ...]
    strength_weekdays: tuple[int, ...]
    aerobic_weekdays: tuple[int, ...]
    minutes: int
    coverage: tuple[Covered, ...]
    unmet: tuple[Unmet, ...]
    left_out: tuple[LeftOut, ...]
    refused: Reasons
    proof: Proof
    chosen: Chosen = frozenset()


def programme_of(plan: Plan, start: date | None = None) -> Programme:
    """Give a plan as a programme. Raises ValueError for a refusal, which is none."""
    if not plan.phases:
        raise ValueError("a refusal is no programme")
    phases = tuple(
        Phase(
            weeks.first_week,
            weeks.last_week,
            tuple(
                Routine(name, tuple(Prescription(entry.slug, entry.dose) for entry in entries)) for name, entries in weeks.routines.items() if entries
            ),
        )
        for weeks in plan.phases
    )
    return Programme(NAME, start, plan.weeks, plan.strength_weekdays, plan.aerobic_weekdays, phases)
