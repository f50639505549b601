"""A leaflet that a person brings: where it is given, and where it is left again.

Takes requests of a chosen person; gives pages. Nothing goes to the diary here, and a leaflet in which nothing was found is not kept at all.
"""

from __future__ import annotations

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from limber_web.accounts.chosen import PersonRequest, confirm_person
from limber_web.journeys.leaflet.arriving import Arrived, arrived, holds_programme
from limber_web.journeys.leaflet.kept import begin, drop, kept
from limber_web.journeys.plan.doors import planning


@require_http_methods(["GET", "HEAD", "POST"])
@planning
def leaflet(request: PersonRequest) -> HttpResponseBase:
    """Ask for the words of a leaflet or its file, and lead on to what was read."""
    started = kept(request)
    if request.method != "POST":
        text = started.text if started and "change" in request.GET else ""
        return render(request, "leaflet/leaflet.html", {"started": None if text else started, "text": text})
    if not confirm_person(request):
        return redirect("who")
    found = arrived(request)
    if not isinstance(found, Arrived):
        return render(request, "leaflet/leaflet.html", {"sentences": found, "text": request.POST.get("text", "")}, status=422)
    begin(request, found)
    return redirect("leaflet-use" if holds_programme(found.text) else "leaflet-read")


@require_POST
@planning
def leaflet_leave(request: PersonRequest) -> HttpResponseBase:
    """Erase what is kept of a leaflet."""
    drop(request)
    return redirect("today")
