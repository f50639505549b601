"""What a rule of progression is: for one exercise on one day it gives a cap, the most that may be asked, with its reasons, or nothing.

Takes a Look; gives Caps that can be compared. The decision is the lowest cap, so no rule can hide a stricter one, and more pain can
only add caps. Never raises what another rule allows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple, Protocol

from limber.catalogue.exercise import Exercise
from limber.dose.dose import Dose
from limber.progression.once import once
from limber.progression.reckon import cut_by, step_up, volume_of
from limber.progression.state import State, done_on, recent_of
from limber.progression.track import Seen, Track
from limber.reasons import Reason, Reasons

OWN = "own-proposal"


class Level(IntEnum):
    """How much a cap leaves, least first: nothing today, nothing for some days, an easier rung, a dose, a harder rung."""

    STOP = 0
    PARK = 1
    RUNG_DOWN = 2
    DOSE = 3
    RUNG_UP = 4


class Cap(NamedTuple):
    """The most that may be asked. `dose` and `rung` stand where the level has them; `volume` (s) compares doses; `until` ends a parking.

    `passing` says that the dose in force comes back by itself when the cap goes.
    """

    level: Level
    because: Reasons
    dose: Dose | None = None
    volume: int = 0
    rung: str | None = None
    until: int | None = None
    passing: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """Give what caps are compared by: the lowest holds."""
        return (self.level, self.volume)


@dataclass(eq=False)
class Look:
    """What a rule sees: all that is known, the exercise with its track, the day as an ordinal, and the moment that is asked about.

    Nothing changes it. It is not declared frozen, because Python takes three times as long to make a frozen one, and each decision needs one.
    """

    state: State
    track: Track
    exercise: Exercise
    day: int
    moment: datetime

    @once
    def recent(self) -> tuple[Seen, ...]:
        """Give the sessions of two weeks at the dose in force, one a day."""
        return recent_of(self.state, self.track)

    @once
    def done_on(self) -> int | None:
        """Give the day on which the exercise was last done."""
        return done_on(self.state, self.track)

    def dose(self, dose: Dose, *because: Reason) -> Cap:
        """Give the cap of a dose of this exercise."""
        return Cap(Level.DOSE, because, dose, volume_of(dose, self.exercise.tempo, self.exercise.laterality))

    def same(self, *because: Reason) -> Cap:
        """Give the cap of the dose in force: no step up."""
        return Cap(Level.DOSE, because, self.track.dose, self.track.volume)

    def volume(self, dose: Dose) -> int:
        """Give the volume (s) of a dose of this exercise."""
        return volume_of(dose, self.exercise.tempo, self.exercise.laterality)

    def cut(self, dose: Dose, percent: int) -> Dose | None:
        """Give a dose of this exercise cut by a share, None below the floor."""
        return cut_by(dose, percent, self.exercise.tempo, self.exercise.laterality)

    def harder(self, ceiling: Dose) -> Dose | None:
        """Give the next step up from the dose in force, None at the ceiling."""
        return step_up(self.track.dose, ceiling, self.exercise.tempo, self.exercise.laterality)


class Rule(Protocol):
    """A module of `limber.progression.rules`."""

    def cap(self, look: Look) -> Cap | None:
        """Give the most that may be asked, or None where the rule has nothing to say."""
