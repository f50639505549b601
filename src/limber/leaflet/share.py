"""Part of a dose, for the weeks in which a person works up to all of it.

Takes a Dose and a percentage; gives a Dose that asks about that part, one count lowered, never below the floor of any dose.
"""

from __future__ import annotations

from limber.dose.amount import FLOOR_SECONDS, amount_of, floor_of, shortened, with_amount
from limber.dose.dose import Dose


def share(dose: Dose, percent: int) -> Dose:
    """Give about this part of a dose, rounded down: fewer repetitions where there are several, else a shorter hold, else fewer sets."""
    if dose.duration:
        seconds = max(min(FLOOR_SECONDS, dose.duration.high), dose.duration.high * percent // 100)
        return dose if seconds >= dose.duration.high else shortened(dose, dose.duration, seconds)
    now, least = amount_of(dose), floor_of(dose)
    for part in ("repetitions", "hold", "sets"):
        whole: int = getattr(now, part)
        lower = max(getattr(least, part), whole * percent // 100)
        if 0 < lower < whole:
            return with_amount(dose, now._replace(**{part: lower}))
    return dose
