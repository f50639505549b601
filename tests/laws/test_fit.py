"""The laws of a fitted programme: nothing unsuited, never too much, always balanced or it says why not, or a refusal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.exercise import FLOOR, Kind
from limber.catalogue.load import load
from limber.dose.reckon import seconds, volume
from limber.person.caps import capped
from limber.person.person import Person
from limber.person.read import UNKNOWN
from limber.person.suits import suits
from limber.programme.balance import missing, most_in_a_day
from limber.programme.days import kinds_of_day
from limber.programme.fit import Fitted, fit
from limber.programme.gentle import comfort, first_minutes
from limber.programme.minutes import day_seconds
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Programme
from limber.programme.swap import BREATHING, is_reached, suited
from limber.session.compile import compile_session
from limber.session.session import session_on
from limber.wording import reason_sentence

CATALOGUE = load()
TAGS = tuple(CATALOGUE.vocabulary.tags)
KIT = tuple(CATALOGUE.vocabulary.equipment)
MONDAY = date(2026, 1, 5)
START = replace(packaged_programme("low-back-start"), start=MONDAY)
MOST = {1: 4, 2: 5}
WALKING = frozenset({"walk-easy", "walk-brisk"})


@st.composite
def people(draw: st.DrawFn) -> Person:
    few = draw(st.sets(st.sampled_from(TAGS), max_size=draw(st.sampled_from([0, 1, 1, 2, 2, 4]))))
    return Person(
        age=draw(st.sampled_from([18, 45, 74, 75, 90])),
        tags=frozenset(few),
        equipment=frozenset(draw(st.sampled_from([set(KIT), {"chair"}, {"chair", "wall"}, set(), {"chair", "bed"}]) | st.sets(st.sampled_from(KIT)))),
        floor=draw(st.booleans()),
        kneeling=draw(st.booleans()),
        minutes_per_day=draw(st.sampled_from([10, 20, 30, 45, 90])),
        strength_days=draw(st.sampled_from([2, 3])),
        dislikes=frozenset(draw(st.sets(st.sampled_from(sorted(CATALOGUE.exercises)), max_size=3))),
        unanswered=frozenset(draw(st.sampled_from([(), (), TAGS]))),
        usual_pain=draw(st.sampled_from([None, 3, 8])),
        assessed=draw(st.booleans()),
    )


def fitted(person: Person) -> Fitted:
    return fit(START, person, CATALOGUE)


def slugs(programme: Programme) -> set[str]:
    return {each.slug for phase in programme.phases for each in phase.prescriptions}


@given(people())
def test_nothing_that_does_not_suit_is_ever_asked(person: Person) -> None:
    for programme in (fitted(person).programme, first_minutes(person, CATALOGUE), comfort(person, CATALOGUE)):
        for slug in slugs(programme) if programme else ():
            assert suits(CATALOGUE.exercises[slug], person)


@given(people())
def test_it_is_refused_with_reasons_or_holds_three_exercises_each_week(person: Person) -> None:
    result = fitted(person)
    assert (result.programme is None) == bool(result.refused)
    if result.programme is None:
        assert any(reason.code == "programme-too-few" for reason in result.refused)
        return
    told = {tag for tag in person.tags if CATALOGUE.vocabulary.tags[tag].leaves}
    told |= {"acute-flare"} if person.usual_pain == 8 and not person.assessed else set()
    for phase in result.programme.phases:
        count = len({each.slug for each in phase.prescriptions})
        assert count >= 3 or (told and count)


@given(people())
def test_no_day_asks_for_too_many_or_too_long(person: Person) -> None:
    programme = fitted(person).programme
    if programme is None:  # refused, with its reasons: another law
        return
    for phase in programme.phases:
        assert most_in_a_day(programme, phase, WALKING) <= MOST.get(phase.first_week, 8)
        for day in kinds_of_day(programme, phase):
            asked = [(each.dose, CATALOGUE.exercises[each.slug]) for routine in day for each in routine.prescriptions]
            assert sum(seconds(dose, exercise.tempo, exercise.laterality) for dose, exercise in asked) <= 45 * 60
            kinds = [exercise.kind for _, exercise in asked if exercise.slug not in (BREATHING, "seated-march")]
            # Longer than asked only where each kind is down to its last exercise.
            assert day_seconds(day, CATALOGUE.exercises) <= person.minutes_per_day * 60 or len(kinds) == len(set(kinds))


@given(people())
def test_strength_days_are_as_many_as_chosen_and_never_in_a_row(person: Person) -> None:
    programme = fitted(person).programme
    days = programme.strength_weekdays if programme else ()
    assert programme is None or len(days) == person.strength_days
    assert not any(day % 7 + 1 in days for day in days)


@given(people())
def test_no_first_dose_is_above_the_start_or_what_conditions_cap(person: Person) -> None:
    programme = fitted(person).programme
    if programme is None:  # refused, with its reasons: another law
        return
    for phase in programme.phases:
        for each in phase.prescriptions:
            exercise = CATALOGUE.exercises[each.slug]
            sides = exercise.tempo, exercise.laterality
            assert volume(each.dose, *sides) <= volume(exercise.start, *sides)
            assert volume(each.dose, *sides) < volume(exercise.ceiling, *sides)
            assert capped(each.dose, exercise, person, CATALOGUE.vocabulary) == each.dose


@given(people())
def test_a_rung_stands_on_one_that_was_there_before(person: Person) -> None:
    programme = fitted(person).programme
    held: frozenset[str] = frozenset()
    if programme is None:  # refused, with its reasons: another law
        return
    for phase in programme.phases:
        assert all(is_reached(CATALOGUE.exercises[each.slug], held) for each in phase.prescriptions)
        held |= {each.slug for each in phase.prescriptions}


@given(people())
def test_each_exercise_stands_once_a_day(person: Person) -> None:
    programme = fitted(person).programme
    if programme is None:  # refused, with its reasons: another law
        return
    for phase in programme.phases:
        for day in kinds_of_day(programme, phase):
            asked = [each.slug for routine in day for each in routine.prescriptions]
            assert len(asked) == len(set(asked))


@given(people())
def test_a_week_is_balanced_wherever_something_of_the_kind_suits(person: Person) -> None:
    result = fitted(replace(person, minutes_per_day=45))
    if result.programme is None:
        return
    lacking = {reason.code.rpartition("-")[2] for reason in missing(result.programme, CATALOGUE)}
    assert lacking == {reason.code.rpartition("-")[2] for reason in result.missing}
    flare = replace(person, tags=person.tags | {"acute-flare"}) if person.usual_pain == 8 and not person.assessed else person
    open_to = suited(flare, CATALOGUE).against
    for kind in (Kind.STRETCH, Kind.AEROBIC):
        some = [slug for slug, because in open_to.items() if not because and CATALOGUE.exercises[slug].kind is kind]
        assert kind not in lacking or not some


@given(people())
def test_whatever_is_left_out_says_why_in_words(person: Person) -> None:
    result = fitted(person)
    kept = slugs(result.programme) if result.programme else set()
    told = {left.slug for left in result.left_out}
    assert slugs(START) - kept <= told if result.programme else True
    assert not told & kept
    reasons = [*result.refused, *result.missing, *(reason for left in result.left_out for reason in left.because)]
    assert all(left.because for left in result.left_out)
    assert all(swap.because and swap.by != swap.slug for swap in result.replaced)
    assert all(reason_sentence(reason) for reason in reasons)


@given(people(), st.integers(0, 90), st.booleans(), st.sets(st.sampled_from(sorted(slugs(START))), max_size=4))
def test_a_session_opens_gently_does_floor_work_in_one_block_and_ends_with_breathing(
    person: Person, day: int, easy_reach: bool, closed: set[str]
) -> None:
    programme = fitted(person).programme
    if programme is None:
        return
    session = session_on(programme, MONDAY + timedelta(days=day), CATALOGUE, person, closed=frozenset(closed), easy_reach=easy_reach)
    order = [CATALOGUE.exercises[item.slug] for item in session.items]
    assert not {exercise.slug for exercise in order} & closed
    assert all(suits(exercise, person) for exercise in order)
    floor = [number for number, exercise in enumerate(order) if exercise.position in FLOOR]
    assert floor == list(range(floor[0], floor[-1] + 1)) if floor else True
    assert all(exercise.slug != BREATHING for exercise in order[:-1])
    if any(exercise.kind is Kind.MOBILITY and exercise.slug != BREATHING and exercise.start.duration is None for exercise in order):
        assert order[0].kind in (Kind.MOBILITY, Kind.AEROBIC)
    if easy_reach and "bed" not in person.equipment:
        assert not floor
    timeline = compile_session(session, CATALOGUE, person)
    assert timeline.seconds == sum(step.seconds for step in timeline.steps)


def test_someone_of_whom_nothing_is_known_gets_three_gentle_exercises_at_once() -> None:
    programme = first_minutes(UNKNOWN, CATALOGUE)
    assert {"scapular-squeeze", "glute-squeeze", BREATHING} <= slugs(programme)
    session = session_on(programme, MONDAY, CATALOGUE, UNKNOWN)
    assert 120 <= compile_session(session, CATALOGUE, UNKNOWN).seconds <= 6 * 60
