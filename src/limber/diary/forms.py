"""What each kind of diary entry has to hold. Keys that are not named here are kept and not looked at.

Takes a kind and its payload; gives a Problem for each value that is missing or does not fit. Never changes a payload.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from limber.files import Table
from limber.person.person import OLDEST
from limber.problems import Problem, Where
from limber.scales import PainScore
from limber.screening.answers import KEYS, Answer, read_partial
from limber.screening.questions import daily_lines
from limber.screening.screen import LevelOfCare

LEGS = ("none", "shrinking", "same", "spreading")
REQUESTS = ("deload", "strict", "swap", "dislike", "park", "restore")
OFFER_ANSWERS = ("yes", "no", "later")
SEEN_LEVELS = (LevelOfCare.EMERGENCY, LevelOfCare.URGENT, LevelOfCare.SOON)
LONGEST_TEXT = 100_000

Check = Callable[[object], bool]


def _score(value: object) -> bool:
    """A whole number on the scale of pain (NPRS), which effort shares: 0 to 10."""
    return isinstance(value, int) and not isinstance(value, bool) and PainScore.LOW <= value <= PainScore.HIGH


def _share(value: object) -> bool:
    """A share from 0 to 1."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _flag(value: object) -> bool:
    """True or false."""
    return isinstance(value, bool)


def _text(value: object) -> bool:
    """A text that says something."""
    return isinstance(value, str) and len(value.strip()) > 0 and len(value) <= LONGEST_TEXT


def _texts(value: object) -> bool:
    """A list of texts."""
    return isinstance(value, list) and all(_text(item) for item in value)


def _words(value: object) -> bool:
    """A text, which may be empty."""
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def _day(value: object) -> bool:
    """An ISO 8601 date."""
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _age(value: object) -> bool:
    """A whole number of years."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= OLDEST


def _one_of(*words: str) -> Check:
    """One of these words."""
    return lambda value: value in words


def _lines(value: object) -> bool:
    """An answer for some of the five daily lines."""
    known = {line.slug for line in daily_lines()}
    return isinstance(value, Mapping) and all(key in known and answer in tuple(Answer) for key, answer in value.items())


_PAIN = {"pain_worst": _score, "leg": _one_of(*LEGS)}
_EXERCISE: Mapping[str, Check] = {
    "exercise": _text,
    "dose": _text,
    "done": _share,
    "effort": _score,
    **dict.fromkeys(("spasm", "worse", "strong_pull", "elsewhere", "cramp"), _flag),
    **_PAIN,
}
_NAMED: Mapping[str, Check] = {"exercise": _text}
# For each kind: what must be there, and what may be.
_FORMS: Mapping[str, tuple[Mapping[str, Check], Mapping[str, Check]]] = {
    "session": ({}, {"pain_before": _score, **_PAIN}),
    "morning": ({"pain": _score}, {"of": _day}),
    "note": ({"text": _text}, {}),
    "programme": ({"text": _text}, {}),
    "seen": ({"level": _one_of(*SEEN_LEVELS), "by": _text, "may_exercise": _flag}, {}),
    "request": ({"what": _one_of(*REQUESTS)}, {"exercise": _text}),
    "offer_answer": ({"exercise": _text, "to": _text, "answer": _one_of(*OFFER_ANSWERS)}, {}),
    "override": ({"exercise": _text, "tags": _texts, "by": _text}, {}),
    "outcome": ({"measure": _text}, {}),
    "screen": ({}, {"daily": _flag, "lines": _lines}),
    "profile": (
        {},
        {
            "age": _age,
            "tags": _texts,
            "conditions_answered": _texts,
            "usual_pain": _score,
            "assessed": _flag,
            "goal": _words,
        },
    ),
}


def form_problems(kind: str, payload: Mapping[str, object], where: Where) -> tuple[Problem, ...]:
    """Give every Problem in the payload of an entry of this kind; a kind that is not named here may hold anything."""
    required, optional = _FORMS.get(kind, ({}, {}))
    problems = [*_fields(payload, required, optional, where)]
    if kind == "session":
        problems += _exercises(payload.get("exercises", []), where)
    elif kind == "screen":
        problems += screen_problems(payload, where)
    elif kind == "profile" and "conditions_answered" in payload and "tags" not in payload:
        problems.append(_problem("diary-value-missing", where, "tags"))
    return tuple(problems)


def screen_table(payload: Mapping[str, object], where: Where = Where()) -> Table:  # noqa: B008 - a frozen value
    """Give the part of a `screen` payload that screening reads."""
    return Table({key: payload[key] for key in KEYS if key in payload}, where.source, {})


def screen_problems(payload: Mapping[str, object], where: Where) -> Iterator[Problem]:
    """Check the answers of a screen, which may be a part of the whole, and say on which line they stand."""
    for problem in read_partial(screen_table(payload, where))[1]:
        yield Problem(problem.code, Where(where.source, where.line, problem.where.key), None, problem.values)


def _fields(
    payload: Mapping[str, object], required: Mapping[str, Check], optional: Mapping[str, Check], where: Where, at: str = ""
) -> Iterator[Problem]:
    """Check the values of one table against what has to be and what may be there."""
    if _is_right(payload, required, optional):
        return
    for key, check in {**required, **optional}.items():
        if key in payload:
            if not check(payload[key]):
                yield _problem("diary-value", where, at + key, payload[key])
        elif key in required:
            yield _problem("diary-value-missing", where, at + key)


def _is_right(payload: Mapping[str, object], required: Mapping[str, Check], optional: Mapping[str, Check]) -> bool:
    """Tell whether a table has nothing wrong: quickly, because nearly every one has not."""
    for key, value in payload.items():
        check = optional.get(key) or required.get(key)
        if check and not check(value):
            return False
    return required.keys() <= payload.keys()


def _exercises(value: object, where: Where) -> Iterator[Problem]:
    """Check what was done of each exercise."""
    if not isinstance(value, list):
        yield _problem("diary-value", where, "exercises", value)
        return
    for number, exercise in enumerate(value):
        if isinstance(exercise, dict | Mapping):
            if not _is_right(exercise, _NAMED, _EXERCISE):
                yield from _fields(exercise, _NAMED, _EXERCISE, where, f"exercises[{number}].")
        else:
            yield _problem("diary-value", where, f"exercises[{number}]", exercise)


def _problem(code: str, where: Where, key: str, given: object = None) -> Problem:
    """Make a Problem at a key of a line."""
    values = {"key": key} if given is None else {"key": key, "given": given}
    return Problem(code, Where(where.source, where.line, key), None, values)
