"""The danger-sign questions as they are asked: their words, their screens and the five lines before a session.

Takes `questions.toml` and `screens.toml`; gives them as values, in the order in which they are asked. Never decides a level of care:
`limber.screening.screen` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from limber.files import packaged_text, read_table

FROM_AGE = "S5"


class Action(StrEnum):
    """What the person does next. The order is the order of rank: of several the first counts."""

    AMBULANCE = "ambulance"
    HOSPITAL = "hospital"
    MATERNITY = "maternity"
    CRISIS = "crisis"
    SAME_DAY = "same_day"
    BOOK = "book"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Question:
    """One danger sign. `told` completes "You told us: ..."; `say` is what the person can say to the staff (empty: `told` serves).

    `tags` are what planning counts as present after a yes; `open` the exercises that this sign's lock leaves; `detail` is asked only
    where the answer is not no; `features` are counted only after a yes. `checked` is false where the basis is still to be verified.
    """

    id: str
    tier: str
    text: str
    example: str
    follow_up: str
    told: str
    points_to: str
    source: str
    checked: bool
    action: Action
    locks: bool
    screen: str = ""
    daily: str = ""
    say: str = ""
    detail: str = ""
    only_where: str = ""
    features: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen of questions that belong together, answered by one tap where none applies."""

    slug: str
    tier: str
    title: str
    intro: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DailyLine:
    """One of the five lines asked before a session, and the questions that a yes opens."""

    slug: str
    text: str
    questions: tuple[str, ...]


_DEFAULT_ACTION: Mapping[str, Action] = {"U": Action.SAME_DAY, "S": Action.BOOK}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """All that the two files hold."""

    preamble: str
    reminder: str
    questions: Mapping[str, Question]
    screens: tuple[Screen, ...]
    daily: tuple[DailyLine, ...]


def questions() -> Mapping[str, Question]:
    """Give every question by its id, in the order E1 to S18."""
    return _sheet().questions


def screens(tier: str = "") -> tuple[Screen, ...]:
    """Give the screens in the order in which they are shown; of one tier ("E", "U" or "S") where it is named."""
    return tuple(screen for screen in _sheet().screens if tier in ("", screen.tier))


def daily_lines() -> tuple[DailyLine, ...]:
    """Give the five lines that are asked before every session."""
    return _sheet().daily


def preamble() -> str:
    """Give the sentence that stands above the questions: what counts as a yes."""
    return _sheet().preamble


def reminder() -> str:
    """Give the same in one short line, for the screens after the first."""
    return _sheet().reminder


@cache
def asked(tiers: str, *, pregnancy_possible: bool) -> tuple[str, ...]:
    """Give the ids that are asked of a person in the tiers named, such as "EU", in order. S5 is never asked: it comes from the age."""
    return tuple(
        question.id
        for question in questions().values()
        if question.tier in tiers and question.id != FROM_AGE and (pregnancy_possible or question.only_where != "pregnancy")
    )


@cache
def _sheet() -> _Sheet:
    """Read both files once. Raises KeyError or ValueError where the package's own files are wrong."""
    asked_where = read_table(packaged_text("screening", "screens.toml"), "screens.toml")[0].values
    worded = read_table(packaged_text("screening", "questions.toml"), "questions.toml")[0].values
    shown = tuple(
        Screen(str(entry["slug"]), str(entry["tier"]), str(entry["title"]), str(entry["intro"]), _words(entry, "questions"))
        for entry in _tables(asked_where["screens"])
    )
    daily = tuple(DailyLine(str(entry["slug"]), str(entry["text"]), _words(entry, "questions")) for entry in _tables(asked_where["daily"]))
    found = {key: _question(key, entry, shown, daily) for key, entry in worded.items() if isinstance(entry, Mapping)}
    return _Sheet(str(asked_where["preamble"]), str(asked_where["reminder"]), MappingProxyType(found), shown, daily)


def _tables(value: object) -> list[dict[str, object]]:
    """Give an array of tables."""
    return value if isinstance(value, list) else []


def _question(key: str, entry: Mapping[str, object], shown: tuple[Screen, ...], daily: tuple[DailyLine, ...]) -> Question:
    """Make a question of its table: the tier is the letter of its id, and says what holds where the table is silent."""
    tier, basis = key[0], entry["basis"]
    if not isinstance(basis, Mapping):
        raise ValueError(f"{key}: write the basis as a table")
    return Question(
        id=key,
        tier=tier,
        text=str(entry["text"]),
        example=str(entry["example"]),
        follow_up=str(entry["follow_up"]),
        told=str(entry["told"]),
        points_to=str(basis["points_to"]),
        source=str(basis["source"]),
        checked=basis["checked"] is True,
        action=Action(str(entry.get("action", _DEFAULT_ACTION.get(tier, "")))),
        locks=bool(entry.get("locks", tier != "S")),
        screen=next((screen.slug for screen in shown if key in screen.questions), ""),
        daily=next((line.slug for line in daily if key in line.questions), ""),
        say=str(entry.get("say", "")),
        detail=str(entry.get("detail", "")),
        only_where=str(entry.get("only_where", "")),
        features=_words(entry, "features"),
        tags=_words(entry, "tags"),
        open=_words(entry, "open"),
    )


def _words(entry: Mapping[str, object], key: str) -> tuple[str, ...]:
    """Give a list of words of a table, empty where it has none."""
    value = entry.get(key, [])
    return tuple(str(word) for word in value) if isinstance(value, list) else ()
