"""From answers about danger signs to a level of care: what to do next, and whether exercise is locked.

Takes final Answers; gives a Screening with the ids that it rests on. Never diagnoses, and never reads "not sure" or a missing
answer to an E or U question as a no. The rules are those of `docs/screening.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from limber.person.person import ADULT
from limber.screening.answers import Answer, Answers, answers_of, read_answers
from limber.screening.countries import Call, call_for
from limber.screening.questions import FROM_AGE, Action, Question, asked, questions

# Others find the whole contract here: what goes in, what comes out.
__all__ = [
    "Action",
    "Answer",
    "Answers",
    "Call",
    "Finding",
    "LevelOfCare",
    "Screening",
    "answers_of",
    "findings",
    "read_answers",
    "screen",
    "weigh",
]

SIX_FROM = 50
FEATURES_THAT_COUNT = 3
SADDLE_AND_LEGS = ("E1", "E2", "E3", "E5", "E6")


class LevelOfCare(StrEnum):
    """How soon someone should be seen."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"
    CARRY_ON = "carry_on"

    @property
    def rank(self) -> int:
        """Give 0 for carry on up to 3 for an emergency."""
        return _RANKS.index(self)


_RANKS = (LevelOfCare.CARRY_ON, LevelOfCare.SOON, LevelOfCare.URGENT, LevelOfCare.EMERGENCY)


@dataclass(frozen=True, slots=True)
class Screening:
    """What the answers ask for. `open` names the exercises that a lock leaves; `because` the ids that count; `cautions` are tags."""

    level_of_care: LevelOfCare
    action: Action
    locks_exercise: bool
    open: tuple[str, ...]
    because: tuple[str, ...]
    cautions: tuple[str, ...]
    not_asked: tuple[str, ...]
    call: Call


@dataclass(frozen=True, slots=True)
class Finding:
    """What one question asks for by itself."""

    id: str
    level: LevelOfCare
    action: Action
    locks: bool = False
    open: tuple[str, ...] = ()


def screen(answers: Answers) -> Screening:
    """Give the level of care that the answers ask for."""
    return weigh(answers, findings(answers))


def weigh(answers: Answers, found: Sequence[Finding]) -> Screening:
    """Give what these findings amount to: the highest level, the first of their actions, and what every one of their locks leaves open."""
    level = max((finding.level for finding in found), key=lambda level: level.rank, default=LevelOfCare.CARRY_ON)
    action = min((finding.action for finding in found), key=list(Action).index, default=Action.NONE)
    locking = [finding for finding in found if finding.locks]
    return Screening(
        level_of_care=level,
        action=action,
        locks_exercise=bool(locking),
        open=_left_open(locking),
        because=tuple(finding.id for finding in found),
        cautions=cautions(answers),
        not_asked=not_asked(answers),
        call=call_for(answers.country, action, now=level is LevelOfCare.EMERGENCY, today=level is LevelOfCare.URGENT),
    )


def findings(answers: Answers) -> tuple[Finding, ...]:
    """Give what each answer that counts asks for, in the order of the questions."""
    rules, items = {"E": _emergency, "U": _urgent, "S": _soon}, answers.items
    # A plain no asks for nothing; the age is asked for by none of the answers.
    open_ones = (question for key, question in questions().items() if items.get(key) is not Answer.NO or key == FROM_AGE)
    counting = (question for question in open_ones if question.tier == "S" or _counts(question, answers))
    return tuple(finding for question in counting for finding in rules[question.tier](question, answers))


def not_asked(answers: Answers) -> tuple[str, ...]:
    """Give the S ids that have no answer yet. Pregnancy is left out where it is not possible."""
    return tuple(key for key in asked("S", pregnancy_possible=answers.pregnancy_possible) if key not in answers.items)


def cautions(answers: Answers) -> tuple[str, ...]:
    """Give the tags that a yes or "not sure" in S makes planning count as present, each once, in order."""
    tags = (tag for question in questions().values() if _maybe(answers, question.id) for tag in question.tags)
    return tuple(dict.fromkeys(tags))


def _left_open(locking: list[Finding]) -> tuple[str, ...]:
    """Give the exercises that every lock leaves open."""
    if not locking:
        return ()
    return tuple(slug for slug in locking[0].open if all(slug in finding.open for finding in locking))


def _counts(question: Question, answers: Answers) -> bool:
    """Say whether an E or U question counts as yes: so do "not sure" and, where it should have been asked, no answer at all."""
    if question.id in answers.items:
        return answers.items[question.id] is not Answer.NO
    return question.only_where != "pregnancy" or answers.pregnancy_possible


def _maybe(answers: Answers, key: str) -> bool:
    """Say whether a question was answered with yes or "not sure"."""
    return answers.items.get(key, Answer.NO) is not Answer.NO


def _yes(answers: Answers, key: str) -> bool:
    """Say whether a question was answered with a plain yes."""
    return answers.items.get(key) is Answer.YES


def _emergency(question: Question, answers: Answers) -> Iterator[Finding]:
    """Read one E question that counts. E4 alone, and E7 that did not come suddenly, are for the same day."""
    others = any(_counts(questions()[key], answers) for key in SADDLE_AND_LEGS)
    milder = (question.id == "E4" and not others) or (question.id == "E7" and answers.e7_sudden is Answer.NO)
    if milder:
        yield Finding(question.id, LevelOfCare.URGENT, Action.SAME_DAY, locks=True)
    else:
        yield Finding(question.id, LevelOfCare.EMERGENCY, question.action, question.locks)


def _urgent(question: Question, _: Answers) -> Iterator[Finding]:
    """Read one U question that counts."""
    yield Finding(question.id, LevelOfCare.URGENT, question.action, question.locks, question.open)


def _soon(question: Question, answers: Answers) -> Iterator[Finding]:
    """Read one S question: those with a rule of their own first, then any that was not answered with no."""
    rule = _RULES_OF_S.get(question.id)
    if rule is not None:
        yield from rule(question, answers)
    elif _maybe(answers, question.id):
        yield Finding(question.id, LevelOfCare.SOON, question.action, question.locks, question.open)


def _weight_and_night(question: Question, answers: Answers) -> Iterator[Finding]:
    """S1 with S2, both a plain yes, is for the same day; each alone, or "not sure", is soon."""
    if _yes(answers, "S1") and _yes(answers, "S2"):
        yield Finding(question.id, LevelOfCare.URGENT, Action.SAME_DAY, locks=True)
    elif _maybe(answers, question.id):
        yield Finding(question.id, LevelOfCare.SOON, question.action)


def _under_age(question: Question, answers: Answers) -> Iterator[Finding]:
    """S5 comes from the age: this is not for children, and says so without alarm."""
    if answers.age < ADULT:
        yield Finding(question.id, LevelOfCare.SOON, question.action, question.locks)


def _first_episode(question: Question, answers: Answers) -> Iterator[Finding]:
    """S6 counts from 50, and only joined by a plain yes in S1 to S4: alone it is a weak sign."""
    joined = any(_yes(answers, key) for key in ("S1", "S2", "S3", "S4"))
    if _maybe(answers, question.id) and answers.age >= SIX_FROM and joined:
        yield Finding(question.id, LevelOfCare.SOON, question.action)


def _stiff_joints(question: Question, answers: Answers) -> Iterator[Finding]:
    """S7 counts with three or more of the nine features (NICE NG65); a number that is not known counts as enough."""
    counted = answers.s7_features is None or answers.s7_features >= FEATURES_THAT_COUNT
    unsure = answers.items.get(question.id) is Answer.NOT_SURE
    if unsure or (_yes(answers, question.id) and counted):
        yield Finding(question.id, LevelOfCare.SOON, question.action)


def _carry_on(question: Question, answers: Answers) -> Iterator[Finding]:
    """S8 and S14 change what is planned and said, not how soon to be seen."""
    if _maybe(answers, question.id):
        yield Finding(question.id, LevelOfCare.CARRY_ON, Action.NONE)


def _pressure(question: Question, answers: Answers) -> Iterator[Finding]:
    """S13 is for the same day on a plain yes; "not sure" is soon and locks nothing."""
    if _yes(answers, question.id):
        yield Finding(question.id, LevelOfCare.URGENT, question.action, question.locks)
    elif _maybe(answers, question.id):
        yield Finding(question.id, LevelOfCare.SOON, Action.BOOK)


_RULES_OF_S = {
    "S1": _weight_and_night,
    "S2": _weight_and_night,
    FROM_AGE: _under_age,
    "S6": _first_episode,
    "S7": _stiff_joints,
    "S8": _carry_on,
    "S13": _pressure,
    "S14": _carry_on,
}
