"""A lock holds (hazards H01, H02 and H25): nothing opens it but having been seen and told that exercise is fine."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind, merge
from limber.diary.standing import Standing, standing
from limber.screening.questions import FROM_AGE, asked, questions
from tests.engine.diary.given import START, at, daily, entry, later, screened, seen
from tests.laws.test_diary import entries

NOW = START + timedelta(days=80)
LOCKING = [key for key in asked("EU", pregnancy_possible=False) if questions()[key].locks]


def exercises_left(stands: Standing) -> set[str]:
    """Give the exercises that may still be done."""
    return {slug for slug in load().exercises if stands.allows(slug)}


def opening(told: Entry) -> bool:
    """Tell whether an entry could open a lock."""
    return told.kind is Kind.SEEN and told.payload["may_exercise"] is True


@given(st.sampled_from(LOCKING), st.sampled_from(["yes", "not sure"]), entries())
def test_a_lock_outlives_everything_but_being_seen(key: str, answer: str, others: list[Entry]) -> None:
    danger = screened(at(), answers={key: answer})
    stands = standing(merge([told for told in others if not opening(told)], [danger]), NOW)
    assert stands.lock is not None
    assert key in stands.lock.because
    assert not stands.may_exercise
    assert exercises_left(stands) <= set(stands.lock.open)
    assert set(stands.lock.open) <= set(questions()[key].open)


@given(st.sampled_from(LOCKING), st.lists(st.integers(1, 60), max_size=5))
def test_no_number_of_clean_screens_opens_a_lock(key: str, days: list[int]) -> None:
    told = [screened(at(), answers={key: "yes"}), *(screened(at(days=day)) for day in days), *(daily(at(1, days=day)) for day in days)]
    assert standing(told, NOW).lock is not None


@given(st.sampled_from(LOCKING), entries(), entries())
def test_a_yes_after_being_seen_locks_again(key: str, before: list[Entry], others: list[Entry]) -> None:
    released = seen(at(days=60))
    again = screened(at(days=61), answers={key: "yes"})
    told = [each for each in [*before, *others] if each.at < released.at]
    stands = standing([*told, released, again], NOW)
    assert stands.lock is not None
    assert key in stands.lock.because


@given(entries())
def test_being_seen_in_time_for_the_highest_level_opens_every_lock_but_that_of_age(told: list[Entry]) -> None:
    released = [*told, seen(at(days=60))]
    lock = standing(released, NOW).lock
    assert lock is None or FROM_AGE in lock.because
    # What is told beside the age may stand in its lock; once the age was a slip, nothing is left that locks.
    assert standing([*released, entry("profile", at(days=61), age=62)], NOW).lock is None


RECORDS = st.lists(st.tuples(st.sampled_from([0, 1, 23, 24, 25, 48]), st.sampled_from(["emergency", "urgent", "soon"]), st.booleans()), max_size=3)


@given(st.sampled_from(["E1", "E9", "E14", "U1", "U8"]), RECORDS)
def test_a_lock_opens_exactly_where_a_record_is_late_enough_high_enough_and_says_yes(key: str, records: list[tuple[int, str, bool]]) -> None:
    enough, wait = (("emergency",), 24) if key.startswith("E") else (("emergency", "urgent"), 1)
    opened = any(may and level in enough and hours >= wait for hours, level, may in records)
    told = [
        Entry(f"seen-{number}", at(hours), Kind.SEEN, {"level": level, "by": "doctor", "may_exercise": may})
        for number, (hours, level, may) in enumerate(records)
    ]
    assert (standing([screened(at(), answers={key: "yes"}), *told], at(days=4)).lock is None) is opened


@pytest.mark.parametrize("key", LOCKING)
def test_each_danger_sign_alone_closes_every_exercise_that_it_does_not_leave(key: str) -> None:
    stands = standing([screened(at(), answers={key: "not sure"})], at(1))
    assert exercises_left(stands) == set(questions()[key].open)
    assert not stands.allows("own-something")
    assert stands.closed == frozenset(load().exercises) - set(questions()[key].open)


@pytest.mark.parametrize(("hours", "open_again"), [(0, False), (1, False), (23.99, False), (24, True), (24.01, True)])
def test_an_emergency_lock_opens_from_24_hours_on(hours: float, open_again: bool) -> None:
    told = [screened(at(), E1="yes"), seen(at(hours))]
    assert (standing(told, at(days=3)).lock is None) is open_again


@pytest.mark.parametrize(("hours", "open_again"), [(0, False), (0.01, True), (5, True)])
def test_an_urgent_lock_opens_as_soon_as_someone_has_looked(hours: float, open_again: bool) -> None:
    told = [screened(at(), U4="yes"), seen(at(hours), "urgent")]
    assert (standing(told, at(days=3)).lock is None) is open_again


def test_a_yes_that_is_told_again_starts_the_24_hours_again() -> None:
    told = [screened(at(), E1="yes"), daily(at(20), E1="yes", lines={"saddle": "yes"}), seen(at(25))]
    stands = standing(told, at(days=3))
    assert stands.lock is not None
    assert stands.lock.since == at(20)
    assert stands.lock.opens_from == at(44)
    assert standing([*told, seen(at(44))], at(days=3)).lock is None


@pytest.mark.parametrize(
    "record",
    [
        seen(at(30), may=False),
        seen(at(30), "urgent"),
        seen(at(30), "soon"),
        seen(at(30), by=" "),
        entry("seen", at(30), level="emergency", by="doctor"),
        entry("seen", at(30), level="emergency", may_exercise=True),
        entry("seen", at(30), level="all", by="doctor", may_exercise=True),
        entry("seen", at(30), level="emergency", by="doctor", may_exercise="yes"),
        Entry("new", at(30), Kind.SEEN, {"level": "emergency", "by": "doctor", "may_exercise": True}, 2),
        seen(at(days=9)),
    ],
)
def test_a_record_that_lacks_something_opens_nothing(record: Entry) -> None:
    assert standing([screened(at(), E1="yes"), record], at(days=5)).lock is not None


def test_a_record_from_before_the_lock_opens_nothing() -> None:
    assert standing([seen(at()), screened(at(1), U4="yes")], at(days=5)).lock is not None


def test_an_answer_that_holds_a_lock_never_gets_milder() -> None:
    told = [screened(at(), E7="yes", E7_sudden="yes"), screened(at(1), E7="yes", E7_sudden="no"), screened(at(2))]
    assert standing(told, at(days=5)).lock.level == "emergency"  # type: ignore[union-attr]
    both = [screened(at()), later(at(1), S1="yes", S2="yes"), later(at(2), S1="not sure", S2="no")]
    assert standing(both, at(days=5)).lock.because == ("S1", "S2")  # type: ignore[union-attr]


def test_a_milder_foot_drop_may_still_get_worse() -> None:
    told = [screened(at(), E7="yes", E7_sudden="no")]
    assert standing(told, at(3)).lock.level == "urgent"  # type: ignore[union-attr]
    assert standing([*told, screened(at(1))], at(3)).lock.level == "urgent"  # type: ignore[union-attr]
    worse = daily(at(2), lines={"legs-and-hands": "yes"}, E7="yes", E7_sudden="yes")
    assert standing([*told, worse], at(3)).lock.level == "emergency"  # type: ignore[union-attr]


def test_an_emergency_beside_an_urgent_sign_needs_the_record_of_an_emergency() -> None:
    told = [screened(at(), U4="yes"), daily(at(1), lines={"saddle": "yes"}, E1="yes")]
    assert standing([*told, seen(at(30), "urgent")], at(days=3)).lock is not None
    assert standing([*told, seen(at(30))], at(days=3)).lock is None


def test_surgery_leaves_walking_until_cleared_and_no_later_no_clears_it() -> None:
    told = [screened(at()), later(at(1), S12="yes"), later(at(2))]
    assert exercises_left(standing(told, at(3))) == {"walk-easy"}
    assert standing([*told, seen(at(3), "soon")], at(4)).lock is None


def test_under_18_is_closed_until_the_age_was_a_slip() -> None:
    young = [screened(at(), age=17)]
    stands = standing([*young, seen(at(30))], at(days=2))
    assert stands.lock is not None
    assert stands.lock.because == (FROM_AGE,)
    assert exercises_left(stands) == set()
    assert standing([*young, entry("profile", at(1), age=71)], at(2)).lock is None


def test_dark_thoughts_and_blisters_lock_nothing() -> None:
    assert standing([screened(at(), U10="yes"), later(at(1), S15="yes")], at(2)).lock is None


@pytest.mark.parametrize(
    "payload",
    [
        {"age": "old", "answers": {"E1": "yes", "E2": "no"}},
        {"country": "UK", "answers": {"E1": "not sure", "E7": "perhaps"}},
        {"answers": {"E1": "yes", "E99": "yes"}},
    ],
)
def test_a_danger_sign_is_heard_in_an_entry_that_cannot_be_read_as_a_whole(payload: dict[str, object]) -> None:
    for told in (Entry("x", at(1), Kind.SCREEN, payload), Entry("x", at(1), Kind.UNKNOWN, payload), Entry("x", at(1), Kind.SCREEN, payload, 2)):
        stands = standing([screened(), told], at(2))
        assert stands.lock is not None
        assert stands.lock.because == ("E1",)
        assert "screen_again" in stands.needs


def test_a_no_in_an_entry_that_cannot_be_read_changes_nothing() -> None:
    told = entry("screen", at(1), age="old", answers={"E1": "no", "S8": "no"})
    before = [screened(), later(at(0.5), S8="yes")]
    assert standing([*before, told], at(2)).answers == standing(before, at(2)).answers
    assert standing([screened(), Entry("x", at(1), Kind.UNKNOWN, {"answers": "none"})], at(2)).lock is None


def test_another_country_changes_the_number_and_not_the_lock() -> None:
    told = [screened(at(), E9="yes")]
    moved = entry("screen", at(5), country="FR", answers={})
    first, second = standing(told, at(6)).lock, standing([*told, moved], at(6)).lock
    assert first is not None
    assert second is not None
    assert (first.call.number, second.call.number) == ("999", "112")
    assert replace(second, call=first.call) == first


def test_an_emergency_that_was_found_half_way_locks_and_the_rest_is_asked_once_it_opens() -> None:
    part = entry("screen", at(), age=62, country="GB", pregnancy_possible=False, answers={"E1": "no", "E9": "yes"})
    assert standing([part], at(1)).lock.because == ("E9",)  # type: ignore[union-attr]
    stands = standing([part, seen(at(24))], at(25))
    assert stands.lock is None
    assert stands.needs[0] == "screen"


@pytest.mark.parametrize("level", ["urgent", "soon"])
def test_a_record_for_a_lower_level_leaves_the_lock_as_fast_as_before(level: str) -> None:
    told = [screened(at(), E1="yes"), seen(at(30), level), screened(at(31)), daily(at(32))]
    lock = standing(told, at(33)).lock
    assert lock is not None
    assert (lock.because, lock.since, lock.opens_from) == (("E1",), at(), at(24))
