"""The addresses of a programme on paper."""

from __future__ import annotations

from django.urls import path

from limber_web.journeys.handout import handout

urlpatterns = [
    path("handout", handout.handout, name="handout"),
    path("handout/pdf", handout.handout_pdf, name="handout-pdf"),
    path("handout/text", handout.handout_text, name="handout-text"),
]
