"""Decisions that the diary records: followed as far as the rules allow, told where they are not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from limber.diary.entry import Entry, read_diary
from limber.dose.write import write
from limber.programme.read import read_programme
from limber.progression.advance import advanced
from limber.progression.decide import caps_of, decide, look_at, moment_of
from limber.progression.decision import Action
from limber.progression.programme_on import state_on
from limber.progression.recorded import PASSING
from limber.progression.rule import Level
from limber.progression.state import in_force
from tests.engine.progression.scenario import FILES, read
from tests.engine.progression.told import BRIDGE, PROGRAMME, codes, decided, entry, folded, good, morning, on, session


def recorded(day: float, action: str, to: object = None, slug: str | None = BRIDGE, **more: object) -> Entry:
    """Give a recorded decision."""
    return entry(day, "decision", f"decision-{day}-{action}-{to}", exercise=slug, action=action, to=to, **{"because": [], **more})


def problems(entries: list[Entry], day: int) -> list[str]:
    """Give the codes of the Problems with what the diary records."""
    return [problem.code for problem in advanced(PROGRAMME, entries, on(day))[1]]


def test_a_recorded_step_up_stands() -> None:
    told = [*good(8), recorded(8, "up", "2 x 12, rest 60 s")]
    assert decided(told, 8).action is Action.UP
    later = decided(told, 10)
    assert (later.action, later.before and write(later.before)) == (Action.SAME, "2 x 12, rest 60 s")
    assert problems(told, 10) == []


def test_of_two_decisions_for_one_day_the_lower_stands_whichever_comes_first() -> None:
    for first, second in ((("up", "2 x 12"), ("same", "2 x 10")), (("same", "2 x 10"), ("up", "2 x 12"))):
        told = [*good(8), recorded(8, *first), recorded(8.1, *second)]
        assert decided(told, 8).after == decided([], 0).after


def test_a_decision_above_the_rules_is_told_and_not_followed() -> None:
    told = [*good(4), recorded(4, "up", "3 x 15")]
    assert problems(told, 5) == ["decision-above-the-rules"]
    assert decided(told, 5).after == decided([], 0).after


@pytest.mark.parametrize(
    "wrong",
    [
        recorded(4, "up", "more"),
        recorded(4, "leap", "2 x 10"),
        recorded(4, "up", "2 x 11", slug="no-such"),
        recorded(4, "rung_down", "no-such: 5"),
        recorded(4, "rung_down", "5"),
    ],
    ids=["dose", "action", "exercise", "rung", "no-rung"],
)
def test_a_decision_that_cannot_be_read_is_told(wrong: Entry) -> None:
    assert problems([*good(4), wrong], 5) == ["decision-unreadable"]


def test_a_recorded_rung_down_and_a_recorded_rest_stand() -> None:
    down = [*good(4), recorded(4, "rung_down", "mini-bridge: 6, hold 1 s")]
    assert decided(down, 6, "mini-bridge").action is Action.SAME
    rest = [*good(4), recorded(4, "park")]
    assert decided(rest, 6).action is Action.PARK
    assert decided(rest, 19).action is not Action.PARK


def test_a_recorded_stop_offer_or_lock_changes_no_dose() -> None:
    told = [*good(4), recorded(4, "stop"), recorded(4.1, "offer", "glute-bridge: 5"), recorded(4.2, "lock", slug=None)]
    assert decided(told, 5).action is Action.SAME
    assert problems(told, 5) == []


def test_a_recorded_lower_dose_after_a_break_cuts_once() -> None:
    away = good(4)
    cut = decided(away, 14)
    assert cut.after
    assert cut.action is Action.DOWN
    told = [*away, recorded(14, "down", write(cut.after))]
    assert decided(told, 15).after == cut.after


def test_a_recorded_easier_week_passes_as_it_would_have() -> None:
    asked = [*good(6), entry(6, "request", what="deload")]
    eased = decided(asked, 7)
    assert eased.after
    told = [*asked, recorded(7, "down", write(eased.after)), session(7.5, dose=write(eased.after))]
    assert decided(told, 13).after == eased.before


def because(code: str, rule: str) -> list[object]:
    """Give one reason as a diary holds it."""
    return [{"code": code, "values": {}, "rule": rule, "source": "own-proposal"}]


def test_a_recorded_small_dose_of_a_flare_passes_where_the_diary_holds_no_flare() -> None:
    small = recorded(6, "down", "2 x 6, rest 60 s", because=because("progress-flare", "3.2-11"))
    told = [*good(6), small, session(6.5, dose="2 x 6, rest 60 s")]
    later = decided(told, 8)
    assert (later.before and write(later.before), later.after) == ("2 x 6, rest 60 s", decided(good(6), 8).before)


def test_a_recorded_lower_dose_for_a_reason_that_lasts_is_a_cut() -> None:
    reasons = because("progress-flare", "3.2-11") + because("progress-stop-again", "3.2-6")
    told = [*good(6), recorded(6, "down", "2 x 6, rest 60 s", because=reasons)]
    later = decided(told, 8).before
    assert later
    assert write(later) == "2 x 6, rest 60 s"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_passes_by_itself_is_known_by_its_reasons(path: Path) -> None:
    scenario = read(path)
    programme, _ = read_programme(scenario.programme)
    assert programme
    state = state_on(programme, read_diary(scenario.diary)[0], scenario.on)
    number = max(scenario.on.toordinal(), state.day)
    for slug in in_force(state, number):
        for cap in caps_of(look_at(state, slug, number, moment_of(state, scenario.on))):
            codes = {reason.code for reason in cap.because}
            assert cap.passing == bool(codes and codes <= PASSING) or cap.level is Level.STOP


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_who_asks_for_some_exercises_without_every_reason_hears_the_same_doses(path: Path) -> None:
    scenario = read(path)
    programme, _ = read_programme(scenario.programme)
    assert programme
    state = state_on(programme, read_diary(scenario.diary)[0], scenario.on)
    every = decide(state, scenario.on)
    due = {each.exercise for each in every if each.exercise} - {next((each.exercise for each in every[1:]), None)}
    some = decide(state, scenario.on, due, every_reason=False)
    assert [replace(each, because=()) for each in some] == [
        replace(each, because=()) for each in every if each.exercise is None or each.exercise in due
    ]


def test_what_was_said_of_the_whole_programme_is_said_once() -> None:
    spread = [session(day, leg="spreading") for day in (0, 9)]
    said = decided(spread, 10, None)
    assert said.action in (Action.STOP, Action.REFER)
    because: list[object] = [{"code": code, "values": {}, "rule": "3.2-3", "source": "own-proposal"} for code in ("progress-see-leg", 5)]
    told = [*spread, entry(10, "decision", exercise=None, action="refer", to=None, because=[*because, "not a reason"])]
    assert "refer" in {each.action for each in advanced(PROGRAMME, told, on(10))[0]}
    assert "refer" not in {each.action for each in advanced(PROGRAMME, told, on(11))[0]}
    assert folded(told).said == {"progress-see-leg": on(10).toordinal()}


def test_a_late_bad_morning_takes_a_recorded_step_back() -> None:
    step = [*good(8)[:-1], recorded(8, "up", "2 x 12")]
    late = entry(9, "morning", pain=5, of=on(7).isoformat())
    back = decided([*step, late], 10)
    assert back.action is Action.DOWN
    assert "progress-late-morning" in codes(back)
    assert decided([*step, morning(9)], 10).action is Action.SAME
