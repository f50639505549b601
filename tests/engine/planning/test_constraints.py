"""Each constraint of the formulation: a choice that it allows, and one that it does not; each wish: met, and not met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest

from limber.planning import solve as solving
from limber.planning.check import broken
from limber.planning.constraints import (
    balance,
    change,
    continuity,
    count,
    coverage,
    crowd,
    direction,
    enough,
    evidence,
    gate,
    habit,
    kinds,
    minutes,
    positions,
    room,
    turns,
)
from limber.planning.model import Draft, Terms, Tight, draft_of
from limber.planning.periods import left_from, periods
from limber.planning.solve import solve
from limber.planning.task import task_for
from tests.engine.planning.given import ABLE, CATALOGUE, HARMLESS, allows, at, cost, everywhere, task_of

STRETCHES = (HARMLESS, "piriformis-stretch-seated", "hip-flexor-stretch-standing", "neck-flexion-stretch", "seated-knee-to-chest")


def test_four_exercises_a_day_fit_into_week_1_and_five_do_not() -> None:
    task = task_of(ABLE, *STRETCHES)
    places = [at(0, "daily", slug) for slug in STRETCHES]
    assert allows(task, frozenset(places[:4]), count.add)
    assert not allows(task, frozenset(places), count.add)


def test_strength_work_counts_on_the_day_it_is_dealt_to() -> None:
    task = task_of(ABLE, "glute-squeeze", "scapular-squeeze", "hip-hinge", *STRETCHES)
    daily = {at(0, "daily", slug) for slug in STRETCHES[:3]}
    work = [at(0, "strength", slug) for slug in ("glute-squeeze", "scapular-squeeze", "hip-hinge")]
    assert allows(task, frozenset({*daily, *work[:2]}), count.add)
    assert not allows(task, frozenset({*daily, *work}), count.add)


def test_walking_is_not_counted_and_marching_is() -> None:
    task = task_of(ABLE, "walk-easy", "seated-march", *STRETCHES)
    four = {at(0, "daily", slug) for slug in STRETCHES[:4]}
    assert allows(task, frozenset({*four, at(0, "aerobic", "walk-easy")}), count.add)
    assert not allows(task, frozenset({*four, at(0, "aerobic", "seated-march")}), count.add)


def test_one_sort_of_aerobic_work_and_marching_once_a_day() -> None:
    task = task_of(ABLE, "walk-easy", "seated-march")
    assert allows(task, frozenset({at(0, "aerobic", "walk-easy"), at(0, "daily", "seated-march")}), count.add)
    assert not allows(task, frozenset({at(0, "aerobic", "walk-easy"), at(0, "aerobic", "seated-march")}), count.add)
    assert not allows(task, frozenset({at(0, "aerobic", "seated-march"), at(0, "daily", "seated-march")}), count.add)


def test_a_rung_waits_for_an_easier_one() -> None:
    task = task_of(ABLE, "glute-squeeze", "mini-bridge")
    assert allows(task, frozenset({at(1, "strength", "glute-squeeze"), at(2, "strength", "mini-bridge")}), gate.add)
    assert not allows(task, frozenset({at(2, "strength", "glute-squeeze"), at(2, "strength", "mini-bridge")}), gate.add)


def test_what_was_done_before_the_plan_opens_the_next_rung() -> None:
    task = task_for(ABLE, CATALOGUE, left_from(5, periods(12)), held=frozenset({"glute-squeeze"}))
    assert allows(task, frozenset({at(3, "strength", "mini-bridge")}), gate.add)
    assert not allows(task, frozenset({at(4, "strength", "glute-bridge")}), gate.add)


def test_what_is_in_the_daily_routine_stays_there_save_what_frames_the_day() -> None:
    task = task_of(ABLE, HARMLESS, "cat-camel")
    assert allows(task, everywhere(task, HARMLESS), habit.add)
    assert not allows(task, frozenset({at(0, "daily", HARMLESS)}), habit.add)
    assert allows(task, frozenset({at(0, "daily", "cat-camel")}), habit.add)


def test_a_day_holds_what_fits_into_its_minutes() -> None:
    task = task_of(replace(ABLE, minutes_per_day=5), *STRETCHES, "glute-squeeze", "hip-hinge")
    assert allows(task, everywhere(task, HARMLESS, "glute-squeeze"), positions.add, minutes.add)
    assert not allows(task, everywhere(task, *STRETCHES), positions.add, minutes.add)


def test_getting_down_to_the_floor_takes_its_time() -> None:
    task = task_of(replace(ABLE, minutes_per_day=4), "single-knee-to-chest", HARMLESS, "wall-chest-stretch")
    seated = {at(0, "daily", HARMLESS), at(0, "daily", "wall-chest-stretch")}
    assert allows(task, frozenset(seated), positions.add, minutes.add)
    assert not allows(task, frozenset({at(0, "daily", HARMLESS), at(0, "daily", "single-knee-to-chest")}), positions.add, minutes.add)


WORK = ("glute-squeeze", "hip-hinge", "tandem-stance", "side-bridge-wall")


@pytest.mark.parametrize("tight", Tight)
def test_strength_work_fits_into_two_days_where_they_are_looked_at(tight: Tight) -> None:
    short, long = (task_of(replace(ABLE, minutes_per_day=minutes), *WORK, HARMLESS) for minutes in (3, 4))
    chosen = everywhere(long, *WORK, HARMLESS)  # 90 s a day, 283 s of work dealt out
    assert allows(long, chosen, positions.add, turns.add, tight={0: tight})
    assert not allows(short, chosen, positions.add, turns.add, tight={0: tight})
    assert allows(short, chosen, positions.add, turns.add)


def test_each_strength_day_is_looked_at_for_itself() -> None:
    task = task_of(replace(ABLE, minutes_per_day=2), "hip-abduction-standing", "glute-squeeze", "hip-hinge")
    uneven = frozenset({at(0, "strength", "hip-abduction-standing"), at(0, "strength", "glute-squeeze"), at(0, "strength", "hip-hinge")})
    assert allows(task, uneven, positions.add, turns.add, tight={0: Tight.TOGETHER})
    assert not allows(replace(task, seconds=dict.fromkeys(task.places, 80)), uneven, positions.add, turns.add, tight={0: Tight.EACH})
    assert allows(task, uneven, positions.add, turns.add, tight={0: Tight.EACH})


def rows_of_room(minutes: int) -> list[tuple[set[int], int]]:
    """Give what the rows of room say of a day: the columns of what may be lacking, and how many of them are."""
    draft = draft_of(task_of(replace(ABLE, minutes_per_day=minutes)))
    room.add(draft)
    return [({column for column, _ in terms}, low) for low, terms, _ in draft.model.rows if column_of_walk(draft) in dict(terms) and low < 5]


def column_of_walk(draft: Draft) -> int:
    return kinds.aerobic(draft, draft.task.periods[-1])


def test_what_has_no_room_together_is_told_of_short_days_only() -> None:
    assert len(rows_of_room(10)) > 5
    assert len(rows_of_room(45)) == 1  # the row that says what no aerobic work is
    assert max(missing for _, missing in rows_of_room(5)) > 1


def test_what_has_no_room_together_counts_each_thing_once() -> None:
    found = rows_of_room(10)
    assert all(not (fewer < more and at_least >= least) for more, least in found for fewer, at_least in found)


@pytest.mark.parametrize("minutes", [5, 15, 30])
def test_the_rows_that_spare_a_search_change_no_plan(minutes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    task = task_of(replace(ABLE, minutes_per_day=minutes))
    best = solve(task)
    monkeypatch.setattr(solving, "TIGHTER", ())
    assert solve(task) == best


DAY = (
    "seated-march",
    "diaphragmatic-breathing",
    "piriformis-stretch-seated",
    "double-knee-to-chest",
    "hamstring-stretch-supine",
    "lower-trunk-rotation",
)


@pytest.mark.parametrize("minutes", range(3, 12))
@pytest.mark.parametrize("floor", [False, True])
def test_a_day_that_fits_lacks_what_the_rows_of_room_say_and_some_day_no_more(minutes: int, floor: bool) -> None:
    task = task_of(replace(ABLE, minutes_per_day=minutes), *DAY if floor else DAY[:3], HARMLESS, "neck-flexion-stretch", "step-tap")
    draft = draft_of(task)
    room.add(draft)
    daily = sorted({place.slug for place in task.places if place.routine == "daily"})
    walk = at(4, "aerobic", "step-tap")
    days = [{walk, *(at(4, "daily", slug) for slug in some)} for count in range(len(daily) + 1) for some in combinations(daily, count)]
    fitting = [{draft.column[place] for place in day} for day in days if "minutes" not in broken(task, frozenset(day))]
    for terms, missing in [(dict(terms), low) for low, terms, _ in draft.model.rows if set(dict(terms)) <= set(draft.model.lacks.values())]:
        lacking = [sum(terms[column] for key, column in draft.model.lacks.items() if column in terms and is_lacking(key, day)) for day in fitting]
        assert min(lacking, default=missing) == missing


def is_lacking(key: tuple[tuple[tuple[int, int], ...], int], day: set[int]) -> bool:
    """Tell of a column of something missing whether a day lacks it."""
    terms, wanted = key
    return sum(factor for column, factor in terms if column in day) < wanted


def test_nothing_is_tightened_where_the_last_weeks_are_over() -> None:
    task = task_of()
    draft = draft_of(replace(task, periods=task.periods[:3]))
    room.add(draft)
    assert draft.model.rows == []


def test_three_exercises_a_week_are_enough() -> None:
    task = task_of(ABLE, *STRETCHES)
    assert cost(task, everywhere(task, *STRETCHES[:3]), enough.wish) == 0
    assert cost(task, everywhere(task, *STRETCHES[:1]), enough.wish) == 2 * 5


def test_each_kind_has_its_days() -> None:
    task = task_of()
    chosen = everywhere(task, HARMLESS, "walk-easy", "glute-squeeze", "hip-hinge", "tandem-stance", "transversus-draw-in")
    assert cost(task, chosen, kinds.wish) == 0
    assert cost(task, everywhere(task, HARMLESS), kinds.wish) == 2 * 4 + 3 * 5
    assert cost(task_of(ABLE, "tandem-stance"), everywhere(task_of(ABLE, "tandem-stance"), "tandem-stance"), kinds.wish) == 2 * 3 + 3 * 4


@pytest.mark.parametrize("wish", [coverage.strong, coverage.build])
def test_a_stretch_covers_its_muscle_and_nothing_else(wish: Callable[[Draft], Terms]) -> None:
    task = task_of(ABLE, HARMLESS, "prone-lying")
    assert cost(task, everywhere(task, HARMLESS), wish) == 10
    assert cost(task, everywhere(task, "prone-lying"), wish) == 11


def test_weeks_that_are_over_are_not_covered_any_more() -> None:
    task = task_for(ABLE, CATALOGUE, left_from(9, periods(12)))
    assert cost(task, frozenset(), coverage.build) == 0
    assert cost(task, frozenset(), coverage.strong) == 11


def test_what_goes_from_a_plan_costs_one_a_period() -> None:
    task = task_of(ABLE, *STRETCHES)
    stood = everywhere(task, HARMLESS, "seated-knee-to-chest")
    assert cost(replace(task, before=stood), stood, change.wish) == 0
    assert cost(replace(task, before=stood), everywhere(task, HARMLESS), change.wish) == 5
    assert cost(task, frozenset(), change.wish) == 0


def test_a_balanced_day_opens_easily_ends_with_breathing_and_stretches_enough() -> None:
    task = task_of()
    framed = everywhere(task, "seated-march", "diaphragmatic-breathing", "lower-trunk-rotation", "cat-camel", *STRETCHES, "glute-squeeze")
    assert cost(task, framed, balance.wish) == 0
    assert cost(task, frozenset(), balance.wish) == 2 * 5 + 6 * 3


def test_the_direction_that_eases_is_followed() -> None:
    likes = task_of(replace(ABLE, directional_preference="extension"), "backwards-stretch", "single-knee-to-chest")
    assert cost(likes, everywhere(likes, "backwards-stretch"), direction.wish) == 0
    assert cost(likes, everywhere(likes, "single-knee-to-chest"), direction.wish) == 2 * 5
    assert direction.wish(draft_of(task_of(ABLE, "backwards-stretch"))) == []


def test_a_ladder_is_climbed_one_rung_a_period() -> None:
    task = task_of(ABLE, "glute-squeeze", "mini-bridge", "glute-bridge", "bridge-march")
    climbed = frozenset(
        at(period, "strength", slug) for period, slug in enumerate(["glute-squeeze", "glute-squeeze", "mini-bridge", "glute-bridge", "bridge-march"])
    )
    assert cost(task, climbed, continuity.wish) == 0
    assert cost(task, everywhere(task, "glute-squeeze"), continuity.wish) == 1 + 2 + 3
    assert cost(task, frozenset({at(4, "strength", "bridge-march")}), continuity.wish) == 1


def test_few_exercises() -> None:
    task = task_of()
    assert cost(task, everywhere(task, HARMLESS, "neck-flexion-stretch"), crowd.wish) == 2 * 5
    assert cost(task, frozenset(), crowd.wish) == 0


def test_few_positions_and_what_strength_work_shares_with_the_day_counts_once() -> None:
    task = task_of()
    assert cost(task, everywhere(task, HARMLESS, "neck-flexion-stretch"), positions.wish, positions.add) == 5
    assert cost(task, everywhere(task, HARMLESS, "hip-flexor-stretch-standing"), positions.wish, positions.add) == 2 * 5
    assert cost(task, everywhere(task, HARMLESS, "glute-squeeze"), positions.wish, positions.add) == 5
    assert cost(task, everywhere(task, "tandem-stance"), positions.wish, positions.add) == 5
    assert cost(task, frozenset(), positions.wish, positions.add) == 0


def test_better_evidence_costs_less() -> None:
    task = task_of()
    assert cost(task, everywhere(task, "walk-easy"), evidence.wish) == 0
    assert cost(task, everywhere(task, "seated-thoracic-rotation"), evidence.wish) == 2 * 5


def test_no_two_exercises_have_the_same_place_in_the_order() -> None:
    terms = evidence.order(draft_of(task_of()))
    assert len({factor for _, factor in terms}) == len(terms) == len({column for column, _ in terms})
