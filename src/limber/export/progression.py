"""The JSON form of decisions, as other programs rely on it, and as a `decision` entry of the diary holds it.

Takes Decisions; gives dictionaries of plain JSON types. Never decides anything: what a key means is said in `docs/cli.md`.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.catalogue.exercise import Exercise
from limber.dose.dose import Dose
from limber.dose.write import write
from limber.export.forms import JsonForm
from limber.progression.decision import Decision
from limber.reasons import Reason
from limber.wording.progression import say


def decision_form(decision: Decision, exercises: Mapping[str, Exercise]) -> JsonForm:
    """Give a decision; `exercises` holds those of the catalogue and the programme's own, for their names."""
    to = _written(decision.after)
    return {
        "exercise": decision.exercise,
        "from": _written(decision.before),
        "to": f"{decision.rung}: {to}" if decision.rung else to,
        "action": decision.action.value,
        "because": [_reason_form(reason) for reason in decision.because],
        "say": say(decision, exercises),
    }


def _reason_form(reason: Reason) -> JsonForm:
    """Give a reason as a value."""
    return {"code": reason.code, "values": dict(reason.values), "rule": reason.rule, "source": reason.source}


def _written(dose: Dose | None) -> str | None:
    """Give a dose as its sentence."""
    return write(dose) if dose else None
