"""What a session's entry tells, read once into values with a type.

Takes the payload of a session in the form of the diary; gives what was told of each exercise with its mark. Never guesses: what was not
told is None, and whoever reads it takes the cautious side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from limber.diary.pain import SPREADING
from limber.progression.table import Mark, during

# What an exercise's own words about pain stand in; without them it was as before the session.
_HURTING = frozenset({"pain_worst", "worse", "spasm", "leg", "elsewhere"})


class Part(NamedTuple):
    """One exercise of a session. `pain` is its own mark, up to red; `unnamed` that of a rise which nobody tied to an exercise.

    `mark` is the worst of all. `share` is how much of what was asked was done (0-1), `effort` 0-10; `asked` is the dose sentence. None
    where it was not told.
    """

    slug: str
    pain: Mark
    unnamed: Mark
    spasm: bool
    leg: bool
    elsewhere: bool
    asked: str | None
    share: float | None
    effort: int | None
    mark: Mark

    @property
    def held(self) -> bool:
        """Tell whether the session got worse and nobody said at which exercise: this one holds, and is not cut."""
        return self.unnamed >= Mark.STOP and self.unnamed > self.pain


@dataclass(frozen=True, slots=True)
class Report:
    """One session. `before` is a pain rating 0-10; `spreading`: leg pain moved further down; `unnamed` a rise tied to no exercise."""

    before: int | None
    spreading: bool
    parts: tuple[Part, ...]
    unnamed: Mark

    @property
    def worst_mark(self) -> Mark:
        """Give the worst mark by pain alone, of an exercise or of the session."""
        return max(self.unnamed, *(part.pain for part in self.parts)) if self.parts else self.unnamed


def read_session(payload: Mapping[str, object], *, strict: bool) -> Report:
    """Give what a session tells. The payload has the form of the diary: `limber.diary.forms` checks it before it comes here."""
    told = payload.get("exercises")
    exercises = told if isinstance(told, list) else []
    before, worst = _whole(payload.get("pain_before")), _whole(payload.get("pain_worst"))
    # Pain before that was not told is read as none, so that the worst is the greatest rise it can be.
    rest = before or 0
    named = [each for each in exercises if not _HURTING.isdisjoint(each) and _is_named(each, rest)]
    open_worst = worst if worst is not None and worst > rest and not _explained(worst, named) else rest
    unnamed = during(rest, open_worst, strict=strict) if open_worst > rest else Mark.GREEN
    leg_named = any(each.get("leg") == SPREADING for each in exercises)
    leg_open = payload.get("leg") == SPREADING and not leg_named
    parts = []
    for each in exercises:
        if not leg_open and _HURTING.isdisjoint(each):
            parts.append(_part(each, Mark.GREEN, unnamed, leg=False))
            continue
        pain = each.get("pain_worst")
        if pain is None:
            pain = worst if worst is not None and each in named else rest
        leg = each.get("leg") == SPREADING or (leg_open and each.get("done", 1) != 0)
        # A rating that speaks of a knee or a shoulder is none of the back.
        rating = rest if each.get("elsewhere") is True else pain
        own = during(rest, rating, worse=each.get("worse") is True, strict=strict)
        parts.append(_part(each, own, unnamed, leg=leg))
    return Report(before, leg_named or leg_open, tuple(parts), unnamed)


def _explained(worst: int, named: list[Mapping[str, object]]) -> bool:
    """Tell whether the worst pain of a session belongs to an exercise that was named: by its own rating, or to one named without a rating."""
    ratings = [_whole(each.get("pain_worst")) for each in named]
    return any(rating is None or rating >= worst for rating in ratings)


def _part(each: Mapping[str, object], own: Mark, unnamed: Mark, *, leg: bool) -> Part:
    """Give what is told of one exercise."""
    asked, share, spasm = each.get("dose"), each.get("done"), each.get("spasm") is True
    mark = max(own, Mark.AMBER) if unnamed >= Mark.AMBER else own
    return Part(
        str(each["exercise"]),
        own,
        unnamed,
        spasm,
        leg,
        each.get("elsewhere") is True,
        asked if isinstance(asked, str) else None,
        share if isinstance(share, (int, float)) else None,
        _whole(each.get("effort")),
        Mark.LEG if leg else Mark.SPASM if spasm else mark,
    )


def _is_named(each: Mapping[str, object], before: int) -> bool:
    """Tell whether an exercise is named as one that hurt: by a button, by leg pain, or by a rating above the one before."""
    pain = each.get("pain_worst")
    return each.get("worse") is True or each.get("spasm") is True or each.get("leg") == SPREADING or (isinstance(pain, int) and pain > before)


def _whole(value: object) -> int | None:
    """Give a whole number, None for anything else."""
    return value if isinstance(value, int) else None
