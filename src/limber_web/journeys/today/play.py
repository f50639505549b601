"""The player's page, the session it plays, and what it leads to when it hurts.

Takes requests of a chosen person who has answered the danger signs; gives a page, JSON, and the page of care. Never gives a step of an
exercise under a lock, save those that the lock leaves open.
"""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from limber.diary.needs import jump_asks
from limber.person.suits import adapted
from limber.screening.countries import Call, call_for
from limber.screening.questions import Action
from limber_web.accounts.chosen import PersonRequest, confirm_person, person_needed
from limber_web.care.save import keep, new_entry
from limber_web.care.views import FOR_PERSON
from limber_web.figure.drawings import Shot
from limber_web.journeys.today import guidance
from limber_web.journeys.today.cards import Card
from limber_web.journeys.today.decided import asked_of
from limber_web.journeys.today.doors import screened, way_of
from limber_web.journeys.today.figures import figure_url
from limber_web.journeys.today.history import days_of, moved
from limber_web.journeys.today.plan import Plan, Way, plan_of, with_pain
from limber_web.journeys.today.report import questions_after
from limber_web.journeys.today.timeline import session_form
from limber_web.journeys.today.today import STARTED, cards_of, done_today

CHEST = "E9"


@require_safe
@screened
def player(request: PersonRequest) -> HttpResponseBase:
    """Show the player, where the session was started today by the person's own button, and the daily set is answered."""
    here = _plan(request, None)
    if request.session.get(STARTED) != request.now.date().isoformat() or not here.session.items:
        return redirect("exercise", here.session.items[0].slug) if here.way is Way.OPEN and here.session.items else redirect("today")
    if "daily" in request.standing.needs and request.standing.lock is None:
        return redirect(f"{reverse('daily')}?next={request.get_full_path()}")
    cards, call = cards_of(here), _ambulance(request)
    shown = {
        "way": here.way,
        "key": f"{request.now.date()} {here.way}",
        "guided": here.guided,
        "cards": cards,
        "first_picture": cards[0].picture,
        "first_time": not any(map(moved, days_of(request.entries).values())),
        "call_words": call.words,
        "call_number": call.number,
        "stop_signs": guidance.STOP_SIGNS,
        "listed": _listed(here, cards),
        "cannot_get_up": guidance.CANNOT_GET_UP,
        "choices": guidance.CHOICES,
        "comfort_words": guidance.COMFORT,
        "paces": guidance.PACES,
    }
    return render(request, "today/player.html", shown | questions_after())


@require_http_methods(["GET", "HEAD", "POST"])
@screened
def today_session_json(request: PersonRequest) -> HttpResponseBase:
    """Give today's session as the player takes it; a POST may hold the number before, which a flare is read from.

    A number far above the usual asks the whole danger signs first: then `ask` is where the player leads.

    A player that stayed open while somebody else was chosen names its own person, and gets nothing (hazard H26).
    """
    if request.headers.get(FOR_PERSON, str(request.person.pk)) != str(request.person.pk):
        return JsonResponse({}, status=409)
    if "daily" in request.standing.needs and request.standing.lock is None:
        return redirect("daily")
    pain = _pain(request)
    if pain is not None and request.standing.lock is None and jump_asks(request.entries, pain, request.now):
        # Kept, so that the questions come first also for someone who goes away now.
        keep(request.person, [new_entry("something_new", {"pain": pain}, request.now)])
        return JsonResponse({"ask": reverse("begin")})
    return JsonResponse(session_form(_plan(request, pain), request.standing.closed))


@require_http_methods(["GET", "HEAD", "POST"])
@person_needed
def hurts(request: PersonRequest, what: str) -> HttpResponseBase:
    """Lead on from "It hurts": chest signs that were confirmed lock at once; leg signs bring the whole danger signs, doubt the daily set."""
    if what == "chest" and request.method == "POST" and confirm_person(request):
        keep(request.person, [new_entry("screen", {"answers": {CHEST: "yes"}}, request.now)])
        return redirect("care")
    if request.standing.lock is not None:
        return redirect("care")
    return redirect("begin" if what == "leg" else "daily")


def _listed(here: Plan, cards: list[Card]) -> list[dict[str, object]]:
    """Give the exercises as the list that stands in the player's place where no script runs, with how each goes."""
    exercises = zip(cards, here.exercises, strict=True)
    return [
        {"card": card, "poster": figure_url(each, here.look, Shot.POSTER), "steps": each.steps, "adapt": adapted(each, here.person)}
        for card, each in exercises
    ]


def _plan(request: PersonRequest, pain: int | None) -> Plan:
    """Give today's plan for the way that was asked and the number before, without what is done already."""
    held = request.standing if pain is None else with_pain(request.standing, request.entries, pain, request.now)
    return plan_of(held, request.now.date(), _way(request), done=done_today(request), asked=asked_of(request))


def _way(request: PersonRequest) -> Way:
    """Give the way, from the address, a form, or the JSON that the player sends."""
    named = _sent(request).get("way")
    return Way(named) if isinstance(named, str) and named in set(Way) else way_of(request)


def _pain(request: PersonRequest) -> int | None:
    """Give the number before that the player sent; None where it sent none that is from 0 to 10."""
    pain = _sent(request).get("pain")
    return pain if isinstance(pain, int) and not isinstance(pain, bool) and pain in guidance.SCALE else None


def _sent(request: HttpRequest) -> dict[str, object]:
    """Give the JSON that was sent; nothing where it is something else."""
    if request.method != "POST" or request.content_type != "application/json":
        return {}
    try:
        sent = json.loads(request.body)
    except ValueError:
        return {}
    return sent if isinstance(sent, dict) else {}


def _ambulance(request: PersonRequest) -> Call:
    """Give whom to call in the person's country."""
    return call_for(request.standing.country, Action.AMBULANCE, now=True)
