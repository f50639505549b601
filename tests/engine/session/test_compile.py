"""The seconds of a session, by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from limber.catalogue.load import load
from limber.dose.parse import parse
from limber.person.person import Person
from limber.person.suits import suits
from limber.programme.programme import Prescription
from limber.session.compile import compile_session
from limber.session.session import Session
from limber.session.timeline import Step, StepKind, Timeline
from limber.wording.session import LINES, say

CATALOGUE = load()
WELL = Person(age=50, equipment=frozenset({"chair"}), floor=True, kneeling=True)


def timeline(slug: str, text: str, *, week: int = 2, on_bed: bool = False, person: Person | None = None) -> Timeline:
    """Give the timeline of one exercise at a dose."""
    dose, _ = parse(text)
    assert dose is not None
    return compile_session(Session(date(2026, 1, 5), (Prescription(slug, dose),), week, on_bed), CATALOGUE, person)


def shape(steps: tuple[Step, ...]) -> list[str]:
    """Give the steps of the dose as `kind seconds side set repetition`, what is not there left out."""
    kept = [step for step in steps if step.kind not in (StepKind.POSITION, StepKind.READY)]
    return [" ".join(str(part) for part in (step.kind, step.seconds, step.side, step.set, step.repetition) if part is not None) for step in kept]


def test_a_repetition_is_a_move_a_hold_and_a_return() -> None:
    assert shape(timeline("glute-bridge", "2, hold 2 s").steps) == [
        *("move 3 1 1", "hold 2 1 1", "return 3 1 1"),
        *("move 3 1 2", "hold 2 1 2", "return 3 1 2"),
    ]


def test_a_rest_lies_between_sets() -> None:
    assert shape(timeline("glute-bridge", "2 x 1, rest 60 s").steps) == ["move 3 1 1", "return 3 1 1", "rest 60 1 1", "move 3 2 1", "return 3 2 1"]


def test_with_one_set_a_rest_lies_between_repetitions() -> None:
    assert shape(timeline("glute-bridge", "2, rest 5 s").steps) == ["move 3 1 1", "return 3 1 1", "rest 5 1 1", "move 3 1 2", "return 3 1 2"]


def test_each_side_is_finished_before_the_other_begins() -> None:
    assert shape(timeline("clamshell", "2 x 1, rest 9 s, tempo 1-0-1").steps) == [
        *("move 1 left 1 1", "return 1 left 1 1", "rest 9 left 1 1", "move 1 left 2 1", "return 1 left 2 1"),
        "switch 8 right",
        *("move 1 right 1 1", "return 1 right 1 1", "rest 9 right 1 1", "move 1 right 2 1", "return 1 right 2 1"),
    ]


def test_alternating_sides_take_turns_within_a_set() -> None:
    assert shape(timeline("bird-dog", "1, rest 5 s, alternating, tempo 1-2-1").steps) == [
        *("move 1 left 1 1", "hold 2 left 1 1", "return 1 left 1 1", "rest 5 left 1 1"),
        *("move 1 right 1 1", "hold 2 right 1 1", "return 1 right 1 1"),
    ]


def test_a_hold_alone_has_no_movement_around_it() -> None:
    assert shape(timeline("plank-wall", "3 breaths").steps) == ["hold 15 1 1"]


def test_a_length_of_time_passes_in_minutes() -> None:
    walk = timeline("walk-easy", "1 min 30 s")
    assert shape(walk.steps) == ["steady 60", "steady 30"]
    assert [say(step) for step in walk.steps[-2:]] == ["Off you go, for 1 min. Breathe easily.", "Keep going, 30 seconds to go. Breathe easily."]
    assert shape(timeline("walk-easy", "30 s, each side").steps) == ["steady 30 left", "switch 8 right", "steady 30 right"]


def test_effort_comes_with_the_out_breath_and_a_long_hold_with_keep_breathing() -> None:
    said = {step.kind: say(step) for step in timeline("glute-bridge", "1, hold 3 s").steps}
    assert said[StepKind.MOVE] == "1. Breathe out."
    assert said[StepKind.HOLD] == "Hold, and keep breathing."
    assert said[StepKind.RETURN] == "And slowly back."


def test_breathing_is_counted_in_and_out() -> None:
    said = {step.kind: say(step) for step in timeline("diaphragmatic-breathing", "1").steps}
    assert (said[StepKind.MOVE], said[StepKind.RETURN]) == ("1. Breathe in.", "Breathe out.")


def test_getting_ready_names_the_exercise_its_sides_and_one_cue() -> None:
    (ready,) = [step for step in timeline("clamshell", "8").steps if step.kind is StepKind.READY]
    assert say(ready) == "Clamshell. First the left side, then the right. Heels stay together."
    assert ready.seconds == 8


def test_what_a_person_does_differently_is_said_once_as_they_get_ready() -> None:
    person = replace(WELL, tags=frozenset({"falls-risk"}))
    steps = timeline("tandem-stance", "2, hold 10 s", person=person).steps
    adapt = CATALOGUE.vocabulary.tags["falls-risk"].adapt
    assert [step.kind for step in steps if adapt in say(step)] == [StepKind.READY]
    assert [step.seconds for step in steps if adapt in say(step)] == [14]


def test_nobody_hears_what_to_do_for_a_condition_that_they_were_not_asked_about() -> None:
    """The page shows only what was told, and the coach says no more than the page; what was not asked forbids, and that is all."""
    person = replace(WELL, unanswered=frozenset({"falls-risk"}))
    adapt = CATALOGUE.vocabulary.tags["falls-risk"].adapt
    ready = [step for step in timeline("tandem-stance", "2, hold 10 s", person=person).steps if step.kind is StepKind.READY]
    assert [step.seconds for step in ready] == [8]
    assert adapt not in say(ready[0])
    assert suits(CATALOGUE.exercises["walk-brisk"], WELL)
    assert not suits(CATALOGUE.exercises["walk-brisk"], person)


def test_a_condition_that_has_nothing_to_say_says_nothing() -> None:
    own = replace(CATALOGUE.exercises["heel-slides"], slug="own-slides", caution_if=("open-wound",))
    session = Session(date(2026, 1, 5), (Prescription(own.slug, own.start),), 2, own=(own,))
    ready = [step for step in compile_session(session, CATALOGUE, replace(WELL, tags=frozenset({"open-wound"}))).steps if step.kind is StepKind.READY]
    assert [step.seconds for step in ready] == [8]
    assert all(line.values.get("text") != "" for line in ready[0].say)


@pytest.mark.parametrize(("slug", "words"), [("band-row", "band"), ("step-up", "slide or tip"), ("tandem-stance", "chair")])
def test_kit_is_looked_over_before_its_first_use(slug: str, words: str) -> None:
    first = timeline(slug, "5").steps[0]
    assert first.kind is StepKind.POSITION
    assert words in say(first)


def test_kit_is_looked_over_once() -> None:
    items = tuple(Prescription(slug, CATALOGUE.exercises[slug].start) for slug in ("seated-march", "glute-squeeze"))
    steps = compile_session(Session(date(2026, 1, 5), items, 2), CATALOGUE, None).steps
    assert sum("stand firm" in say(step) for step in steps) == 1


def test_in_week_one_the_way_down_and_up_is_guided_each_time() -> None:
    guided = [step for step in timeline("glute-bridge", "1", week=1).steps if step.kind is StepKind.POSITION]
    assert len(guided) == 5 + 1 + 5
    assert "chair" in say(guided[0])
    assert "phone" in say(guided[0])
    assert "stand up" in say(guided[-1])
    assert [step.kind for step in timeline("glute-bridge", "1").steps].count(StepKind.POSITION) == 3


def test_on_a_bed_nobody_is_sent_to_the_floor() -> None:
    for week in (1, 2):
        words = " ".join(say(step) for step in timeline("glute-bridge", "1", week=week, on_bed=True).steps if step.kind is StepKind.POSITION)
        assert "bed" in words
        assert "mat" not in words


def test_between_floor_exercises_nobody_gets_up() -> None:
    items = tuple(Prescription(slug, CATALOGUE.exercises[slug].start) for slug in ("glute-bridge", "mini-bridge", "clamshell", "squat"))
    steps = compile_session(Session(date(2026, 1, 5), items, 2), CATALOGUE, None).steps
    codes = [line.code for step in steps for line in step.say]
    assert (codes.count("floor-down"), codes.count("floor-up")) == (1, 1)
    places = [step.seconds for step in steps if step.kind is StepKind.POSITION and step.say[0].code == "text"]
    assert places == [10, 5, 10, 10]


def test_a_session_without_exercises_takes_no_time() -> None:
    assert compile_session(Session(date(2026, 1, 5), ()), CATALOGUE, None) == Timeline(0, (), ())


def test_every_line_reads_as_plain_words() -> None:
    assert all("please" not in sentence.lower() and "invalid" not in sentence.lower() for sentence in LINES.values())
