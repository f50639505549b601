"""What planning knows of someone, as one value.

Takes answers that were read and checked; gives a frozen Person. Never holds a name or anything that tells who it is.
What is not known stands at its most cautious reading.
"""

from __future__ import annotations

from dataclasses import dataclass

ADULT = 18  # years; Limber is for adults: rules 1.1 S5, hazard H22
OLDEST = 120  # years; more is a slip of the finger


@dataclass(frozen=True, slots=True)
class Person:
    """One person. `tags` are the conditions they have; `unanswered` those not asked yet, which count as present (hazard H07).

    `floor` and `kneeling`: gets down to the floor and up again, can kneel. `pain_now` and `usual_pain` are 0-10, None where not told;
    `assessed` that a clinician has looked at it. `equipment` holds words of the vocabulary, `dislikes` slugs.
    """

    age: int
    tags: frozenset[str] = frozenset()
    equipment: frozenset[str] = frozenset()
    floor: bool = False
    kneeling: bool = False
    minutes_per_day: int = 20
    strength_days: int = 2
    directional_preference: str = "none"
    level: str = "new"
    pain_now: int | None = None
    dislikes: frozenset[str] = frozenset()
    unanswered: frozenset[str] = frozenset()
    usual_pain: int | None = None
    assessed: bool = False
