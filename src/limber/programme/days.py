"""What falls on which day: the week of a date, its phase, and the routines that are due.

Takes a programme and a date; gives its routines. Never looks at a clock, and never at a person.
"""

from __future__ import annotations

from datetime import date, timedelta

from limber.programme.programme import AEROBIC, DAILY, STRENGTH, STRENGTH_A, STRENGTH_B, Phase, Programme, Routine

WEEKDAYS = range(1, 8)


def week_of(programme: Programme, on: date) -> int:
    """Give the week that a date lies in, counted from 1; 0 or less before the start.

    Without a start it is week 1: what is not known is read as the gentlest.
    """
    return 1 if programme.start is None else (on - programme.start).days // 7 + 1


def phase_of(programme: Programme, week: int) -> Phase | None:
    """Give the phase that holds in a week: none before the start, and the last one goes on when the weeks are over."""
    if week < 1 or not programme.phases:
        return None
    return next((phase for phase in programme.phases if week <= phase.last_week), programme.phases[-1])


def routines_on(programme: Programme, on: date) -> tuple[Routine, ...]:
    """Give the routines that are due on a date, in the order of the phase."""
    phase = phase_of(programme, week_of(programme, on))
    if phase is None:
        return ()
    due = names_on(programme, on.isoweekday(), turn(programme, phase, on))
    return tuple(routine for routine in phase.routines if routine.name in due)


def names_on(programme: Programme, weekday: int, strength: str) -> frozenset[str]:
    """Give the names of the routines of a weekday, where `strength` is the strength routine whose turn it is."""
    names = {DAILY}
    if weekday in programme.strength_weekdays:
        names |= {STRENGTH, strength}
    if weekday in programme.aerobic_weekdays:
        names.add(AEROBIC)
    return frozenset(names)


def turn(programme: Programme, phase: Phase, on: date) -> str:
    """Give the strength routine whose turn it is: A and B alternate over the strength days since the start; one alone always has it."""
    there = [name for name in (STRENGTH_A, STRENGTH_B) if any(routine.name == name for routine in phase.routines)]
    if len(there) < 2:
        return there[0] if there else STRENGTH
    first = programme.start or on - timedelta(days=on.isoweekday() - 1)
    weeks, days = divmod((on - first).days, 7)
    before = weeks * len(programme.strength_weekdays) + sum(
        (first + timedelta(days=day)).isoweekday() in programme.strength_weekdays for day in range(days)
    )
    return there[before % 2]


def kinds_of_day(programme: Programme, phase: Phase) -> tuple[tuple[Routine, ...], ...]:
    """Give every different day that a phase can bring, each as the routines that meet on it."""
    days = {
        tuple(index for index, routine in enumerate(phase.routines) if routine.name in names_on(programme, weekday, strength))
        for weekday in WEEKDAYS
        for strength in (STRENGTH_A, STRENGTH_B)
    }
    return tuple(tuple(phase.routines[index] for index in day) for day in sorted(days))
