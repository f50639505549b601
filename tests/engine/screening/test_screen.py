"""From answers to a level of care: each sign alone, and how they join."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from limber.screening.questions import Action, questions
from limber.screening.screen import Answer, Answers, LevelOfCare, answers_of, screen
from tests.engine.screening.given import all_no, answers, of_tier

SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios" / "screening").glob("*.toml"))
ALONE_MILDER = {"E4"}
NO_LOCK = {"U10"}
AMBULANCE, HOSPITAL = ("E8", "E9", "E12", "E15"), ("E1", "E2", "E3", "E4", "E5", "E6", "E7", "E10", "E11", "E16")
WAYS = {**dict.fromkeys(AMBULANCE, "ambulance"), **dict.fromkeys(HOSPITAL, "hospital"), "E13": "maternity", "E14": "crisis"}


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_a_scenario_ends_as_expected(path: Path) -> None:
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    expected = values.pop("expected")
    values["answers"] = {**all_no("EUS"), **values["answers"]}
    given, problems = answers_of(values)
    assert problems == ()
    assert given is not None
    stands = screen(given)
    found = {key: getattr(stands, key) for key in expected}
    assert {key: list(value) if isinstance(value, tuple) else value for key, value in found.items()} == expected


def test_nothing_at_all_carries_on() -> None:
    stands = screen(answers())
    assert (stands.level_of_care, stands.action, stands.locks_exercise, stands.because) == (LevelOfCare.CARRY_ON, Action.NONE, False, ())
    assert stands.not_asked == ()


@pytest.mark.parametrize("answer", ["yes", "not sure"])
@pytest.mark.parametrize("key", sorted(set(of_tier("E")) - ALONE_MILDER))
def test_each_emergency_sign_alone_locks_everything(key: str, answer: str) -> None:
    stands = screen(answers({key: answer}))
    assert stands.level_of_care is LevelOfCare.EMERGENCY
    assert stands.locks_exercise
    assert stands.open == ()
    assert stands.because == (key,)
    assert stands.action == WAYS[key]
    assert stands.call.number == "999"


def test_no_sign_is_missing() -> None:
    wanted = [f"E{number}" for number in range(1, 17)], [f"U{number}" for number in range(1, 11)], [f"S{number}" for number in range(1, 19)]
    assert list(questions()) == [key for tier in wanted for key in tier]


@pytest.mark.parametrize("answer", ["yes", "not sure"])
@pytest.mark.parametrize("key", of_tier("U"))
def test_each_urgent_sign_alone_is_for_the_same_day(key: str, answer: str) -> None:
    stands = screen(answers({key: answer}))
    assert stands.level_of_care is LevelOfCare.URGENT
    assert stands.action is Action.SAME_DAY
    assert stands.because == (key,)
    assert stands.locks_exercise is (key not in NO_LOCK)


@pytest.mark.parametrize("answer", ["yes", "not sure"])
@pytest.mark.parametrize("key", ["S1", "S2", "S3", "S4", "S7", "S9", "S10", "S11", "S12", "S15", "S16", "S17", "S18"])
def test_each_later_sign_alone_is_soon(key: str, answer: str) -> None:
    stands = screen(answers({key: answer}))
    assert stands.level_of_care is LevelOfCare.SOON
    assert stands.because == (key,)


@pytest.mark.parametrize("other", ["E1", "E2", "E3", "E5", "E6"])
def test_loss_of_function_in_sex_joins_each_sign_of_saddle_and_legs(other: str) -> None:
    assert screen(answers({"E4": "yes"})).level_of_care is LevelOfCare.URGENT
    assert screen(answers({"E4": "yes", other: "yes"})).action is Action.HOSPITAL


@pytest.mark.parametrize("key", [*of_tier("E"), *of_tier("U")])
def test_a_danger_sign_that_was_not_answered_counts_as_a_yes(key: str) -> None:
    given = answers()
    items = {other: answer for other, answer in given.items.items() if other != key}
    assert key in screen(Answers(40, "GB", True, items)).because


def test_the_maternity_sign_counts_only_where_pregnancy_is_possible_or_where_it_was_told() -> None:
    items = dict.fromkeys(all_no("EU", pregnancy_possible=False), Answer.NO)
    assert screen(Answers(40, "GB", False, items)).because == ()
    assert screen(Answers(40, "GB", False, {**items, "E13": Answer.YES})).action is Action.MATERNITY


def test_later_questions_without_an_answer_are_told_and_lock_nothing() -> None:
    stands = screen(answers(tiers="EU"))
    assert stands.level_of_care is LevelOfCare.CARRY_ON
    assert stands.not_asked == tuple(key for key in of_tier("S") if key != "S5")
    without = Answers(40, "GB", False, dict.fromkeys(all_no("EU"), Answer.NO))
    assert "S11" not in screen(without).not_asked


def test_the_first_of_several_actions_counts() -> None:
    order = {"E9": "ambulance", "E1": "hospital", "E13": "maternity", "E14": "crisis", "U4": "same_day", "S9": "book"}
    signs = list(order)
    for start, sign in enumerate(signs):
        assert screen(answers(dict.fromkeys(signs[start:], "yes"))).action == order[sign]
