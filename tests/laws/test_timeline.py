"""The laws of a timeline: steps tile, add up to the dose, treat both sides alike, and know no date."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.dose.dose import Dose, Laterality, Range
from limber.dose.reckon import seconds
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Prescription
from limber.session.compile import compile_session
from limber.session.session import Session, session_on
from limber.session.timeline import StepKind, Timeline
from limber.wording.session import said
from tests.dose_strategies import doses

CATALOGUE = load()
# What makes up the dose; the other steps are getting there.
DOSED = {StepKind.MOVE, StepKind.HOLD, StepKind.RETURN, StepKind.REST, StepKind.STEADY}
SLUGS = st.sampled_from(sorted(CATALOGUE.exercises))


def few(dose: Dose) -> Dose:
    """Give a dose with at most 4 sets of 12, so that a law runs in a breath."""
    return replace(dose, sets=under(dose.sets, 4), repetitions=under(dose.repetitions, 12))


def under(value: Range | None, most: int) -> Range | None:
    return value and Range(min(value.low, most), min(value.high, most))


@st.composite
def timelines(draw: st.DrawFn) -> tuple[Session, Timeline]:
    slugs = draw(st.lists(SLUGS, max_size=3, unique=True))
    items = tuple(Prescription(slug, few(draw(doses()))) for slug in slugs)
    session = Session(date(2026, 1, 5), items, draw(st.integers(1, 2)), draw(st.booleans()))
    return session, compile_session(session, CATALOGUE, None)


@given(timelines())
def test_steps_tile_without_gap_or_overlap(drawn: tuple[Session, Timeline]) -> None:
    _, timeline = drawn
    clock = 0
    for step in timeline.steps:
        assert step.start == clock
        assert step.seconds > 0
        clock += step.seconds
    assert timeline.seconds == clock


@given(timelines())
def test_the_steps_of_an_exercise_add_up_to_its_dose(drawn: tuple[Session, Timeline]) -> None:
    session, timeline = drawn
    for item in session.items:
        exercise = CATALOGUE.exercises[item.slug]
        spent = sum(step.seconds for step in timeline.steps if step.exercise == item.slug and step.kind in DOSED)
        assert spent == seconds(item.dose, exercise.tempo, exercise.laterality)


@given(timelines())
def test_both_sides_get_the_same(drawn: tuple[Session, Timeline]) -> None:
    session, timeline = drawn
    for item in session.items:
        sides = Counter[str]()
        for step in timeline.steps:
            if step.exercise == item.slug and step.kind in DOSED - {StepKind.REST} and step.side:
                sides[step.side] += step.seconds
        sided = (item.dose.laterality or CATALOGUE.exercises[item.slug].laterality) is not Laterality.BILATERAL
        if sided and item.dose.duration is None:
            assert set(sides) == {"left", "right"}
        assert len(set(sides.values())) <= 1


@given(timelines())
def test_spans_tile_too_and_follow_the_session(drawn: tuple[Session, Timeline]) -> None:
    session, timeline = drawn
    assert [span.exercise for span in timeline.spans] == [item.slug for item in session.items]
    ends = [0, *(span.end for span in timeline.spans)]
    assert [span.start for span in timeline.spans] == ends[:-1]
    assert ends[-1] == timeline.seconds


@given(timelines())
def test_every_step_says_something_and_every_long_hold_says_to_breathe(drawn: tuple[Session, Timeline]) -> None:
    for step in drawn[1].steps:
        words = said(step)
        assert words
        assert all(sentence.strip(" .") for sentence in words)
        if step.kind is StepKind.HOLD and step.seconds >= 3:
            assert "breath" in " ".join(words)


@given(timelines())
def test_sets_and_repetitions_count_up_from_one(drawn: tuple[Session, Timeline]) -> None:
    session, timeline = drawn
    for item in session.items:
        steps = [step for step in timeline.steps if step.exercise == item.slug and step.kind is StepKind.MOVE]
        if steps:
            sets, repetitions = item.dose.sets or Range(1, 1), item.dose.repetitions or Range(1, 1)
            assert {step.set for step in steps} == set(range(1, sets.high + 1))
            assert {step.repetition for step in steps} == set(range(1, repetitions.high + 1))


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 100), st.integers(-300, 300))
def test_shifting_all_dates_by_weeks_changes_nothing(start: date, day: int, weeks: int) -> None:
    programme = packaged_programme("low-back-start")
    shift, on = timedelta(weeks=weeks), start + timedelta(days=day)
    here = session_on(replace(programme, start=start), on, CATALOGUE, None)
    there = session_on(replace(programme, start=start + shift), on + shift, CATALOGUE, None)
    assert there == replace(here, on=on + shift)
    assert compile_session(there, CATALOGUE, None) == compile_session(here, CATALOGUE, None)
