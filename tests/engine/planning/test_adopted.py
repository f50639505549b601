"""A plan read back from the diary: the same reasons as when it was made, and what was taken out of it and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from limber.catalogue.exercise import Kind as Sort
from limber.diary.entry import Entry, Kind
from limber.person.person import Person
from limber.planning.adopted import TAKES_OUT, as_before, chosen_of, lasting, minutes_of, read_back, reasons_of, requests
from limber.planning.compose import plan
from limber.planning.plan import NAME, Plan, programme_of
from limber.planning.replan import replan, swap
from limber.programme.fit import fit
from limber.programme.packaged import packaged_programme
from limber.programme.programme import OwnExercise, Programme
from limber.session.session import session_on
from tests.engine.planning.given import ABLE, CATALOGUE, SEATED

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def made() -> Plan:
    return plan(SEATED, CATALOGUE)


@pytest.fixture(scope="module")
def programme(made: Plan) -> Programme:
    return programme_of(made)


def told(kind: str, number: int = 0, **payload: object) -> Entry:
    """Make an entry of a diary."""
    return Entry(str(number), NOW, Kind(kind), payload)


def in_kind_order(days: object) -> object:
    """Give the days of each kind, whatever their order."""
    return sorted(days.items()) if isinstance(days, dict) else days


def test_what_was_adopted_reads_back_as_it_was_made(made: Plan, programme: Programme) -> None:
    read = read_back(programme, SEATED, CATALOGUE)
    assert read.holds
    assert (read.plan.phases, read.plan.unmet, read.plan.left_out, read.plan.chosen) == (made.phases, made.unmet, made.left_out, made.chosen)
    assert made.minutes - 2 <= read.plan.minutes <= made.minutes
    for mine, theirs in zip(read.plan.coverage, made.coverage, strict=True):
        assert {slug: set(by) for slug, by in mine.muscles.items()} == {slug: set(by) for slug, by in theirs.muscles.items()}
        assert in_kind_order(dict(mine.days)) == in_kind_order(dict(theirs.days))


def test_in_later_weeks_only_what_is_left_is_judged(programme: Programme) -> None:
    first = {each.slug for each in programme.phases[0].prescriptions} - {each.slug for phase in programme.phases[2:] for each in phase.prescriptions}
    without = dict.fromkeys(first, TAKES_OUT["park"])
    assert not read_back(programme, SEATED, CATALOGUE, without=without).holds
    assert read_back(programme, SEATED, CATALOGUE, without=without, week=6).holds
    assert read_back(programme, SEATED, CATALOGUE, without=without, week=60).holds


def test_what_suits_no_longer_does_not_hold_and_promises_nothing(programme: Programme) -> None:
    worse = replace(SEATED, tags=frozenset({"cardiac-symptoms"}))
    read = read_back(programme, worse, CATALOGUE)
    assert not read.holds
    assert read.plan.unmet == ()
    assert {left.slug for left in read.plan.left_out} & {each.slug for phase in programme.phases for each in phase.prescriptions}


def test_a_programme_that_no_planner_made_is_shown_without_reasons() -> None:
    fitted = fit(packaged_programme("low-back-start"), ABLE, CATALOGUE).programme
    assert fitted is not None
    own = OwnExercise("own-lift", "My lift", "strength", "standing", CATALOGUE.exercises["squat"].laterality, ("Lift",), ())
    named = replace(fitted, name=NAME)
    for other in (fitted, *(replace(named, **part) for part in ({"weeks": 2}, {"weeks": 60}, {"own": (own,)}, {"phases": ()}))):
        read = read_back(other, ABLE, CATALOGUE)
        assert not read.holds
        assert (read.plan.chosen, read.plan.unmet, read.plan.left_out) == (frozenset(), (), ())
        assert not any(entry.because for each in read.plan.phases for entries in each.routines.values() for entry in entries)
        assert read.plan.coverage == () or read.plan.coverage[-1].days[Sort.STRETCH] == 7


def test_the_minutes_of_a_day_are_those_of_its_session(programme: Programme) -> None:
    from datetime import date

    from limber.programme.days import routines_on
    from limber.session.compile import compile_session

    dated = replace(programme, start=date(2026, 11, 16))
    for week in (1, 6):
        on = date(2026, 11, 16 + 1) if week == 1 else date(2026, 12, 22)
        seconds = compile_session(session_on(dated, on, CATALOGUE, SEATED), CATALOGUE, SEATED).seconds
        assert abs(minutes_of(routines_on(dated, on), CATALOGUE, SEATED, week) - seconds / 60) <= 1


def test_the_latest_word_on_an_exercise_counts_until_it_is_brought_back() -> None:
    said = [("swap", "squat"), ("dislike", "clamshell"), ("park", "squat"), ("park", "bird-dog"), ("restore", "clamshell"), ("restore", "plank-full")]
    entries = [told("request", number, what=what, exercise=slug) for number, (what, slug) in enumerate(said)]
    others = [told("note", 90, text="dislike"), told("request", 91, what="deload"), told("request", 92, what="strict", exercise="bridge")]
    asked = requests([*others, *entries])
    assert asked == {"squat": "park", "bird-dog": "park"}
    assert reasons_of(asked) == {"squat": TAKES_OUT["park"], "bird-dog": TAKES_OUT["park"]}


def test_a_swap_is_undone_to_the_letter(made: Plan, programme: Programme) -> None:
    for slug in ("sit-to-stand", "hamstring-stretch-seated"):
        swapped = swap(made, slug, SEATED, CATALOGUE)
        wanted = as_before([programme, programme_of(swapped)], slug)
        assert replan(replace(swapped, chosen=wanted), SEATED, CATALOGUE).chosen == made.chosen


def test_an_older_swap_is_undone_and_the_later_one_stays(made: Plan, programme: Programme) -> None:
    first, second = "hamstring-stretch-seated", "piriformis-stretch-seated"
    once = swap(made, first, SEATED, CATALOGUE)
    twice = swap(once, second, SEATED, CATALOGUE, without={first: TAKES_OUT["swap"]})
    wanted = as_before([programme, programme_of(once), programme_of(twice)], first)
    back = replan(replace(twice, chosen=wanted), SEATED, CATALOGUE, without={second: TAKES_OUT["swap"]})
    there = {place.slug for place in back.chosen}
    assert first in there
    assert second not in there


def test_what_was_never_taken_out_changes_nothing(programme: Programme) -> None:
    assert as_before([programme], "squat") == chosen_of(programme)


def test_weeks_are_planned_for_the_person_without_the_flare_of_today() -> None:
    flaring = replace(SEATED, tags=frozenset({"acute-flare", "osteoporosis"}), pain_now=8, usual_pain=3)
    assert lasting(flaring) == replace(SEATED, tags=frozenset({"osteoporosis"}))


def test_strong_pain_that_nobody_has_seen_stays_a_matter_for_the_weeks() -> None:
    strong = Person(age=50, usual_pain=8)
    assert lasting(strong).tags == {"acute-flare"}
    assert lasting(replace(strong, assessed=True)).tags == frozenset()
