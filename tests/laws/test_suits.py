"""What a condition forbids never appears (hazards H06, H07, H08, H14, H15), whatever else is known of the person."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.exercise import Position
from limber.catalogue.load import load
from limber.dose.dose import Dose
from limber.dose.reckon import hold_seconds, volume
from limber.person.caps import capped
from limber.person.person import Person
from limber.person.read import UNKNOWN
from limber.person.suits import cautions, suits

EXERCISES, VOCABULARY = load().exercises, load().vocabulary
TAGS, KIT = sorted(VOCABULARY.tags), sorted(VOCABULARY.equipment)

tags = st.frozensets(st.sampled_from(TAGS), max_size=4)
people = st.builds(
    Person,
    age=st.integers(18, 99),
    tags=tags,
    equipment=st.frozensets(st.sampled_from(KIT)),
    floor=st.booleans(),
    kneeling=st.booleans(),
    unanswered=tags,
)


def suited(person: Person) -> frozenset[str]:
    """Give the slugs of what suits."""
    return frozenset(slug for slug, exercise in EXERCISES.items() if suits(exercise, person))


def test_no_two_conditions_together_let_through_what_either_forbids() -> None:
    well = Person(age=40, equipment=frozenset(KIT), floor=True, kneeling=True)
    alone = {tag: suited(replace(well, tags=frozenset({tag}))) for tag in TAGS}
    for pair in combinations(TAGS, 2):
        together = suited(replace(well, tags=frozenset(pair)))
        assert not [slug for slug in together if set(pair) & set(EXERCISES[slug].avoid_if)]
        assert together == alone[pair[0]] & alone[pair[1]]


@given(people)
def test_what_a_condition_forbids_never_suits(person: Person) -> None:
    counted = person.tags | person.unanswered
    assert not [slug for slug in suited(person) if counted & set(EXERCISES[slug].avoid_if)]


@given(people, st.sampled_from(TAGS))
def test_one_more_condition_never_adds_an_exercise(person: Person, tag: str) -> None:
    told = suited(replace(person, tags=person.tags | {tag}))
    not_asked = suited(replace(person, unanswered=person.unanswered | {tag}))
    assert told <= not_asked <= suited(person)


@given(people, st.sampled_from(KIT))
def test_less_kit_or_less_reach_never_adds_an_exercise(person: Person, item: str) -> None:
    before = suited(person)
    for less in ({"equipment": person.equipment - {item}}, {"floor": False}, {"kneeling": False}):
        assert suited(replace(person, **less)) <= before


@given(people)
def test_what_nobody_forbids_someone_unknown_suits_everyone_with_a_chair(person: Person) -> None:
    none_told = replace(person, tags=frozenset(), equipment=person.equipment | {"chair"})
    assert suited(UNKNOWN) <= suited(none_told)


@given(people)
def test_the_unsteady_stand_only_where_they_can_hold_on(person: Person) -> None:
    unsteady = replace(person, tags=person.tags | {"falls-risk"})
    standing = [EXERCISES[slug] for slug in suited(unsteady) if EXERCISES[slug].position in {Position.STANDING, Position.SPLIT_STANCE}]
    assert all(any("chair" in item or "wall" in item for item in exercise.equipment) or exercise.slug == "walk-easy" for exercise in standing)


@given(people)
def test_what_does_not_suit_says_why(person: Person) -> None:
    for exercise in EXERCISES.values():
        found = suits(exercise, person)
        assert bool(found) is (found.because == ())
        assert all(reason.source in load().sources and reason.rule for reason in found.because)


@given(people)
def test_every_condition_that_asks_for_care_has_its_say(person: Person) -> None:
    for exercise in EXERCISES.values():
        assert set(cautions(exercise, person)) >= person.tags & set(exercise.caution_if)


@given(people, st.sampled_from(sorted(EXERCISES)), st.booleans())
def test_a_cap_never_raises_a_dose_and_high_pressure_caps_effort_and_holds(person: Person, slug: str, full: bool) -> None:
    exercise = EXERCISES[slug]
    asked = exercise.ceiling if full else exercise.start
    found = capped(asked, exercise, person, VOCABULARY)
    assert volume(found, exercise.tempo) <= volume(asked, exercise.tempo)
    assert _stated(found) == _stated(asked)
    assert capped(found, exercise, person, VOCABULARY) == found
    if "hypertension-uncontrolled" in person.tags | person.unanswered:
        assert found.effort is not None
        assert found.effort.high <= 4
        assert hold_seconds(found) <= 5


def _stated(dose: Dose) -> tuple[bool, ...]:
    """Tell which parts a dose states."""
    return tuple(part is not None for part in (dose.sets, dose.repetitions, dose.hold, dose.duration, dose.effort, dose.days_per_week))
