"""A programme as it suits one person, by example."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from limber.catalogue.exercise import FLOOR, Kind
from limber.catalogue.load import load
from limber.dose.parse import parse
from limber.person.person import Person
from limber.person.suits import suits
from limber.programme.balance import most_in_a_day
from limber.programme.fit import Fitted, chair_first, first_dose, fit
from limber.programme.gentle import comfort
from limber.programme.minutes import day_seconds, within_minutes
from limber.programme.packaged import packaged_programme
from limber.programme.programme import DAILY, Phase, Prescription, Programme, Routine
from limber.wording import reason_sentence

CATALOGUE = load()
START = packaged_programme("low-back-start")
WELL = Person(
    age=50,
    equipment=frozenset({"chair", "wall", "wall-corner"}),
    floor=True,
    kneeling=True,
    minutes_per_day=45,
    strength_days=3,
)


def with_tags(*tags: str) -> Fitted:
    return fit(START, replace(WELL, tags=frozenset(tags)), CATALOGUE)


def slugs(programme: Programme | None) -> set[str]:
    assert programme is not None
    return {each.slug for phase in programme.phases for each in phase.prescriptions}


def slugs_of(phase: Phase) -> set[str]:
    return {each.slug for each in phase.prescriptions}


def said(fitted: Fitted, slug: str) -> str:
    return " ".join(reason_sentence(reason) for left in fitted.left_out if left.slug == slug for reason in left.because)


def test_someone_well_gets_the_programme_as_it_is() -> None:
    assert fit(START, WELL, CATALOGUE) == Fitted(START, (), ())


@pytest.mark.parametrize(("tag", "reach"), [*product(CATALOGUE.vocabulary.tags, ["floor", "bed", "chair"])])
def test_every_condition_and_reach_is_fitted_or_refused(tag: str, reach: str) -> None:
    kit = WELL.equipment | ({"bed"} if reach == "bed" else set())
    person = replace(WELL, tags=frozenset({tag}), floor=reach == "floor", kneeling=reach == "floor", equipment=kit)
    fitted = fit(START, person, CATALOGUE)
    if tag == "dvt-suspected":
        assert fitted.programme is None
        return
    assert fitted.programme is not None
    assert all(suits(CATALOGUE.exercises[slug], person) for slug in slugs(fitted.programme))
    walks = frozenset({"walk-easy", "walk-brisk"})
    assert most_in_a_day(fitted.programme, fitted.programme.phases[0], walks) <= 4
    if not CATALOGUE.vocabulary.tags[tag].leaves:
        assert fitted.missing == ()


def test_thin_bones_leave_curls_out_and_keep_what_comes_before() -> None:
    fitted = with_tags("osteoporosis")
    assert "abdominal-curl" not in slugs(fitted.programme)
    assert "Instead: " in said(fitted, "abdominal-curl")
    assert {swap.slug: swap.by for swap in fitted.replaced}["double-knee-to-chest"] == "single-knee-to-chest"


def test_a_suspected_clot_is_refused_with_its_reason_and_no_fallback() -> None:
    fitted = with_tags("dvt-suspected")
    assert (fitted.programme, fitted.replaced) == (None, ())
    words = [reason_sentence(reason) for reason in fitted.refused]
    assert "calf" in words[0]
    assert "See a physiotherapist" in words[-1]


def test_too_few_suitable_exercises_are_refused() -> None:
    bare = replace(WELL, equipment=frozenset(), floor=False, kneeling=False, tags=frozenset({"falls-risk", "hip-replacement-anterior-recent"}))
    fitted = fit(START, bare, CATALOGUE)
    assert fitted.programme is None
    assert [reason.code for reason in fitted.refused] == ["programme-too-few"]


def test_after_back_surgery_walking_remains() -> None:
    fitted = with_tags("spinal-surgery-recent")
    assert slugs(fitted.programme) == {"walk-easy"}
    assert {reason.code for reason in fitted.missing} == {f"programme-missing-{kind}" for kind in ("stretch", "strength", "stabilisation")}


def test_strong_pain_that_nobody_looked_at_gets_the_comfort_set() -> None:
    strong = replace(WELL, usual_pain=7)
    assert slugs(fit(START, strong, CATALOGUE).programme) <= set(CATALOGUE.vocabulary.comfort_set)
    assert fit(START, replace(strong, assessed=True), CATALOGUE).programme == START


@pytest.mark.parametrize(("age", "tags", "first"), [(74, (), False), (75, (), True), (40, ("falls-risk",), True)])
def test_chair_first_from_75_or_after_a_fall(age: int, tags: tuple[str, ...], first: bool) -> None:
    person = replace(WELL, age=age, tags=frozenset(tags))
    assert chair_first(person) is first
    programme = fit(START, person, CATALOGUE).programme
    assert programme is not None
    low = [any(CATALOGUE.exercises[slug].position in FLOOR for slug in slugs_of(phase)) for phase in programme.phases]
    assert low == [not first, not first, True, True, True]


def test_chair_first_is_said_of_what_it_leaves_out() -> None:
    fitted = fit(START, replace(WELL, age=80), CATALOGUE)
    assert "stay off the floor" in said(fitted, "clamshell") + said(fitted, "single-knee-to-chest")
    weeks_1_and_2 = replace(START, phases=tuple(replace(phase, first_week=1, last_week=2) for phase in START.phases[2:3]))
    alone = fit(weeks_1_and_2, replace(WELL, age=80, dislikes=frozenset(CATALOGUE.exercises) - slugs(START)), CATALOGUE)
    assert any(reason.code == "programme-chair-first" for left in alone.left_out for reason in left.because)


def test_what_someone_dislikes_gives_way() -> None:
    fitted = fit(START, replace(WELL, dislikes=frozenset({"seated-march", "glute-squeeze"})), CATALOGUE)
    assert not {"seated-march", "glute-squeeze"} & slugs(fitted.programme)
    assert "do not like" in said(fitted, "seated-march")


def test_an_exercise_not_for_a_first_plan_falls_to_the_rung_that_can_be_asked() -> None:
    early = replace(START, weeks=1, phases=(replace(START.phases[-1], first_week=1, last_week=1),))
    fitted = fit(early, WELL, CATALOGUE)
    assert "back-extension-prone" not in slugs(fitted.programme)
    assert "An easier one comes first" in said(fitted, "back-extension-prone")


def test_two_strength_days_leave_the_middle_one_out() -> None:
    programme = fit(START, replace(WELL, strength_days=2), CATALOGUE).programme
    assert programme is not None
    assert programme.strength_weekdays == (1, 5)


def test_few_minutes_shorten_the_walk_first_and_then_say_what_does_not_fit() -> None:
    fitted = fit(START, replace(WELL, minutes_per_day=10), CATALOGUE)
    assert fitted.programme is not None
    walk = [each.dose.duration for each in fitted.programme.phases[0].prescriptions if each.slug == "walk-easy"]
    assert [(length.low, length.high) for length in walk if length] == [(300, 300)]
    assert "10 minutes a day" in " ".join(said(fitted, left.slug) for left in fitted.left_out)


def test_a_day_counts_half_a_minute_to_get_into_place() -> None:
    walk = Prescription("walk-easy", CATALOGUE.exercises["walk-easy"].ceiling)
    assert walk.dose.duration is not None
    assert day_seconds((Routine(DAILY, (walk, walk)),), CATALOGUE.exercises) == 2 * (walk.dose.duration.high + 30)


@pytest.mark.parametrize(("offered", "most"), [(240, 45), (46, 45), (44, 44)])
def test_no_day_is_longer_than_45_minutes_whatever_somebody_offers(offered: int, most: int) -> None:
    stretches = [each for each in CATALOGUE.exercises.values() if each.kind is Kind.STRETCH]
    phase = Phase(1, 12, (Routine(DAILY, tuple(Prescription(each.slug, each.ceiling) for each in stretches)),))
    shorter = within_minutes(START, phase, offered, CATALOGUE.exercises)
    assert day_seconds(phase.routines, CATALOGUE.exercises) > 60 * 60
    # The next longest stretch would have been too much, so the limit is no lower than it says.
    assert (most - 5) * 60 < day_seconds(shorter.routines, CATALOGUE.exercises) <= most * 60


def test_a_day_that_cannot_get_shorter_stays() -> None:
    phase = START.phases[0]
    shorter = within_minutes(START, phase, 1, CATALOGUE.exercises)
    assert within_minutes(START, shorter, 1, CATALOGUE.exercises) == shorter
    assert within_minutes(START, replace(phase, routines=()), 1, CATALOGUE.exercises).routines == ()
    assert day_seconds(shorter.routines, CATALOGUE.exercises) > 60


def test_a_dose_above_the_start_comes_down_to_it() -> None:
    bridge = CATALOGUE.exercises["glute-bridge"]
    dose, _ = parse("3 x 15, hold 2 s, rest 60 s")
    assert dose is not None
    assert first_dose(Prescription("glute-bridge", dose), bridge, WELL, CATALOGUE) == bridge.start


def test_the_comfort_programme_holds_what_suits_and_nothing_else() -> None:
    programme = comfort(replace(WELL, tags=frozenset({"acute-flare", "pregnancy-t3"})), CATALOGUE)
    assert slugs(programme) == {"pelvic-tilt-seated", "diaphragmatic-breathing", "walk-easy"}
