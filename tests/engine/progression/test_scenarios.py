"""Each file of `tests/scenarios/` against the real rules, and every row and hazard by at least one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from limber.diary.entry import Entry, read_diary
from limber.problems import Problems
from limber.programme.programme import Programme
from limber.programme.read import read_programme
from limber.progression.advance import advanced
from limber.progression.decision import Decision
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


def test_every_row_and_hazard_has_a_scenario() -> None:
    shown = {row for path in FILES for row in read(path).rule}
    assert shown >= ROWS | HAZARDS, sorted((ROWS | HAZARDS) - shown)


def test_no_scenario_names_a_row_that_is_not_known() -> None:
    shown = {row for path in FILES for row in read(path).rule}
    assert shown <= ROWS | HAZARDS, sorted(shown - ROWS - HAZARDS)


def test_every_scenario_expects_something() -> None:
    assert [path.name for path in FILES if not (read(path).expect or read(path).expect_not)] == []
