"""Plans for very many people, and the proof that nothing better exists. Run by `bin/test --full`: each case takes as long as hundreds of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.person.person import Person
from limber.planning import solve as solving
from limber.planning.check import broken, score
from limber.planning.periods import periods
from limber.planning.solve import solve
from limber.planning.task import Chosen, Task, task_for
from tests.laws.test_planning import CATALOGUE, HOMES, KIT, TAGS, holds_for, some_person, stays_out


@st.composite
def people(draw: st.DrawFn) -> Person:
    few = draw(st.sets(st.sampled_from(TAGS), max_size=draw(st.sampled_from([0, 1, 2, 2, 4]))))
    return Person(
        age=draw(st.sampled_from([18, 45, 74, 75, 90])),
        tags=frozenset(few),
        equipment=draw(st.sampled_from(HOMES)),
        floor=draw(st.booleans()),
        kneeling=draw(st.booleans()),
        minutes_per_day=draw(st.sampled_from([3, 8, 10, 20, 30, 45, 90])),
        strength_days=draw(st.sampled_from([2, 3])),
        directional_preference=draw(st.sampled_from(["none", "flexion", "extension"])),
        level=draw(st.sampled_from(["new", "some", "active"])),
        dislikes=frozenset(draw(st.sets(st.sampled_from(sorted(CATALOGUE.exercises)), max_size=3))),
        unanswered=frozenset(draw(st.sampled_from([(), (), TAGS]))),
        usual_pain=draw(st.sampled_from([None, 3, 8])),
    )


@given(people())
def test_a_plan_holds_every_rule_or_is_refused_with_reasons(person: Person) -> None:
    holds_for(person)


@given(people(), st.data())
def test_what_was_taken_out_or_is_forbidden_comes_back_by_no_door(person: Person, data: st.DataObject) -> None:
    stays_out(person, lambda slugs: data.draw(st.sampled_from(slugs)), data.draw(st.sampled_from(TAGS)))


# Ten exercises of all kinds, among them two ladders.
TEN = (
    *("glute-squeeze", "mini-bridge", "transversus-draw-in", "abdominal-brace", "single-knee-to-chest"),
    *("hamstring-stretch-seated", "seated-march", "walk-easy", "diaphragmatic-breathing", "cat-camel"),
)


def every_choice(task: Task) -> Iterator[Chosen]:
    """Give every choice that the judge lets through: period by period, what breaks a rule among the first ones left out with all that follows."""
    local = {"suits", "minutes", "few-a-day", "once-a-day", "one-walk", "low-start"}

    def choices(number: int) -> list[Chosen]:
        mine = [place for place in task.places if place.period == number]
        few = (frozenset(some) for count in range(len(mine) + 1) for some in combinations(mine, count))
        return [some for some in few if local.isdisjoint(broken(task, some))]

    so_far: list[Chosen] = [frozenset()]
    for count, period in enumerate(task.periods, 1):
        first = replace(task, periods=task.periods[:count])
        so_far = [whole for before, some in product(so_far, choices(period.number)) if not broken(first, whole := before | some)]
    yield from so_far


def person_with(minutes: int, way: str, kneeling: bool) -> Person:
    return Person(
        age=45,
        equipment=KIT,
        floor=True,
        kneeling=kneeling,
        minutes_per_day=minutes,
        directional_preference=way,
        level="active" if kneeling else "new",
    )


def no_choice_is_better(slugs: Iterable[str], person: Person) -> None:
    few = replace(CATALOGUE, exercises={slug: CATALOGUE.exercises[slug] for slug in sorted(slugs)})
    task = task_for(person, few, periods(3))
    assert score(task, solve(task)[0]) == min(score(task, choice) for choice in every_choice(task))


@given(st.sets(st.sampled_from(TEN), min_size=1, max_size=3), st.sampled_from([4, 6, 20]), st.sampled_from(["none", "flexion"]), st.booleans())
def test_on_a_small_catalogue_no_choice_is_better(slugs: set[str], minutes: int, way: str, kneeling: bool) -> None:
    no_choice_is_better(slugs, person_with(minutes, way, kneeling))


@pytest.mark.parametrize(("minutes", "way"), [(3, "flexion"), (4, "none")])
@pytest.mark.parametrize("kneeling", [False, True])
def test_of_ten_exercises_and_little_time_no_choice_is_better(minutes: int, way: str, kneeling: bool) -> None:
    no_choice_is_better(TEN, person_with(minutes, way, kneeling))


@pytest.mark.parametrize("number", range(60))
def test_a_solver_set_up_otherwise_finds_the_same_best(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    task = task_for(some_person(1000 + number), CATALOGUE, periods(12))
    best = solve(task)[0]
    monkeypatch.setattr(solving, "_QUICK", {"mip_detect_symmetry": False, "presolve": "off"})
    assert solve(task)[0] == best
