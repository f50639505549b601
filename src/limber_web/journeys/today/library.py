"""The library: every exercise by its kind.

Takes the catalogue; gives a page. The list depends on nothing but the catalogue and the look, and is made once for each look.
Never shows a way to start.
"""

from __future__ import annotations

from functools import lru_cache

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from limber.catalogue.exercise import Kind
from limber.catalogue.load import load
from limber.figure.look import Look
from limber_web.accounts.chosen import PersonRequest, unlocked
from limber_web.figure.looks import look_of
from limber_web.journeys.today.cards import plain_card

TITLES = {
    Kind.MOBILITY: "Easy movement",
    Kind.STRETCH: "Stretches",
    Kind.STRENGTH: "Getting stronger",
    Kind.STABILISATION: "Balance and middle",
    Kind.AEROBIC: "Walking and breath",
}


@require_safe
@unlocked
def library(request: PersonRequest) -> HttpResponse:
    """List every exercise by its kind."""
    return render(request, "today/library.html", {"shelves": shelves(look_of(request.standing.profile)), "count": len(load().exercises)})


@lru_cache(maxsize=4)
def shelves(look: Look) -> SafeString:
    """Give the list of every exercise as HTML, with the pictures of one look."""
    exercises = sorted(load().exercises.values(), key=lambda each: each.name)
    kinds = [(title, [plain_card(each, look) for each in exercises if each.kind is kind]) for kind, title in TITLES.items()]
    return mark_safe(render_to_string("today/_shelves.html", {"kinds": kinds}))  # noqa: S308 - made of our own catalogue by a template that escapes
