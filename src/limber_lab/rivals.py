"""Two other ways to dose the same programme, lived through by the same people on the same days: the leaflet as printed, and a tenth a week.

Takes a drawn person, their days and their programme; gives counts. Neither asks about danger signs, nor listens to pain: that is what
they are there to show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from limber_lab import recipe
from limber_lab.body import Body
from limber_lab.doses import Due, InForce, full_of, is_comfort, over_a_fifth, start_of
from limber_lab.people import Day, Drawn
from limber_lab.recipe import WEEK
from limber_lab.tally import Tally

Policy = Callable[[str, int], int]


def leaflet(slug: str, days: int) -> int:  # noqa: ARG001 (a policy is told both)
    """Give the volume (s) that a leaflet prints: the full amount from the first day."""
    return full_of(slug)


def tenth_a_week(slug: str, days: int) -> int:
    """Give the volume (s) after some days with an exercise: a tenth more each week, whatever happens, up to the full amount."""
    return min(full_of(slug), int(start_of(slug) * 1.1 ** (days // WEEK)))


POLICIES: dict[str, Policy] = {"leaflet": leaflet, "tenth a week": tenth_a_week}


def live_by(policy: Policy, drawn: Drawn, days: Iterable[Day], due: Due) -> Tally:
    """Live all days by a policy, and give what was counted."""
    lived = _Lived(Body(drawn.usual), policy)
    for day in days:
        if day.number >= drawn.leaves:
            break
        lived.last = day.number
        volumes = {slug: lived.volume(slug, day.number) for slug in due(day.number)} if day.comes else {}
        if volumes:
            _count(lived.counts, lived.body, drawn, day, volumes)
    return lived.closed()


@dataclass(slots=True)
class _Lived:
    """What is kept of one person under one policy: the day each exercise began, its doses, and the days until it was done in full."""

    body: Body
    policy: Policy
    counts: Tally = field(default_factory=Counter)
    begun: dict[str, int] = field(default_factory=dict)
    histories: dict[str, list[InForce]] = field(default_factory=dict)
    full: dict[str, int] = field(default_factory=dict)
    last: int = 0

    def volume(self, slug: str, day: int) -> int:
        """Give the volume (s) of an exercise on a day, and note it."""
        begun = self.begun.setdefault(slug, day)
        volume = self.policy(slug, day - begun)
        history = self.histories.setdefault(slug, [InForce(-1, start_of(slug), start_of(slug))])
        if history[-1].volume != volume:
            history.append(InForce(day, volume, volume))
        if volume >= full_of(slug):
            self.full.setdefault(slug, day - begun)
        return volume

    def closed(self) -> Tally:
        """Give the counts with what can be told only at the end."""
        over = sum(over_a_fifth(history, self.last) for history in self.histories.values())
        ended = {"days": self.last + 1, "exercises begun": len(self.begun), "exercises at full dose": len(self.full)}
        self.counts.update({**ended, "days to full dose": sum(self.full.values()), "steps over a fifth": over})
        return self.counts


def _count(counts: Tally, body: Body, drawn: Drawn, day: Day, volumes: dict[str, int]) -> None:
    """Count one session."""
    before = body.before(day)
    times = body.exercise(day, volumes, {slug: start_of(slug) for slug in volumes})
    counts["sessions"] += 1
    counts["doses"] += len(volumes)
    counts["overloads"] += times > recipe.OVERLOAD_FROM
    counts["flares"] += times > recipe.OVERLOAD_FROM and day.session.overload >= 2
    if drawn.danger and drawn.danger.day <= day.number:
        counts["danger, contacts"] += 1
        counts["danger, contacts with exercise"] += 1
    if body.flares(before):
        counts["sessions in strong pain"] += 1
        counts["sessions in strong pain with more than the comfort set"] += any(not is_comfort(slug) for slug in volumes)
