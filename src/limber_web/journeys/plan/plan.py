"""The pages of a programme: the whole of it, one stage with every exercise, the example, and a week on paper.

Takes requests of a chosen person; gives pages. Never adopts anything: that is `adopt`.
"""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from limber.catalogue.load import load
from limber.planning.adopted import lasting
from limber.programme.days import week_of
from limber.programme.fit import fit
from limber.programme.packaged import packaged_programme
from limber.reasons import Reasons
from limber.wording.planning import SEE
from limber_web.accounts.chosen import PersonRequest
from limber_web.journeys.plan import made
from limber_web.journeys.plan.balance import balance
from limber_web.journeys.plan.doors import planning, questions_open
from limber_web.journeys.plan.made import EXAMPLE
from limber_web.journeys.plan.missing import missing
from limber_web.journeys.plan.news import news
from limber_web.journeys.plan.paper import paper
from limber_web.journeys.plan.rows import groups
from limber_web.journeys.plan.stages import STRENGTHS, Stage, glance, longest, minutes_words, stages, walk_minutes
from limber_web.journeys.plan.token import token
from limber_web.journeys.plan.whole import Whole, whole_of, whole_of_adopted
from limber_web.journeys.plan.words import DAYS, TAKEN_OUT, days_words, listed, weeks_words
from limber_web.journeys.today import plan as plans
from limber_web.journeys.today.decided import decided, stands_now
from limber_web.journeys.today.guidance import STOP_SIGNS
from limber_web.journeys.today.words import left_words


@require_safe
@planning
def plan(request: PersonRequest) -> HttpResponseBase:
    """Show the programme that stands; where there is none, the one that was made for the person, or why there is none."""
    if waits(request):
        return render(request, "plan/waiting.html")
    standing = adopted_of(request)
    whole, refused = whole_for(request)
    if whole is None:
        return render(request, "plan/refused.html", {"because": refused, "see": SEE} | _taken_out(request))
    week = standing.week if standing else 0
    shown = {
        "standing": standing,
        "proposal": standing is None,
        "token": token(whole.programme),
        "news": news(request.standing, request.entries) if standing else [],
    }
    return render(request, "plan/plan.html", shown | shown_whole(whole, week) | _taken_out(request))


@require_safe
@planning
def plan_make(request: PersonRequest) -> HttpResponseBase:
    """Say that a programme is being made, and lead on to it at once: making it may take some seconds."""
    if adopted_of(request) is not None or waits(request):
        return redirect("plan")
    return render(request, "plan/make.html", {"to": reverse("plan")})


@require_safe
@planning
def plan_weeks(request: PersonRequest, number: int) -> HttpResponseBase:
    """Show one stage with its exercises, why each is there, and the ways to change one."""
    whole = None if waits(request) else whole_for(request)[0]
    if whole is None:
        return redirect("plan")
    all_of = stages(whole.plan)
    stage = next((each for each in all_of if each.number == number), None)
    if stage is None:
        raise Http404
    now = known if (known := decided(request)) and stage.holds(week_of(known.on.programme, known.day)) else None
    shown = _stage(whole, stage) | {
        "groups": list(groups(whole, stage, stands_now(now) if now else {})),
        "all": all_of,
        "can_change": bool(whole.plan.chosen),
    }
    return render(request, "plan/weeks.html", shown | {"balance": balance(whole, whole.plan.coverage[whole.plan.phases.index(stage.parts[-1])])})


@require_safe
@planning
def plan_print(request: PersonRequest) -> HttpResponseBase:
    """Show a week to print: this one, or with `next` the one after."""
    standing = adopted_of(request)
    if standing is None:
        return redirect("plan")
    on = request.now.date() + timedelta(days=7 if "next" in request.GET else 0)
    whole = whole_of_adopted(standing, request.standing)
    return render(
        request,
        "plan/print.html",
        {"paper": paper(whole, on, request.standing.person, request.standing.closed), "next": "next" in request.GET, "stop_signs": STOP_SIGNS},
    )


@require_safe
@planning
def plan_example(request: PersonRequest) -> HttpResponseBase:
    """Show the packaged programme as it suits the person: an example, for who wants it."""
    if questions_open(request):
        return redirect("plan")
    fitted = fit(packaged_programme(EXAMPLE), lasting(request.standing.person), load())
    shown: dict[str, object] = {"refused": fitted.refused, "left": left_words(fitted, plans.names_of(load()))}
    if fitted.programme is not None:
        whole = whole_of_adopted(made.example(fitted.programme, request.standing), request.standing)
        shown |= {"token": token(fitted.programme)} | shown_whole(whole)
    return render(request, "plan/example.html", shown)


def whole_for(request: PersonRequest) -> tuple[Whole | None, Reasons]:
    """Give the programme that stands, else the one that is proposed; or none, and why there is none."""
    standing = adopted_of(request)
    if standing is not None:
        return whole_of_adopted(standing, request.standing), ()
    proposed = made.proposed(lasting(request.standing.person), made.asked_of(request.entries))
    return (None, proposed.refused) if proposed.refused else (whole_of(proposed, request.standing), ())


def waits(request: PersonRequest) -> bool:
    """Say whether there is no programme yet, and questions are to be answered before one can be made."""
    return adopted_of(request) is None and questions_open(request)


def adopted_of(request: PersonRequest) -> made.Adopted | None:
    """Give the programme that stands today."""
    return made.adopted(request.standing, request.entries, request.now.date())


def _stage(whole: Whole, stage: Stage, week: int = 0) -> dict[str, object]:
    """Give a stage as templates show it: its week at a glance is that of its last weeks."""
    part = stage.parts[-1]
    return {
        "stage": stage,
        "glance": glance(whole, part),
        "days": [name[:3] for name in DAYS],
        "grows": minutes_words(whole, stage),
        "part_weeks": weeks_words(part.first_week, part.last_week),
        "count": len(stage.slugs),
        "here": stage.holds(week),
    }


def shown_whole(whole: Whole, week: int = 0) -> dict[str, object]:
    """Give all that a page shows of a whole programme; `week` is that of today."""
    return _words(whole) | {
        "stages": [_stage(whole, each, week) for each in stages(whole.plan)],
        "missing": missing(whole),
        "balance": balance(whole, whole.plan.coverage[-1]) if whole.plan.coverage else None,
    }


def _words(whole: Whole) -> dict[str, object]:
    """Give what the whole programme is in numbers and days."""
    parts = whole.plan.phases
    work = {name for part in parts for name, entries in part.routines.items() if name in STRENGTHS and entries}
    return {
        "weeks": whole.plan.weeks,
        "minutes": longest(whole),
        "strength_days": days_words(whole.programme.strength_weekdays) if work else "",
        "in_turn": len(work) > 1,
        "aerobic": "Walking" if whole.walks else listed(whole.aerobic),
        "aerobic_days": days_words(whole.programme.aerobic_weekdays),
        "walk_first": walk_minutes(parts[0]) if parts else 0,
        "walk_last": walk_minutes(parts[-1]) if parts else 0,
    }


def _taken_out(request: PersonRequest) -> dict[str, object]:
    """Give what the person took out, each with how, and whether it can come back."""
    known = load().exercises
    return {"taken_out": [(slug, known[slug].name, TAKEN_OUT[what]) for slug, what in made.asked_of(request.entries) if slug in known]}
