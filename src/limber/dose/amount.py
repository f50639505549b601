"""How much a dose asks, as three counts that steps and cuts can move, and back to a Dose.

Takes a Dose; gives the upper ends of its sets, repetitions and hold. Never changes sides, tempo, times a day or days a week; both ends
of a range move together; a rest is kept only where it still lies between the same things.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from limber.dose.dose import Dose, Range
from limber.dose.reckon import BREATH_SECONDS

MINUTE = 60
HALF_MINUTE = 30
UNITS = (MINUTE, HALF_MINUTE, 15, 5, 1)  # seconds: what a length of time grows and shrinks by, the coarsest first; our own proposal
_ONE = Range(1, 1)


class Amount(NamedTuple):
    """The upper ends. `repetitions` is 0 where none are stated (`3 breaths`); `hold` counts seconds, or breaths, and is 0 for no hold."""

    sets: int
    repetitions: int
    hold: int


# No cut goes below one set of two repetitions, 3 s of hold or 3 minutes (rules of increments, 4.2-2, our own proposal).
FLOOR_SECONDS = 180
FLOOR_HOLD_SECONDS = 3
FLOOR = Amount(1, 2, FLOOR_HOLD_SECONDS)
# One breath lasts longer than the shortest hold.
FLOOR_BREATHS = FLOOR._replace(hold=1)


def floor_of(dose: Dose) -> Amount:
    """Give the least that a step or a cut may leave of a dose: nothing is lowered below it, what lies below it already stays."""
    least, now = FLOOR_BREATHS if dose.breaths else FLOOR, amount_of(dose)
    return Amount(*(min(low, part) for low, part in zip(least, now, strict=True)))


def amount_of(dose: Dose) -> Amount:
    """Give how much a dose in repetitions or holds asks."""
    held = dose.breaths or dose.hold
    return Amount((dose.sets or _ONE).high, dose.repetitions.high if dose.repetitions else 0, held.high if held else 0)


def with_amount(dose: Dose, amount: Amount) -> Dose:
    """Give the dose asking another amount: a part that does not change stays as it was stated, the ends of one that does move together."""
    breathed = dose.breaths is not None
    held = _moved(dose.breaths or dose.hold, amount.hold, 1 if breathed else FLOOR_HOLD_SECONDS)
    return replace(
        dose,
        sets=_moved(dose.sets or _ONE, amount.sets, FLOOR.sets) if amount.sets != (dose.sets or _ONE).high else dose.sets,
        repetitions=_moved(dose.repetitions, amount.repetitions, FLOOR.repetitions),
        hold=None if breathed else held,
        breaths=held if breathed else None,
        rest=dose.rest if (amount.sets > 1) == (amount_of(dose).sets > 1) else None,
    )


def _moved(stated: Range | None, high: int, floor: int) -> Range | None:
    """Give a range whose upper end is `high`, its lower end moved as far but not below a floor it was above; None at 0."""
    if not high:
        return None
    if stated is None:
        return Range(high, high)
    return Range(min(high, max(min(stated.low, floor), stated.low + high - stated.high)), high)


def in_unit_of(ceiling: Dose, dose: Dose) -> Dose | None:
    """Give a ceiling with its hold counted as the dose counts it, in breaths or in seconds; None where it has no room for one breath.

    A dose whose tempo already stays somewhere takes no hold, so there its ceiling has none.
    """
    if dose.tempo and dose.tempo.stay:
        return replace(ceiling, hold=None, breaths=None)
    if dose.breaths and ceiling.hold:
        low, high = (end // BREATH_SECONDS for end in ceiling.hold)
        return replace(ceiling, hold=None, breaths=Range(max(low, 1), high)) if high else None
    if dose.hold and ceiling.breaths:
        low, high = (end * BREATH_SECONDS for end in ceiling.breaths)
        return replace(ceiling, hold=Range(low, high), breaths=None)
    return ceiling


def unit_of(duration: Range) -> int:
    """Give the seconds to which a duration is cut: a minute where it is in whole minutes, a quarter of one, else five seconds or one."""
    return next(unit for unit in UNITS if unit != HALF_MINUTE and all(end % unit == 0 for end in duration))


def shortened(dose: Dose, duration: Range, high: int) -> Dose:
    """Give a dose whose duration ends at `high` seconds, both ends moved as far, the lower one not under three minutes."""
    return replace(dose, duration=_moved(duration, high, FLOOR_SECONDS))
