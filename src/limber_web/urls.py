"""Which address leads to which view. One word leads through address, view, template and test."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from limber_web.care import views as care

_JOURNEYS = ("who", "begin", "today", "record", "plan", "handout", "leaflet")


def alive(request: HttpRequest) -> HttpResponse:
    """Answer that this is Limber, so that a second start opens the first one."""
    return HttpResponse("Limber", "text/plain")


handler400 = "limber_web.trouble.too_much"
handler404 = "limber_web.trouble.not_found"
handler500 = "limber_web.trouble.trouble"
urlpatterns = [
    path("alive", alive, name="alive"),
    path("diary", care.diary, name="diary"),
    path("", include("limber_web.figure.urls")),
    *(path("", include(f"limber_web.journeys.{journey}.urls")) for journey in _JOURNEYS),
]
