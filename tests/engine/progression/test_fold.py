"""One entry more: what each kind of entry changes in what is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.dose.write import write
from limber.progression import advance as advancing
from limber.progression.advance import advance, keep, with_entry
from limber.progression.changed import changed
from limber.progression.decision import Action
from limber.progression.fold import fold
from limber.progression.ladder import neighbours
from limber.progression.state import begin
from tests.engine.progression.told import NO_START, PROGRAMME, at, codes, decided, entry, folded, good, morning, on, programme, session


def test_an_entry_older_than_the_last_is_a_mistake_of_ours() -> None:
    state = folded([session(2)])
    with pytest.raises(ValueError, match="older"):
        fold(state, session(1))


def test_a_field_that_a_value_does_not_have_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="no such field: tea"):
        changed(folded([]), tea=1)


def test_a_programme_without_a_first_day_begins_where_it_is_adopted_or_first_done() -> None:
    adopted = fold(begin(NO_START, load()), entry(3, "programme", text="+++\n+++\n"))
    assert adopted.start == on(3).toordinal()
    assert fold(begin(NO_START, load()), session(4)).start == on(4).toordinal()
    assert fold(adopted, entry(5, "programme", text="+++\n+++\n")).start == adopted.start


def test_without_any_entry_every_exercise_stays_at_its_first_dose() -> None:
    made = advance(NO_START, [], on(0))
    assert [each.action for each in made] == [Action.SAME, Action.SAME]


def test_a_programme_of_no_weeks_decides_nothing() -> None:
    assert advance(replace(PROGRAMME, phases=()), [session(1)], on(2)) == ()


def test_something_new_asks_for_the_danger_signs_first() -> None:
    assert codes(decided([*good(4), entry(4, "something_new")], 5, None)) == ["progress-ask-new"]


def test_an_unreadable_entry_that_tells_of_danger_locks() -> None:
    torn = Entry("torn", at(4), Kind.SESSION, {"pain_before": "much", "answers": {"E1": "yes"}})
    assert decided([*good(4), torn], 5).action is Action.STOP
    assert decided([*good(4), replace(torn, payload={"pain_before": "much"})], 5).action is Action.SAME


def test_an_exercise_that_a_condition_forbids_stops_until_a_clinician_prescribes_it_all_the_same() -> None:
    told = entry(0.1, "profile", age=45, tags=["spinal-surgery-recent"])
    assert decided([session(0), told], 2).action is Action.STOP
    allowed = entry(1, "override", exercise="glute-bridge", tags=["spinal-surgery-recent"], by="a surgeon")
    assert decided([session(0), told, allowed], 2).action is Action.SAME


def test_a_condition_told_in_screening_counts_where_no_profile_was_told() -> None:
    told = entry(0.1, "screen", age=62, country="GB", answers={"S8": "yes"})
    state = folded([told])
    assert state.person
    assert "osteoporosis" in state.person.tags
    assert not state.person.unanswered


def test_a_local_day_before_the_last_one_is_told() -> None:
    east = Entry("east", at(4.5).astimezone(timezone(timedelta(hours=12))), Kind.NOTE, {"text": "from afar"})
    back = Entry("west", at(4.6), Kind.NOTE, {"text": "home"})
    made = advance(PROGRAMME, [session(4), east, back], on(5))
    assert "progress-backwards" in {reason.code for each in made for reason in each.because}


def test_a_morning_that_has_not_come_yet_does_not_count() -> None:
    early = entry(1, "morning", pain=9, of=on(4).isoformat())
    made = advance(PROGRAMME, [session(0), early], on(2))
    assert "progress-backwards" in {reason.code for each in made for reason in each.because}
    assert not folded([session(0), early]).mornings


def test_a_bad_morning_told_twice_counts_once() -> None:
    bad = [*good(6), session(6), morning(7, 5), replace(morning(7, 5), id="again")]
    assert codes(decided(bad, 8))[0] == "progress-morning-worse"


def test_checkpoints_stand_where_they_should_and_late_entries_start_from_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(advancing, "SPACING", 3)
    entries = good(12)
    kept = keep(PROGRAMME, entries)
    assert len(kept.states) == 1 + len(entries) // 3
    late = entry(5.5, "note", text="late")
    assert with_entry(kept, late).state == folded(sorted([*entries, late], key=lambda each: each.at))
    assert with_entry(kept, entries[3]) is kept
    last = entry(13, "note", text="last")
    assert with_entry(kept, last).state == folded([*entries, last])


def test_an_exercise_of_nobodys_catalogue_is_passed_over() -> None:
    assert decided([*good(4), session(4, "my-own-thing", worse=True)], 5).action is Action.SAME
    assert neighbours("my-own-thing") == frozenset()
    assert folded([entry(1, "request", what="park", exercise="my-own-thing")]).tracks == {}
    assert folded([entry(1, "offer_answer", exercise="my-own-thing", to="x: 5", answer="yes")]).tracks == {}


def test_an_exercise_outside_the_programme_is_followed_from_its_own_start() -> None:
    state = folded([session(0, "walk-easy")], programme(glute_bridge="2 x 6"))
    assert state.tracks["walk-easy"].dose == load().exercises["walk-easy"].start


def test_two_reports_of_one_exercise_in_one_session_count_as_the_worse() -> None:
    twice = entry(
        6, "session", pain_before=3, exercises=[{"exercise": "glute-bridge", "done": 1}, {"exercise": "glute-bridge", "done": 0.2, "effort": 9}]
    )
    seen = folded([*good(6), twice]).log[-1].seen["glute-bridge"]
    assert (seen.share, seen.effort) == (0.2, 9)


def test_a_dose_that_cannot_be_read_counts_as_less() -> None:
    assert decided(good(8, dose="a lot"), 8).action is Action.SAME


def test_a_bad_morning_after_a_day_of_rest_is_no_mark_on_any_exercise() -> None:
    rest = [*good(6), morning(8, 6)]
    assert not folded(rest).tracks["glute-bridge"].owed


def test_an_easier_exercise_done_without_a_decision_moves_no_rung() -> None:
    free = [*good(4), session(4, worse=True), session(6, "mini-bridge")]
    assert folded(free).moves == {}


def test_a_rung_that_the_programme_holds_already_keeps_the_lower_dose() -> None:
    both = programme(glute_bridge="2 x 10", mini_bridge="3")
    told = [session(0, "mini-bridge"), session(0.1), session(2, spasm=True), session(5)]
    assert write(folded(told, both).tracks["mini-bridge"].dose) == "3"
    assert set(folded(told, both).moves) == {"glute-bridge"}


def test_strong_pain_that_a_clinician_knows_starts_each_exercise_at_its_lowest_rung() -> None:
    told = entry(0, "profile", age=50, tags=[], usual_pain=8, assessed=True)
    for slug in ("back-extension-prone", "glute-bridge", "dead-bug-heel-tap"):
        made = decided([told], 1, slug, programme(**{slug.replace("-", "_"): "5"}))
        assert made.action is Action.RUNG_DOWN
        assert made.rung


def test_more_than_28_days_away_asks_for_the_danger_signs() -> None:
    assert codes(decided(good(4), 33, None)) == ["progress-ask-away"]
