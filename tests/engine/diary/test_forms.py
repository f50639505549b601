"""What each kind of entry has to hold."""

from __future__ import annotations

import pytest

from limber.diary.forms import form_problems
from limber.problems import Where

GOOD: list[tuple[str, dict[str, object]]] = [
    ("session", {}),
    (
        "session",
        {"pain_before": 3, "pain_worst": 5, "leg": "same", "exercises": [{"exercise": "walk-easy", "dose": "5 min", "done": 0.5, "effort": 3}]},
    ),
    (
        "session",
        {"exercises": [{"exercise": "walk-easy", "spasm": True, "worse": False, "cramp": True, "leg": "spreading", "pain_worst": 10, "new": 1}]},
    ),
    ("morning", {"pain": 0, "of": "2026-11-03"}),
    ("note", {"text": "x"}),
    ("programme", {"text": "+++"}),
    ("seen", {"level": "urgent", "by": "GP", "may_exercise": False}),
    ("request", {"what": "swap", "exercise": "walk-easy"}),
    ("offer_answer", {"exercise": "walk-easy", "to": "step-up", "answer": "later"}),
    ("override", {"exercise": "walk-easy", "tags": ["vertigo"], "by": "physio"}),
    ("outcome", {"measure": "nprs", "score": 3}),
    ("screen", {"answers": {"S9": "yes"}, "helped": True, "lasted": "weeks"}),
    ("screen", {"daily": True, "lines": {"saddle": "not sure"}}),
    ("profile", {"age": 62, "tags": [], "goal": "", "usual_pain": 3, "assessed": True}),
    ("profile", {"conditions_answered": ["bones"], "tags": ["osteoporosis"]}),
    ("something_new", {"what": "anything"}),
    ("decision", {"action": "up"}),
]
BAD: list[tuple[str, dict[str, object], str]] = [
    ("session", {"pain_before": 11}, "pain_before"),
    ("session", {"pain_before": True}, "pain_before"),
    ("session", {"leg": "left"}, "leg"),
    ("session", {"exercises": {}}, "exercises"),
    ("session", {"exercises": ["walk-easy"]}, "exercises[0]"),
    ("session", {"exercises": [{}]}, "exercises[0].exercise"),
    ("session", {"exercises": [{"exercise": "walk-easy", "done": 2}]}, "exercises[0].done"),
    ("session", {"exercises": [{"exercise": "walk-easy", "done": True}]}, "exercises[0].done"),
    ("session", {"exercises": [{"exercise": "walk-easy", "spasm": "yes"}]}, "exercises[0].spasm"),
    ("morning", {}, "pain"),
    ("morning", {"pain": 3, "of": "Monday"}, "of"),
    ("morning", {"pain": 3, "of": 3}, "of"),
    ("note", {"text": " "}, "text"),
    ("note", {"text": "x" * 100_001}, "text"),
    ("seen", {"level": "carry_on", "by": "GP", "may_exercise": True}, "level"),
    ("seen", {"level": "urgent", "by": "GP", "may_exercise": 1}, "may_exercise"),
    ("request", {"what": "more"}, "what"),
    ("offer_answer", {"exercise": "a", "to": "b", "answer": "maybe"}, "answer"),
    ("override", {"exercise": "a", "tags": "vertigo", "by": "physio"}, "tags"),
    ("override", {"exercise": "a", "tags": [3], "by": "physio"}, "tags"),
    ("screen", {"answers": {"E1": "maybe"}}, "answers.E1"),
    ("screen", {"age": "old"}, "age"),
    ("screen", {"lines": {"roof": "no"}}, "lines"),
    ("screen", {"lines": {"saddle": "maybe"}}, "lines"),
    ("screen", {"lines": []}, "lines"),
    ("profile", {"age": -1}, "age"),
    ("profile", {"goal": 3}, "goal"),
    ("profile", {"conditions_answered": ["bones"]}, "tags"),
]


@pytest.mark.parametrize(("kind", "payload"), GOOD)
def test_a_form_that_is_right_has_no_problem(kind: str, payload: dict[str, object]) -> None:
    assert form_problems(kind, payload, Where()) == ()


@pytest.mark.parametrize(("kind", "payload", "key"), BAD)
def test_what_does_not_fit_is_told_at_its_key(kind: str, payload: dict[str, object], key: str) -> None:
    problems = form_problems(kind, payload, Where("diary.jsonl", 3))
    assert [(problem.where.source, problem.where.line, problem.where.key) for problem in problems] == [("diary.jsonl", 3, key)]
