"""The addresses of a leaflet."""

from __future__ import annotations

from django.urls import path

from limber_web.journeys.leaflet import leaflet, read, use

urlpatterns = [
    path("leaflet", leaflet.leaflet, name="leaflet"),
    path("leaflet/read", read.leaflet_read, name="leaflet-read"),
    path("leaflet/use", use.leaflet_use, name="leaflet-use"),
    path("leaflet/leave", leaflet.leaflet_leave, name="leaflet-leave"),
]
