"""Where a person stands in the questions: what they have answered so far, and which page comes next.

Takes a draft (answers that are not yet complete); gives the next page and the diary payload. Never decides what an answer means: the
engine's `screen` does. Knows nothing of the web, so that leaving midway and coming back is the same question asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from limber.diary.history import EVENTS
from limber.screening.answers import DETAIL_OF_E7, FEATURES, Answer
from limber.screening.questions import asked, daily_lines, questions, screens

YES, NO, NOT_SURE = (answer.value for answer in Answer)
ANSWERS = (YES, NO, NOT_SURE)
SUDDEN, WEAK_FOOT, YOUNG_BACK = DETAIL_OF_E7, "E7", "S7"
PREGNANCY_ASKED_TO = 55  # [P] our own proposal: above it the question is left out, and counts as no
FIRST, DAILY, LATER = "first", "daily", "later"
DAILY_PREFIX = "new-"


@dataclass(frozen=True, slots=True)
class Draft:
    """Answers on their way. `asked` are the items this errand has to ask; `pending` those answered "not sure" once."""

    errand: str = FIRST
    country: str = ""
    age: int | None = None
    lasted: str = ""
    helped: bool = False
    pregnancy_possible: bool | None = None
    asked: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    items: Mapping[str, str] = field(default_factory=dict)
    features: int | None = None
    lines: Mapping[str, str] | None = None
    after: str = ""

    def to_json(self) -> dict[str, object]:
        """Give the draft as JSON values; `draft_of` reads them back."""
        return asdict(self)

    @property
    def opened(self) -> bool:
        """Tell whether the first page is answered."""
        return bool(self.country and self.age is not None and self.lasted)


@dataclass(frozen=True, slots=True)
class Step:
    """A page: the name of its address, and the slug or id it is about, if any."""

    page: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is asked together: a screen, or what stands behind one of the five daily lines."""

    slug: str
    tier: str
    title: str
    intro: str
    ids: tuple[str, ...]


def draft_of(values: Mapping[str, Any]) -> Draft:
    """Give the draft that JSON values hold; an empty mapping gives an empty draft."""
    lists = {name: tuple(values.get(name, ())) for name in ("asked", "pending")}
    return Draft(**{**values, **lists})


def first_draft(country: str, age: int, lasted: str, helped: bool) -> Draft:
    """Begin the danger signs for someone whose country and age are known. From 56 pregnancy is not asked and counts as no."""
    draft = Draft(FIRST, country, age, lasted, helped)
    return with_pregnancy(draft, False) if age > PREGNANCY_ASKED_TO else draft


def with_pregnancy(draft: Draft, possible: bool) -> Draft:
    """Give the draft with what is asked of a person for whom pregnancy is possible, or is not."""
    return replace(draft, pregnancy_possible=possible, asked=asked("EU", pregnancy_possible=possible))


def batches(errand: str) -> tuple[Batch, ...]:
    """Give what an errand asks, in order."""
    if errand == DAILY:
        return tuple(Batch(DAILY_PREFIX + line.slug, "E", line.text, "", line.questions) for line in daily_lines())
    tiers = "EU" if errand == FIRST else "S"
    return tuple(Batch(screen.slug, screen.tier, screen.title, screen.intro, screen.questions) for screen in screens() if screen.tier in tiers)


def batch_of(slug: str) -> Batch | None:
    """Give the batch of this slug, None where there is none."""
    return next((batch for errand in (FIRST, DAILY, LATER) for batch in batches(errand) if batch.slug == slug), None)


def batch_with(errand: str, identifier: str) -> Batch | None:
    """Give the batch of an errand in which a question stands."""
    return next((batch for batch in batches(errand) if identifier in batch.ids), None)


def asked_in(draft: Draft, batch: Batch) -> tuple[str, ...]:
    """Give the items of a batch that this draft asks."""
    return tuple(identifier for identifier in batch.ids if identifier in draft.asked)


def answered(draft: Draft, answers: Mapping[str, str]) -> Draft:
    """Put first answers into the draft: "not sure" waits for its one follow-up question."""
    unsure = tuple(identifier for identifier, answer in answers.items() if answer == NOT_SURE)
    items = {**draft.items, **answers}
    for identifier in unsure:
        del items[identifier]
    pending = (*(identifier for identifier in draft.pending if identifier not in answers), *unsure)
    return _tidy(replace(draft, items=items, pending=pending))


def settled(draft: Draft, identifier: str, answer: str) -> Draft:
    """Put the answer to a follow-up question into the draft: now "not sure" stays as it is, and the engine reads it as a yes."""
    pending = tuple(other for other in draft.pending if other != identifier)
    return _tidy(replace(draft, items={**draft.items, identifier: answer}, pending=pending))


def _tidy(draft: Draft) -> Draft:
    """Drop what hung on an answer that is now no."""
    items = dict(draft.items)
    if items.get(WEAK_FOOT) not in (YES, NOT_SURE):
        items.pop(SUDDEN, None)
    features = draft.features if items.get(YOUNG_BACK) == YES else None
    return replace(draft, items=items, features=features)


def next_step(draft: Draft) -> Step | None:
    """Give the page that comes next, None where nothing is left to ask."""
    return _opening(draft) or _detail(draft) or _unanswered(draft)


def _opening(draft: Draft) -> Step | None:
    """Give the page before the first danger sign, while one is open."""
    if draft.errand != FIRST:
        return None
    if not draft.opened:
        return Step("begin")
    return Step("begin-pregnancy") if draft.pregnancy_possible is None else None


def _detail(draft: Draft) -> Step | None:
    """Give the one further question that an answer brings, while one is open."""
    if draft.pending:
        return Step("begin-follow-up", draft.pending[0])
    if draft.items.get(WEAK_FOOT, NO) != NO and SUDDEN not in draft.items:
        return Step("begin-follow-up", SUDDEN)
    if draft.items.get(YOUNG_BACK) == YES and draft.features is None:
        return Step("begin-features")
    return None


def _unanswered(draft: Draft) -> Step | None:
    """Give the first batch with an item that has no answer."""
    page = "begin-item" if draft.errand == DAILY else "begin-screen"
    for batch in batches(draft.errand):
        if any(identifier not in draft.items for identifier in asked_in(draft, batch)):
            return Step(page, batch.slug)
    return None


def payload(draft: Draft) -> dict[str, object]:
    """Give the draft as the payload of a `screen` entry. An item answered in two lines or screens stands once."""
    answers: dict[str, object] = {identifier: answer for identifier, answer in draft.items.items() if answer in ANSWERS}
    if draft.features is not None:
        answers[FEATURES] = draft.features
    known = {"age": draft.age, "country": draft.country, "pregnancy_possible": draft.pregnancy_possible, "lasted": draft.lasted}
    marks: dict[str, object] = {"helped": draft.helped} if draft.errand == FIRST else {}
    if draft.lines is not None:
        marks = {"daily": True, "lines": dict(draft.lines)}
    return {**{key: value for key, value in known.items() if value not in (None, "")}, **marks, "answers": answers}


def nothing_else(draft: Draft, every: tuple[str, ...]) -> Draft:
    """Record a no for each of these items that was not answered by itself, and what was said on each of the five lines.

    The line of falls, illness and tablets is a yes once it was opened: its items do not name all that can have happened.
    """
    lines = {line.slug: _line_told(draft, line.slug, line.questions) for line in daily_lines()}
    left = dict.fromkeys((identifier for identifier in every if identifier not in draft.items and identifier not in draft.pending), NO)
    return replace(answered(draft, left), asked=every, lines=lines)


def _line_told(draft: Draft, slug: str, ids: tuple[str, ...]) -> str:
    """Give what was said on one daily line."""
    told = {draft.items.get(identifier) or (NOT_SURE if identifier in draft.pending else "") for identifier in ids} - {""}
    if slug == EVENTS:
        return YES if told else NO
    return YES if told - {NO} else NO


def in_order(identifiers: Iterable[str]) -> tuple[str, ...]:
    """Give ids in the order of the questions."""
    wanted = frozenset(identifiers)
    return tuple(identifier for identifier in questions() if identifier in wanted)
