"""A dose as its one canonical sentence: the inverse of `limber.dose.parse`.

Takes a Dose; gives its sentence in a fixed order (amount, hold, rest, sides, tempo, effort, times a day, days a week).
Never rounds and never leaves a stated part out: reading the sentence gives the same Dose again.
"""

from __future__ import annotations

from limber.dose.dose import Dose, Laterality, Range, Tempo

SIDES = {
    Laterality.BILATERAL: "both sides together",
    Laterality.EACH_SIDE: "each side",
    Laterality.ALTERNATING: "alternating",
}
MINUTE = 60


def write(dose: Dose) -> str:
    """Give the canonical sentence of a dose, for example `3 x 15, rest 60 s`."""
    clauses = (
        _amount(dose),
        _hold(dose),
        f"rest {seconds_words(dose.rest)}" if dose.rest else "",
        SIDES[dose.laterality] if dose.laterality else "",
        tempo_words(dose.tempo) if dose.tempo else "",
        f"effort {number_words(dose.effort)}" if dose.effort else "",
        times_words(dose.times_per_day) if dose.times_per_day else "",
        days_words(dose.days_per_week) if dose.days_per_week else "",
    )
    return ", ".join(clause for clause in clauses if clause)


def number_words(value: Range) -> str:
    """Write a range of numbers: `8` or `8-12`."""
    return str(value.low) if value.low == value.high else f"{value.low}-{value.high}"


def count_words(value: Range, one: str, many: str) -> str:
    """Write a range with what it counts: `1 set`, `2-3 sets`."""
    return f"{number_words(value)} {one if value.high == 1 else many}"


def seconds_words(value: Range) -> str:
    """Write a hold or a rest, always in seconds: `60 s`, `5-10 s`."""
    return f"{number_words(value)} s"


def duration_words(value: Range) -> str:
    """Write a duration: whole minutes as `5-10 min`, one length as `1 min 30 s`, any other range in seconds."""
    if all(end % MINUTE == 0 for end in value):
        return f"{number_words(Range(value.low // MINUTE, value.high // MINUTE))} min"
    if value.low == value.high > MINUTE:
        return f"{value.high // MINUTE} min {value.high % MINUTE} s"
    return seconds_words(value)


def tempo_words(tempo: Tempo) -> str:
    """Write a tempo: `tempo 3-1-3`, seconds out, there, back."""
    return f"tempo {tempo.out}-{tempo.stay}-{tempo.back}"


def times_words(value: Range) -> str:
    """Write times a day: `once a day`, `twice a day`, `1-3 times a day`."""
    words = {Range(1, 1): "once", Range(2, 2): "twice"}
    return f"{words.get(value) or count_words(value, 'time', 'times')} a day"


def days_words(value: Range) -> str:
    """Write days a week: `daily` for seven, else `1 day a week`, `2-3 days a week`."""
    return "daily" if value == Range(7, 7) else f"{count_words(value, 'day', 'days')} a week"


def _amount(dose: Dose) -> str:
    """Write what a dose is counted in: sets and repetitions, a duration, or breaths; nothing where a hold stands alone."""
    if dose.duration:
        return duration_words(dose.duration)
    if dose.repetitions:
        return (f"{number_words(dose.sets)} x " if dose.sets else "") + number_words(dose.repetitions)
    if dose.sets:
        return count_words(dose.sets, "set", "sets")
    return ""


def _hold(dose: Dose) -> str:
    """Write the hold in seconds or breaths; breaths that stand alone are the amount and need no `hold` before them."""
    if dose.hold:
        return f"hold {seconds_words(dose.hold)}"
    if dose.breaths:
        words = count_words(dose.breaths, "breath", "breaths")
        return f"hold {words}" if dose.sets or dose.repetitions else words
    return ""
