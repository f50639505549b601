"""What falls on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from limber.programme.days import kinds_of_day, phase_of, routines_on, turn, week_of
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Phase, Programme, Routine

MONDAY = date(2026, 1, 5)
PROGRAMME = replace(packaged_programme("low-back-start"), start=MONDAY)


def names(programme: Programme, day: int) -> list[str]:
    return [routine.name for routine in routines_on(programme, MONDAY + timedelta(days=day))]


def test_strength_days_take_turns_and_walks_lie_between() -> None:
    assert [names(PROGRAMME, day)[1:] for day in range(14)] == [
        *(["strength_a"], ["aerobic"], ["strength_b"], ["aerobic"], ["strength_a"], ["aerobic"], []),
        *(["strength_b"], ["aerobic"], ["strength_a"], ["aerobic"], ["strength_b"], ["aerobic"], []),
    ]


def test_nothing_is_due_before_the_start_and_the_last_phase_goes_on() -> None:
    assert names(PROGRAMME, -1) == []
    assert phase_of(PROGRAMME, 40) == PROGRAMME.phases[-1]
    assert phase_of(replace(PROGRAMME, phases=()), 1) is None


def test_without_a_start_every_day_is_in_week_one() -> None:
    unstarted = replace(PROGRAMME, start=None)
    assert week_of(unstarted, MONDAY) == 1
    assert [names(unstarted, day)[1:] for day in (0, 2, 4)] == [["strength_a"], ["strength_b"], ["strength_a"]]


def test_a_lone_routine_has_every_turn() -> None:
    only_b = Phase(1, 1, (Routine("strength_b", ()),))
    assert turn(PROGRAMME, only_b, MONDAY) == "strength_b"
    assert turn(PROGRAMME, Phase(1, 1, ()), MONDAY) == "strength"


def test_a_start_in_the_middle_of_a_week_counts_strength_days_from_there() -> None:
    thursday = replace(PROGRAMME, start=MONDAY + timedelta(days=3))
    assert names(thursday, 4)[1:] == ["strength_a"]
    assert names(thursday, 7)[1:] == ["strength_b"]


def test_every_kind_of_day_is_known() -> None:
    kinds = {tuple(routine.name for routine in day) for day in kinds_of_day(PROGRAMME, PROGRAMME.phases[0])}
    assert kinds == {("daily",), ("daily", "strength_a"), ("daily", "strength_b"), ("daily", "aerobic")}
