"""The first pages: where, how old, how long; too young; and whether pregnancy is possible.

Takes what the person types; gives a draft and the next page. Never keeps anything of someone under 18.
"""

from __future__ import annotations

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from limber.person.person import ADULT
from limber_web.accounts.chosen import PersonRequest, person_needed, unlocked
from limber_web.care.save import drop_draft
from limber_web.journeys.begin import flow
from limber_web.journeys.begin.drafts import draft_for, go_on, to, unconfirmed
from limber_web.journeys.begin.flow import FIRST
from limber_web.journeys.begin.forms import OpeningForm


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin(request: PersonRequest) -> HttpResponseBase:
    """Ask country, age and how long; someone who left midway goes on where they left."""
    draft = draft_for(request, FIRST)
    step = flow.next_step(draft)
    if request.method != "POST" and draft.opened and "change" not in request.GET:
        if unconfirmed(request):
            return redirect("begin-confirm")
        return to(step) if step else redirect("begin-confirm")
    form = OpeningForm(request.POST or None, _known(request, draft))
    if request.method != "POST" or not form.is_valid():
        return render(request, "begin/begin.html", {"form": form}, status=200 if request.method != "POST" else 422)
    typed = form.cleaned_data
    if typed["age"] < ADULT:
        drop_draft(request.person)
        return redirect("begin-young")
    return go_on(request, flow.first_draft(**typed))


@require_safe
@person_needed
def begin_young(request: PersonRequest) -> HttpResponseBase:
    """Refuse someone under 18, kindly, and say what they can do."""
    return render(request, "begin/young.html")


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_pregnancy(request: PersonRequest) -> HttpResponseBase:
    """Ask once whether pregnancy is possible; anything but a plain no is a yes."""
    draft = draft_for(request, FIRST)
    if not draft.opened:
        return redirect("begin")
    if request.method == "POST":
        return go_on(request, flow.with_pregnancy(draft, request.POST.get("possible") != flow.NO))
    return render(request, "begin/pregnancy.html")


def _known(request: PersonRequest, draft: flow.Draft) -> dict[str, object]:
    """Give what need not be typed again: from the draft, else from the answers of an earlier day."""
    if draft.opened:
        return {"country": draft.country, "age": draft.age, "lasted": draft.lasted, "helped": draft.helped}
    return {"country": request.standing.country, "age": request.standing.age}
