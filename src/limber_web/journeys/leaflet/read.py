"""The reading page: a leaflet on the left, what Limber understood on the right, and every choice in one form.

Takes requests of a chosen person; gives pages, and keeps their answers beside the leaflet. Nothing goes to the diary here.
"""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from limber.planning.adopted import lasting
from limber_web.accounts.chosen import PersonRequest, confirm_person
from limber_web.figure.looks import look_of
from limber_web.journeys.leaflet.arriving import holds_programme
from limber_web.journeys.leaflet.items import item
from limber_web.journeys.leaflet.kept import Kept, answer, kept
from limber_web.journeys.leaflet.marked import runs
from limber_web.journeys.leaflet.offer import first_doses, offer_of_leaflet
from limber_web.journeys.leaflet.rules import rules_of
from limber_web.journeys.leaflet.understood import draft_of, understood
from limber_web.journeys.plan.doors import planning, questions_open

_FORM = frozenset({"csrfmiddlewaretoken", "person"})


@require_http_methods(["GET", "HEAD", "POST"])
@planning
def leaflet_read(request: PersonRequest) -> HttpResponseBase:
    """Show what was read, and keep what the person says to it."""
    leaflet = kept(request)
    if leaflet is None:
        return redirect("leaflet")
    if holds_programme(leaflet.text):
        return redirect("leaflet-use")
    if request.method != "POST":
        return _page(request, leaflet)
    if not confirm_person(request):
        return redirect("who")
    leaflet = answer(request, {name: str(value) for name, value in request.POST.items() if name not in _FORM}) or leaflet
    wrong = any(each.mend for each in understood(leaflet))
    return _page(request, leaflet, 422) if wrong else redirect("leaflet-use")


def _page(request: PersonRequest, leaflet: Kept, status: int = 200) -> HttpResponse:
    """Give the page."""
    draft, look = draft_of(leaflet.text), look_of(request.standing.profile)
    offer = offer_of_leaflet(leaflet, lasting(request.standing.person))
    first, left = first_doses(leaflet, offer, look), {} if questions_open(request) else {each.number: each.because for each in offer.left}
    items = [item(taken, look, first.get(taken.number, ""), left.get(taken.number, ())) for taken in understood(leaflet)]
    shown = {
        "runs": runs(draft),
        "items": items,
        "rules": rules_of(draft),
        "remarks": leaflet.remarks,
        "asking": [each.number for each in items if each.asks],
        "mending": [each.number for each in items if each.mend],
        "full": "full" in leaflet.answers,
        "answered": bool(leaflet.answers),
    }
    return render(request, "leaflet/leaflet_read.html", shown, status=status)
