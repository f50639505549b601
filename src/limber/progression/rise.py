"""Pain before sessions over the weeks: when its weekly median has risen, the week is made easier (rules 3.2, row 10).

Takes a State and one rating; gives the next State. One number alone says nothing: a week needs two.
"""

from __future__ import annotations

from bisect import bisect_left

from limber.diary.pain import middle
from limber.progression.asked import eased
from limber.progression.changed import changed
from limber.progression.rule import OWN
from limber.progression.rules.ease_the_week import LESS
from limber.progression.state import Sign, State
from limber.progression.table import DETECTABLE
from limber.reasons import Reason

WEEK = 7
WEEKS = 4
FIRST_DAYS = 14
FEWEST = 2
EASED_AGAIN = 14  # days after which the same rise may ease a week again


def after_before(state: State, pain: int) -> State:
    """Take in the pain before a session (0-10)."""
    befores, oldest = state.befores, state.day - WEEKS * WEEK
    while befores and befores[0][0] <= oldest:
        befores = befores[1:]
    first = state.first_befores
    if state.start is not None and state.day - state.start < FIRST_DAYS and len(first) < FIRST_DAYS:
        first = (*first, pain)
    known = changed(state, befores=(*befores, (state.day, pain)), first_befores=first)
    # A rise needs a number above the lowest of four weeks: most days end here.
    low = pain - DETECTABLE
    for _, each in befores:
        if each <= low:
            return _risen(known)
    return known


def _risen(state: State) -> State:
    """Give the state with an easier week after two weeks of more pain, and a sign to see someone after three."""
    known = state
    if _above(state, (0, 1), 2) and state.day - state.easier_since >= EASED_AGAIN:
        known = eased(known, Reason("progress-easier-rise", {"percent": LESS, "rise": DETECTABLE}, "3.2-10", OWN))
    if _above(state, (0, 1, 2), 3):
        sign = Sign(state.day, Reason("progress-see-rise", {"weeks": 3}, "3.2-10", OWN))
        known = changed(known, signs={**known.signs, "rise": known.signs.get("rise", sign) if _is_open(known) else sign})
    return known


def _is_open(state: State) -> bool:
    """Tell whether this rise was told within the last four weeks."""
    return "rise" in state.signs and state.day - state.signs["rise"].day < WEEKS * WEEK


def _median(state: State, number: int) -> float | None:
    """Give the median of a week, counted back from today; None where fewer than two numbers are known."""
    befores, after = state.befores, state.day - WEEK * number + 1
    pains = tuple([pain for _, pain in befores[bisect_left(befores, (after - WEEK,)) : bisect_left(befores, (after,))]])
    return middle(pains) if len(pains) >= FEWEST else None


def _above(state: State, weeks: tuple[int, ...], base: int) -> bool:
    """Tell whether each of these weeks lies a detectable change above the one before them."""
    before = _median(state, base)
    return before is not None and all((week := _median(state, number)) is not None and week >= before + DETECTABLE for number in weeks)
