"""Plans for very many people, and the proof that nothing better exists. Run by `bin/test --full`: each case takes as long as hundreds of others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from limber.person.person import Person
from limber.planning.check import broken, score
from limber.planning.periods import periods
from limber.planning.solve import solve
from limber.planning.task import Chosen, Place, Task, task_for
from tests.laws.test_planning import CATALOGUE, HOMES, KIT, TAGS, holds_for, stays_out


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
    """Give every choice that the judge lets through: period by period, what no period could hold alone left out first."""

    def choices(number: int) -> list[Chosen]:
        mine = [place for place in task.places if place.period == number]
        few = (frozenset(some) for count in range(len(mine) + 1) for some in combinations(mine, count))
        local = {"suits", "minutes", "few-a-day", "once-a-day", "one-walk", "low-start"}
        return [some for some in few if local.isdisjoint(broken(task, some))]

    for parts in product(*(choices(period.number) for period in task.periods)):
        whole: Chosen = frozenset[Place]().union(*parts)
        if not broken(task, whole):
            yield whole


@given(st.sets(st.sampled_from(TEN), min_size=1, max_size=3), st.sampled_from([4, 6, 20]), st.sampled_from(["none", "flexion"]), st.booleans())
def test_on_a_small_catalogue_no_choice_is_better(slugs: set[str], minutes: int, way: str, kneeling: bool) -> None:
    few = replace(CATALOGUE, exercises={slug: CATALOGUE.exercises[slug] for slug in sorted(slugs)})
    person = Person(
        age=45,
        equipment=KIT,
        floor=True,
        kneeling=kneeling,
        minutes_per_day=minutes,
        directional_preference=way,
        level="active" if kneeling else "new",
    )
    task = task_for(person, few, periods(3))
    assert score(task, solve(task)[0]) == min(score(task, choice) for choice in every_choice(task))
