"""What the diary tells of pain: the usual, a jump above it, a flare, and leg pain that spreads. A fold, one entry at a time.

Takes sessions, mornings and profiles in order; gives the times of what matters. Never decides a dose: the rules of progression do.
The numbers are rows 3, 4 and 11 of the pain table and the re-screen triggers (our own proposal, see docs/screening.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from statistics import median

from limber.diary.entry import Entry, Kind

JUMP = 3
FLARE_FROM, FLARE_ABOVE_USUAL = 7, 2
SPASM_LASTS = timedelta(hours=48)
CALM_DAYS = 2
KNOWN_BEFORE = 14
FLARE_TAG = "acute-flare"
SPREADING = "spreading"
_OF_PAIN = frozenset({"pain_before", "pain_worst", "leg", "spasm"})


@dataclass(frozen=True, slots=True)
class Pain:
    """What is known. `before`: the last pain numbers given before a session, `middle_before` their median, None where there is none;
    `flare`: pain is well above usual and has not settled.
    """

    before: tuple[int, ...] = ()
    stated: int | None = None
    jumped_at: datetime | None = None
    spread_at: datetime | None = None
    spasm_at: datetime | None = None
    flare: bool = False
    calm_on: frozenset[date] = frozenset()
    middle_before: float | None = None

    @property
    def usual(self) -> float | None:
        """Give the usual pain: the median of the last 14 numbers, else what the person stated, else None."""
        return self.stated if self.middle_before is None else self.middle_before

    def jumps(self, number: object) -> bool:
        """Tell whether a pain number is 3 or more above the usual. Without a usual nothing is."""
        return isinstance(number, int) and self.usual is not None and number >= self.usual + JUMP

    def flares(self, now: datetime) -> bool:
        """Tell whether a flare holds: pain well above usual that did not settle, or a back spasm in the last 48 hours."""
        return self.flare or (self.spasm_at is not None and now - self.spasm_at < SPASM_LASTS)


@lru_cache(maxsize=4096)
def middle(numbers: tuple[int, ...]) -> float:
    """Give the median of some pain numbers: the same few are asked for again and again."""
    return median(numbers)


def after(known: Pain, entry: Entry) -> Pain:
    """Give what is known of pain after one more entry that could be read."""
    if entry.kind is Kind.SESSION:
        return _after_session(known, entry)
    if entry.kind is Kind.MORNING:
        return _jump(known, entry, [entry.payload["pain"]])
    if entry.kind is Kind.PROFILE:
        return _after_profile(known, entry.payload)
    return known


def exercises_of(entry: Entry) -> tuple[Mapping[str, object], ...]:
    """Give what a session tells of each exercise."""
    told = entry.payload.get("exercises")
    return tuple([exercise for exercise in told if isinstance(exercise, (dict, Mapping))]) if isinstance(told, list) else ()


def _after_profile(known: Pain, payload: Mapping[str, object]) -> Pain:
    """Take in the usual pain that was stated, and a flare that was told or has gone."""
    stated, tags = payload.get("usual_pain"), payload.get("tags")
    flare = FLARE_TAG in tags if isinstance(tags, list) and _asks_flare(payload) else known.flare
    return replace(known, stated=stated if isinstance(stated, int) else known.stated, flare=flare, calm_on=frozenset())


def _asks_flare(payload: Mapping[str, object]) -> bool:
    """Tell whether a profile speaks of a flare: it holds all conditions, or the flare is among its tags, or its group was answered."""
    answered, tags = payload.get("conditions_answered"), payload.get("tags")
    return not isinstance(answered, list) or "today" in answered or (isinstance(tags, list) and FLARE_TAG in tags)


def _after_session(known: Pain, entry: Entry) -> Pain:
    """Take in one session: its jump against the usual so far, then a flare or a calm day, then the number itself."""
    told = [part for part in (entry.payload, *exercises_of(entry)) if not _OF_PAIN.isdisjoint(part)]
    numbers = [part[key] for part in told for key in ("pain_before", "pain_worst") if key in part]
    known = _jump(known, entry, numbers)
    if any(part.get("leg") == SPREADING for part in told):
        known = replace(known, spread_at=entry.at)
    if any(part.get("spasm") is True for part in told):
        known = replace(known, spasm_at=entry.at)
    before = entry.payload.get("pain_before")
    return _after_number(known, before, entry.at.date()) if isinstance(before, int) else known


def _jump(known: Pain, entry: Entry, numbers: list[object]) -> Pain:
    """Mark a pain that is 3 or more above the usual, which is reckoned once."""
    highest = max((number for number in numbers if isinstance(number, int)), default=None)
    return replace(known, jumped_at=entry.at) if known.jumps(highest) else known


def _after_number(known: Pain, number: int, day: date) -> Pain:
    """Take in the pain before a session. The usual stands still during a flare, which ends when two days were near it."""
    usual = known.usual
    if usual is not None and number >= FLARE_FROM and number >= usual + FLARE_ABOVE_USUAL:
        return replace(known, flare=True, calm_on=frozenset())
    if not known.flare:
        before = (*known.before, number)[-KNOWN_BEFORE:]
        return replace(known, before=before, middle_before=middle(before))
    calm = known.calm_on | {day} if number <= (FLARE_FROM - 2 if usual is None else usual + 1) else known.calm_on
    return replace(known, flare=len(calm) < CALM_DAYS, calm_on=calm)
