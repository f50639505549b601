"""The judge: each hard rule is broken by a choice that breaks it, and each wish says what it lacks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from limber.dose.parse import parse
from limber.planning.check import broken, lacks, score
from limber.planning.periods import left_from, periods
from limber.planning.task import Chosen, Task, task_for
from tests.engine.planning.given import ABLE, CATALOGUE, HARMLESS, at, everywhere, task_of

NONE: Chosen = frozenset()
STRETCHES = (HARMLESS, "piriformis-stretch-seated", "hip-flexor-stretch-standing", "neck-flexion-stretch", "seated-knee-to-chest")


def test_a_choice_that_holds_every_rule_breaks_none() -> None:
    task = task_of()
    assert broken(task, everywhere(task, HARMLESS, "walk-easy", "seated-march", "glute-squeeze", "tandem-stance")) == ()


def test_what_does_not_suit_breaks_the_rules_even_where_it_has_a_place() -> None:
    task = task_of()
    chosen = everywhere(task, "abdominal-curl")
    assert "suits" in broken(replace(task, person=replace(ABLE, tags=frozenset({"osteoporosis"}))), chosen)
    assert "suits" in broken(replace(task, person=replace(ABLE, dislikes=frozenset({"abdominal-curl"}))), chosen)


def test_a_place_that_is_not_open_breaks_the_rules() -> None:
    assert "place" in broken(task_of(), frozenset({at(0, "daily", "glute-squeeze")}))


def test_a_day_that_is_too_long_breaks_the_rules() -> None:
    task = task_of(replace(ABLE, minutes_per_day=3))
    assert broken(task, everywhere(task, *STRETCHES[:3])) == ("minutes",)
    assert broken(task, everywhere(task, HARMLESS)) == ()


def test_the_floor_counts_once_a_day() -> None:
    task = task_of(replace(ABLE, minutes_per_day=3))
    assert broken(task, everywhere(task, "single-knee-to-chest")) == ("minutes",)
    assert broken(task, frozenset(place for place in everywhere(task, "single-knee-to-chest") if place.period)) == ()


def test_five_exercises_in_week_1_break_the_rules_and_a_walk_does_not_count() -> None:
    task = task_of()
    assert broken(task, everywhere(task, *STRETCHES)) == ("few-a-day",)
    later = frozenset(place for place in everywhere(task, *STRETCHES) if place.period or place.slug != HARMLESS)
    assert broken(task, later | everywhere(task, "walk-easy")) == ()


def test_the_same_exercise_twice_a_day_breaks_the_rules() -> None:
    task = task_of()
    assert "once-a-day" in broken(task, frozenset(place for place in task.places if place.slug == "seated-march"))


def test_two_sorts_of_aerobic_work_break_the_rules() -> None:
    task = task_of()
    assert broken(task, everywhere(task, "walk-easy", "step-tap")) == ("one-walk",)


def test_a_rung_without_the_one_before_breaks_the_rules() -> None:
    task = task_of()
    assert broken(task, frozenset({at(2, "strength", "mini-bridge")})) == ("rungs-first",)
    assert broken(task, frozenset({at(2, "strength", "mini-bridge"), *everywhere(task, "glute-squeeze")})) == ()
    assert broken(replace(task, held=frozenset({"mini-bridge"})), frozenset({at(2, "strength", "mini-bridge")})) == ()


@pytest.mark.parametrize("sentence", ["3, hold 20 s, each side", "2, hold 10 s, alternating"])
def test_a_dose_above_the_start_or_with_other_sides_breaks_the_rules(sentence: str) -> None:
    task = task_of()
    dose, _ = parse(sentence)
    assert dose is not None
    assert broken(replace(task, doses={**task.doses, ("daily", HARMLESS): dose}), everywhere(task, HARMLESS)) == ("low-start",)


@pytest.mark.parametrize(
    "chosen",
    [{at(0, "daily", HARMLESS)}, {at(2, "daily", HARMLESS)}, {at(4, "aerobic", "walk-easy")}, {at(0, "strength", "glute-squeeze")}],
    ids=["gone after week 1", "gone after week 4", "a walk at the end only", "strength in week 1 only"],
)
def test_a_habit_that_ends_breaks_the_rules(chosen: Chosen) -> None:
    assert broken(task_of(), frozenset(chosen)) == ("habit",)


def test_what_opens_a_day_may_change_before_week_3() -> None:
    assert broken(task_of(), frozenset({at(0, "daily", "seated-march")})) == ()


def told(task: Task, chosen: Chosen) -> set[tuple[str, str]]:
    return {(lack.wish, lack.what) for lack in lacks(task, chosen)}


def test_an_empty_choice_lacks_everything() -> None:
    found = told(task_of(), NONE)
    assert {wish for wish, _ in found} == {"enough", "kind", "muscle", "warm-up", "breathing", "stretch-minutes", "region"}
    assert {what for wish, what in found if wish == "kind"} == {"stretch", "aerobic", "strength", "stabilisation", "work"}


def test_what_is_there_is_not_lacking() -> None:
    task = task_of()
    chosen = everywhere(task, "seated-march", "diaphragmatic-breathing", HARMLESS, "walk-easy", "clamshell")
    assert ("muscle", "hamstrings") in told(task, NONE) - told(task, chosen)
    assert ("muscle", "hip-abductors") not in told(task, chosen)
    assert {("warm-up", ""), ("breathing", ""), ("kind", "aerobic"), ("region", "legs")}.isdisjoint(told(task, chosen))


def test_weeks_that_are_over_lack_nothing() -> None:
    late = task_for(ABLE, CATALOGUE, left_from(9, periods(12)))
    assert {lack.period for lack in lacks(late, NONE)} == {4}
    assert score(late, NONE)[3] == 0


def test_what_goes_and_what_bends_the_other_way_is_counted() -> None:
    task = task_of(replace(ABLE, directional_preference="flexion"))
    chosen = everywhere(task, "single-knee-to-chest", "backwards-stretch", "glute-squeeze")
    assert score(replace(task, before=everywhere(task, HARMLESS)), chosen)[4] == 5
    assert score(task, chosen)[6] == 5
