"""Why an exercise is in a plan, and why a wish is not met, as values.

Takes a Task and the places chosen; gives Reasons. Finds the reasons without the solver: for what is missing, each exercise that could have
brought it says what keeps it away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from limber.catalogue.exercise import Exercise, Kind
from limber.planning.check import Lack, broken, lacks
from limber.planning.plan import Unmet
from limber.planning.targets import TARGETS, is_easy, reaches
from limber.planning.task import Chosen, Place, Task, is_gated
from limber.programme.programme import DAILY
from limber.programme.swap import BREATHING, LADDERED
from limber.reasons import Reason, Reasons

_TARGETS = {target.slug: target for target in TARGETS}
_OF_KIND = {"work": LADDERED, **{str(kind): frozenset({kind}) for kind in Kind}}


def why(task: Task, chosen: Chosen, place: Place) -> Reasons:
    """Give why an exercise is there: what it does in its routine, what it works, which rung it stands on and what it leads to."""
    exercise = task.exercise(place)
    found = [_in_its_place(exercise, place)]
    if works := [target.slug for target in TARGETS if target.covered_by(exercise)]:
        found.append(Reason("plan-works", {"muscles": tuple(works)}, "seeds A1", "own-proposal"))
    if exercise.kind in LADDERED:
        found += _ladder(task, chosen, place)
    if exercise.spine_direction == task.person.directional_preference:
        found.append(Reason("plan-direction", {}, "rules 3.1", "may-2018"))
    return tuple(found)


def _in_its_place(exercise: Exercise, place: Place) -> Reason:
    """Give what an exercise does in its routine."""
    if exercise.slug == BREATHING:
        return Reason("plan-closes", {}, "rules 4.2-9", "own-proposal")
    if place.routine == DAILY and is_easy(exercise):
        return Reason("plan-opens", {}, "rules 4.2-9", "own-proposal")
    return Reason(f"plan-kind-{exercise.kind}", {}, "rules 4.2-9", "own-proposal")


def _ladder(task: Task, chosen: Chosen, place: Place) -> Iterator[Reason]:
    """Give the easier rung that came before, and the harder one that comes later."""
    exercise, names = task.exercise(place), task.catalogue.exercises
    before = {other.slug for other in chosen if other.period < place.period} | task.held
    later = {other.slug for other in chosen if other.period > place.period}
    for rung in (slug for slug in exercise.easier if slug in before):
        yield Reason("plan-step-up", {"rung": names[rung].name}, "rules 4.2-10", "own-proposal")
    for rung in (slug for slug in exercise.harder if slug in later):
        yield Reason("plan-leads-to", {"rung": names[rung].name}, "rules 4.2-10", "own-proposal")


def unmet(task: Task, chosen: Chosen) -> tuple[Unmet, ...]:
    """Give every wish that is not met, once for all its weeks, with what keeps it from being met."""
    grouped: dict[tuple[str, str], list[Lack]] = {}
    for lack in dict.fromkeys(lacks(task, chosen)):
        grouped.setdefault((lack.wish, lack.what), []).append(lack)
    return tuple(Unmet(_wish(task, found), _against(task, chosen, found[0])) for found in grouped.values())


def _wish(task: Task, found: list[Lack]) -> Reason:
    """Give the wish that lacks in some periods, with its weeks."""
    spans = [task.period(number) for number in sorted({lack.period for lack in found})]
    weeks = ", ".join(str(span.first_week) if span.first_week == span.last_week else f"{span.first_week}-{span.last_week}" for span in spans)
    return Reason(f"plan-lacks-{found[0].wish}", {"what": found[0].what, "weeks": weeks}, "rules 4.2-9", "own-proposal")


def could(lack: Lack) -> Callable[[Exercise], bool]:
    """Give what tells of an exercise whether it could bring what is missing."""
    if lack.wish == "muscle":
        return _TARGETS[lack.what].covered_by
    if lack.wish == "kind":
        return lambda exercise: exercise.kind in _OF_KIND[lack.what]
    if lack.wish == "region":
        return lambda exercise: reaches(exercise, lack.what)
    if lack.wish == "breathing":
        return lambda exercise: exercise.slug == BREATHING
    if lack.wish == "enough":
        return lambda _: True
    return is_easy if lack.wish == "warm-up" else lambda exercise: exercise.kind is Kind.STRETCH


def _against(task: Task, chosen: Chosen, lack: Lack) -> Reasons:
    """Give what keeps each exercise away that could have brought what is missing, each reason once; those of the person first."""
    found: dict[str, Reason] = {}
    for exercise in filter(could(lack), task.catalogue.exercises.values()):
        for reason in task.against[exercise.slug] or (_no_place(task, chosen, exercise, lack.period),):
            found.setdefault(f"{reason.code} {dict(reason.values)}", reason)
    return tuple(found.values()) or (Reason("plan-none-known", {}, "", "own-proposal"),)


def _no_place(task: Task, chosen: Chosen, exercise: Exercise, period: int) -> Reason:
    """Give why an exercise that suits has no place in a period: its rung, the number of exercises, the minutes, or a wish above."""
    span = task.period(period)
    open_to = [place for place in task.places if place.slug == exercise.slug and place.period >= period]
    stopped = broken(task, chosen | frozenset(open_to)) if any(place.period == period for place in open_to) else ("rungs-first",)
    if "rungs-first" in stopped and is_gated(exercise):
        return Reason("programme-rung-first", {"rungs": task.rungs_of(exercise)}, "rules 4.2-10", "own-proposal")
    if "minutes" in stopped:
        return Reason("plan-no-time", {"minutes": task.limit // 60}, "rules 4.2-9", "own-proposal")
    if "few-a-day" in stopped:
        return Reason("plan-no-room", {"most": span.most}, "rules 4.2-9", "own-proposal")
    return Reason("plan-gives-way", {}, "rules 4.2-9", "own-proposal")
