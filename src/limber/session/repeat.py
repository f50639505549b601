"""The steps of one dose: move, hold, return, rest and steady, which add up to its seconds, and the changes of side between them.

Takes an exercise and a dose; gives steps without their start. Never counts differently from `limber.dose.reckon`: of a range the upper
end holds, a rest lies between sets, with one set between repetitions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from limber.catalogue.exercise import Exercise
from limber.dose.dose import Dose, Laterality, Tempo
from limber.dose.reckon import hold_seconds
from limber.programme.swap import BREATHING, LADDERED
from limber.session.timeline import Line, Step, StepKind

SIDES = ("left", "right")
SWITCH_SECONDS = 8  # our own figure: time to turn over or change legs
MINUTE = 60
LONG_HOLD = 3  # s: from here on a hold is told to keep breathing (hazard H14)


@dataclass(frozen=True, slots=True)
class _Turn:
    """One repetition: its side, set and number, and whether a rest or a change of side follows it."""

    side: str | None
    set: int
    repetition: int
    then: StepKind | None = None


def dose_steps(exercise: Exercise, dose: Dose) -> Iterator[Step]:
    """Give the steps of a dose in order, each with start 0."""
    sides = dose.laterality or exercise.laterality
    if dose.duration is not None:
        yield from _steady(exercise, dose.duration.high, SIDES if sides is Laterality.EACH_SIDE else (None,))
        return
    for turn in _turns(dose, sides):
        yield from _once(exercise, dose, turn)
        if turn.then is StepKind.REST and dose.rest is not None:
            lines = (Line("rest", {"seconds": dose.rest.high}),)
            yield Step(StepKind.REST, 0, dose.rest.high, exercise.slug, turn.side, turn.set, turn.repetition, lines)
        elif turn.then is StepKind.SWITCH:
            yield _switch(exercise, SIDES[1])


def _turns(dose: Dose, sides: Laterality) -> Iterator[_Turn]:
    """Give every repetition in order, with what follows it: nothing after the last."""
    sets = dose.sets.high if dose.sets else 1
    count = dose.repetitions.high if dose.repetitions else 1
    passes: tuple[tuple[str | None, ...], ...] = {
        Laterality.EACH_SIDE: ((SIDES[0],), (SIDES[1],)),
        Laterality.ALTERNATING: (SIDES,),
        Laterality.BILATERAL: ((None,),),
    }[sides]
    for together in passes:
        plain = [(side, number, repetition) for number in range(1, sets + 1) for repetition in range(1, count + 1) for side in together]
        in_set = count * len(together)
        for index, (side, number, repetition) in enumerate(plain, 1):
            if index == len(plain):
                then = StepKind.SWITCH if together is not passes[-1] else None
            else:
                then = StepKind.REST if sets == 1 or index % in_set == 0 else None
            yield _Turn(side, number, repetition, then)


def _once(exercise: Exercise, dose: Dose, turn: _Turn) -> Iterator[Step]:
    """Give the steps of one repetition; what takes no time is no step."""
    tempo = (dose.tempo or exercise.tempo) if dose.repetitions else Tempo(0, 0, 0)
    held = tempo.stay + hold_seconds(dose)
    parts = (
        (StepKind.MOVE, tempo.out, _move_lines(exercise, turn)),
        (StepKind.HOLD, held, (Line("hold-breathing" if held >= LONG_HOLD else "hold"),)),
        (StepKind.RETURN, tempo.back, (Line("breathe-out" if exercise.slug == BREATHING else "return"),)),
    )
    for kind, seconds, lines in parts:
        if seconds:
            yield Step(kind, 0, seconds, exercise.slug, turn.side, turn.set, turn.repetition, lines)


def _move_lines(exercise: Exercise, turn: _Turn) -> tuple[Line, ...]:
    """Give what is said as a repetition begins: its number, and the out-breath where it takes effort (seeds A5-6)."""
    count = Line("count", {"number": turn.repetition})
    if exercise.slug == BREATHING:
        return (count, Line("breathe-in"))
    return (count, Line("breathe-out")) if exercise.kind in LADDERED else (count,)


def _steady(exercise: Exercise, total: int, sides: tuple[str | None, ...]) -> Iterator[Step]:
    """Give a length of time in steps of a minute at most, each saying how long is left."""
    for side in sides:
        if side == SIDES[1]:
            yield _switch(exercise, side)
        for start in range(0, total, MINUTE):
            left = total - start
            code = "steady-start" if start == 0 else "steady-left"
            line = Line(f"{code}-minutes", {"minutes": left // MINUTE}) if left >= MINUTE else Line(f"{code}-seconds", {"seconds": left})
            yield Step(StepKind.STEADY, 0, min(MINUTE, left), exercise.slug, side, None, None, (line, Line("breathe-easily")))


def _switch(exercise: Exercise, side: str) -> Step:
    """Give the change to the other side."""
    return Step(StepKind.SWITCH, 0, SWITCH_SECONDS, exercise.slug, side, None, None, (Line("switch", {"side": side}),))
