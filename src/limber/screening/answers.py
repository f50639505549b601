"""What a person answered, and how it is read from their answers file or a diary entry: every mistake is a Problem, all at once.

Takes a Table or a mapping; gives Answers, or the Problems. Never fills in an answer: an E or U question without one is a Problem.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from limber.files import Table
from limber.person.person import ADULT, OLDEST
from limber.problems import Problem, Problems
from limber.screening.countries import is_country
from limber.screening.questions import FROM_AGE, asked, questions

DETAIL_OF_E7 = "E7_sudden"
FEATURES = "S7_features"
KEYS = ("age", "country", "pregnancy_possible", "answers")


class Answer(StrEnum):
    """The three answers that every question allows."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not sure"


_ANSWERS = tuple(Answer)
_BY_WORD: Mapping[str, Answer] = {answer.value: answer for answer in Answer}


@dataclass(frozen=True, slots=True)
class Answers:
    """The final answers of one person. Ids that are not in `items` were not asked. `s7_features` counts how many of nine."""

    age: int
    country: str
    pregnancy_possible: bool = True
    items: Mapping[str, Answer] = field(default_factory=dict)
    e7_sudden: Answer | None = None
    s7_features: int | None = None


def read_answers(table: Table) -> tuple[Answers | None, Problems]:
    """Read a whole set of answers: the age, the country and every E and U question (E13 where pregnancy is possible)."""
    problems = [*_head_problems(table, required=True), *_item_problems(table), *_missing(table)]
    return (None, tuple(problems)) if problems else (_answers(table.values), ())


def read_partial(table: Table) -> tuple[Answers | None, Problems]:
    """Read some answers, as a later visit gives them: nothing has to be there, what is there has to be right. Age 0 means not stated."""
    problems = [*_head_problems(table, required=False), *_item_problems(table)]
    return (None, tuple(problems)) if problems else (_answers(table.values), ())


def answers_of(values: Mapping[str, object]) -> tuple[Answers | None, Problems]:
    """Read a whole set of answers from a diary payload."""
    return read_answers(Table(values, "", {}))


def _answers(values: Mapping[str, object]) -> Answers:
    """Make Answers of values that have been checked."""
    stated = _stated(values)
    detail = stated.get(DETAIL_OF_E7)
    features = stated.get(FEATURES)
    age = values.get("age", 0)
    return Answers(
        age=age if isinstance(age, int) else 0,
        country=str(values.get("country", "")).upper(),
        pregnancy_possible=values.get("pregnancy_possible", True) is True,
        items={key: _BY_WORD[str(stated[key])] for key in questions() if key in stated and key != FROM_AGE},
        e7_sudden=None if detail is None else Answer(str(detail)),
        s7_features=features if isinstance(features, int) else None,
    )


def _stated(values: Mapping[str, object]) -> Mapping[str, object]:
    """Give the table of answers, empty where there is none."""
    stated = values.get("answers")
    return stated if isinstance(stated, Mapping) else {}


def _head_problems(table: Table, *, required: bool) -> Iterator[Problem]:
    """Check what stands beside the answers."""
    values = table.values
    yield from (Problem("screening-unknown-key", table.where(key), None, {"key": key}) for key in values if key not in KEYS)
    age, country = values.get("age"), values.get("country")
    if "age" not in values:
        if required:
            yield Problem("screening-age-missing", table.where("age"))
    elif not isinstance(age, int) or isinstance(age, bool) or not 0 <= age <= OLDEST:
        yield Problem("screening-age", table.where("age"), None, {"given": age})
    if "country" not in values:
        if required:
            yield Problem("screening-country-missing", table.where("country"))
    elif not isinstance(country, str) or not is_country(country):
        yield Problem("screening-country", table.where("country"), None, {"given": country})
    if not isinstance(values.get("pregnancy_possible", True), bool):
        yield Problem("screening-pregnancy", table.where("pregnancy_possible"))
    if not isinstance(values.get("answers", {}), Mapping):
        yield Problem("screening-answers-table", table.where("answers"))


def _item_problems(table: Table) -> Iterator[Problem]:
    """Check each answer by itself, and those that must agree with another."""
    stated, known = _stated(table.values), questions()
    for key, value in stated.items():
        # Nearly every answer is one of three to a question that is known.
        if key in known and value in _ANSWERS:
            continue
        if code := _item_code(key, value):
            yield Problem(code, table.where(f"answers.{key}"), None, {"key": key, "given": value})
    yield from _disagreements(table, stated)


def _item_code(key: str, value: object) -> str:
    """Give what is wrong with one answer, empty where nothing is."""
    if key == FEATURES:
        counts = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= len(questions()["S7"].features)
        return "" if counts else "screening-features"
    if key not in questions() and key != DETAIL_OF_E7:
        return "screening-unknown-question"
    return "" if value in _ANSWERS else "screening-answer"


def _disagreements(table: Table, stated: Mapping[str, object]) -> Iterator[Problem]:
    """Check that a detail goes with its question, and that S5, which comes from the age, agrees with the age."""
    if stated.get("E7") == Answer.NO and stated.get(DETAIL_OF_E7, Answer.NO) != Answer.NO:
        yield Problem("screening-detail", table.where(f"answers.{DETAIL_OF_E7}"), None, {"key": "E7", "detail": DETAIL_OF_E7})
    if stated.get("S7") == Answer.NO and stated.get(FEATURES, 0) != 0:
        yield Problem("screening-detail", table.where(f"answers.{FEATURES}"), None, {"key": "S7", "detail": FEATURES})
    age = table.values.get("age")
    if FROM_AGE in stated and isinstance(age, int) and (stated[FROM_AGE] == Answer.YES) != (age < ADULT):
        yield Problem("screening-from-age", table.where(f"answers.{FROM_AGE}"))


def _missing(table: Table) -> Iterator[Problem]:
    """Give a Problem for each E and U question without an answer."""
    stated = _stated(table.values)
    possible = table.values.get("pregnancy_possible", True) is not False
    for key in asked("EU", pregnancy_possible=possible):
        if key not in stated:
            yield Problem("screening-answer-missing", table.where(f"answers.{key}"), None, {"key": key, "text": questions()[key].text})
