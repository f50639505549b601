"""The JSON form of a plan, as other programs rely on it.

Takes a Plan; gives dictionaries of plain JSON types with sentences for reasons. Never decides anything: what a key means is said in `docs/cli.md`.
"""

from __future__ import annotations

from limber.dose.write import write
from limber.export.forms import JsonForm
from limber.planning.plan import Covered, Entry, Plan, PlannedWeeks
from limber.reasons import Reasons
from limber.wording import reason_sentence
from limber.wording.planning import SEE, plain, unmet_sentence


def plan_form(plan: Plan, milliseconds: int) -> JsonForm:
    """Give a plan, or a refusal with no phases; `milliseconds` is what planning took."""
    form: JsonForm = {
        "phases": [_weeks_form(weeks) for weeks in plan.phases],
        "strength_weekdays": list(plan.strength_weekdays),
        "aerobic_weekdays": list(plan.aerobic_weekdays),
        "minutes": plan.minutes,
        "coverage": [_covered_form(covered) for covered in plan.coverage],
        "unmet": [
            {"wish": reason_sentence(plain(unmet.wish)), "because": _sentences(unmet.because), "say": unmet_sentence(unmet)} for unmet in plan.unmet
        ],
        "left_out": [{"slug": left.slug, "because": _sentences(left.because)} for left in plan.left_out],
        "proof": {"status": plan.proof.status, "gap": plan.proof.gap, "ms": milliseconds},
    }
    if plan.refused:
        form["refused"] = {"because": _sentences(plan.refused), "see": SEE}
    return form


def _weeks_form(weeks: PlannedWeeks) -> JsonForm:
    """Give the routines of some weeks."""
    routines = {name: [_entry_form(entry) for entry in entries] for name, entries in weeks.routines.items()}
    return {"weeks": [weeks.first_week, weeks.last_week], **routines}


def _entry_form(entry: Entry) -> JsonForm:
    """Give an exercise of a plan; its dose as a sentence."""
    return {"slug": entry.slug, "dose": write(entry.dose), "because": _sentences(entry.because)}


def _covered_form(covered: Covered) -> JsonForm:
    """Give the balance of some weeks."""
    muscles = {name: list(slugs) for name, slugs in covered.muscles.items()}
    return {"weeks": [covered.first_week, covered.last_week], "muscles": muscles, "days": dict(covered.days)}


def _sentences(reasons: Reasons) -> list[str]:
    """Give reasons as sentences."""
    return [reason_sentence(plain(reason)) for reason in reasons]
