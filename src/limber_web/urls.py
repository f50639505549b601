"""Which address leads to which view. One word leads through address, view, template and test."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import include, path

from limber_web.care import views as care

_JOURNEYS = ("limber_web.journeys.who.urls", "limber_web.journeys.begin.urls", "limber_web.journeys.today.urls")
urlpatterns = [
    path("diary", care.diary, name="diary"),
    *(path("", include(journey)) for journey in _JOURNEYS if find_spec(journey.rpartition(".")[0]) and find_spec(journey)),
]
