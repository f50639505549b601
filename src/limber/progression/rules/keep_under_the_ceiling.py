"""Never above the most that is ever asked, nor above what a person's conditions let anyone ask (rules 4.2-5; rules 2; design law 4)."""

from __future__ import annotations

from limber.progression.ladder import ceiling_of, under_conditions
from limber.progression.rule import OWN, Cap, Look
from limber.reasons import Reason


def cap(look: Look) -> Cap | None:
    """Give the ceiling where the dose in force lies above it."""
    if not look.state.capping and look.track.volume <= look.state.tops[look.track.slug]:
        return None
    dose, ceiling = look.track.dose, ceiling_of(look.exercise, look.state)
    if look.track.volume > look.volume(ceiling):
        return look.dose(ceiling, Reason("progress-over-ceiling", {}, "4.2-5", OWN))
    lower = under_conditions(dose, look.exercise, look.state)
    return None if lower == dose else look.dose(lower, Reason("progress-condition-cap", {}, "2", OWN))
