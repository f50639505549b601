"""The JSON form of decisions, as other programs rely on it, and as a `decision` entry of the diary holds it.

Takes Decisions; gives dictionaries of plain JSON types. Never decides anything: what a key means is said in `docs/cli.md`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.dose.dose import Dose
from limber.dose.write import write
from limber.export.forms import JsonForm, exercise_form
from limber.progression.decision import Decision
from limber.reasons import Reason
from limber.wording.progression import say

ENGINE = "0.1.0"  # of the rules, as the package has it
_SHOWN = 12  # characters of a digest


def decision_entry(decision: Decision, exercises: Mapping[str, Exercise], day: date, at: datetime) -> Entry:
    """Give the diary entry that records a decision of a day.

    Its id is made of the day, the exercise and what was decided: two devices that decide the same write the same entry, and of two that
    decide otherwise both are kept, of which the lower stands.
    """
    form = decision_form(decision, exercises)
    what = [form["exercise"], form["from"], form["to"], form["action"], *([] if decision.exercise else [form["because"]])]
    identifier = f"decision-{day}-{(decision.exercise or 'whole')[:100]}-{_digest(what)}"
    return Entry(identifier, at, Kind.DECISION, {**form, "engine": ENGINE, "catalogue": catalogue_version()})


@cache
def catalogue_version() -> str:
    """Give a short text that is another one whenever anything about an exercise of the catalogue is."""
    return _digest([exercise_form(exercise) for _, exercise in sorted(load().exercises.items())])


def _digest(value: object) -> str:
    """Give a short text that stands for a value of plain JSON types."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:_SHOWN]


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
