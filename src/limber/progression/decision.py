"""What changes for one exercise, or for the whole programme, on one day.

Takes values; gives the one form in which progression answers. Never holds a sentence: `limber.wording.progression` makes those.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from limber.dose.dose import Dose
from limber.reasons import Reasons


class Action(StrEnum):
    """What a decision does. `stop`: not today; `park`: rests for some days; `lock`, `refer`: for the whole programme."""

    UP = "up"
    SAME = "same"
    DOWN = "down"
    RUNG_UP = "rung_up"
    RUNG_DOWN = "rung_down"
    PARK = "park"
    STOP = "stop"
    LOCK = "lock"
    REFER = "refer"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `exercise` is None for what concerns the whole programme.

    `before` is the dose that was in force, `after` the one that is; None where nothing is asked. `rung` is the exercise that takes over,
    in a rung move and in an offer.
    """

    exercise: str | None
    before: Dose | None
    after: Dose | None
    action: Action
    because: Reasons
    rung: str | None = None
