"""What is not in a programme, and why, in plain words: wishes that are not met, and exercises that are left out.

Takes a plan; gives sentences with the names they concern. Never hides a reason, and says each once.
"""

from __future__ import annotations

from dataclasses import dataclass

from limber.planning.plan import Plan
from limber.reasons import Reasons
from limber.wording import reason_sentence
from limber.wording.planning import plain
from limber_web.journeys.plan.whole import Whole
from limber_web.journeys.plan.words import listed
from limber_web.journeys.today.words import by_reason

SHOWN = 3  # reasons beside one wish; the others are folded


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish that is not met, with the first reasons why, and those that are folded."""

    wish: str
    because: list[str]
    more: list[str]


@dataclass(frozen=True, slots=True)
class Missing:
    """What is not there: `wishes` each with why not, `left_out` reasons each with the names of the exercises."""

    wishes: list[Wish]
    left_out: list[tuple[str, str]]
    count: int


def missing(whole: Whole) -> Missing:
    """Give what is not in a programme."""
    names = whole.catalogue.exercises
    left = by_reason((names[each.slug].name, each.because) for each in whole.plan.left_out)
    return Missing(wishes(whole.plan), [(said, listed(slugs)) for said, slugs in left], len(whole.plan.left_out))


def wishes(plan: Plan) -> list[Wish]:
    """Give each wish that is not met, with why not."""
    found = [(reason_sentence(plain(each.wish)), _sentences(each.because)) for each in plan.unmet]
    return [Wish(wish, because[:SHOWN], because[SHOWN:]) for wish, because in found]


def _sentences(because: Reasons) -> list[str]:
    """Give reasons as sentences, each once."""
    return list(dict.fromkeys(reason_sentence(plain(reason)) for reason in because))
