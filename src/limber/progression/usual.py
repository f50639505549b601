"""What is usual for a person, and who is taken more slowly.

Takes a State; gives numbers and yes or no. Never decides.
"""

from __future__ import annotations

from limber.progression.changed import changed
from limber.progression.state import State

STRONG_PAIN = 7  # 0-10, rules 3.2 notes
ONE_TIME_DAYS = 28
SLOW_AGE = 75  # years, with a fall in the last year: rules 4.2-4, hazard H22
STRICT_DAYS = 14  # the first two weeks: rules 3.2 notes
FELL = "falls-risk"
FRACTURE = "osteoporosis-vertebral-fracture"
OPERATED = frozenset({"spinal-surgery-recent", "abdominal-surgery-recent", "hip-replacement-posterior-recent", "hip-replacement-anterior-recent"})


def usual_pain(state: State) -> float | None:
    """Give the usual pain (0-10): what the profile states, else the median before the last 14 sessions; None where neither is known."""
    return state.pain.usual if state.pain.stated is None else state.pain.stated


def strong_and_unseen(state: State) -> bool:
    """Tell whether the usual pain is 7 or more and no clinician has looked at it."""
    usual = usual_pain(state)
    return usual is not None and usual >= STRONG_PAIN and not is_assessed(state)


def with_strong(state: State) -> State:
    """Give the state with the days on which the usual pain was strong and unseen; what comes and goes within four weeks is one time."""
    if not strong_and_unseen(state) or state.strong[1] == state.day:
        return state
    since, last = state.strong
    return changed(state, strong=(since if state.day - last < ONE_TIME_DAYS else state.day, state.day))


def is_assessed(state: State) -> bool:
    """Tell whether a clinician has looked at this pain."""
    return state.told.values.get("assessed") is True


def tags_of(state: State) -> frozenset[str]:
    """Give the conditions that this person is known to have."""
    return state.person.tags if state.person else frozenset()


def is_slow(state: State) -> bool:
    """Tell whether steps lie 14 days apart: after a broken bone in the spine, within 12 weeks of an operation, from 75 with a fall."""
    tags = tags_of(state)
    aged = state.person is not None and state.person.age >= SLOW_AGE and FELL in tags
    return FRACTURE in tags or aged or not OPERATED.isdisjoint(tags)


def is_strict(state: State, day: int) -> bool:
    """Tell whether amber counts as a stop: in the first two weeks, after such a fracture or operation, or by choice; not by age."""
    tags = tags_of(state)
    settling = state.start is not None and day - state.start < STRICT_DAYS
    return settling or state.strict or FRACTURE in tags or not OPERATED.isdisjoint(tags)
