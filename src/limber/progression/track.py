"""What is known of one exercise: its dose in force, its last sessions, and what it still owes to pain.

Takes marks and doses; gives new values. Days are counted as ordinals (`date.toordinal`), so that a shift of all dates changes nothing.
Never decides: the rules read a Track and give caps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from limber.dose.dose import Dose
from limber.progression.changed import changed
from limber.progression.table import Mark
from limber.reasons import Reason, Reasons

WINDOW = 14  # days in which sessions, stops and bad mornings count (rules 3.2-6, 3.2-8, 4.2-2)
CUTS_WINDOW = 28  # days in which two cuts lead one rung down (rules 4.2-6)
LONG_AGO = -1_000_000


class Seen(NamedTuple):
    """One exercise of one session. `at_dose`: at the dose in force; `told`: with pain, and with how much was done.

    `turn` counts the sessions of a diary, so that what came before a change of dose is known from what came after.
    """

    day: int
    turn: int
    mark: Mark
    held: bool
    at_dose: bool
    share: float
    effort: int | None
    told: bool


class Owed(NamedTuple):
    """What the next time owes to a report: a cut in percent (0: the same dose once), a lower rung, or the dose before a step."""

    day: int
    percent: int
    rung: bool
    because: Reason
    back_to: Dose | None = None


class Step(NamedTuple):
    """The last step up: its day, the dose before it, and the days of the sessions it rested on."""

    day: int
    before: Dose
    rested_on: tuple[int, ...]


class Low(NamedTuple):
    """A dose before the one in force: the day it ended, its volume (s), and that of the smallest step above it."""

    ended: int
    volume: int
    stepped: int


class Sizes(NamedTuple):
    """A dose, its volume (s), that of the smallest step above it, and whether no step is left: the first fields of a Track."""

    dose: Dose
    volume: int
    stepped_volume: int
    full: bool


class Taken(NamedTuple):
    """What was decided for a day: the exercise as it stood before, and why; `recorded` where the diary holds the decision."""

    day: int
    before: Track
    because: Reasons
    recorded: bool


class Held(NamedTuple):
    """No step up before `until`, and why."""

    until: int
    because: Reason | None


FREE = Held(LONG_AGO, None)


@dataclass(frozen=True)
class Track:
    """One exercise of one person.

    `dose` is in force since the session `turn`; `volume` is its seconds, `stepped_volume` that of the smallest step above it, `full` says that no
    step is left. `begun` is the first day on this
    rung. `asked` is what was asked last where a week is easier than the dose in force; `lows` are the doses before, with the day they ended.
    What was done stands in the log of the state, so that a quiet session leaves a Track as it is.
    """

    slug: str
    dose: Dose
    volume: int
    stepped_volume: int
    full: bool
    begun: int
    turn: int = 0
    step: Step | None = None
    stops: tuple[int, ...] = ()
    bad_mornings: tuple[int, ...] = ()
    cuts: tuple[int, ...] = ()
    lows: tuple[Low, ...] = ()
    owed: tuple[Owed, ...] = ()
    held: Held = FREE
    ended_on: int = LONG_AGO
    ended_because: Reason | None = None
    rests_until: datetime | None = None
    spread_on: int = LONG_AGO
    parked: Held = FREE
    came_from: tuple[str, ...] = ()
    accepted: str | None = None
    asked_later: int = LONG_AGO
    taken: Taken | None = None
    asked: Dose | None = None

    @property
    def stepped(self) -> int:
        """Give the day of the last step up, or the day on which this exercise began."""
        return self.step.day if self.step and self.step.day > self.begun else self.begun


def worst_of(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """Give one Seen a day, in order: of several sessions on one day the worst of each part counts, and the day counts once."""
    found: list[Seen] = []
    for each in seen:
        if found and found[-1].day == each.day:
            found[-1] = _worst(found[-1], each)
        else:
            found.append(each)
    return tuple(found)


def _worst(one: Seen, other: Seen) -> Seen:
    """Give the more cautious of each part of two reports of one day."""
    efforts = [effort for effort in (one.effort, other.effort) if effort is not None]
    return Seen(
        one.day,
        other.turn,
        max(one.mark, other.mark),
        one.held or other.held,
        one.at_dose and other.at_dose,
        min(one.share, other.share),
        max(efforts, default=None),
        one.told and other.told,
    )


def with_owed(track: Track, owed: Owed) -> Track:
    """Give the track owing one thing more."""
    return changed(track, owed=(*track.owed, owed))


def with_dose(track: Track, sizes: Sizes, day: int, turn: int, **more: object) -> Track:
    """Give the track at another dose since a session: what it owed is paid, and sessions are counted anew; `more` are other fields."""
    lows = (*[low for low in track.lows if low.ended > day - WINDOW], Low(day, track.volume, track.stepped_volume))
    return changed(track, **{**sizes._asdict(), "turn": turn, "owed": (), "lows": lows, "taken": None, **more})


def within(days: tuple[int, ...], day: int, window: int) -> tuple[int, ...]:
    """Give the days that lie in the window that ends on `day`, both ends included."""
    return tuple(each for each in days if day - window <= each <= day)
