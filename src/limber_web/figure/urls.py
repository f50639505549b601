"""The addresses of pictures."""

from __future__ import annotations

from django.urls import path

from limber_web.figure.drawings import Shot
from limber_web.figure.views import figure, pose

urlpatterns = [
    path("figure/pose/<slug:name>.svg", pose, name="figure-pose"),
    *(path(f"figure/<slug:slug>-{shot}.svg", figure, {"shot": shot}, name=f"figure-{shot}") for shot in Shot if shot is not Shot.MOVING),
    path("figure/<slug:slug>.svg", figure, {"shot": Shot.MOVING}, name="figure"),
]
