"""Reviews and signposts: when somebody should look, told once and clearly."""

from __future__ import annotations

import pytest

from limber.catalogue.load import load
from limber.diary.entry import Entry
from limber.progression.advance import advance
from limber.progression.decision import Action
from limber.progression.review import reviews
from limber.progression.state import begin
from tests.engine.progression.told import NO_START, PROGRAMME, codes, entry, folded, on, session


def steady(pain: int, since: int = 0, until: int = 84) -> list[Entry]:
    """Give sessions with the same pain before each."""
    return [session(day, before=pain) for day in range(since, until, 3)]


def referred(entries: list[Entry], day: int) -> list[str]:
    """Give the reasons of a referral on a day."""
    made = advance(PROGRAMME, entries, on(day))
    return [code for each in made if each.action is Action.REFER for code in codes(each)]


def test_pain_that_is_no_better_is_told_at_six_and_at_twelve_weeks() -> None:
    assert referred(steady(4), 40) == []
    assert referred(steady(4), 41) == ["progress-see-no-better"]
    assert referred(steady(4), 83) == ["progress-see-little-better"]


def test_pain_that_is_a_third_less_is_no_reason() -> None:
    better = [*steady(6, until=20), *steady(4, since=21)]
    assert referred(better, 83) == []


@pytest.mark.parametrize(
    ("measure", "first", "last", "gained"), [("PSFS", 3, 5, True), ("rmdq", 12, 7, True), ("rmdq", 12, 11, False), ("odd", 1, 9, False)]
)
def test_a_gain_in_what_a_person_can_do_counts_at_twelve_weeks(measure: str, first: int, last: int, *, gained: bool) -> None:
    told = [*steady(4), entry(0.1, "outcome", measure=measure, score=first), entry(83.1, "outcome", measure=measure, score=last)]
    told += [entry(83.2, "outcome", measure=measure, score="none")]
    assert ("progress-see-little-better" in referred(sorted(told, key=lambda each: each.at), 83)) is not gained


def test_pain_that_is_worse_is_told_at_every_fourth_week() -> None:
    worse = [*steady(3, until=10), *steady(5, since=12)]
    assert referred(worse, 26) == []
    assert "progress-see-worse" in referred(worse, 27)


def test_pain_of_twelve_weeks_that_nobody_has_looked_at_is_told_at_once() -> None:
    told = entry(0, "screen", age=50, country="GB", answers={}, lasted="over-12-weeks")
    assert referred([told], 1) == ["progress-see-never-assessed"]
    seen = entry(2, "profile", age=50, tags=[], assessed=True)
    assert referred([told, seen], 3) == []
    not_seen = entry(0.1, "profile", age=50, tags=[], assessed=False)
    assert "progress-see-never-assessed" in referred([not_seen, *steady(4)], 83)


def test_a_visit_ends_a_referral() -> None:
    seen = entry(42, "seen", level="soon", by="a physiotherapist", may_exercise=True)
    assert referred(steady(4), 43) == ["progress-see-no-better"]
    assert referred([*steady(4, until=42), seen], 43) == []


def test_without_a_first_day_there_is_no_review() -> None:
    assert reviews(begin(NO_START, load()), 800_000) == ()


def test_a_flare_is_nudged_after_two_days_and_referred_after_seven() -> None:
    flare = [*steady(4, until=9), session(9, before=8)]
    actions = {
        day: [(each.action, code) for each in advance(PROGRAMME, flare, on(day)) if not each.exercise for code in codes(each)] for day in (10, 12, 18)
    }
    assert (Action.OFFER, "progress-flare-move") not in actions[10]
    assert (Action.OFFER, "progress-flare-move") in actions[12]
    assert (Action.REFER, "progress-see-long-flare") in actions[18]


def test_two_sessions_at_one_time_count_once_and_are_told() -> None:
    twice = [*steady(3, until=3), session(3), entry(3, "session", "other", pain_before=3, exercises=[])]
    assert "progress-at-once" in {code for each in advance(PROGRAMME, twice, on(4)) for code in codes(each)}
    assert folded(twice).last_session
