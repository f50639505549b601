"""The programme of a day after its decisions, and what of them a diary records."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind, read_diary
from limber.dose.write import write
from limber.export.progression import decision_entry
from limber.programme.own import with_own
from limber.programme.programme import Programme
from limber.programme.read import read_programme
from limber.progression.programme_on import ProgrammeOn, changes, programme_on, state_on
from limber.progression.state import State
from tests.engine.progression.scenario import FILES, FOLDER, read


def given(path: Path) -> tuple[date, Programme, tuple[Entry, ...]]:
    """Give a scenario's day and programme, and the lines of its diary up to that day."""
    scenario = read(path)
    programme, _ = read_programme(scenario.programme, "", load())
    assert programme is not None
    return scenario.on, programme, tuple(entry for entry in read_diary(scenario.diary)[0] if entry.at.date() <= scenario.on)


def on_day(name: str) -> tuple[State, ProgrammeOn]:
    """Give what is known on the day of a scenario, and its programme."""
    on, programme, entries = given(FOLDER / f"{name}.toml")
    state = state_on(programme, entries, on)
    return state, programme_on(state, on)


def doses(asked: ProgrammeOn) -> dict[str, str]:
    """Give the dose of each exercise of a programme."""
    return {each.slug: write(each.dose) for phase in asked.programme.phases for each in phase.prescriptions}


def recorded(state: State, asked: ProgrammeOn, on: date, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Give the decisions of a day as the diary records them, dated after all that they rest on."""
    begun = datetime.combine(on, time.min, entries[-1].at.tzinfo if entries else UTC)
    at = max(begun, *(entry.at + timedelta(microseconds=1) for entry in entries)) if entries else begun
    exercises = with_own(load(), state.programme).exercises
    return tuple(decision_entry(each, exercises, on, at) for each in changes(state, asked, on, frozenset(exercises)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_day_that_is_recorded_asks_the_same_and_records_nothing_else(path: Path) -> None:
    on, programme, entries = given(path)
    before = state_on(programme, entries, on)
    asked = programme_on(before, on)
    told = recorded(before, asked, on, entries)
    after = state_on(programme, (*entries, *told), on)
    again = programme_on(after, on)
    assert (again.programme, again.closed, again.comfort) == (asked.programme, asked.closed, asked.comfort)
    assert after.problems == before.problems
    assert {entry.id for entry in recorded(after, again, on, (*entries, *told))} <= {entry.id for entry in told}


def test_the_same_decision_is_the_same_line_on_two_devices_and_another_one_is_another_line() -> None:
    on, programme, entries = given(FOLDER / "three_good_sessions_go_up.toml")
    state = state_on(programme, entries, on)
    asked = programme_on(state, on)
    (told,) = recorded(state, asked, on, entries)
    assert recorded(state, asked, on, entries) == (told,)
    assert told.id.startswith(f"decision-{on}-glute-bridge-")
    assert {"exercise", "from", "to", "action", "because", "say", "engine", "catalogue"} == told.payload.keys()
    lower = replace(asked.decisions[0], after=asked.decisions[0].before)
    assert decision_entry(lower, state.exercises, on, told.at).id != told.id


def test_a_step_stands_in_the_programme_of_the_day() -> None:
    assert doses(on_day("three_good_sessions_go_up")[1]) == {"glute-bridge": "2 x 7, hold 2 s, rest 60 s"}


def test_a_rung_stands_in_the_place_of_the_one_before() -> None:
    assert doses(on_day("rung_up_after_a_yes")[1]).keys() == {"bridge-march"}


@pytest.mark.parametrize("name", ["parked_for_14_days", "park_on_request"])
def test_what_rests_is_closed_and_no_line_says_so_each_day(name: str) -> None:
    state, asked = on_day(name)
    resting = [each.exercise for each in asked.decisions if each.action == "park"]
    assert resting
    assert asked.closed.issuperset(resting)
    assert not [each for each in changes(state, asked, date.fromordinal(state.day), frozenset(state.exercises)) if each.exercise in resting]


@pytest.mark.parametrize("name", ["flare_7_over_a_usual_of_5", "usual_7_and_not_assessed_is_comfort_and_refer"])
def test_a_sore_spell_and_strong_pain_that_nobody_has_seen_leave_the_comfort_set(name: str) -> None:
    assert on_day(name)[1].comfort


@pytest.mark.parametrize("name", ["break_of_8_days", "flare_7_over_a_usual_of_5"])
def test_what_is_reckoned_anew_each_day_is_not_recorded(name: str) -> None:
    state, asked = on_day(name)
    on = given(FOLDER / f"{name}.toml")[0]
    assert any(each.action in ("down", "stop") for each in asked.decisions)
    assert changes(state, asked, on, frozenset(state.exercises)) == ()


def test_an_easier_week_is_recorded_where_it_begins_and_stays_a_week() -> None:
    on, programme, entries = given(FOLDER / "deload_on_request.toml")
    asked = programme_on(before := state_on(programme, entries, on), on)
    told = recorded(before, asked, on, entries)
    assert [(each.payload["action"], each.payload["exercise"]) for each in told] == [("down", "glute-bridge")]
    done = [{"exercise": slug, "dose": dose, "done": 1} for slug, dose in doses(asked).items()]
    session = Entry("eased", told[0].at + timedelta(days=3), Kind.SESSION, {"pain_before": 3, "exercises": done})
    without_the_request = tuple(entry for entry in entries if entry.kind is not Kind.REQUEST)
    for kept in ((*entries, *told, session), (*without_the_request, *told, session)):
        days = (on + timedelta(days=days) for days in (0, 6, 8))
        begun, last, after = (doses(programme_on(state_on(programme, kept, day), day)) for day in days)
        assert begun == last == doses(asked)
        assert after == {each.slug: write(each.dose) for phase in programme.phases for each in phase.prescriptions}
    known, tomorrow = state_on(programme, (*entries, *told), on), on + timedelta(days=1)
    assert recorded(known, programme_on(known, tomorrow), tomorrow, (*entries, *told)) == ()


def test_only_what_is_asked_that_day_is_recorded() -> None:
    state, asked = on_day("three_good_sessions_go_up")
    on = given(FOLDER / "three_good_sessions_go_up.toml")[0]
    assert changes(state, asked, on, frozenset({"clamshell"})) == ()


def test_a_programme_without_a_first_day_begins_on_that_of_the_first_session() -> None:
    on, programme, entries = given(FOLDER / "three_good_sessions_go_up.toml")
    asked = programme_on(state_on(replace(programme, start=None), entries, on), on)
    assert asked.programme.start == min(entry.at.date() for entry in entries if entry.kind == "session")
