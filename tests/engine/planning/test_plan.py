"""A whole plan: its weeks, doses, reasons, balance, what it lacks; refusals; and the plan after a change."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from limber.dose.dose import Range
from limber.person.person import Person
from limber.person.read import UNKNOWN
from limber.planning import compose, solve
from limber.planning.check import broken
from limber.planning.compose import plan, planned
from limber.planning.periods import left_from, periods
from limber.planning.plan import Plan, programme_of
from limber.planning.replan import PARKED, replan, swap
from limber.planning.task import Task
from limber.programme.read import read_programme
from limber.programme.swap import LADDERED
from limber.programme.write import write_programme
from limber.wording.planning import refusal_sentences, unmet_sentence
from tests.engine.planning.given import ABLE, CATALOGUE, HARMLESS, SEATED, small, task_of

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture(scope="module")
def able() -> Plan:
    return plan(ABLE, CATALOGUE)


@pytest.fixture(scope="module")
def seated() -> Plan:
    return plan(SEATED, CATALOGUE)


def slugs(made: Plan, week: int = 1) -> set[str]:
    return {entry.slug for weeks in made.phases if weeks.last_week >= week for entries in weeks.routines.values() for entry in entries}


def test_twelve_weeks_are_five_periods_and_other_numbers_are_thirds() -> None:
    assert [(each.first_week, each.last_week, each.stage, each.rung) for each in periods(12)] == [
        (1, 1, 0, 0),
        (2, 2, 0, 0),
        (3, 4, 0, 1),
        (5, 8, 1, 2),
        (9, 12, 2, 3),
    ]
    assert [(each.first_week, each.last_week) for each in periods(3)] == [(1, 1), (2, 2), (3, 3)]
    assert [each.rung for each in left_from(6, periods(12))] == [0, 1]


@pytest.mark.parametrize("weeks", [2, 53])
def test_too_few_or_too_many_weeks_raise(weeks: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        plan(ABLE, CATALOGUE, weeks)


def test_a_plan_reads_back_as_the_programme_it_is(able: Plan) -> None:
    programme = programme_of(able)
    assert read_programme(write_programme(programme)) == (programme, ())
    assert [(phase.first_week, phase.last_week) for phase in programme.phases] == [(1, 1), (2, 2), (3, 4), (5, 8), (9, 12)]


def test_someone_able_gets_every_muscle_in_the_last_weeks_and_is_told_what_there_is_no_room_for(able: Plan) -> None:
    assert all(able.coverage[-1].muscles.values())
    assert [unmet_sentence(unmet) for unmet in able.unmet] == [
        "A minute of breathing to end the day, weeks 3-4, 5-8, 9-12: not there. There is no room: a day has 8 exercises at most."
    ]


def test_every_exercise_says_why_it_is_there(able: Plan) -> None:
    entries = [entry for weeks in able.phases for routine in weeks.routines.values() for entry in routine]
    assert all(entry.because for entry in entries)
    codes = {reason.code for entry in entries for reason in entry.because}
    assert {"plan-opens", "plan-closes", "plan-works", "plan-step-up", "plan-leads-to", "plan-kind-aerobic"} <= codes


def test_the_direction_that_eases_is_a_reason() -> None:
    made = plan(replace(SEATED, directional_preference="extension"), CATALOGUE)
    assert "plan-direction" in {reason.code for weeks in made.phases for each in weeks.routines["daily"] for reason in each.because}


def test_a_walk_grows_from_its_low_end_as_far_as_the_day_allows(able: Plan) -> None:
    walks = [weeks.routines["aerobic"][0].dose.duration for weeks in able.phases]
    assert all(walk is not None for walk in walks)
    highs = [walk.high for walk in walks if walk]
    assert highs == sorted(highs)
    assert highs[0] < highs[-1]


def test_who_is_active_walks_in_full_from_the_start() -> None:
    made = plan(replace(SEATED, level="active", minutes_per_day=45), CATALOGUE)
    first = made.phases[0].routines["aerobic"][0].dose.duration
    assert first is not None
    assert first.low < first.high == made.phases[-1].routines["aerobic"][0].dose.duration.high  # type: ignore[union-attr]


def test_an_aerobic_dose_without_a_length_stays_as_it_is() -> None:
    task = task_of(SEATED)
    timeless = replace(task.dose(task.places[0]), duration=None, repetitions=Range(10, 10))
    made = compose.composed(
        replace(task, doses={**task.doses, ("aerobic", "seated-march"): timeless}),
        frozenset(place for place in task.places if place.routine == "aerobic" and place.slug == "seated-march"),
        solve.solve(task_of(SEATED, HARMLESS))[1],
    )
    assert made.phases[0].routines["aerobic"][0].dose == timeless


def test_what_is_missing_names_every_reason_once(seated: Plan) -> None:
    told = {str(unmet.wish.values["what"]): unmet for unmet in seated.unmet}
    because = [reason.code for reason in told["back-extensors"].because]
    assert "condition-rule" in because or "avoid-if" in because
    assert len(told["back-extensors"].because) == len({str(reason) for reason in told["back-extensors"].because})


def test_no_time_no_room_a_rung_and_something_better_are_told_apart() -> None:
    short = plan(replace(ABLE, minutes_per_day=6), CATALOGUE)
    codes = {reason.code for unmet in short.unmet for reason in unmet.because}
    assert "plan-no-time" in codes
    rungs = plan(ABLE, small("transversus-draw-in", "abdominal-brace", "curl-up-neutral", "walk-easy", HARMLESS), 3)
    assert "programme-rung-first" in {reason.code for unmet in rungs.unmet for reason in unmet.because}
    nothing = plan(replace(ABLE, minutes_per_day=30), small(HARMLESS, "walk-easy", "neck-flexion-stretch"))
    assert {reason.code for unmet in nothing.unmet for reason in unmet.because} >= {"plan-none-known"}


def test_someone_new_starts_with_nothing_hard(able: Plan) -> None:
    left = {each.slug: each.because[0].code for each in able.left_out}
    assert left["side-bridge-feet"] == "plan-too-hard-yet"
    assert "side-bridge-feet" not in {
        each.slug for each in plan(replace(SEATED, level="some", equipment=ABLE.equipment, floor=True), CATALOGUE).left_out
    }


def test_what_no_rung_leads_to_is_left_out_with_its_rungs() -> None:
    made = plan(ABLE, small("glute-bridge", HARMLESS, "walk-easy", "neck-flexion-stretch", "seated-march"))
    assert [(each.slug, each.because[0].code) for each in made.left_out] == [("glute-bridge", "programme-rung-first")]


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (replace(ABLE, tags=frozenset({"dvt-suspected"})), "programme-refused-tag"),
        (Person(age=80, minutes_per_day=45, floor=True, kneeling=True), "programme-chair-first"),
        (replace(ABLE, minutes_per_day=1), "plan-too-little-time"),
    ],
)
def test_a_refusal_says_why_and_whom_to_see(person: Person, code: str) -> None:
    made = plan(person, CATALOGUE)
    assert made.phases == ()
    assert code in {reason.code for reason in made.refused}
    assert "physiotherapist" in refusal_sentences(made)[-1]
    with pytest.raises(ValueError, match="no programme"):
        programme_of(made)


def test_a_condition_that_says_what_remains_leaves_that(able: Plan) -> None:
    made = plan(replace(ABLE, tags=frozenset({"spinal-surgery-recent"})), CATALOGUE)
    assert slugs(made) == {"walk-easy"}
    assert refusal_sentences(able) == ()


def test_someone_of_whom_nothing_is_known_gets_what_suits_everyone() -> None:
    assert slugs(plan(UNKNOWN, CATALOGUE)) >= {"diaphragmatic-breathing", "scapular-squeeze", "glute-squeeze"}


def test_a_swap_changes_nothing_else(seated: Plan) -> None:
    after = swap(seated, HARMLESS, SEATED, CATALOGUE)
    assert HARMLESS not in slugs(after)
    assert {place for place in seated.chosen if place.slug != HARMLESS} <= after.chosen


def test_a_swap_of_a_rung_makes_anew_what_stood_on_it(able: Plan) -> None:
    rungs = {rung for entry in slugs(able) for rung in CATALOGUE.exercises[entry].easier}
    rung = min(slug for slug in slugs(able) & rungs if CATALOGUE.exercises[slug].kind in LADDERED)
    after = swap(able, rung, ABLE, CATALOGUE)
    assert rung not in slugs(after)


def test_weeks_that_are_over_stay_and_open_the_next_rungs(able: Plan) -> None:
    parked = min(slugs(able, 9) - {"walk-easy"})
    after = replan(able, replace(ABLE, minutes_per_day=20), CATALOGUE, without={parked: PARKED}, week=6)
    assert after.phases[:3] == able.phases[:3]
    assert after.coverage[:3] == able.coverage[:3]
    assert parked not in slugs(after, 6)
    assert {each.slug: each.because for each in after.left_out}[parked] == PARKED
    again = replan(after, ABLE, CATALOGUE, week=9)
    assert again.phases[:3] == able.phases[:3]


def test_nothing_changes_where_nothing_has_to(seated: Plan) -> None:
    assert replan(seated, SEATED, CATALOGUE).chosen == seated.chosen


def test_a_new_condition_can_end_a_plan(able: Plan) -> None:
    assert replan(able, replace(ABLE, tags=frozenset({"dvt-suspected"})), CATALOGUE, week=5).phases == ()


def test_a_week_after_the_last_raises(able: Plan) -> None:
    with pytest.raises(ValueError, match="after the last"):
        replan(able, ABLE, CATALOGUE, week=13)


def test_a_choice_that_breaks_a_rule_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    task = task_of(SEATED)
    monkeypatch.setattr(compose, "broken", lambda _task, _chosen: ("minutes",))
    with pytest.raises(AssertionError, match="minutes"):
        planned(task)


def test_a_solver_without_a_proof_raises() -> None:
    task = task_of(replace(SEATED, minutes_per_day=1), HARMLESS, "neck-flexion-stretch")
    with pytest.raises(solve.Unproven, match="nfeasible"):
        solve.solve(task, fixed=frozenset(task.places))


def test_threads_and_the_order_of_the_catalogue_change_nothing() -> None:
    task = task_of(SEATED)
    shuffled = replace(CATALOGUE, exercises=dict(reversed(list(CATALOGUE.exercises.items()))))
    found = solve.solve(task)[0]
    assert found == plan(SEATED, shuffled).chosen
    assert broken(task, found) == ()
    # The solver takes its number of threads once for a whole program, so two threads need one of their own.
    code = "from tests.engine.planning.given import SEATED, task_of; from limber.planning.solve import solve; "
    told = subprocess.run(
        [sys.executable, "-c", code + "print(sorted(solve(task_of(SEATED), threads=2)[0]))"],
        env={"PYTHONPATH": "src:."},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == str(sorted(found))


def test_a_task_knows_its_limit() -> None:
    def limit(minutes: int) -> int:
        task: Task = task_of(replace(SEATED, minutes_per_day=minutes), HARMLESS)
        return task.limit

    assert (limit(20), limit(90)) == (20 * 60, 45 * 60)
