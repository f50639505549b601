"""Adopting a programme: the one that was made, the example, or the one that was made anew after a change.

Takes forms; keeps `programme` entries. A programme is kept only where it is still the one that the person saw.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from datetime import date, datetime

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from limber.catalogue.load import load
from limber.diary.entry import Entry
from limber.planning.adopted import lasting
from limber.planning.plan import Plan, programme_of
from limber.programme.fit import fit
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Programme
from limber.programme.write import write_programme
from limber.wording.planning import SEE
from limber_web.accounts.chosen import PersonRequest, confirm_person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.plan import made
from limber_web.journeys.plan.compare import compare
from limber_web.journeys.plan.doors import planning, questions_open
from limber_web.journeys.plan.made import EXAMPLE
from limber_web.journeys.plan.news import news
from limber_web.journeys.plan.plan import adopted_of, shown_whole
from limber_web.journeys.plan.token import token
from limber_web.journeys.plan.whole import whole_of, whole_of_adopted

# What the last plans were made from: as many as `made` keeps.
_MADE: deque[tuple[object, ...]] = deque(maxlen=8)


@require_POST
@planning
def plan_use(request: PersonRequest) -> HttpResponseBase:
    """Keep the programme that the person saw, the one made for them or the example, from today on."""
    if not confirm_person(request):
        return redirect("who")
    example = request.POST.get("which") == "example"
    programme = None if questions_open(request) else _example(request) if example else _proposed(request)
    if programme is None or request.POST.get("seen") != token(programme):
        return redirect("plan-example" if example else "plan")
    keep(request.person, [entry_of(replace(programme, start=request.now.date()), request.now)])
    return redirect("today")


@require_http_methods(["GET", "HEAD", "POST"])
@planning
def plan_new(request: PersonRequest) -> HttpResponseBase:
    """Show what changes when the programme is made anew, and keep it once the person says so; while it is made, say so first."""
    standing = adopted_of(request)
    if standing is None:
        return redirect("plan")
    if request.method != "POST" and "made" not in request.GET and not _is_made(request, standing):
        return render(request, "plan/make.html", {"to": f"{reverse('plan-new')}?made", "anew": True})
    after, start = _anew(request, standing)
    _MADE.append(_made_from(request, standing))
    told = news(request.standing, request.entries)
    if after.refused:
        return render(request, "plan/refused.html", {"because": after.refused, "see": SEE, "news": told})
    whole = whole_of(after, request.standing, start)
    if request.method == "POST" and confirm_person(request) and request.POST.get("seen") == token(whole.programme):
        keep(request.person, [entry_of(whole.programme, request.now)])
        return redirect("plan")
    shown = {"news": told, "standing": standing, "token": token(whole.programme)}
    if standing.over or not standing.is_planned:
        return render(request, "plan/next.html", shown | shown_whole(whole))
    before = whole_of_adopted(standing, request.standing)
    return render(request, "plan/new.html", shown | compare(before, whole, standing.week) | {"same": token(before.programme) == shown["token"]})


def entry_of(programme: Programme, now: datetime) -> Entry:
    """Give the diary entry that adopts a programme."""
    return new_entry("programme", {"text": write_programme(programme)}, now)


def _is_made(request: PersonRequest, standing: made.Adopted) -> bool:
    """Say whether the plan that would take this one's place was worked out a short while ago, so that nobody has to wait."""
    return _made_from(request, standing) in _MADE


def _made_from(request: PersonRequest, standing: made.Adopted) -> tuple[object, ...]:
    """Give all that a new plan is made from."""
    return standing.programme, standing.week, lasting(request.standing.person), made.asked_of(request.entries)


def _anew(request: PersonRequest, standing: made.Adopted) -> tuple[Plan, date | None]:
    """Give the plan that takes the place of the one that stands, and its first day: from today where it begins from the start."""
    person, asked = lasting(request.standing.person), made.asked_of(request.entries)
    if standing.over:
        return made.following(standing, person, asked), request.now.date()
    if not standing.is_planned:
        return made.proposed(person, asked), request.now.date()
    return made.renewed(standing.programme, person, asked, standing.week), standing.programme.start


def _proposed(request: PersonRequest) -> Programme | None:
    """Give the programme that is made for the person; None where there is none, or one stands already."""
    if adopted_of(request) is not None:
        return None
    plan = made.proposed(lasting(request.standing.person), made.asked_of(request.entries))
    return None if plan.refused else programme_of(plan)


def _example(request: PersonRequest) -> Programme | None:
    """Give the example as it suits the person."""
    return fit(packaged_programme(EXAMPLE), lasting(request.standing.person), load()).programme
