"""What templates say in one word: sentences for problems and reasons, step dots, the numbers from 0 to 10, a first figure.

Takes engine values; gives text and values for `templates/components`. Never decides anything.
"""

from __future__ import annotations

from django import template

from limber.catalogue.load import load
from limber.problems import Problem
from limber.reasons import Reason
from limber.scales import PainScore
from limber.wording import problem_sentence, reason_sentence
from limber_web.figure.addresses import address
from limber_web.figure.drawings import Shot
from limber_web.figure.looks import FIRST

register = template.Library()
_ENDS = {
    "pain": ("0 is no pain", "10 is the worst you can think of"),
    "effort": ("0 is nothing at all", "10 is all you have"),
}


@register.filter
def sentence(said: Problem | Reason) -> str:
    """Write a Problem or a Reason as a sentence."""
    return problem_sentence(said) if isinstance(said, Problem) else reason_sentence(said)


@register.inclusion_tag("components/step_dots.html")
def step_dots(now: int, total: int, label: str = "") -> dict[str, object]:
    """Draw where someone is: step `now` (from 1) of `total`; the label is read aloud in place of the dots."""
    states = ["done" if step < now else "now" if step == now else "" for step in range(1, total + 1)]
    return {"states": states, "label": label or f"Step {now} of {total}"}


@register.inclusion_tag("components/scale.html")
def scale(name: str, kind: str = "radio", chosen: object = None, of: str = "pain") -> dict[str, object]:
    """Draw the numbers from 0 to 10, of pain or of effort, with what their ends mean. `chosen` is the number that was told, if any."""
    low, high = _ENDS[of]
    told = "" if chosen is None else str(chosen)
    return {"name": name, "kind": kind, "chosen": told, "low": low, "high": high, "numbers": range(PainScore.LOW, PainScore.HIGH + 1)}


@register.simple_tag
def first_figure(slug: str) -> str:
    """Give the address of an exercise's still in the first look, for a page on which nobody has chosen one yet."""
    return address(load().exercises[slug], Shot.STILL, FIRST)
