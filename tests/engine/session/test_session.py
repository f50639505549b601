"""What one person does on one day, by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from limber.catalogue.exercise import FLOOR
from limber.catalogue.load import load
from limber.dose.dose import Range
from limber.person.person import Person
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Phase, Prescription, Programme, Routine
from limber.session.session import Session, session_on

CATALOGUE = load()
MONDAY = date(2026, 1, 5)
PROGRAMME = replace(packaged_programme("low-back-start"), start=MONDAY)
WELL = Person(age=50, equipment=frozenset({"chair", "wall", "wall-corner"}), floor=True, kneeling=True)


def slugs(session: Session) -> list[str]:
    return [item.slug for item in session.items]


def is_low(session: Session) -> bool:
    return any(CATALOGUE.exercises[slug].position in FLOOR for slug in slugs(session))


def test_the_first_day_holds_four_exercises() -> None:
    session = session_on(PROGRAMME, MONDAY, CATALOGUE, WELL)
    assert slugs(session) == ["seated-march", "glute-squeeze", "single-knee-to-chest", "diaphragmatic-breathing"]
    assert (session.week, session.on_bed) == (1, False)


def test_before_the_start_there_is_nothing() -> None:
    assert slugs(session_on(PROGRAMME, MONDAY - timedelta(days=1), CATALOGUE, WELL)) == []


def test_what_has_ended_for_today_is_left_out() -> None:
    session = session_on(PROGRAMME, MONDAY, CATALOGUE, WELL, closed=frozenset({"glute-squeeze", "seated-march"}))
    assert slugs(session) == ["single-knee-to-chest", "diaphragmatic-breathing"]


def test_what_no_longer_suits_is_left_out_whatever_the_programme_says() -> None:
    session = session_on(PROGRAMME, MONDAY, CATALOGUE, replace(WELL, tags=frozenset({"pregnancy-t3"})))
    assert "single-knee-to-chest" not in slugs(session)


def test_a_condition_caps_the_dose_of_today() -> None:
    day = MONDAY + timedelta(days=16)
    capped = session_on(PROGRAMME, day, CATALOGUE, replace(WELL, tags=frozenset({"hypertension-uncontrolled"})))
    holds = [item.dose.hold for item in capped.items if item.dose.hold]
    assert holds
    assert all(hold <= Range(5, 5) for hold in holds)


def test_who_cannot_get_down_today_does_the_same_plan_on_a_chair() -> None:
    session = session_on(PROGRAMME, MONDAY, CATALOGUE, WELL, easy_reach=True)
    assert slugs(session) == ["seated-march", "glute-squeeze", "seated-knee-to-chest", "diaphragmatic-breathing"]
    assert not is_low(session)


def test_with_a_firm_bed_lying_exercises_stay() -> None:
    at_home = replace(WELL, equipment=WELL.equipment | {"bed"})
    session = session_on(PROGRAMME, MONDAY, CATALOGUE, at_home, easy_reach=True)
    assert "single-knee-to-chest" in slugs(session)
    assert session.on_bed


def test_who_never_gets_down_lies_on_the_bed() -> None:
    person = replace(WELL, floor=False, equipment=frozenset({"chair", "bed"}))
    assert session_on(PROGRAMME, MONDAY, CATALOGUE, person).on_bed


def test_without_a_person_the_reach_of_today_counts_all_the_same() -> None:
    assert not is_low(session_on(PROGRAMME, MONDAY, CATALOGUE, None, easy_reach=True))
    assert is_low(session_on(PROGRAMME, MONDAY, CATALOGUE, None))


def test_where_nothing_can_take_a_place_it_stays_empty() -> None:
    bare = replace(WELL, equipment=frozenset())
    assert slugs(session_on(PROGRAMME, MONDAY + timedelta(days=1), CATALOGUE, bare, easy_reach=True)) == ["walk-easy"]


def test_no_higher_rung_takes_a_place_while_the_one_below_has_ended_for_today() -> None:
    day, brace = MONDAY + timedelta(weeks=4), frozenset({"abdominal-brace"})
    assert "plank-wall" in slugs(session_on(PROGRAMME, day, CATALOGUE, WELL, closed=frozenset({"side-bridge-wall"}), easy_reach=True))
    assert "plank-wall" not in slugs(session_on(PROGRAMME, day, CATALOGUE, WELL, closed=brace | {"side-bridge-wall"}, easy_reach=True))


def test_an_exercise_in_two_routines_of_a_day_is_done_once() -> None:
    walk = Prescription("walk-easy", CATALOGUE.exercises["walk-easy"].start)
    twice = Programme("Twice", MONDAY, 1, (1,), (1,), (Phase(1, 1, (Routine("strength_a", (walk,)), Routine("aerobic", (walk,)))),))
    assert slugs(session_on(twice, MONDAY, CATALOGUE, WELL)) == ["walk-easy"]
