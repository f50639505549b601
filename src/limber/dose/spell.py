"""A dose in whole words, for paper: a second way to write what `limber.dose.parse` reads.

Takes a Dose; gives a sentence of the dose language without short forms. Never rounds and never leaves a stated part out.
"""

from __future__ import annotations

from limber.dose.dose import Dose, Range
from limber.dose.write import MINUTE, SIDES, count_words, number_words, tempo_words, times_words


def spell(dose: Dose) -> str:
    """Give the sentence of a dose in whole words: `2 sets of 6, hold 2 seconds, rest 60 seconds between sets, every day`."""
    clauses = (
        _amount(dose),
        _hold(dose),
        f"rest {_seconds(dose.rest)} between {'sets' if _has_sets(dose) else 'repetitions'}" if dose.rest else "",
        SIDES[dose.laterality] if dose.laterality else "",
        tempo_words(dose.tempo) if dose.tempo else "",
        f"effort {number_words(dose.effort)}" if dose.effort else "",
        times_words(dose.times_per_day) if dose.times_per_day else "",
        _days(dose.days_per_week) if dose.days_per_week else "",
    )
    return ", ".join(clause for clause in clauses if clause)


def _has_sets(dose: Dose) -> bool:
    """True where a rest lies between sets: with one set it lies between repetitions."""
    return dose.sets is not None and dose.sets.high > 1


def _amount(dose: Dose) -> str:
    """Write what a dose is counted in; nothing where a hold or breaths stand alone."""
    if dose.duration:
        return _duration(dose.duration)
    if dose.sets and dose.repetitions:
        return f"{count_words(dose.sets, 'set', 'sets')} of {number_words(dose.repetitions)}"
    if dose.sets:
        return count_words(dose.sets, "set", "sets")
    return count_words(dose.repetitions, "repetition", "repetitions") if dose.repetitions else ""


def _hold(dose: Dose) -> str:
    """Write the hold; breaths that stand alone are the amount and need no `hold` before them."""
    if dose.hold:
        return f"hold {_seconds(dose.hold)}"
    if dose.breaths:
        words = count_words(dose.breaths, "breath", "breaths")
        return f"hold {words}" if dose.sets or dose.repetitions else words
    return ""


def _duration(value: Range) -> str:
    """Write a length of time: whole minutes, or one length with its seconds; any other range in seconds."""
    if all(end % MINUTE == 0 for end in value):
        return count_words(Range(value.low // MINUTE, value.high // MINUTE), "minute", "minutes")
    minutes, rest = divmod(value.high, MINUTE)
    if value.low == value.high and minutes:
        return f"{minutes} {'minute' if minutes == 1 else 'minutes'} {_seconds(Range(rest, rest))}"
    return _seconds(value)


def _seconds(value: Range) -> str:
    """Write a number of seconds."""
    return count_words(value, "second", "seconds")


def _days(value: Range) -> str:
    """Write days a week."""
    return "every day" if value == Range(7, 7) else f"{count_words(value, 'day', 'days')} a week"
