"""The JSON forms of the engine's values, as other programs rely on them.

Takes the frozen values; gives dictionaries of plain JSON types, with seconds, metres and scores as whole numbers.
Never decides anything: what a key means is said in `docs/cli.md`.
"""

from __future__ import annotations

from dataclasses import asdict

from limber.catalogue.exercise import Exercise
from limber.dose.dose import Dose, Range
from limber.dose.write import write
from limber.screening.screen import Screening
from limber.session.compile import Step, Timeline
from limber.wording.session import say

JsonForm = dict[str, object]


def dose_form(dose: Dose, total_seconds: int) -> JsonForm:
    """Give a dose with its canonical sentence and its length in seconds; a range is `[low, high]`, what is not stated is null."""
    return {
        "canonical": write(dose),
        "sets": _range(dose.sets),
        "repetitions": _range(dose.repetitions),
        "hold_s": _range(dose.hold),
        "rest_s": _range(dose.rest),
        "laterality": dose.laterality and dose.laterality.value,
        "duration_s": _range(dose.duration),
        "breaths": _range(dose.breaths),
        "times_per_day": _range(dose.times_per_day),
        "days_per_week": _range(dose.days_per_week),
        "effort": _range(dose.effort),
        "tempo": list(dose.tempo) if dose.tempo else None,
        "seconds": total_seconds,
    }


def exercise_form(exercise: Exercise) -> JsonForm:
    """Give an exercise of the catalogue; doses as canonical sentences, the tempo as seconds out, staying and back."""
    return {
        "slug": exercise.slug,
        "name": exercise.name,
        "kind": exercise.kind.value,
        "position": exercise.position.value,
        "laterality": exercise.laterality.value,
        "equipment": list(exercise.equipment),
        "start": write(exercise.start),
        "ceiling": write(exercise.ceiling),
        "tempo": "-".join(map(str, exercise.tempo)),
        "muscles": list(exercise.muscles),
        "secondary_muscles": list(exercise.secondary_muscles),
        "spine_direction": exercise.spine_direction.value,
        "avoid_if": list(exercise.avoid_if),
        "caution_if": list(exercise.caution_if),
        "easier": list(exercise.easier),
        "harder": list(exercise.harder),
        "sources": list(exercise.sources),
        "from_leaflets": list(exercise.from_leaflets),
    }


def screening_form(screening: Screening) -> JsonForm:
    """Give the level of care, the action, what stays open under a lock, and whom to call."""
    return {
        "level_of_care": screening.level_of_care.value,
        "action": screening.action.value,
        "locks_exercise": screening.locks_exercise,
        "open": list(screening.open),
        "because": list(screening.because),
        "cautions": list(screening.cautions),
        "not_asked": list(screening.not_asked),
        "call": asdict(screening.call),
    }


def timeline_form(timeline: Timeline) -> JsonForm:
    """Give the seconds of a session and its steps in order; what is said is text."""
    return {"seconds": timeline.seconds, "steps": [_step_form(step) for step in timeline.steps]}


def _step_form(step: Step) -> JsonForm:
    """Give one step of a timeline."""
    return {
        "kind": step.kind.value,
        "start_s": step.start,
        "seconds": step.seconds,
        "exercise": step.exercise,
        "side": step.side,
        "set": step.set,
        "repetition": step.repetition,
        "say": say(step),
    }


def _range(value: Range | None) -> list[int] | None:
    """Give a range as `[low, high]`, or None where it is not stated."""
    return None if value is None else list(value)
