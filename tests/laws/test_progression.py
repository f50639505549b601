"""The laws of progression (SAFETY.md, design laws 1 to 7): whatever the history, these hold."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.exercise import Kind as ExerciseKind
from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind, merge
from limber.dose.reckon import volume
from limber.dose.write import write
from limber.person.suits import suits
from limber.progression import session
from limber.progression.advance import advance, keep, with_entry
from limber.progression.decide import RULES, caps_of, decide, look_at, lowest, lowest_caps_of, moment_of
from limber.progression.decision import Action
from limber.progression.fold import fold
from limber.progression.state import State, begin, in_force
from tests.laws.diaries import FIRST, SLUGS, WHOLE_KIT, Day, by_exercise, days, played, profile, programme, quiet, rank, shifted

PROGRAMME = programme()
EVERY_TAG = sorted(load().vocabulary.tags)


def folded(entries: tuple[Entry, ...]) -> State:
    """Fold a diary whole."""
    state = begin(PROGRAMME, load())
    for entry in entries:
        state = fold(state, entry)
    return state


def day_after(entries: tuple[Entry, ...], days_on: int = 1) -> date:
    """Give a day after the last session of a diary."""
    return max(entry.at for entry in entries if entry.kind is Kind.SESSION).date() + timedelta(days=days_on)


@given(days(), st.integers(-4000, 4000), st.integers(0, 12), st.randoms(use_true_random=False))
def test_order_repetition_and_a_shift_of_all_dates_change_nothing(history: list[Day], by: int, first: int, shuffle: random.Random) -> None:
    """Design laws 7 and 8, hazard H39; entries that come one by one, each twice, fold to the same state."""
    entries, shift = played(history), timedelta(days=by)
    on = day_after(entries)
    made = advance(PROGRAMME, entries, on)
    late = list(entries)
    shuffle.shuffle(late)
    assert advance(PROGRAMME, [*late, *late[:first]], on) == made
    moved = replace(PROGRAMME, start=FIRST.date() + shift)
    assert advance(moved, [shifted(entry, shift) for entry in entries], on + shift) == made
    kept = keep(PROGRAMME, late[:first])
    for entry in late[first:]:
        kept = with_entry(with_entry(kept, entry), entry)
    assert kept.state == folded(entries)


def worse_ways(data: st.DataObject, last: Entry) -> Entry:
    """Draw one thing that was worse in a session, all else equal."""
    told = [dict(each) for each in last.payload["exercises"]]  # type: ignore[attr-defined]
    one = data.draw(st.sampled_from(told))
    how = data.draw(st.sampled_from(["pain_worst", "spasm", "worse", "leg", "effort", "done", "whole_leg"]))
    if how in ("spasm", "worse"):
        one[how] = True
    elif how == "leg":
        one["leg"] = "spreading"
    elif how == "done":
        one["done"] = data.draw(st.floats(0, float(one["done"])))
    elif how != "whole_leg":
        low = one.get(how, last.payload["pain_before"] if how == "pain_worst" else 0)
        one[how] = data.draw(st.integers(low, 10))
    leg = {"leg": "spreading"} if how == "whole_leg" else {}
    return replace(last, payload={**last.payload, **leg, "exercises": told})


@given(days(8), st.integers(0, 16), st.data())
def test_a_worse_last_session_never_gives_a_higher_next_dose(history: list[Day], wait: int, data: st.DataObject) -> None:
    """Design law 3. The session tells its pain exercise by exercise: whom an unnamed rise belongs to is another matter."""
    entries = played([*history[:-1], replace(history[-1], worst=None, leg="none")])
    last = max((entry for entry in entries if entry.kind is Kind.SESSION), key=lambda entry: entry.at)
    if not last.payload["exercises"]:
        return
    worse = worse_ways(data, last)
    on = last.at.date() + timedelta(days=wait)
    before = by_exercise(advance(PROGRAMME, entries, on))
    after = by_exercise(advance(PROGRAMME, [worse if entry is last else entry for entry in entries], on))
    assert before.keys() == after.keys()
    assert [slug for slug in before if rank(after[slug]) > rank(before[slug])] == []


@given(days(7), st.integers(0, 10), st.integers(1, 16))
def test_a_worse_morning_after_never_gives_a_higher_next_dose(history: list[Day], pain: int, wait: int) -> None:
    entries = played([*history[:-1], replace(history[-1], morning=pain)])
    worse = replace(entries[-1], payload={**entries[-1].payload, "pain": min(10, pain + 1)})
    on = day_after(entries, wait)
    before, after = (by_exercise(advance(PROGRAMME, told, on)) for told in (entries, (*entries[:-1], worse)))
    assert [slug for slug in before if rank(after[slug]) > rank(before[slug])] == []


@given(days(7), st.integers(0, 16))
def test_a_morning_that_was_not_told_never_gives_more_than_a_good_one(history: list[Day], wait: int) -> None:
    entries = played([*history[:-1], replace(history[-1], morning=0)])
    on = day_after(entries, 1 + wait)
    told, untold = (by_exercise(advance(PROGRAMME, known, on)) for known in (entries, entries[:-1]))
    assert [slug for slug in told if rank(untold[slug]) > rank(told[slug])] == []


@given(days(6), st.integers(0, 30), st.integers(0, 12))
def test_an_entry_that_cannot_be_read_never_raises_a_dose(history: list[Day], place: int, wait: int) -> None:
    entries = played(history)
    at = entries[min(place, len(entries) - 1)].at
    torn = Entry("torn", at, Kind.UNKNOWN, {"line": "{"})
    on = day_after(entries, wait)
    whole, broken = (by_exercise(advance(PROGRAMME, told, on)) for told in (entries, (*entries, torn)))
    assert [slug for slug in whole if rank(broken[slug]) > rank(whole[slug])] == []


@given(days(), st.integers(0, 30))
def test_the_decision_is_the_lowest_of_all_caps_and_every_shortcut_leads_there(history: list[Day], wait: int) -> None:
    entries = played(history)
    state = folded(entries)
    on = date.fromordinal(state.day) + timedelta(days=wait)
    for slug in in_force(state, on.toordinal()):
        look = look_at(state, slug, on.toordinal(), moment_of(state, on))
        least = min(cap.rank for rule in RULES if (cap := rule.cap(look)))
        assert lowest(caps_of(look)).rank == least
        assert lowest(lowest_caps_of(look)).rank == least
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "is_quiet", lambda *_: False)
        assert folded(entries) == state


@given(days(5), st.lists(st.sampled_from(EVERY_TAG), max_size=4, unique=True))
def test_nothing_that_a_condition_forbids_is_asked_or_offered(history: list[Day], tags: list[str]) -> None:
    """Design law 2, hazard H06: also on the ladder, up and down."""
    entries = played(history, profile(tuple(tags)))
    state = folded(entries)
    assert state.person
    told = replace(state.person, unanswered=frozenset())
    for decision in decide(state, day_after(entries)):
        if decision.rung:
            assert suits(load().exercises[decision.rung], state.person)
        elif decision.exercise and decision.after:
            assert suits(load().exercises[decision.exercise], told)


@given(days(3), st.sampled_from(["E1", "E5", "E9", "U2", "U4"]))
def test_a_lock_leaves_no_exercise(history: list[Day], sign: str) -> None:
    """Design law 1, hazard H03: at the next look, wherever in a history the sign is told."""
    entries = played(history)
    told = Entry("danger", entries[-1].at + timedelta(minutes=1), Kind.SCREEN, {"age": 45, "country": "GB", "answers": {sign: "yes"}})
    made = advance(PROGRAMME, (*entries, told), day_after(entries))
    assert {each.action for each in made if each.exercise} == {Action.STOP}
    assert Action.LOCK in {each.action for each in made}


@given(st.integers(5, 200), st.integers(1, 14))
def test_many_sessions_in_one_day_are_never_a_step_up(count: int, wait: int) -> None:
    """Hazards H24 and H39: the day counts once, it is said, and nothing goes up for a week."""
    entries = played(quiet(2))
    crowd = tuple(replace(entries[-2], id=f"again-{number}", at=entries[-2].at + timedelta(minutes=number)) for number in range(count))
    on = day_after(entries, wait)
    made = advance(PROGRAMME, (*entries, *crowd), on)
    assert Action.UP not in {each.action for each in made}
    assert wait >= 7 or "progress-crowded" in {reason.code for each in made if each.exercise is None for reason in each.because}


@given(days(5), st.lists(st.timedeltas(timedelta(days=-400), timedelta(days=400)), min_size=1, max_size=5))
def test_clock_jumps_never_skip_a_gap(history: list[Day], jumps: list[timedelta]) -> None:
    """Hazard H24: whatever the clock says, two steps of an exercise lie as far apart as in a diary without jumps."""
    entries = played(quiet(3) + history)
    jumped = [
        replace(entry, at=entry.at + jumps[number % len(jumps)]) if number % 3 == 2 and entry.kind is not Kind.PROFILE else entry
        for number, entry in enumerate(entries)
    ]
    steps: dict[str, set[int]] = {}
    state = begin(PROGRAMME, load())
    for entry in merge(jumped):
        state = fold(state, entry)
        for track in state.tracks.values():
            if track.step:
                steps.setdefault(track.slug, set()).add(track.step.day)
    for slug, found in steps.items():
        gap = 3 if load().exercises[slug].kind is ExerciseKind.STRETCH else 7
        assert all(after - before >= gap for before, after in pairwise(sorted(found)))


@pytest.mark.parametrize("slug", sorted(load().exercises))
def test_every_exercise_climbs_from_its_start_to_its_ceiling(slug: str) -> None:
    """Rules 4.2-3: by steps that are small, never above the ceiling, and each after its gap."""
    exercise = load().exercises[slug]
    asked_for = programme((slug,))
    state = fold(begin(asked_for, load()), profile())
    at, stepped, before = FIRST, FIRST, exercise.start
    sides = exercise.tempo, exercise.laterality
    for number in range(150):
        decision = next(each for each in decide(state, at.date()) if each.exercise and each.action is not Action.OFFER)
        assert decision.after
        if decision.action is Action.UP:
            assert (at - stepped).days >= (3 if exercise.kind in ("stretch", "mobility") and before != exercise.start else 7)
            assert volume(before, *sides) < volume(decision.after, *sides) <= volume(exercise.ceiling, *sides)
            stepped, before = at, decision.after
        told = [{"exercise": slug, "dose": write(decision.after), "done": 1, "effort": 2}]
        state = fold(state, Entry(f"s{number}", at, Kind.SESSION, {"pain_before": 2, "exercises": told}))
        at += timedelta(days=2)
        state = fold(
            state, Entry(f"m{number}", at - timedelta(hours=24), Kind.MORNING, {"pain": 2, "of": (at.date() - timedelta(days=1)).isoformat()})
        )
        if state.tracks[slug].full:
            break
    assert volume(before, *sides) == volume(exercise.ceiling, *sides)


def test_what_is_known_of_someone_does_not_grow_with_the_years() -> None:
    """A state stays small: rolling windows, whatever the length of the diary."""
    entries = played(quiet(60))
    sizes = []
    state = begin(PROGRAMME, load())
    for entry in entries:
        state = fold(state, entry)
        sizes.append(len(state.log) + len(state.befores) + len(state.mornings) + sum(len(track.lows) for track in state.tracks.values()))
    assert max(sizes[60:]) <= max(sizes[:60]) + len(SLUGS)
    assert WHOLE_KIT
    assert isinstance(state.at, datetime)
