"""What a leaflet states of a dose, as a Dose of Limber's own language.

Takes a ReadDose; gives a Dose, or None where the leaflet states no amount or one beyond what a dose may ask. Never adds a number:
an open end takes the end that is stated ("up to 10" is 10), and what a Dose cannot hold together is left beside it.
"""

from __future__ import annotations

import math

from limber.dose.dose import LIMITS, Dose, Laterality, Range, faults
from limber.leaflet.draft import Ends, ReadDose

_SIDES = {"each": Laterality.EACH_SIDE, "alternating": Laterality.ALTERNATING}


def dose_of(read: ReadDose) -> Dose | None:
    """Give the dose that a leaflet states, None where it states none that Limber can ask for."""
    parts = _parts(read)
    counted = parts["sets"] or parts["repetitions"]
    if parts["duration"] and counted:
        parts["duration"], parts["hold"] = None, parts["hold"] or parts["duration"]
    if parts["duration"]:
        parts["hold"] = parts["breaths"] = parts["rest"] = None
    if parts["hold"]:
        parts["breaths"] = None
    if any(faults(parts)):
        return None
    return Dose(
        sets=parts["sets"],
        repetitions=parts["repetitions"],
        hold=parts["hold"],
        rest=parts["rest"],
        laterality=_SIDES.get(read.sides or ""),
        duration=parts["duration"],
        breaths=parts["breaths"],
        times_per_day=parts["times_per_day"],
        days_per_week=parts["days_per_week"],
    )


def too_much(read: ReadDose) -> bool:
    """Tell whether a leaflet states an amount that is beyond what a dose of Limber may ask, such as 500 repetitions."""
    return any(value is not None and not LIMITS[part].low <= value.low <= value.high <= LIMITS[part].high for part, value in _parts(read).items())


def _parts(read: ReadDose) -> dict[str, Range | None]:
    """Give the ranges a leaflet states, by the parts of a dose."""
    return {
        "sets": _range(read.sets),
        "repetitions": _range(read.reps),
        "hold": _range(read.hold_s),
        "rest": _range(read.rest_s),
        "duration": _range(read.duration_s),
        "breaths": _range(read.breaths),
        "times_per_day": _range(read.times_per_day),
        "days_per_week": _range(read.days_per_week),
    }


def _range(ends: Ends | None) -> Range | None:
    """Give whole ends; an open one takes the other."""
    if ends is None:
        return None
    low, high = ends
    first, last = (low if low is not None else high), (high if high is not None else low)
    return None if first is None or last is None else Range(math.ceil(min(first, last)), math.ceil(max(first, last)))
