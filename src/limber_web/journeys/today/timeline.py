"""A session as the player takes it: steps with seconds, and what each exercise shows and says.

Takes a plan; gives plain JSON. Never holds more of a person than what this session needs.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from limber.catalogue.load import load
from limber.dose.dose import Dose
from limber.dose.write import write
from limber.export.forms import JsonForm
from limber.figure.look import Look
from limber.person.suits import adapted
from limber.programme.programme import Prescription
from limber.session.compile import Step, StepKind, compile_session
from limber.session.session import Session
from limber.wording.session import said
from limber_web.figure.addresses import pose_address
from limber_web.journeys.today.figures import figure_form, figure_says, figure_url, own_words
from limber_web.journeys.today.plan import Plan, swaps_of
from limber_web.journeys.today.words import PLAYER_WORDS, cue_lines, dose_words, phase_words

# What is said while moving is counted by the player itself.
_COUNTED = frozenset({StepKind.MOVE, StepKind.RETURN})
# What a way down or up goes by, where it is one sentence.
_WAYS = {"floor-down": "floor-down-knee", "floor-up": "floor-up-foot", "bed-down": "bed-down-sit", "bed-up": "bed-up-sit"}


def session_form(plan: Plan, closed: frozenset[str]) -> JsonForm:
    """Give the whole session for the player."""
    return {
        "on": plan.session.on.isoformat(),
        "steps": _steps(plan),
        "exercises": {item.slug: exercise_form(item, plan) for item in plan.session.items},
        "swaps": _swaps(plan, closed),
        "words": PLAYER_WORDS,
    }


def exercise_form(item: Prescription, plan: Plan) -> JsonForm:
    """Give what the player shows and says of one exercise at its dose."""
    exercise = plan.catalogue.exercises[item.slug]
    vocabulary = plan.catalogue.vocabulary
    return {
        "slug": item.slug,
        "name": exercise.name,
        "picture": figure_url(exercise, plan.look),
        "figure": figure_form(exercise, plan.look),
        "picture_says": figure_says(exercise, vocabulary),
        "own_words": list(own_words(exercise)),
        "cues": [line for cue in (*exercise.cues, *adapted(exercise, plan.person)) for line in cue_lines(cue)],
        "phases": phase_words(exercise),
        "dose": write(item.dose),
        "dose_words": dose_words(item.dose, exercise),
        "sets": _high(item.dose, "sets"),
        "repetitions": _high(item.dose, "repetitions"),
        "comfort": item.slug in vocabulary.comfort_set,
        "floor": plan.on_floor(exercise),
    }


def _high(dose: Dose, part: str) -> int:
    """Give the upper end of the sets or the repetitions; 1 where they are not stated."""
    stated = getattr(dose, part)
    return stated.high if stated else 1


def _steps(plan: Plan) -> list[JsonForm]:
    """Give the steps of a session. The way down and up belongs to no exercise: it stays when one of them is ended."""
    floor = [item.slug for item in plan.session.items if _lies(item.slug, plan)]
    return [_transfer(step, floor, plan.look) if _way(step) else _step(step) for step in plan.timeline.steps]


def _lies(slug: str, plan: Plan) -> bool:
    """Say whether an exercise is done on the floor or the bed."""
    exercise = plan.catalogue.exercises[slug]
    return plan.on_floor(exercise) or plan.session.on_bed


def _step(step: Step) -> JsonForm:
    """Give one step; what it does not state is left out, which keeps a session half as long."""
    stated = {"exercise": step.exercise, "side": step.side, "set": step.set, "repetition": step.repetition}
    said_here = {} if step.kind in _COUNTED else {"say": said(step)}
    return {"kind": step.kind, "seconds": step.seconds, **{key: value for key, value in stated.items() if value is not None}, **said_here}


def _way(step: Step) -> str:
    """Give the way down or up that a step is part of; empty where it is none."""
    code = step.say[0].code if step.say else ""
    return next((way for way in _WAYS if code.startswith(way)), "")


def _transfer(step: Step, serves: list[str], look: Look) -> JsonForm:
    """Give a step of the way down or up with its picture. One move of the guidance waits for a tap, so that nobody is hurried."""
    way, code = _way(step), step.say[0].code
    picture = pose_address(_WAYS.get(code, code), look)
    guided: JsonForm = {} if code in _WAYS else {"kind": "guide"}
    return _step(step) | {"exercise": None, "guide": way.rpartition("-")[2], "serves": serves, "picture": picture} | guided


def _swaps(plan: Plan, closed: frozenset[str]) -> JsonForm:
    """Give, for each exercise that has one, the exercise that takes its place when another joint hurts, with its steps."""
    return {slug: {"exercise": exercise_form(item, plan), "steps": list(_swap_steps(item))} for slug, item in swaps_of(plan, closed).items()}


@lru_cache(maxsize=256)
def _swap_steps(item: Prescription) -> tuple[JsonForm, ...]:
    """Give the steps of an exercise of the catalogue by itself: the way down and up stands around the exercise that it replaces."""
    session = Session(date.min, (item,), week=2)
    return tuple(_step(step) for step in compile_session(session, load(), None).steps if not _way(step))
