"""The longest day of a programme, and how it is made to fit the minutes there are.

Takes a phase whose doses are set; gives it with shorter walks and then fewer exercises, until each day fits. Never takes the last
exercise of a kind from a day: a day that is still too long then stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from limber.catalogue.exercise import Exercise, Kind
from limber.dose.dose import Dose, Range
from limber.dose.reckon import seconds
from limber.programme.days import kinds_of_day
from limber.programme.programme import DAILY, Phase, Prescription, Programme, Routine
from limber.programme.swap import BREATHING

LONGEST_MINUTES = 45  # rules 4.2-9
CHANGE_SECONDS = 30  # our own figure: getting into place and ready, for each exercise

# What is given up first, where a day holds more than one of a kind.
_GIVEN_UP = (Kind.STRETCH, Kind.STRENGTH, Kind.STABILISATION, Kind.MOBILITY, Kind.AEROBIC)


def day_seconds(day: tuple[Routine, ...], exercises: Mapping[str, Exercise]) -> int:
    """Give the seconds of a day at its doses, with the time to get into place."""
    there = ((each.dose, exercises[each.slug]) for routine in day for each in routine.prescriptions)
    return sum(seconds(dose, exercise.tempo, exercise.laterality) + CHANGE_SECONDS for dose, exercise in there)


def within_minutes(programme: Programme, phase: Phase, minutes: int, exercises: Mapping[str, Exercise]) -> Phase:
    """Give a phase with no day longer than these minutes, nor than 45, as far as each day keeps its kinds. The programme gives the weekdays."""
    limit = min(minutes, LONGEST_MINUTES) * 60
    for _ in range(2 * len(phase.prescriptions)):
        too_long = [day for day in kinds_of_day(programme, phase) if day_seconds(day, exercises) > limit]
        changed = next((shorter for day in too_long if (shorter := _shorter(phase, day, exercises)) is not None), None)
        if changed is None:
            break
        phase = changed
    return phase


def _shorter(phase: Phase, day: tuple[Routine, ...], exercises: Mapping[str, Exercise]) -> Phase | None:
    """Give the phase with one thing less on a day: the lower end of a length of time, else one exercise; None where nothing can go."""
    for each in (each for routine in day for each in routine.prescriptions):
        if (shorter := _at_low_end(each.dose)) is not None:
            return _with(phase, each, replace(each, dose=shorter))
    spare = [(each, exercises[each.slug].kind) for routine in day for each in routine.prescriptions if not _frames(routine, exercises[each.slug])]
    counts = Counter(kind for _, kind in spare)
    most = max(counts.values(), default=0)
    if most < 2:
        return None
    kind = next(kind for kind in _GIVEN_UP if counts[kind] == most)
    return _with(phase, [each for each, its in spare if its is kind][-1], None)


def _frames(routine: Routine, exercise: Exercise) -> bool:
    """True for what opens or closes every session, the marching and the breathing: no day is shortened by these."""
    return exercise.slug == BREATHING or (routine.name == DAILY and exercise.kind is Kind.AEROBIC)


def _at_low_end(dose: Dose) -> Dose | None:
    """Give a dose that lasts a range of time at the range's low end, or None where there is no range."""
    if dose.duration is None or dose.duration.low == dose.duration.high:
        return None
    return replace(dose, duration=Range(dose.duration.low, dose.duration.low))


def _with(phase: Phase, old: Prescription, new: Prescription | None) -> Phase:
    """Give a phase with one prescription changed, or taken out."""
    return replace(phase, routines=tuple(replace(routine, prescriptions=_changed(routine, old, new)) for routine in phase.routines))


def _changed(routine: Routine, old: Prescription, new: Prescription | None) -> tuple[Prescription, ...]:
    """Give a routine's prescriptions with one changed, or taken out."""
    changed = (new if each == old else each for each in routine.prescriptions)
    return tuple(each for each in changed if each is not None)
