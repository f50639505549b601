"""Reading answers: every mistake at once, each with its place."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from limber.files import read_table
from limber.screening.answers import Answer, answers_of, read_answers, read_partial
from limber.screening.questions import asked
from limber.wording import problem_sentence
from tests.engine.screening.given import all_no


def codes(**changed: object) -> list[str]:
    """Give the codes of what is wrong with answers that are fine but for what is named; None takes a key out."""
    values: dict[str, object] = {"age": 62, "country": "GB", "pregnancy_possible": True, "answers": all_no(), **changed}
    found, problems = answers_of({key: value for key, value in values.items() if value is not None})
    assert (found is None) is bool(problems)
    assert all(problem_sentence(problem) for problem in problems)
    return [problem.code for problem in problems]


def with_answers(**changed: object) -> Mapping[str, object]:
    """Give answers that are all no, save those named."""
    return {**all_no(), **changed}


def test_a_whole_set_is_read_with_its_details() -> None:
    found, problems = answers_of({"age": 62, "country": "gb", "answers": with_answers(E7="yes", E7_sudden="no", S7="yes", S7_features=4)})
    assert problems == ()
    assert found is not None
    assert (found.age, found.country, found.pregnancy_possible, found.e7_sudden, found.s7_features) == (62, "GB", True, Answer.NO, 4)
    assert found.items["E7"] is Answer.YES


@pytest.mark.parametrize("key", asked("EU", pregnancy_possible=True))
def test_each_danger_sign_without_an_answer_is_a_problem(key: str) -> None:
    assert codes(answers={other: answer for other, answer in all_no().items() if other != key}) == ["screening-answer-missing"]


def test_the_maternity_sign_may_be_missing_where_pregnancy_is_not_possible() -> None:
    assert codes(pregnancy_possible=False, answers=all_no(pregnancy_possible=False)) == []
    assert codes(pregnancy_possible=False) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"age": None}, "screening-age-missing"),
        ({"age": 62.5}, "screening-age"),
        ({"age": True}, "screening-age"),
        ({"age": -1}, "screening-age"),
        ({"age": 121}, "screening-age"),
        ({"country": None}, "screening-country-missing"),
        ({"country": "UK"}, "screening-country"),
        ({"country": "GBR"}, "screening-country"),
        ({"country": 44}, "screening-country"),
        ({"pregnancy_possible": "no"}, "screening-pregnancy"),
        ({"mood": "fine"}, "screening-unknown-key"),
        ({"answers": with_answers(E17="no")}, "screening-unknown-question"),
        ({"answers": with_answers(E1="maybe")}, "screening-answer"),
        ({"answers": with_answers(E1=True)}, "screening-answer"),
        ({"answers": with_answers(E7="yes", E7_sudden="perhaps")}, "screening-answer"),
        ({"answers": with_answers(E7_sudden="yes")}, "screening-detail"),
        ({"answers": with_answers(S7="yes", S7_features=10)}, "screening-features"),
        ({"answers": with_answers(S7="yes", S7_features=True)}, "screening-features"),
        ({"answers": with_answers(S7="yes", S7_features="4")}, "screening-features"),
        ({"answers": with_answers(S7="no", S7_features=4)}, "screening-detail"),
        ({"answers": with_answers(S5="yes")}, "screening-from-age"),
    ],
)
def test_each_mistake_has_its_code(changed: dict[str, object], code: str) -> None:
    assert codes(**changed) == [code]


def test_the_age_question_may_be_answered_where_it_agrees_with_the_age() -> None:
    assert codes(answers=with_answers(S5="no")) == []
    assert codes(age=17, answers=with_answers(S5="yes")) == []


def test_answers_that_are_no_table_are_told_with_everything_they_lack() -> None:
    found = codes(answers="no", age=None)
    assert found[:2] == ["screening-age-missing", "screening-answers-table"]
    assert found.count("screening-answer-missing") == len(all_no())
    assert codes(answers=None) == ["screening-answer-missing"] * len(all_no())


def test_all_problems_of_a_file_come_at_once_with_their_lines() -> None:
    table, problems = read_table('age = "old"\ncountry = "UK"\n[answers]\nE1 = "maybe"\nX9 = "no"\n', "answers.toml")
    assert problems == ()
    _, found = read_answers(table)
    placed = {(problem.code, problem.where.line) for problem in found}
    assert {("screening-age", 1), ("screening-country", 2), ("screening-answer", 4), ("screening-unknown-question", 5)} <= placed
    assert sum(problem.code == "screening-answer-missing" for problem in found) == len(all_no()) - 1
    assert all(problem.where.source == "answers.toml" for problem in found)


def test_a_part_of_the_answers_is_read_as_a_part() -> None:
    found, problems = read_partial(read_table('[answers]\nS9 = "yes"\n', "")[0])
    assert problems == ()
    assert found is not None
    assert dict(found.items) == {"S9": Answer.YES}
    assert read_partial(read_table('[answers]\nS9 = "ja"\n', "")[0])[0] is None
