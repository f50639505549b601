"""What a scenario expects held against what was decided.

Takes expectations and decisions; gives a sentence for each expectation that was not met. Never decides anything itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from limber.catalogue.load import load
from limber.dose.dose import Dose
from limber.dose.parse import parse
from limber.dose.reckon import volume
from limber.dose.write import write
from limber.progression.decision import Decision

_PARTS = tuple(part for part in Dose.__slots__ if part != "effort")
_PROGRAMME = "the programme"


def not_met(expected: Mapping[str, object], decisions: Iterable[Decision]) -> bool:
    """Tell whether no decision is as expected; an expectation that names no exercise speaks of the whole programme."""
    slug = expected.get("exercise")
    return not any(decision.exercise == slug and _fits(expected, decision) for decision in decisions)


def met(forbidden: Mapping[str, object], decisions: Iterable[Decision]) -> bool:
    """Tell whether some decision is what must not be; where no exercise is named, of any exercise or of the whole programme."""
    named = [decision for decision in decisions if forbidden.get("exercise", decision.exercise) == decision.exercise]
    return any(_fits(forbidden, decision) for decision in named)


def told(decision: Decision) -> str:
    """Give a decision as one readable line."""
    rows = ", ".join(f"{reason.code} ({reason.rule})" for reason in decision.because)
    before, after = (write(dose) if dose else "nothing" for dose in (decision.before, decision.after))
    rung = f"{decision.rung}: " if decision.rung else ""
    return f"{decision.exercise or _PROGRAMME}: {decision.action}, {before} -> {rung}{after}; because {rows or 'nothing is said'}"


def _fits(expected: Mapping[str, object], decision: Decision) -> bool:
    """Tell whether a decision has everything that is stated of it."""
    actions = expected.get("action", decision.action.value)
    rows = expected.get("rule", [])
    assert isinstance(rows, list)
    checks = (
        decision.action.value in actions if isinstance(actions, list) else decision.action.value == actions,
        "from" not in expected or _same(str(expected["from"]), decision.exercise, decision.before),
        "to" not in expected or _reaches(str(expected["to"]), decision),
        "to_at_most" not in expected or _volume(decision) <= _volume_of(str(expected["to_at_most"]), decision.exercise),
        "to_at_least" not in expected or _volume(decision) >= _volume_of(str(expected["to_at_least"]), decision.exercise),
        all(_cites(row, decision) for row in rows),
    )
    return all(checks)


def _cites(row: str, decision: Decision) -> bool:
    """Tell whether a row of the rules (`3.2-5`) is among the reasons."""
    return any(row in re.split(r"[\s,;]+", reason.rule) for reason in decision.because)


def _reaches(expected: str, decision: Decision) -> bool:
    """Tell whether a decision leads to a dose (`3 x 8`), to another exercise, or to a dose of it (`mini-bridge: 6`)."""
    slug, dose = _split(expected)
    if slug is None:
        return decision.rung is None and _same(dose, decision.exercise, decision.after)
    return decision.rung == slug and (not dose or _same(dose, slug, decision.after))


def _split(text: str) -> tuple[str | None, str]:
    """Give the exercise that a text names, if any, and the dose."""
    slug, _, dose = text.partition(":")
    return (slug, dose.strip()) if slug in load().exercises else (None, text)


def _dose(text: str) -> Dose:
    """Read a dose of a scenario. Raises ValueError where it is none."""
    dose, problems = parse(text)
    if dose is None:
        raise ValueError(f"{text}: {problems}")
    return dose


def _same(expected: str, slug: str | None, dose: Dose | None) -> bool:
    """Tell whether a dose has every part that the expected one states; sides that are the exercise's own need no word."""
    if dose is None:
        return False
    stated, own = _dose(expected), load().exercises[slug].laterality if slug else None
    got = {part: getattr(dose, part) for part in _PARTS} | {"laterality": dose.laterality or own}
    return all(getattr(stated, part) in (None, got[part]) for part in _PARTS)


def _volume(decision: Decision) -> int:
    """Give the volume (s) of what a decision asks, 0 where nothing is asked."""
    return _reckoned(decision.after, decision.rung or decision.exercise) if decision.after else 0


def _volume_of(text: str, slug: str | None) -> int:
    """Give the volume (s) of a dose that a scenario states, of an exercise it may name."""
    named, dose = _split(text)
    return _reckoned(_dose(dose), named or slug)


def _reckoned(dose: Dose, slug: str | None) -> int:
    """Give the volume (s) of a dose of an exercise of the catalogue."""
    assert slug is not None
    exercise = load().exercises[slug]
    return volume(dose, exercise.tempo, exercise.laterality)
