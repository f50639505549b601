"""What is asked in seven days grows by at most a fifth over the seven days before, or by the smallest step (rules 4.2-3, hazard H10)."""

from __future__ import annotations

from itertools import accumulate

from limber.progression.ladder import ceiling_of
from limber.progression.reckon import smallest_steps
from limber.progression.rule import OWN, Cap, Look
from limber.reasons import Reason

DAYS = 7
MOST = (6, 5)


def cap(look: Look) -> Cap | None:
    """Give the largest step that fits, or the dose in force, where the doses of the last two weeks leave no room for a whole step."""
    if not look.track.lows or look.track.lows[-1].ended <= look.day - 2 * DAYS + 1:
        return None
    ceiling = ceiling_of(look.exercise, look.state)
    after = look.harder(ceiling)
    if after is None or _fits(look, look.volume(after)):
        return None
    because = Reason("progress-seven-days", {"percent": 20}, "4.2-3", OWN)
    steps = smallest_steps(look.track.dose, ceiling, look.exercise.tempo, look.exercise.laterality)
    fitting = [small for small in steps if _fits(look, look.volume(small))]
    return look.dose(fitting[0], because) if fitting else look.same(because)


def _fits(look: Look, after: int) -> bool:
    """Tell whether every seven days that hold a dose of this volume (s) ask for at most a fifth more than the seven before them, or for
    the smallest step more.
    """
    track, day = look.track, look.day - 2 * DAYS + 1
    volumes, stepped = [], []
    for ended, volume, step in (*track.lows, (look.day, track.volume, track.stepped_volume)):
        volumes += [volume] * (ended - day)
        stepped += [step] * (ended - day)
        day = max(day, ended)
    volumes += [after] * DAYS
    asked, least = [*accumulate(volumes, initial=0)], [*accumulate(stepped, initial=0)]
    for first in range(DAYS):
        middle, last = first + DAYS, first + 2 * DAYS
        past, new = asked[middle] - asked[first], asked[last] - asked[middle]
        if new * MOST[1] > past * MOST[0] and new > least[middle] - least[first]:
            return False
    return True
