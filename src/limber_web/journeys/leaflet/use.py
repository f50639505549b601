"""Using a leaflet: the programme that it becomes for the person, and the yes that adopts it.

Takes requests of a chosen person; keeps a `programme` entry, and an `override` entry for each exercise that was prescribed knowing of a
condition. Never keeps a programme that the person did not see.
"""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from limber.diary.entry import Entry
from limber.planning.adopted import lasting
from limber.programme.minutes import LONGEST_MINUTES
from limber.programme.programme import OwnExercise
from limber_web.accounts.chosen import PersonRequest, confirm_person
from limber_web.care.save import keep, new_entry
from limber_web.figure.looks import look_of
from limber_web.journeys.leaflet.arriving import holds_programme
from limber_web.journeys.leaflet.kept import Kept, drop, kept
from limber_web.journeys.leaflet.offer import Offer, offer_of, rows, starting
from limber_web.journeys.plan.adopt import entry_of
from limber_web.journeys.plan.doors import planning, questions_open
from limber_web.journeys.plan.token import token
from limber_web.journeys.today.words import number_word

BY = "whoever prescribed it, as told by the person"
NOTHING = "none"


@require_http_methods(["GET", "HEAD", "POST"])
@planning
def leaflet_use(request: PersonRequest) -> HttpResponseBase:
    """Show the programme that the leaflet becomes, and keep it once the person says so."""
    leaflet = kept(request)
    if leaflet is None:
        return redirect("leaflet")
    if questions_open(request):
        return render(request, "leaflet/leaflet_use.html", {"waits": True, "from_words": not holds_programme(leaflet.text)})
    offer = offer_of(leaflet, lasting(request.standing.person))
    if request.method != "POST":
        return _page(request, leaflet, offer)
    if not confirm_person(request):
        return redirect("who")
    if request.POST.get("seen") != _seen(offer):
        return redirect("leaflet-use")
    return _use(request, leaflet, offer)


def _use(request: PersonRequest, leaflet: Kept, offer: Offer) -> HttpResponseBase:
    """Keep the programme, with what was prescribed knowing the person's conditions; where there is none, say so and keep nothing."""
    may = {each.number for each in offer.left if each.may_open}
    told = {int(number) for number in request.POST.getlist("despite") if number.isdecimal()} & may
    programme = offer_of(leaflet, lasting(request.standing.person), told).programme if told else offer.programme
    if programme is None:
        return _page(request, leaflet, offer, 422)
    overrides = (_override(each, request) for each in programme.own if each.prescribed_despite)
    keep(request.person, [entry_of(starting(programme, request.now.date()), request.now), *overrides])
    drop(request)
    return redirect("today")


def _override(each: OwnExercise, request: PersonRequest) -> Entry:
    """Give the diary entry that says which conditions an exercise was prescribed despite, and who said so."""
    return new_entry("override", {"exercise": each.slug, "tags": list(each.prescribed_despite), "by": BY}, request.now)


def _seen(offer: Offer) -> str:
    """Give what the form sends back to say which programme the person saw."""
    return token(offer.programme) if offer.programme else NOTHING


def _page(request: PersonRequest, leaflet: Kept, offer: Offer, status: int = 200) -> HttpResponse:
    """Give the page."""
    shown: dict[str, object] = {
        "left": [each for each in offer.left if not each.waits],
        "waiting": [each for each in offer.left if each.waits],
        "most": LONGEST_MINUTES,
        "refused": offer.refused,
        "missing": offer.missing,
        "minutes": offer.minutes,
        "has": request.standing.person.minutes_per_day if offer.minutes > request.standing.person.minutes_per_day else 0,
        "from_words": not holds_programme(leaflet.text),
        "stands": request.standing.programme_text is not None,
        "token": _seen(offer),
        "empty": offer.programme is None,
        "can_open": any(each.may_open for each in offer.left),
        "mend": status != HTTPStatus.OK,
    }
    if offer.programme is not None:
        every = rows(offer.programme, look_of(request.standing.profile))
        shown |= {"rows": every, "count": number_word(len(every)), "weeks": offer.programme.weeks}
    return render(request, "leaflet/leaflet_use.html", shown, status=status)
