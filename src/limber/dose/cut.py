"""A dose cut by a share, for the rules that lower it.

Takes a Dose and a percentage; gives the largest dose that asks no more than what is left, or None where that would lie below the floor:
there the exercise's easier rung takes over. Never raises a part.
"""

from __future__ import annotations

from collections.abc import Iterator

from limber.dose.amount import FLOOR_SECONDS, Amount, amount_of, floor_of, shortened, unit_of, with_amount
from limber.dose.dose import Dose, Laterality, Range, Tempo
from limber.dose.reckon import DEFAULT_TEMPO, volume


def cut(dose: Dose, percent: int, tempo: Tempo = DEFAULT_TEMPO, laterality: Laterality | None = None) -> Dose | None:
    """Give the largest dose whose volume is at most (100 - percent) % of this one's, or None below the floor.

    One part falls where that is enough (repetitions before sets before hold among equals), else sets and repetitions, else all three.
    Raises ValueError for a percentage outside 1-99.
    """
    if not 0 < percent < 100:
        raise ValueError(f"a cut is 1-99 %, not {percent}")
    if dose.duration:
        return _shorter(dose, dose.duration, percent)
    target = volume(dose, tempo, laterality) * (100 - percent)
    for amounts in _choices(amount_of(dose), floor_of(dose)):
        doses = [with_amount(dose, amount) for amount in amounts]
        volumes = [volume(less, tempo, laterality) for less in doses]
        fitting = [(size, less) for size, less in zip(volumes, doses, strict=True) if size * 100 <= target]
        if fitting:
            return max(fitting, key=lambda choice: choice[0])[1]
    return None


def _choices(now: Amount, least: Amount) -> Iterator[list[Amount]]:
    """Give the lower amounts, those that change fewest parts first."""
    fewer = range(now.repetitions - 1, least.repetitions - 1, -1)
    sets = range(now.sets - 1, least.sets - 1, -1)
    shorter = range(now.hold - 1, least.hold - 1, -1)
    one_part = [now._replace(repetitions=repetitions) for repetitions in fewer]
    one_part += [now._replace(sets=count) for count in sets]
    yield one_part + [now._replace(hold=hold) for hold in shorter]
    yield [Amount(count, repetitions, now.hold) for count in sets for repetitions in fewer]
    yield [Amount(least.sets, least.repetitions, hold) for hold in shorter]


def _shorter(dose: Dose, duration: Range, percent: int) -> Dose | None:
    """Give a duration cut to whole minutes (to quarters of a minute or to seconds where it is not in minutes), not under three minutes."""
    unit = unit_of(duration)
    high = duration.high * (100 - percent) // (100 * unit) * unit
    return shortened(dose, duration, high) if high >= FLOOR_SECONDS else None
