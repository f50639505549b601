"""How long a dose takes and how much it asks.

Takes a Dose, and the exercise's own tempo and laterality where the dose states none; gives whole seconds. Of every range the upper
end counts. Never counts times a day, days a week, getting ready or changing sides.
"""

from __future__ import annotations

from limber.dose.dose import Dose, Laterality, Range, Tempo

# Our own numbers, as in docs/dose.md: a calm breath in and out, and an unhurried repetition.
BREATH_SECONDS = 5
DEFAULT_TEMPO = Tempo(2, 0, 2)
_ONE = Range(1, 1)


def seconds(dose: Dose, tempo: Tempo = DEFAULT_TEMPO, laterality: Laterality | None = None) -> int:
    """Give the seconds of one performance, rests and both sides counted. What the dose states wins over the arguments."""
    return time_under_load(dose, tempo, laterality) + _resting(dose, dose.laterality or laterality)


def time_under_load(dose: Dose, tempo: Tempo = DEFAULT_TEMPO, laterality: Laterality | None = None) -> int:
    """Give the seconds of one performance without its rests, both sides counted.

    Repetitions take their tempo and their hold; where none are stated (`3 breaths`) the hold alone counts. A duration on each side
    counts twice; alternating sides share it.
    """
    sides = dose.laterality or laterality
    if dose.duration:
        return dose.duration.high * (2 if sides is Laterality.EACH_SIDE else 1)
    moving = sum(dose.tempo or tempo) if dose.repetitions else 0
    return _sets(dose) * _repetitions(dose) * (moving + hold_seconds(dose)) * _sides(sides)


def volume(dose: Dose, tempo: Tempo = DEFAULT_TEMPO, laterality: Laterality | None = None) -> int:
    """Give the volume that progression is held to: sets x repetitions x (tempo + hold), both sides, or the seconds of a duration.

    This is the time under load; the rule that limits its growth is in `limber.dose.steps`.
    """
    return time_under_load(dose, tempo, laterality)


def hold_seconds(dose: Dose) -> int:
    """Give the seconds of one hold, breaths counted at 5 s each; 0 where there is none."""
    if dose.breaths:
        return dose.breaths.high * BREATH_SECONDS
    return dose.hold.high if dose.hold else 0


def _resting(dose: Dose, sides: Laterality | None) -> int:
    """Give the seconds of all rests: between sets, with one set between repetitions.

    Each side has its own rests and there is none between the sides; alternating sides are one set, so a rest follows each repetition.
    """
    if not dose.rest:
        return 0
    turns = 2 if sides is Laterality.ALTERNATING else 1
    rests = _sets(dose) - 1 if _sets(dose) > 1 else _repetitions(dose) * turns - 1
    return dose.rest.high * rests * (2 if sides is Laterality.EACH_SIDE else 1)


def _sets(dose: Dose) -> int:
    """Give the sets of a dose; one where none are stated."""
    return (dose.sets or _ONE).high


def _repetitions(dose: Dose) -> int:
    """Give the repetitions of one set on one side; one hold where none are stated."""
    return (dose.repetitions or _ONE).high


def _sides(sides: Laterality | None) -> int:
    """Give how many times the work is done: each side and alternating both count per side."""
    return 2 if sides in (Laterality.EACH_SIDE, Laterality.ALTERNATING) else 1
