"""Today's page, the start of a session, and the morning after.

Takes requests of a chosen person; gives pages and diary entries. Never starts a session on the wrong person: the form says whose it is.
"""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from limber.programme.days import week_of
from limber_web.accounts.chosen import PersonRequest, confirm_person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.begin.more import A_VISIT, PAGE_SECONDS, open_batches
from limber_web.journeys.plan.doors import OPEN_QUESTIONS
from limber_web.journeys.plan.news import news
from limber_web.journeys.today import changes
from limber_web.journeys.today import plan as plans
from limber_web.journeys.today.cards import Card, card
from limber_web.journeys.today.decided import decided
from limber_web.journeys.today.doors import screened, way_of
from limber_web.journeys.today.guidance import SCALE
from limber_web.journeys.today.history import done_on
from limber_web.journeys.today.plan import Plan
from limber_web.journeys.today.words import headline, more_words

STARTED = "started"
ONE_DAY = timedelta(days=1)


@require_safe
@screened
def today(request: PersonRequest) -> HttpResponse:
    """Show what is on today."""
    done, known = done_today(request), decided(request)
    here = plans.plan_of(request.standing, request.now.date(), way_of(request), done=done, asked=known.on if known else None)
    morning_of = request.standing.morning_of
    goal = (request.standing.profile or {}).get("goal")
    shown = {
        "plan": here,
        "way": here.way,
        "cards": cards_of(here),
        "goal": goal,
        "done": done,
        "greeting": greeting(request.now.hour),
        "headline": headline(len(here.session.items), here.timeline.seconds),
        "day_before": morning_of - ONE_DAY if morning_of else None,
        "more": _more(request),
        "lies": any(map(here.on_floor, here.exercises)),
    }
    return render(request, "today/today.html", shown | changes.shown(request, known) | _offer(request))


@require_POST
@screened
def start(request: PersonRequest) -> HttpResponseBase:
    """Begin a session for the person whose page this was; the daily set comes first where it is due."""
    if not confirm_person(request):
        return redirect("who")
    request.session[STARTED] = request.now.date().isoformat()
    player = f"{reverse('player')}?way={way_of(request)}"
    if "daily" in request.standing.needs and request.standing.lock is None:
        return redirect(reverse("daily") + f"?next={player}")
    return redirect(player)


@require_http_methods(["GET", "HEAD", "POST"])
@screened
def morning(request: PersonRequest) -> HttpResponseBase:
    """Ask how the back was on the morning after the last session, and keep the number."""
    of = request.standing.morning_of
    if of is None:
        return redirect("today")
    pain = request.POST.get("pain", "")
    if pain in map(str, SCALE):
        keep(request.person, [new_entry("morning", {"pain": int(pain), "of": of.isoformat()}, request.now)])
        return redirect("today")
    return render(request, "today/morning.html", {"day_before": of - ONE_DAY, "missing": request.method == "POST"})


def done_today(request: PersonRequest) -> frozenset[str]:
    """Give the exercises that need no asking again today."""
    return done_on(request.entries, request.now.date())


def cards_of(here: Plan) -> list[Card]:
    """Give a card for each exercise of a plan."""
    return [card(item, here.catalogue, here.look) for item in here.session.items]


def greeting(hour: int) -> str:
    """Greet by the time of day: morning until noon, afternoon until six."""
    part = "morning" if 4 <= hour < 12 else "afternoon" if 12 <= hour < 18 else "evening"
    return f"Good {part}"


def _more(request: PersonRequest) -> str:
    """Say how long the open questions take, those of one visit and all of them; nothing where none is open."""
    if not OPEN_QUESTIONS.intersection(request.standing.needs):
        return ""
    pages = max(1, len(tuple(open_batches(request))))
    return more_words(min(pages, A_VISIT) * PAGE_SECONDS, pages * PAGE_SECONDS)


def _offer(request: PersonRequest) -> dict[str, object]:
    """Say whether a programme can be made now, as there is none; or whether what was told since asks for another look at the one there is.

    `lost` says that there was a programme whose text can no longer be read.
    """
    held = request.standing
    programme = plans.programme_of(held)
    if programme is not None:
        return {"plan_stands": True, "told_new": news(held, request.entries), "over": week_of(programme, request.now.date()) > programme.weeks}
    return {"offer": not OPEN_QUESTIONS.intersection(held.needs), "lost": held.programme_text is not None}
