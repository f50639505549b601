"""A session as a timeline: every second of it, with what the coach says.

Takes a session, the catalogue and the person; gives steps that tile without gap or overlap. The move, hold, return, rest and steady
steps of an exercise add up to the seconds of its dose. Never asks the clock: second 0 is the start.
"""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose, Laterality
from limber.person.person import Person
from limber.person.suits import adapted
from limber.session.place import back_up, into_place, kit_checks, kit_of
from limber.session.repeat import dose_steps
from limber.session.session import Session
from limber.session.timeline import Line, Span, Step, StepKind, Timeline

__all__ = ["Span", "Step", "StepKind", "Timeline", "compile_session"]

READY_SECONDS = 8  # our own figure: to hear the name and one cue
CAUTION_SECONDS = 6  # and for each sentence on what to do differently


def compile_session(session: Session, catalogue: Catalogue, person: Person | None) -> Timeline:
    """Give the timeline of a session."""
    exercises = {**catalogue.exercises, **{each.slug: each for each in session.own}}
    guided = session.week <= 1  # getting down and up is guided each time in week 1
    steps: list[Step] = []
    spans: list[Span] = []
    before: Exercise | None = None
    seen: frozenset[str] = frozenset()
    clock = 0
    for number, item in enumerate(session.items, 1):
        exercise = exercises[item.slug]
        began = clock
        found = [*kit_checks(exercise, seen), *into_place(before, exercise, on_bed=session.on_bed, guided=guided)]
        found += [_ready(exercise, item.dose, person), *dose_steps(exercise, item.dose)]
        if number == len(session.items):
            found += back_up(exercise, on_bed=session.on_bed, guided=guided)
        for step in found:
            steps.append(replace(step, start=clock))
            clock += step.seconds
        spans.append(Span(item.slug, began, clock))
        before, seen = exercise, seen | kit_of(exercise)
    return Timeline(clock, tuple(steps), tuple(spans))


def _ready(exercise: Exercise, dose: Dose, person: Person | None) -> Step:
    """Give the step that names the exercise, how its sides go, its first cue, and what conditions the person told us of ask for."""
    differently = adapted(exercise, person) if person is not None else ()
    sides = dose.laterality or exercise.laterality
    lines = (
        Line("text", {"text": exercise.name}),
        *((Line(f"sides-{sides.value.replace('_', '-')}"),) if sides is not Laterality.BILATERAL and dose.duration is None else ()),
        *(Line("text", {"text": cue}) for cue in exercise.cues[:1]),
        *(Line("text", {"text": sentence}) for sentence in differently),
    )
    return Step(StepKind.READY, 0, READY_SECONDS + CAUTION_SECONDS * len(differently), exercise.slug, None, None, None, lines)
