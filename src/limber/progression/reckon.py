"""Doses reckoned once: volumes, cuts and steps, kept for the next time.

Takes doses with an exercise's tempo and laterality; gives what `limber.dose` gives. The same few doses come again day after day, and
reckoning one step takes 0.2 ms.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from limber.dose import cut as cutting
from limber.dose import steps
from limber.dose.dose import Dose, Laterality, Range, Tempo
from limber.dose.parse import parse
from limber.dose.reckon import volume


@lru_cache(maxsize=4096)
def volume_of(dose: Dose, tempo: Tempo, laterality: Laterality) -> int:
    """Give the volume (s) of a dose."""
    return volume(dose, tempo, laterality)


@lru_cache(maxsize=4096)
def cut_by(dose: Dose, percent: int, tempo: Tempo, laterality: Laterality) -> Dose | None:
    """Give a dose cut by a share, None below the floor."""
    return cutting.cut(dose, percent, tempo, laterality)


@lru_cache(maxsize=4096)
def step_up(dose: Dose, ceiling: Dose, tempo: Tempo, laterality: Laterality) -> Dose | None:
    """Give the next step up under a ceiling, None at it."""
    return steps.harder(dose, ceiling, tempo, laterality)


@lru_cache(maxsize=4096)
def smallest_steps(dose: Dose, ceiling: Dose, tempo: Tempo, laterality: Laterality) -> tuple[Dose, ...]:
    """Give the smallest steps up, least volume first: one repetition a side, one second or breath of hold; else the next step there is."""
    if dose.duration or ceiling.duration:
        after = step_up(dose, ceiling, tempo, laterality)
        return (after,) if after else ()
    alike = replace(ceiling, sets=dose.sets, repetitions=dose.repetitions, hold=dose.hold, breaths=dose.breaths)
    lids = (
        replace(alike, repetitions=_one_more(dose.repetitions, ceiling.repetitions)),
        replace(alike, hold=_one_more(dose.hold, ceiling.hold)),
        replace(alike, breaths=_one_more(dose.breaths, ceiling.breaths)),
        ceiling,
    )
    found = [after for lid in lids if (after := step_up(dose, lid, tempo, laterality))]
    return tuple(sorted(found[:-1] or found, key=lambda each: volume(each, tempo, laterality)))


def _one_more(now: Range | None, most: Range | None) -> Range | None:
    """Give the range of a ceiling that leaves room for one more of a part; the dose's own where there is none."""
    return Range(min(most.low, now.high + 1), now.high + 1) if now and most and now.high < most.high else now


@lru_cache(maxsize=4096)
def read_dose(text: str) -> Dose | None:
    """Give the dose of a sentence, None where it is none."""
    return parse(text)[0]


@lru_cache(maxsize=4096)
def volume_asked(text: str, tempo: Tempo, laterality: Laterality) -> int | None:
    """Give the volume (s) of a dose sentence, None where it is none."""
    dose = read_dose(text)
    return volume(dose, tempo, laterality) if dose else None
