"""Whether the weeks of a programme are balanced (design law 5): stretch, strength, stabilisation and aerobic work, and on how many days.

Takes a programme; gives a Reason for everything that a week misses. Never mends it: what is missing is said, not made up.
"""

from __future__ import annotations

from limber.catalogue.exercise import Kind
from limber.catalogue.load import Catalogue
from limber.programme.days import kinds_of_day, names_on
from limber.programme.own import with_own
from limber.programme.programme import STRENGTH_A, STRENGTH_B, Phase, Programme
from limber.reasons import Reason, Reasons

# Days a week, rules 4.2-9: the same from week 3 on, softer in the two weeks that settle in.
SETTLED_FROM = 3
NEEDED = {Kind.STRETCH: 7, Kind.STRENGTH: 2, Kind.STABILISATION: 2, Kind.AEROBIC: 3}
NEEDED_AT_FIRST = {Kind.STRETCH: 7, Kind.STRENGTH: 1, Kind.AEROBIC: 3}


def missing(programme: Programme, catalogue: Catalogue) -> Reasons:
    """Give what the weeks miss: for each kind of work one reason, with the weeks and the fewest days of them."""
    known = with_own(catalogue, programme)
    short: dict[Kind, list[tuple[Phase, int]]] = {}
    for phase in programme.phases:
        for kind, needed in (NEEDED if phase.last_week >= SETTLED_FROM else NEEDED_AT_FIRST).items():
            if (days := days_with(kind, programme, phase, known)) < needed:
                short.setdefault(kind, []).append((phase, days))
    return tuple(_lacking(kind, lacking) for kind, lacking in short.items())


def _lacking(kind: Kind, lacking: list[tuple[Phase, int]]) -> Reason:
    """Give the reason for a kind that is short in these phases."""
    weeks = ", ".join(
        str(phase.first_week) if phase.first_week == phase.last_week else f"{phase.first_week}-{phase.last_week}" for phase, _ in lacking
    )
    values = {"weeks": weeks, "days": min(days for _, days in lacking), "needed": NEEDED[kind]}
    return Reason(f"programme-missing-{kind}", values, "rules 4.2-9", "own-proposal")


def days_with(kind: Kind, programme: Programme, phase: Phase, catalogue: Catalogue) -> int:
    """Give on how many days of a week a kind of exercise is there; of the week that opens with A and the one that opens with B, the fewer."""
    kinds = {routine.name: {catalogue.exercises[each.slug].kind for each in routine.prescriptions} for routine in phase.routines}
    there = tuple(name for name in (STRENGTH_A, STRENGTH_B) if name in kinds) or (STRENGTH_A,)

    def days(first: int) -> int:
        turns = {day: there[(first + number) % len(there)] for number, day in enumerate(programme.strength_weekdays)}
        return sum(any(kind in kinds.get(name, ()) for name in names_on(programme, day, turns.get(day, ""))) for day in range(1, 8))

    return min(days(0), days(1))


def most_in_a_day(programme: Programme, phase: Phase, uncounted: frozenset[str]) -> int:
    """Give the most exercises that a day of a phase asks for, `uncounted` slugs (walking) left out."""
    days = kinds_of_day(programme, phase)
    return max((len({each.slug for routine in day for each in routine.prescriptions} - uncounted) for day in days), default=0)
