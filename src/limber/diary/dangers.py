"""What has been answered about danger signs so far, and the lock that stands: a fold over the diary, one entry at a time.

Takes entries in order; gives the latest answer of each question, with its date, and the answers that hold a lock. A held answer stays
until a clinician has said that the person may exercise: a later no never takes it away, and a new yes renews it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from limber.diary.entry import Entry, Kind
from limber.diary.forms import screen_table
from limber.person.person import ADULT
from limber.screening.answers import Answer, Answers, read_partial
from limber.screening.countries import Call
from limber.screening.questions import FROM_AGE, Action, asked
from limber.screening.screen import Finding, LevelOfCare, Screening, cautions, findings, screen

EMERGENCY_WAIT = timedelta(hours=24)
_WEIGHT = {Answer.NO: 0, Answer.NOT_SURE: 1, Answer.YES: 2}
_WORSE = (Answer.YES, Answer.NOT_SURE)
_E7 = "E7"


@dataclass(frozen=True, slots=True)
class Lock:
    """What closes exercise. `open` names what stays open; a `seen` recorded before `opens_from` opens nothing."""

    level: LevelOfCare
    action: Action
    since: datetime
    because: tuple[str, ...]
    open: tuple[str, ...]
    call: Call
    opens_from: datetime


@dataclass(frozen=True, slots=True)
class Dangers:
    """What is known. `asked_at`: when each question was last answered (S5: when the age was told); `held`: the answers that hold a lock and
    when each was last a yes; `checked`: what a clinician has looked at since its last answer.
    """

    age: int | None = None
    country: str = ""
    pregnancy_possible: bool = True
    items: Mapping[str, Answer] = field(default_factory=dict)
    asked_at: Mapping[str, datetime] = field(default_factory=dict)
    e7_sudden: Answer | None = None
    s7_features: int | None = None
    held: Mapping[str, datetime] = field(default_factory=dict)
    checked: frozenset[str] = frozenset()


def after(known: Dangers, entry: Entry) -> Dangers:
    """Give what is known after one more entry that could be read."""
    if entry.kind is Kind.SCREEN:
        return _after_screen(known, entry)
    if entry.kind is Kind.SEEN:
        return _after_seen(known, entry)
    if entry.kind is Kind.PROFILE and isinstance(entry.payload.get("age"), int):
        return _with_age(known, entry)
    return known


def after_damaged(known: Dangers, entry: Entry) -> Dangers:
    """Give what is known after an entry that cannot be read as a whole: a yes or "not sure" about danger in it still counts, a no does not."""
    stated = entry.payload.get("answers")
    worse = (
        {key: answer for key, answer in stated.items() if key in asked("EUS", pregnancy_possible=True) and answer in _WORSE}
        if isinstance(stated, Mapping)
        else {}
    )
    return _after_screen(known, replace(entry, kind=Kind.SCREEN, payload={"answers": worse})) if worse else known


def answers_of(known: Dangers) -> Answers:
    """Give the answers as they stand; E and U questions that have none yet count as no here: until they are asked `needs` closes the door."""
    unasked = dict.fromkeys(asked("EU", pregnancy_possible=known.pregnancy_possible), Answer.NO)
    age = ADULT if known.age is None else known.age
    return Answers(age, known.country, known.pregnancy_possible, {**unasked, **known.items}, known.e7_sudden, known.s7_features)


def screening_of(known: Dangers) -> Screening:
    """Give the level of care that stands now: what a clinician has looked at no longer counts, but its cautions stay."""
    return replace(screen(_unchecked(known)), cautions=cautions(answers_of(known)))


def lock_of(known: Dangers) -> Lock | None:
    """Give the lock that stands now, or None. Under 18 the lock comes from the age, and goes when the age was a slip.

    Its action and its reasons are those of all that was told: a helpline, or a doctor today, is not lost behind a lock for something else.
    """
    locking = _locking(known)
    if not locking:
        return None
    stands = screen(_unchecked(known))
    since = max(known.held.get(finding.id, known.asked_at[finding.id]) for finding in locking)
    return Lock(stands.level_of_care, stands.action, since, stands.because, stands.open, stands.call, _opens_from(known, locking))


def last_asked(known: Dangers, tiers: str) -> datetime | None:
    """Give when the oldest answer in these tiers was given: the set is as old as that. None while one is missing."""
    times = [known.asked_at.get(key) for key in asked(tiers, pregnancy_possible=known.pregnancy_possible)]
    return None if None in times else min(time for time in times if time)


def _unchecked(known: Dangers) -> Answers:
    """Give the answers without those that a clinician has looked at."""
    answers = answers_of(known)
    return replace(answers, items={**answers.items, **dict.fromkeys(known.checked, Answer.NO)}) if known.checked else answers


def _locking(known: Dangers) -> list[Finding]:
    """Give what closes exercise now."""
    return [finding for finding in findings(_unchecked(known)) if finding.locks]


def _opens_from(known: Dangers, locking: list[Finding]) -> datetime:
    """Give the time before which no `seen` opens the lock: the last yes, and for an emergency 24 hours after its last yes."""
    waits = {LevelOfCare.EMERGENCY: EMERGENCY_WAIT}
    return max(known.held.get(finding.id, known.asked_at[finding.id]) + waits.get(finding.level, timedelta()) for finding in locking)


def _with_age(known: Dangers, entry: Entry) -> Dangers:
    """Give what is known with the age that an entry states."""
    return replace(known, age=int(str(entry.payload["age"])), asked_at={**known.asked_at, FROM_AGE: entry.at})


def _after_screen(known: Dangers, entry: Entry) -> Dangers:
    """Take in the answers of one screen: the latest counts, but an answer that holds a lock only ever grows."""
    told = read_partial(screen_table(entry.payload))[0] or Answers(0, "")
    before = _with_age(known, entry) if "age" in entry.payload else known
    grown = {key: max(known.items[key], answer, key=_WEIGHT.__getitem__) if key in known.held else answer for key, answer in told.items.items()}
    now_known = replace(
        before,
        country=told.country or known.country,
        pregnancy_possible=told.pregnancy_possible if "pregnancy_possible" in entry.payload else known.pregnancy_possible,
        items={**known.items, **grown},
        asked_at={**before.asked_at, **dict.fromkeys(told.items, entry.at)},
        e7_sudden=_sudden(known, told),
        s7_features=told.s7_features if "S7" in told.items else known.s7_features,
        checked=known.checked - told.items.keys(),
    )
    yes = {key for key, answer in told.items.items() if answer is not Answer.NO}
    locking = [finding.id for finding in _locking(now_known) if finding.id != FROM_AGE]
    held = {key: entry.at if key in yes else known.held.get(key, entry.at) for key in locking}
    return now_known if held == known.held else replace(now_known, held=held)


def _sudden(known: Dangers, told: Answers) -> Answer | None:
    """Give how E7 came on: as told now, but while E7 holds a lock a milder answer changes nothing."""
    milder = known.e7_sudden is not Answer.NO or told.items.get(_E7) is Answer.NO
    stays = _E7 not in told.items or (_E7 in known.held and milder)
    return known.e7_sudden if stays else told.e7_sudden


def _after_seen(known: Dangers, entry: Entry) -> Dangers:
    """Take in that a clinician has looked: it counts where they said yes to exercise, for as much as the level they were seen for,
    and where it was recorded after the lock, for an emergency not before 24 hours.
    """
    level = LevelOfCare(str(entry.payload["level"]))
    locking = [finding for finding in _locking(known) if finding.id in known.held]
    too_little = any(finding.level.rank > level.rank for finding in locking)
    too_soon = bool(locking) and (entry.at < _opens_from(known, locking) or entry.at <= max(known.held.values()))
    if entry.payload["may_exercise"] is not True or too_little or too_soon:
        return known
    looked = {finding.id for finding in findings(_unchecked(known)) if 0 < finding.level.rank <= level.rank} - {FROM_AGE}
    return replace(known, held={}, checked=known.checked | looked)
