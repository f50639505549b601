"""What a lock says and leaves open, beside what else was told; and the number before a session that asks first."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from limber.diary.dangers import Lock
from limber.diary.entry import Entry, entry_of
from limber.diary.needs import jump_asks
from limber.diary.standing import standing
from limber.screening.questions import Action
from limber.screening.screen import LevelOfCare
from tests.engine.diary.given import at, daily, entry, screened, seen


def lock_of(*entries: Entry) -> Lock:
    """Give the lock that these entries bring an hour later."""
    lock = standing(entries, at(1)).lock
    assert lock is not None
    return lock


def test_a_lock_for_one_thing_does_not_hide_the_helpline_for_another() -> None:
    lock = lock_of(screened(at(), U4="yes", S15="yes"))
    assert lock.action is Action.CRISIS
    assert lock.because == ("U4", "S15")
    assert "Samaritans" in lock.call.words
    assert "doctor today" in lock.call.words


def test_a_lock_until_cleared_does_not_hide_a_doctor_today() -> None:
    lock = lock_of(screened(at(), S12="yes", U10="yes"))
    assert (lock.action, lock.level, lock.open) == (Action.SAME_DAY, LevelOfCare.URGENT, ("walk-easy",))
    assert standing([screened(at(), S12="yes", U10="yes"), seen(at(1), "urgent")], at(2)).lock is None


def test_what_a_lock_leaves_open_is_never_what_a_condition_forbids() -> None:
    assert lock_of(screened(at(), U8="yes")).open == ("diaphragmatic-breathing", "legs-up-rest")
    expecting = entry("profile", at(0.5), tags=["pregnancy-t3"])
    stands = standing([screened(at(), U8="yes"), expecting], at(1))
    assert stands.lock is not None
    assert stands.lock.open == ("diaphragmatic-breathing",)
    assert not stands.allows("legs-up-rest")


@pytest.mark.parametrize("when", ["0002-01-01T00:00:00+00:00", "9998-12-31T23:59:59+00:00"])
@pytest.mark.parametrize("hours", [-12, 0, 14])
def test_no_time_that_can_be_kept_makes_a_page_fail(when: str, hours: int) -> None:
    told, problems = entry_of({"id": "far", "at": when, "kind": "session", "exercises": [{"exercise": "walk-easy", "worse": True}]})
    assert told is not None, problems
    assert standing([screened(), told], at(1).astimezone(timezone(timedelta(hours=hours)))).lock is None


@pytest.mark.parametrize(("pain", "asks"), [(5, False), (6, True)])
def test_a_number_three_above_the_usual_asks_before_the_session(pain: int, asks: bool) -> None:
    known = [screened(at()), entry("profile", at(0.1), usual_pain=3), daily(at(days=1))]
    assert jump_asks(known, pain, at(days=1, hours=1)) is asks
    again = [*known, screened(at(days=1, hours=2))]
    assert not jump_asks(again, pain, at(days=1, hours=3))


def test_a_number_before_anything_was_asked_asks() -> None:
    assert jump_asks([entry("profile", at(), usual_pain=3)], 6, at(1))
    assert not jump_asks([], 9, at(1))
