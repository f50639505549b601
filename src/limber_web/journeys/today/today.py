"""Today's page, the start of a session, adopting the programme, and the morning after.

Takes requests of a chosen person; gives pages and diary entries. Never starts a session on the wrong person: the form says whose it is.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from limber.catalogue.load import load
from limber.programme.programme import Programme
from limber.programme.write import write_programme
from limber_web.accounts.chosen import PersonRequest, confirm_person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.begin.more import A_VISIT, PAGE_SECONDS, open_batches
from limber_web.journeys.today import plan as plans
from limber_web.journeys.today.cards import Card, card
from limber_web.journeys.today.doors import screened, way_of
from limber_web.journeys.today.guidance import SCALE
from limber_web.journeys.today.history import done_on
from limber_web.journeys.today.plan import Plan
from limber_web.journeys.today.words import headline, left_words, more_words

# What is asked in small batches over the next visits; while any of it is open, the programme waits.
OPEN_QUESTIONS = frozenset({"s_questions", "conditions", "about_you"})
STARTED = "started"
READY = "Your programme is ready."
REFUSED = "Not enough exercises suit you. See a physiotherapist."
ONE_DAY = timedelta(days=1)


@require_safe
@screened
def today(request: PersonRequest) -> HttpResponse:
    """Show what is on today."""
    done = done_today(request)
    here = plans.plan_of(request.standing, request.now.date(), way_of(request), done=done)
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
    return render(request, "today/today.html", shown | _offer(request))


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


@require_POST
@screened
def adopt(request: PersonRequest) -> HttpResponseBase:
    """Keep the packaged programme, as it suits the person today, as their first programme."""
    if not confirm_person(request):
        return redirect("who")
    fitted = plans.offer(request.standing)
    if fitted.programme is not None and not OPEN_QUESTIONS.intersection(request.standing.needs):
        keep(request.person, [new_entry("programme", {"text": write_programme(started(fitted.programme, request.now.date()))}, request.now)])
    return redirect("today")


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


def started(programme: Programme, on: date) -> Programme:
    """Give a programme that begins on a date."""
    return replace(programme, start=on)


def _more(request: PersonRequest) -> str:
    """Say how long the open questions take, those of one visit and all of them; nothing where none is open."""
    if not OPEN_QUESTIONS.intersection(request.standing.needs):
        return ""
    pages = max(1, len(tuple(open_batches(request))))
    return more_words(min(pages, A_VISIT) * PAGE_SECONDS, pages * PAGE_SECONDS)


def _offer(request: PersonRequest) -> dict[str, object]:
    """Give the programme that can be adopted, or its refusal; nothing while there is one, or while questions are open.

    `lost` says that there was a programme whose text can no longer be read.
    """
    if plans.programme_of(request.standing) or OPEN_QUESTIONS.intersection(request.standing.needs):
        return {}
    fitted = plans.offer(request.standing)
    said = REFUSED if fitted.refused else READY
    lost = request.standing.programme_text is not None
    return {
        "offer": fitted,
        "lost": lost,
        "adoptable": not fitted.refused,
        "offer_headline": said,
        "left": left_words(fitted, plans.names_of(load())),
    }
