"""The laws of a plan: it passes the judge or is refused with reasons, nothing better exists, and what is out comes back by no door."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.dose.reckon import seconds
from limber.person.person import Person
from limber.person.suits import suits
from limber.planning.check import broken, score
from limber.planning.compose import plan
from limber.planning.periods import periods
from limber.planning.plan import Plan, programme_of
from limber.planning.replan import PARKED, replan, swap
from limber.planning.solve import solve
from limber.planning.task import Chosen, Place, Task, task_for
from limber.programme.days import kinds_of_day
from limber.programme.fit import chair_first, off_floor
from limber.programme.read import read_programme
from limber.programme.write import write_programme
from limber.wording import reason_sentence
from limber.wording.planning import plain, refusal_sentences, unmet_sentence

CATALOGUE = load()
TAGS = tuple(CATALOGUE.vocabulary.tags)
KIT = frozenset(CATALOGUE.vocabulary.equipment)
PAIRS = tuple(combinations(TAGS, 2))
MOST = {1: 4, 2: 5}
WALKING = {"walk-easy", "walk-brisk"}
HOMES = tuple(
    map(frozenset, ([], ["chair"], ["chair"], ["chair", "wall"], ["chair", "bed"], ["chair", "wall", "mat"], ["chair", "step", "towel"], KIT))
)


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


def asked(made: Plan) -> set[str]:
    return {entry.slug for weeks in made.phases for entries in weeks.routines.values() for entry in entries}


def holds(made: Plan, person: Person) -> None:
    """Judge a plan by its programme alone: what is asked suits, is short enough and few enough; a refusal has its reasons."""
    assert bool(made.phases) != bool(made.refused)
    assert all(refusal_sentences(made))
    assert all(map(unmet_sentence, made.unmet))
    assert all(slug not in person.dislikes and suits(CATALOGUE.exercises[slug], person) for slug in asked(made))
    if not made.phases:
        return
    programme = programme_of(made)
    assert read_programme(write_programme(programme)) == (programme, ())
    for phase in programme.phases:
        early = off_floor(person) if phase.last_week <= 2 and chair_first(person) else person
        assert all(suits(CATALOGUE.exercises[each.slug], early) for each in phase.prescriptions)
        for day in kinds_of_day(programme, phase):
            there = [each for routine in day for each in routine.prescriptions]
            assert len({each.slug for each in there} - WALKING) <= MOST.get(phase.first_week, 8)
            lasting = sum(seconds(each.dose, CATALOGUE.exercises[each.slug].tempo, CATALOGUE.exercises[each.slug].laterality) for each in there)
            assert lasting <= min(made.minutes, person.minutes_per_day, 45) * 60


@given(people())
def test_a_plan_holds_every_rule_or_is_refused_with_reasons(person: Person) -> None:
    made = plan(person, CATALOGUE)
    holds(made, person)
    for left in made.left_out:
        assert left.slug not in asked(made)
        assert all(reason_sentence(plain(reason)) for reason in left.because)


@pytest.mark.parametrize("first", TAGS)
def test_every_pair_of_conditions_gets_a_plan_or_a_refusal(first: str) -> None:
    for second in TAGS[TAGS.index(first) + 1 :]:
        person = Person(age=62, tags=frozenset({first, second}), equipment=frozenset({"chair", "wall"}), floor=True, minutes_per_day=20)
        holds(plan(person, CATALOGUE), person)


@given(people(), st.data())
def test_what_was_taken_out_or_is_forbidden_comes_back_by_no_door(person: Person, data: st.DataObject) -> None:
    made = plan(person, CATALOGUE)
    if not made.phases:
        return
    gone = data.draw(st.sampled_from(sorted(asked(made))))
    swapped = swap(made, gone, person, CATALOGUE)
    holds(swapped, person)
    assert gone not in asked(swapped)
    changed = replace(person, tags=person.tags | {data.draw(st.sampled_from(TAGS))}, minutes_per_day=max(3, person.minutes_per_day - 5))
    after = replan(swapped, changed, CATALOGUE, without={gone: PARKED})
    holds(after, changed)
    assert gone not in asked(after)


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
