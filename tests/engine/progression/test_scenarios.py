"""Each file of `tests/scenarios/` against the real rules, and every row and hazard by at least one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind, read_diary
from limber.dose.write import write
from limber.export.progression import decision_form
from limber.problems import Problems
from limber.programme.programme import Programme
from limber.programme.read import read_programme
from limber.progression.advance import advanced
from limber.progression.decision import Action, Decision
from tests.engine.progression.judged import met, not_met, told
from tests.engine.progression.scenario import FILES, Scenario, read

ROWS = {
    *(f"3.2-{row}" for row in range(1, 12)),
    *(f"3.2-{note}" for note in ("leg", "usual", "strict", "which", "cramp", "pull", "elsewhere")),
    *(f"4.2-{row}" for row in (*range(1, 9), 10, 11, 12)),
    *("S9", "S15"),
    *(f"break-{days}" for days in (7, 8, 14, 15, 28, 29)),
    *("recorded", "late", "two-decisions", "above-rules", "damaged", "parked", "lowest"),
}
HAZARDS = {f"H{number:02}" for number in (3, 6, 10, 11, 12, 13, 14, 22, 23, 24, 25, 30, 31, 39, 41, 43)}
"""What a scenario has to show. Row 9 of 4.2 is about a session's order and the planner's weeks: progression has no part in it."""


def _asked(scenario: Scenario) -> tuple[Programme, tuple[Entry, ...], Problems]:
    """Give the programme and the diary of a scenario, with what is wrong in the diary."""
    programme, wrong = read_programme(scenario.programme)
    assert programme is not None, wrong
    return programme, *read_diary(scenario.diary)


def _days(scenario: Scenario, given: Mapping[str, object]) -> list[date]:
    """Give the days on which an expectation looks."""
    since = date.fromisoformat(str(given.get("since", scenario.on)))
    return [since + timedelta(days=turn) for turn in range((scenario.on - since).days + 1)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_history_ends_as_expected(path: Path) -> None:
    scenario = read(path)
    programme, entries, wrong = _asked(scenario)

    @lru_cache
    def on(day: date) -> tuple[Decision, ...]:
        return advanced(programme, entries, day)[0]

    def within(given: Mapping[str, object]) -> Iterable[Decision]:
        return (decision for day in _days(scenario, given) for decision in on(day))

    missed = [f"expected and not there: {dict(given)}" for given in scenario.expect if not_met(given, within(given))]
    missed += [f"there and must not be: {dict(given)}" for given in scenario.expect_not if met(given, within(given))]
    got = "\n  ".join(told(decision) for decision in on(scenario.on))
    assert not missed, f"{scenario.what}\n  " + "\n  ".join(missed) + f"\ndecided on {scenario.on}:\n  {got}"
    problems = wrong + advanced(programme, entries, scenario.on)[1]
    assert scenario.problems == "any" or bool(problems) == (scenario.problems == "some"), f"{scenario.what}\nproblems: {problems}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_was_decided_may_be_kept(path: Path) -> None:
    """Recorded on its day and asked again, the same doses are in force, no cut is taken twice, and nothing is above the rules."""
    scenario = read(path)
    programme, entries, _ = _asked(scenario)
    decided, problems = advanced(programme, entries, scenario.on)
    when = datetime.combine(scenario.on, time(23, 59), UTC)
    exercises = load().exercises
    kept = [Entry(f"kept-{place:03}", when, Kind.DECISION, decision_form(one, exercises)) for place, one in enumerate(decided)]
    again, still = advanced(programme, (*entries, *kept), scenario.on)
    assert (_in_force(again), still) == (_in_force(decided), problems), "\n  ".join(told(each) for each in (*decided, *again))


def _in_force(decisions: Iterable[Decision]) -> dict[str, str]:
    """Give what is asked of each exercise, or what it does where nothing is asked; an offer asks for nothing yet."""
    named = [each for each in decisions if each.exercise and each.action is not Action.OFFER]
    return {str(each.rung or each.exercise): write(each.after) if each.after else each.action.value for each in named}


def test_every_row_and_hazard_has_a_scenario() -> None:
    shown = {row for path in FILES for row in read(path).rule}
    assert shown >= ROWS | HAZARDS, sorted((ROWS | HAZARDS) - shown)


def test_no_scenario_names_a_row_that_is_not_known() -> None:
    shown = {row for path in FILES for row in read(path).rule}
    assert shown <= ROWS | HAZARDS, sorted(shown - ROWS - HAZARDS)


def test_every_scenario_expects_something() -> None:
    assert [path.name for path in FILES if not (read(path).expect or read(path).expect_not)] == []
