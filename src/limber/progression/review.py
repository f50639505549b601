"""Reviews: whether weeks of exercise have helped, at 6 and 12 weeks and at every fourth (rules 4.2-11; 1.1, S9; hazard H30).

Takes a State and a day; gives a Sign for each reason to be seen by somebody. A review falls on the last day of its week, so that twelve
weeks of exercise never pass without one. Never says that anything is wrong: that nothing has changed is the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from limber.progression.rule import OWN
from limber.progression.state import Sign, State
from limber.progression.table import DETECTABLE
from limber.progression.usual import is_assessed
from limber.reasons import Reason

SIX, TWELVE = 6 * 7 - 1, 12 * 7 - 1  # days after the first
EVERY = 28
BETTER = 0.7  # at least 30 % less pain (Ostelo 2008)
LATEST_DAYS = 14
OVER_TWELVE_WEEKS = "over-12-weeks"


def reviews(state: State, day: int) -> tuple[Sign, ...]:
    """Give what the reviews that are due on a day say."""
    if state.start is None:
        return ()
    return tuple(_signs(state, state.start, day - state.start, _at_first(state), _latest(state, day)))


def _signs(state: State, start: int, passed: int, first: float | None, latest: float | None) -> Iterator[Sign]:
    """Give a sign for each review that says so, dated by the day of the review."""
    if state.lasted == OVER_TWELVE_WEEKS and not is_assessed(state):
        yield Sign(start, Reason("progress-see-never-assessed", {"weeks": 12}, "1.1-S9", OWN))
    if first is None or latest is None:
        return
    numbers = {"first": first, "latest": latest}
    check = (passed + 1) // EVERY * EVERY - 1
    if check > 0 and latest >= first + DETECTABLE:
        yield Sign(start + check, Reason("progress-see-worse", {**numbers, "weeks": (check + 1) // 7}, "1.1-S9", OWN))
    if passed >= TWELVE and latest > BETTER * first and not _gained(state):
        yield Sign(start + TWELVE, Reason("progress-see-little-better", {**numbers, "weeks": 12}, "4.2-11", "ostelo-2008"))
    elif passed >= SIX and latest >= first > 0:
        yield Sign(start + SIX, Reason("progress-see-no-better", {**numbers, "weeks": 6}, "1.1-S9", OWN))
    if passed >= TWELVE and latest > 0 and state.told.values.get("assessed") is False:
        yield Sign(start + TWELVE, Reason("progress-see-never-assessed", {"weeks": 12}, "1.1-S9", OWN))


def _at_first(state: State) -> float | None:
    """Give the pain (0-10) at the beginning: what was stated as usual, else the median before the sessions of the first two weeks."""
    return state.pain.stated if state.pain.stated is not None else median(state.first_befores) if state.first_befores else None


def _latest(state: State, day: int) -> float | None:
    """Give the pain (0-10) now: the median before the sessions of two weeks, else the usual."""
    recent = [pain for on, pain in state.befores if on > day - LATEST_DAYS]
    return median(recent) if recent else state.pain.usual


def _gained(state: State) -> bool:
    """Tell whether a questionnaire about what a person can do has gained enough to count (rules 5)."""
    return any(GAINS[measure](first, last) for measure, (first, last) in state.function.items() if measure in GAINS)


# For each measure of function, whether its last score is a gain over its first: RMDQ 5 points or 30 % (Ostelo 2008), own activities 2.
GAINS = {
    "rmdq": lambda first, last: first - last >= min(5, 0.3 * first) and last < first,
    "psfs": lambda first, last: last - first >= 2,
}
