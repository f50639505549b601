"""One step harder under a ceiling, one step easier above the floor.

Takes a Dose, the ceiling (the most that is ever asked), and the exercise's tempo and laterality where the dose states none; gives the
next Dose or None. A step changes how much is asked and nothing else: sides, tempo, times a day and days a week stay. Never above the
ceiling in any part, never below the floor. The rule is number 3 of the clinical rules on increments (4.2), our own proposal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from limber.dose.amount import FLOOR_SECONDS, UNITS, Amount, amount_of, floor_of, in_unit_of, shortened, with_amount
from limber.dose.dose import Dose, Laterality, Range, Tempo
from limber.dose.reckon import DEFAULT_TEMPO, volume

# A step raises volume to at most 1.20 times, or is the smallest there is (rule 4.2-3).
MOST_GROWTH = (6, 5)
# Minutes grow by 10-20 % (rule 4.2-3): by the smallest number of units that is at least a tenth. The unit is the coarsest of which one
# is at most a fifth: whole minutes from 5 min on, halves and quarters of a minute below.
DURATION_PART = 10
UP_PART, DOWN_PART = 5, 6  # a sixth less is a fifth more on the way back up


def harder(dose: Dose, ceiling: Dose, tempo: Tempo = DEFAULT_TEMPO, laterality: Laterality | None = None) -> Dose | None:
    """Give the dose one step up; None at the ceiling, and where dose and ceiling are not counted alike (minutes, repetitions, holds).

    A step raises one of repetitions, sets and hold, in this order of preference, and may lower the others, so that volume grows by more
    than 1.00x and at most 1.20x. The smallest step (one repetition a side, one second or one breath of hold) is always allowed.
    """
    if dose.duration and ceiling.duration:
        return _longer(dose, ceiling, dose.duration, ceiling.duration)
    if dose.duration or ceiling.duration or bool(dose.repetitions) != bool(ceiling.repetitions):
        return None
    alike = in_unit_of(ceiling, dose)
    if alike is None:
        return None
    most = amount_of(alike)
    now = Amount(*map(min, amount_of(dose), most))
    before = volume(dose, tempo, laterality)
    more: list[tuple[bool, int, Dose]] = []
    for amount, smallest in _raised(now, most):
        after = _settled(with_amount(dose, amount), dose, alike)
        grown = volume(after, tempo, laterality)
        if before < grown and grown * MOST_GROWTH[1] <= before * MOST_GROWTH[0]:
            return after
        if before < grown:
            more.append((not smallest, grown, after))
    return min(more, key=lambda step: step[:2])[2] if more else None


def easier(dose: Dose, tempo: Tempo = DEFAULT_TEMPO, laterality: Laterality | None = None) -> Dose | None:
    """Give the dose one step down, or None at the floor.

    A step lowers one of repetitions, sets and hold, in this order of preference, so that the way back up is at most 1.20x; where no part
    can fall by so little, the smallest fall there is.
    """
    if dose.duration:
        return _shorter(dose, dose.duration)
    before = volume(dose, tempo, laterality)
    less: list[tuple[int, Dose]] = []
    for amount in _lowered(amount_of(dose), floor_of(dose)):
        after = with_amount(dose, amount)
        left = volume(after, tempo, laterality)
        if before * MOST_GROWTH[1] <= left * MOST_GROWTH[0]:
            return after
        less.append((left, after))
    return max(less, key=lambda step: step[0])[1] if less else None


def _raised(now: Amount, most: Amount) -> Iterator[tuple[Amount, bool]]:
    """Give the amounts that a step up may reach, most wanted first; True marks the smallest steps, taken where none is within the limit.

    Repetitions come first, then hold in a single set, then what is raised while another part falls: another repetition with a shorter
    hold, another set with fewer repetitions, at last another set with a shorter hold.
    """
    sets, repetitions, hold = now
    longer = [(Amount(sets, repetitions, seconds), seconds == hold + 1) for seconds in range(most.hold, hold, -1)]
    if 0 < repetitions < most.repetitions:
        yield from ((Amount(sets, more, hold), sets == 1 and more == repetitions + 1) for more in range(most.repetitions, repetitions, -1))
        yield from longer if sets == 1 else ()
        yield from ((Amount(sets, repetitions + 1, less), False) for less in range(hold - 1, -1, -1))
    if sets < most.sets:
        yield from ((Amount(sets + 1, fewer, hold), False) for fewer in range(repetitions - 1, 0, -1))
    yield from longer
    if sets < most.sets:
        yield from _another_set(now)


def _another_set(now: Amount) -> Iterator[tuple[Amount, bool]]:
    """Give one more set, with as few repetitions as still can be more work, and of each number a hold that is shorter and shorter."""
    sets, repetitions, hold = now
    fewest, shortest = (sets * repetitions // (sets + 1) + 1, 0) if repetitions else (0, 1)
    for fewer in range(fewest, repetitions + 1):
        yield from ((Amount(sets + 1, fewer, less), False) for less in range(hold, shortest - 1, -1))


def _lowered(now: Amount, least: Amount) -> Iterator[Amount]:
    """Give the amounts that a step down may reach: the part most wanted first, of each part the lowest first."""
    yield from (now._replace(repetitions=fewer) for fewer in range(least.repetitions, now.repetitions))
    if now.sets > least.sets:
        yield now._replace(sets=now.sets - 1)
    yield from (now._replace(hold=shorter) for shorter in range(least.hold, now.hold))


def _settled(after: Dose, dose: Dose, ceiling: Dose) -> Dose:
    """Give a step up with every range inside the ceiling's: exactly the ceiling's where their upper ends meet.

    A second set takes the rest that the ceiling has between its sets; an effort is never asked above the ceiling's.
    """
    several = amount_of(after).sets > 1
    alike = several == (amount_of(ceiling).sets > 1)
    return replace(
        after,
        sets=_within(after.sets, ceiling.sets or Range(1, 1)),
        repetitions=_within(after.repetitions, ceiling.repetitions),
        hold=_within(after.hold, ceiling.hold),
        breaths=_within(after.breaths, ceiling.breaths),
        rest=after.rest or (ceiling.rest if alike else None) or (dose.rest if several else None),
        effort=_capped(dose.effort, ceiling.effort),
    )


def _within(value: Range | None, most: Range | None) -> Range | None:
    """Give a range with its lower end under the ceiling's, and the ceiling's own where the upper ends meet."""
    if value is None or most is None:
        return value
    if value.high == most.high:
        return most
    return Range(min(value.low, most.low), value.high)


def _capped(effort: Range | None, most: Range | None) -> Range | None:
    """Give an effort whose ends are not above the ceiling's."""
    if effort is None or most is None:
        return effort
    return Range(min(effort.low, most.low), min(effort.high, most.high))


def _stride(seconds: int, most: int) -> int:
    """Give the seconds by which a duration moves, at least a tenth of it, where one unit may be at most the part `most` of it."""
    unit = next((each for each in UNITS if each * most <= seconds), UNITS[-1])
    return -(-seconds // (DURATION_PART * unit)) * unit


def _longer(dose: Dose, ceiling: Dose, duration: Range, most: Range) -> Dose | None:
    """Give a duration one step longer, exactly the ceiling's where it arrives; None at the ceiling."""
    if duration.high >= most.high:
        return None
    high = min(duration.high + _stride(duration.high, UP_PART), most.high)
    moved = Range(duration.low + high - duration.high, high)
    return replace(dose, duration=_within(moved, most), effort=_capped(dose.effort, ceiling.effort))


def _shorter(dose: Dose, duration: Range) -> Dose | None:
    """Give a duration one step shorter, not under three minutes; None there."""
    if duration.high <= FLOOR_SECONDS:
        return None
    return shortened(dose, duration, max(duration.high - _stride(duration.high, DOWN_PART), FLOOR_SECONDS))
