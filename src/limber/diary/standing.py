"""What holds for a person now: lock, level of care, programme, person, and what is to be asked next.

Takes the whole diary, in any order and however often merged, and a time; gives one Standing. Never changes anything, and reads what is
damaged, missing or newer than itself as the most cautious.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from limber.catalogue.load import load
from limber.diary import dangers, profile
from limber.diary.closed import closed_by
from limber.diary.dangers import Lock
from limber.diary.entry import Entry
from limber.diary.history import History, history_of
from limber.diary.needs import needs_of
from limber.diary.pain import FLARE_TAG
from limber.files import read_table
from limber.person.person import Person
from limber.screening.answers import Answer
from limber.screening.screen import Screening, not_asked

_WHOLE_SET = frozenset({"screen", "screen_again"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds now. `closed` are exercises that may not be done today, whatever the programme says; `not_readable` counts entries.

    `needs` says what is to be asked, first things first: "screen" (never done), "screen_again", "daily" (before a session), then
    "morning", "s_questions", "conditions" and "about_you". `morning_of` is the date of the morning that "morning" asks for.
    """

    lock: Lock | None
    screening: Screening | None
    answers: Mapping[str, Answer]
    age: int | None
    country: str
    pregnancy_possible: bool
    profile: Mapping[str, object] | None
    person: Person
    conditions_left: tuple[str, ...]
    about_left: tuple[str, ...]
    programme_text: str | None
    programme_start: date | None
    needs: tuple[str, ...]
    sessions_done: int
    last_session: Entry | None
    morning_of: date | None
    closed: frozenset[str]
    not_readable: int

    @property
    def may_exercise(self) -> bool:
        """Tell whether a session may begin: no lock, and the danger signs are asked."""
        return self.lock is None and not self.whole_set_due and "daily" not in self.needs

    @property
    def whole_set_due(self) -> bool:
        """Tell whether every danger sign is to be asked: for the first time, or again."""
        return not _WHOLE_SET.isdisjoint(self.needs)

    def allows(self, slug: str) -> bool:
        """Tell whether an exercise, of the catalogue or a person's own, may be done now as far as locks and today's reports go."""
        return slug not in self.closed and (self.lock is None or slug in self.lock.open)


def standing(entries: Iterable[Entry], now: datetime) -> Standing:
    """Give what holds at `now`, which knows its offset from UTC: days are counted as its time zone has them."""
    history = history_of(entries, now)
    known, told = history.dangers, history.told
    person = _person(history, now)
    lock = _suited(dangers.lock_of(known), person)
    screened = dangers.last_asked(known, "EU")
    morning_of = _morning_of(history, now)
    possible = _pregnancy_possible(history)
    conditions = profile.conditions_left(told, pregnancy_possible=possible)
    about = profile.about_left(told)
    return Standing(
        lock=lock,
        screening=dangers.screening_of(known) if screened else None,
        answers=dict(known.items),
        age=known.age,
        country=known.country,
        pregnancy_possible=possible,
        profile={**told.values, "tags": sorted(told.tags)} if told.values or told.answered else None,
        person=person,
        conditions_left=conditions,
        about_left=about,
        programme_text=str(history.programme.payload["text"]) if history.programme else None,
        programme_start=_start_of(history.programme, now) if history.programme else None,
        needs=needs_of(history, now, morning=morning_of is not None, conditions=bool(conditions), about=bool(about)),
        sessions_done=len({entry.id for entry in history.sessions}),
        last_session=history.sessions[-1] if history.sessions else None,
        morning_of=morning_of,
        closed=_closed(history, lock, now),
        not_readable=len(history.broken),
    )


def _pregnancy_possible(history: History) -> bool:
    """Tell whether pregnancy counts as possible: as it was told, and always where an entry that cannot be read may have said so (H25)."""
    return history.dangers.pregnancy_possible or bool(history.broken)


def _morning_of(history: History, now: datetime) -> date | None:
    """Give the date of the morning after the last session while it is past or today, within a week, and not told yet."""
    if not history.sessions:
        return None
    morning = history.sessions[-1].at.astimezone(now.tzinfo).date() + timedelta(days=1)
    due = 0 <= (now.date() - morning).days < 7
    return morning if due and morning.isoformat() not in history.mornings else None


def _person(history: History, now: datetime) -> Person:
    """Give the person as planning may see them now: a flare that has settled is no condition, one that holds is."""
    known = history.dangers
    answers = dangers.answers_of(known)
    maybe = [key for key, answer in answers.items.items() if answer is not Answer.NO]
    person = profile.person_from(history.told, known.age, maybe, not_asked(answers), pregnancy_possible=_pregnancy_possible(history))
    flare = {FLARE_TAG} if history.pain.flares(now) else set()
    return replace(person, tags=person.tags - {FLARE_TAG} | flare, unanswered=person.unanswered - flare)


def _suited(lock: Lock | None, person: Person) -> Lock | None:
    """Give a lock that leaves open only what no condition of the person forbids."""
    if lock is None:
        return None
    return replace(lock, open=tuple(slug for slug in lock.open if person.tags.isdisjoint(load().exercises[slug].avoid_if)))


def _closed(history: History, lock: Lock | None, now: datetime) -> frozenset[str]:
    """Give what may not be done now: under a lock all but what it leaves open, and what today's reports ended."""
    locked = load().exercises.keys() - set(lock.open) if lock else frozenset()
    return closed_by(history.sessions, now) | locked


def _start_of(programme: Entry, now: datetime) -> date:
    """Give the first day of a programme: what its front matter states, else the day on which it was adopted."""
    parts = str(programme.payload["text"]).split("+++")
    table, problems = read_table(parts[1] if len(parts) > 2 else "", "")
    stated = None if problems else table.values.get("start")
    adopted = programme.at.astimezone(now.tzinfo).date()
    return stated if isinstance(stated, date) and not isinstance(stated, datetime) else adopted
