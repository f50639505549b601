"""What is asked in seven days grows by at most a fifth over the seven days before, or by the smallest step (rules 4.2-3, hazard H10)."""

from __future__ import annotations

from limber.dose.dose import Dose
from limber.progression.ladder import ceiling_of
from limber.progression.rule import OWN, Cap, Look, smallest_step
from limber.reasons import Reason

DAYS = 7
MOST = (6, 5)


def cap(look: Look) -> Cap | None:
    """Give the largest step that fits, or the dose in force, where the doses of the last two weeks leave no room for a whole step."""
    before = [look.track.dose if dose is None else dose for dose in _in_force(look)]
    if all(dose == look.track.dose for dose in before):
        return None
    ceiling = ceiling_of(look.exercise, look.state)
    after = look.harder(ceiling)
    if after is None or _fits(look, before, after, ceiling):
        return None
    because = Reason("progress-seven-days", {"percent": 20}, "4.2-3", OWN)
    small = smallest_step(look.track.dose, ceiling, look.exercise.tempo, look.exercise.laterality)
    return look.dose(small, because) if small and _fits(look, before, small, ceiling) else look.same(because)


def _in_force(look: Look) -> list[Dose | None]:
    """Give the dose of each of the 13 days before, oldest first; None for the one in force now."""
    return [next((dose for ended, dose in look.track.lows if day < ended), None) for day in range(look.day - 2 * DAYS + 1, look.day)]


def _fits(look: Look, before: list[Dose], after: Dose, ceiling: Dose) -> bool:
    """Tell whether every seven days that hold the step ask for at most a fifth more than the seven before, or the smallest step more."""
    volumes = [look.volume(dose) for dose in (*before, *[after] * DAYS)]
    steps = [smallest_step(dose, ceiling, look.exercise.tempo, look.exercise.laterality) or dose for dose in before]
    stepped = [look.volume(dose) for dose in steps]
    for first in range(DAYS):
        past, new = sum(volumes[first : first + DAYS]), sum(volumes[first + DAYS : first + 2 * DAYS])
        if new * MOST[1] > past * MOST[0] and new > sum(stepped[first : first + DAYS]):
            return False
    return True
