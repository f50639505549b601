"""What exercise does to the pain of a simulated person: too much at once is felt the next day, weeks of it help a little.

Takes the volumes (s) of a day; gives points on the pain scale. The same for whatever policy asks for them; never decides a dose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median

from limber_lab import recipe
from limber_lab.people import Day, rating
from limber_lab.recipe import WEEK

STRONG, KNOWN = 7, 14  # pain (0-10), and how many are remembered


@dataclass(slots=True)
class Body:
    """One person under one policy.

    `told` are pains before sessions, apart from strong ones; `lately` are the days and volumes (s) of each exercise in its last week; `sore`
    points are felt on `sore_on`.
    """

    usual: int
    told: list[int] = field(default_factory=list)
    lately: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    sore: int = 0
    sore_on: int = -1
    done_on: list[int] = field(default_factory=list)
    weeks_trained: int = 0

    def morning(self, day: Day) -> int:
        """Give the pain of a morning as it is told."""
        return rating(day.morning + self._more(day))

    def before(self, day: Day) -> int:
        """Give the pain before a session as it is told."""
        return rating(day.before + self._more(day))

    def worst(self, day: Day) -> int:
        """Give the worst pain during a session as it is told."""
        return max(0, min(10, self.before(day) + day.session.rise))

    def exercise(self, day: Day, volumes: Mapping[str, int], starts: Mapping[str, int]) -> float:
        """Take in what was done, and give how many times what was done of the same exercises in the week before it was.

        An exercise that is new counts as known at its start: whoever wrote the start meant it for a beginner.
        """
        times = sum(volumes.values()) / max(1.0, sum(self._used_to(slug, day.number, starts[slug]) for slug in volumes))
        for slug, volume in volumes.items():
            self.lately[slug].append((day.number, volume))
        if times > recipe.OVERLOAD_FROM:
            self.sore, self.sore_on = day.session.overload, day.number + 1
        self._train(day.number)
        return times

    def _used_to(self, slug: str, number: int, start: int) -> float:
        """Give the mean volume (s) of an exercise in the seven days before one; where it was not done in them, that of the last time."""
        done = self.lately.get(slug, [])
        recent = [each for each in done if each[0] >= number - WEEK] or done[-1:]
        self.lately[slug] = recent
        return sum(volume for _, volume in recent) / len(recent) if recent else start

    def flares(self, before: int) -> bool:
        """Tell whether pain before a session is 7 or more and 2 above the usual, which is the median of the last 14 and stands still meanwhile."""
        flares = before >= STRONG and before >= (median(self.told) if self.told else self.usual) + 2
        if not flares:
            self.told = [*self.told[1 - KNOWN :], before]
        return flares

    def _more(self, day: Day) -> float:
        """Give the points that exercise adds on a day."""
        sore = self.sore if day.number == self.sore_on else 0
        return sore - min(recipe.TRAINING_MOST, recipe.TRAINING_A_WEEK * self.weeks_trained)

    def _train(self, number: int) -> None:
        """Count a session: a week with three of them is one of training."""
        week = number // WEEK
        self.done_on = [day for day in self.done_on if day // WEEK == week] + [number]
        if len(self.done_on) == recipe.TRAINING_SESSIONS:
            self.weeks_trained += 1
