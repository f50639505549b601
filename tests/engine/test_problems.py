from dataclasses import FrozenInstanceError

import pytest

from limber.problems import Problem, Where
from limber.reasons import Reason


def test_a_problem_without_a_place_names_none() -> None:
    problem = Problem("key-missing")
    assert (problem.where, problem.span, dict(problem.values)) == (Where("", None, ""), None, {})


def test_a_reason_without_values_rests_on_nothing_named() -> None:
    reason = Reason("avoid-if")
    assert (dict(reason.values), reason.rule, reason.source) == ({}, "", "")


@pytest.mark.parametrize(("value", "field"), [(Problem("a"), "code"), (Reason("a"), "rule"), (Where(), "line")])
def test_what_was_found_cannot_be_changed(value: object, field: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(value, field, "b")
