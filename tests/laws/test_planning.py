"""The laws of a plan: it passes the judge or is refused with reasons, and what is out comes back by no door.

Many more people, and the proof that nothing better exists, are in `tests/proofs`.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest

from limber.catalogue.load import load
from limber.dose.reckon import seconds
from limber.person.person import Person
from limber.person.suits import suits
from limber.planning.compose import plan
from limber.planning.plan import Plan, programme_of
from limber.planning.replan import PARKED, replan, swap
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


def some_person(number: int) -> Person:
    """Give one of any number of people, the same each time: a plan takes as long as hundreds of other cases."""
    chance = random.Random(number)  # noqa: S311 - the same people every time, no secret
    return Person(
        age=chance.choice([18, 45, 74, 75, 90]),
        tags=frozenset(chance.sample(TAGS, chance.choice([0, 1, 2, 2, 4]))),
        equipment=chance.choice(HOMES),
        floor=chance.random() < 0.5,
        kneeling=chance.random() < 0.5,
        minutes_per_day=chance.choice([3, 8, 10, 20, 30, 45, 90]),
        strength_days=chance.choice([2, 3]),
        directional_preference=chance.choice(["none", "flexion", "extension"]),
        level=chance.choice(["new", "some", "active"]),
        dislikes=frozenset(chance.sample(sorted(CATALOGUE.exercises), chance.choice([0, 0, 1, 3]))),
        unanswered=frozenset(chance.choice([(), (), TAGS])),
        usual_pain=chance.choice([None, 3, 8]),
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


def holds_for(person: Person) -> None:
    """Judge the plan of a person, and what it says of what it leaves out."""
    made = plan(person, CATALOGUE)
    holds(made, person)
    for left in made.left_out:
        assert left.slug not in asked(made)
        assert all(reason_sentence(plain(reason)) for reason in left.because)


def stays_out(person: Person, choose: Callable[[list[str]], str], tag: str) -> None:
    """Swap one exercise of a person's plan, then plan again with a new condition and less time: it does not come back."""
    made = plan(person, CATALOGUE)
    if not made.phases:
        return
    gone = choose(sorted(asked(made)))
    swapped = swap(made, gone, person, CATALOGUE)
    holds(swapped, person)
    assert gone not in asked(swapped)
    changed = replace(person, tags=person.tags | {tag}, minutes_per_day=max(3, person.minutes_per_day - 5))
    after = replan(swapped, changed, CATALOGUE, without={gone: PARKED})
    holds(after, changed)
    assert gone not in asked(after)


@pytest.mark.parametrize("number", range(40))
def test_a_plan_holds_every_rule_or_is_refused_with_reasons(number: int) -> None:
    holds_for(some_person(number))


@pytest.mark.parametrize("number", range(100, 116))
def test_what_was_taken_out_or_is_forbidden_comes_back_by_no_door(number: int) -> None:
    person = some_person(number)
    stays_out(person, random.Random(number).choice, random.Random(number).choice(TAGS))  # noqa: S311 - the same every time, no secret


@pytest.mark.parametrize("first", TAGS)
def test_every_pair_of_conditions_gets_a_plan_or_a_refusal(first: str) -> None:
    for second in TAGS[TAGS.index(first) + 1 :]:
        person = Person(age=62, tags=frozenset({first, second}), equipment=frozenset({"chair", "wall"}), floor=True, minutes_per_day=20)
        holds(plan(person, CATALOGUE), person)
