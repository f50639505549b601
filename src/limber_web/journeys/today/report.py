"""How was it: the report after a session, as a form that needs no script.

Takes a form; gives a `session` diary entry in the form that the rules read. Never keeps half a report: what is missing is asked again.
"""

from __future__ import annotations

from django.http import HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from limber.dose.write import write
from limber.programme.programme import Prescription
from limber_web.accounts.chosen import PersonRequest
from limber_web.care.save import keep, new_entry
from limber_web.journeys.today.decided import asked_of
from limber_web.journeys.today.doors import screened
from limber_web.journeys.today.guidance import HARD, LEGS, SCALE, WORSE
from limber_web.journeys.today.plan import plan_of
from limber_web.journeys.today.today import cards_of, done_today

SHARES = (("1", "All of it"), ("0.5", "About half"), ("0", "Not this one"))


@require_http_methods(["GET", "HEAD", "POST"])
@screened
def report(request: PersonRequest) -> HttpResponseBase:
    """Ask what was done and how it was, and keep it."""
    here = plan_of(request.standing, request.now.date(), done=done_today(request), asked=asked_of(request))
    lacking = missing(request.POST) if request.method == "POST" else ()
    if request.method == "POST" and not lacking:
        keep(request.person, [new_entry("session", payload(request.POST, here.session.items), request.now)])
        return redirect("progress")
    shown = questions_after() | {"cards": cards_of(here), "shares": SHARES, "lacking": lacking, "told": request.POST}
    return render(request, "today/report.html", shown, status=422 if lacking else 200)


def questions_after() -> dict[str, object]:
    """Give the answers that can be chosen after a session."""
    return {"worse": WORSE, "legs": LEGS, "hard": HARD}


def missing(form: QueryDict) -> tuple[str, ...]:
    """Give the names of the questions that still need an answer."""
    wanted = ["worse", "leg", *(["pain_worst"] if form.get("worse") in {"bit", "lot"} else []), *(["effort"] if form.get("hard") == "hard" else [])]
    allowed = {"worse": dict(WORSE), "leg": dict(LEGS), "pain_worst": set(map(str, SCALE)), "effort": set(map(str, SCALE))}
    return tuple(name for name in wanted if form.get(name) not in allowed[name])


def payload(form: QueryDict, items: tuple[Prescription, ...]) -> dict[str, object]:
    """Give the report as a diary entry's payload; what was not told is left out."""
    told: dict[str, object] = {"leg": form["leg"], "exercises": [_exercise(form, item) for item in items]}
    if form.get("pain_before") in set(map(str, SCALE)):
        told["pain_before"] = number(form, "pain_before")
    if form["worse"] != "same":
        told["pain_worst"] = number(form, "pain_worst")
    return told


def number(form: QueryDict, name: str) -> int:
    """Give a number that `missing` has looked at."""
    return int(str(form[name]))


def _exercise(form: QueryDict, item: Prescription) -> dict[str, object]:
    """Give one exercise of the report. Where nothing was said, nothing of it counts as done."""
    share = form.get(f"done-{item.slug}", "0")
    done = float(share) if share in dict(SHARES) else 0.0
    told: dict[str, object] = {"exercise": item.slug, "dose": write(item.dose), "done": done}
    if done and form.get("hard") == "hard":
        told["effort"] = number(form, "effort")
    if form["worse"] != "same" and item.slug in form.getlist("which"):
        told["pain_worst"] = number(form, "pain_worst")
    return told
