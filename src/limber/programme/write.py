"""A programme as text: the inverse of `limber.programme.read`.

Takes a Programme; gives its one canonical text. Never leaves anything out: reading the text gives the same programme.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from limber.dose.write import write
from limber.programme.programme import OwnExercise, Phase, Programme, Routine

TITLES = {"daily": "Daily", "strength": "Strength", "strength_a": "Strength A", "strength_b": "Strength B", "aerobic": "Aerobic"}


def write_programme(programme: Programme) -> str:
    """Give the text of a programme, front matter first, then one heading a phase and a routine."""
    front = "\n".join(_front(programme))
    ceilings = "".join(f"{each.slug} = {_text(write(each.dose))}\n" for each in programme.ceilings)
    own = (f"\n[ceilings]\n{ceilings}" if ceilings else "") + "".join(f"\n[[own]]\n{_own(exercise)}\n" for exercise in programme.own)
    phases = "".join(f"\n{_phase(phase)}" for phase in programme.phases)
    return f"+++\n{front}\n{own}+++\n{phases}"


def weeks_words(first: int, last: int) -> str:
    """Write weeks as `Week 1` or `Weeks 3-4`."""
    return f"Week {first}" if first == last else f"Weeks {first}-{last}"


def _front(programme: Programme) -> Iterable[str]:
    """Give the lines of the front matter before the own exercises."""
    yield f"name = {_text(programme.name)}"
    if programme.start is not None:
        yield f"start = {programme.start.isoformat()}"
    yield f"weeks = {programme.weeks}"
    yield f"strength_weekdays = {list(programme.strength_weekdays)}"
    yield f"aerobic_weekdays = {list(programme.aerobic_weekdays)}"
    if programme.notes:
        yield f"notes = {_texts(programme.notes)}"


def _own(exercise: OwnExercise) -> str:
    """Give the table of an exercise that is not in the catalogue."""
    return "\n".join(
        (
            f"slug = {_text(exercise.slug)}",
            *((f"like = {_text(exercise.like)}",) if exercise.like else ()),
            f"name = {_text(exercise.name)}",
            f"kind = {_text(exercise.kind)}",
            f"position = {_text(exercise.position)}",
            f"laterality = {_text(exercise.laterality.value)}",
            f"steps = {_texts(exercise.steps)}",
            f"muscles = {_texts(exercise.muscles)}",
            f"prescribed_despite = {_texts(exercise.prescribed_despite)}",
        )
    )


def _phase(phase: Phase) -> str:
    """Give a phase with its routines, one line an exercise."""
    return f"## {weeks_words(phase.first_week, phase.last_week)}\n{''.join(map(_routine, phase.routines))}"


def _routine(routine: Routine) -> str:
    """Give a routine, one line an exercise."""
    lines = "".join(f"- {prescription.slug}: {write(prescription.dose)}\n" for prescription in routine.prescriptions)
    return f"\n### {TITLES[routine.name]}\n\n{lines}"


def _texts(values: tuple[str, ...]) -> str:
    """Give texts as a TOML array."""
    return f"[{', '.join(map(_text, values))}]"


def _text(value: str) -> str:
    """Give a text as a TOML basic string: JSON's escapes are TOML's, save that TOML wants the delete character escaped too."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
