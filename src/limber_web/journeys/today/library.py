"""The library: every exercise by its kind, and a page for each.

Takes the catalogue; gives pages. The list depends on nothing but the catalogue and is made once. Never shows a way to start.
"""

from __future__ import annotations

from functools import cache

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import load
from limber.catalogue.vocabulary import words_of
from limber.dose.write import write
from limber.person.suits import adapted, suits
from limber_web.accounts.chosen import PersonRequest, person_needed, unlocked
from limber_web.journeys.today.cards import plain_card
from limber_web.journeys.today.figures import figure_says, figure_url
from limber_web.journeys.today.words import dose_words

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
    return render(request, "today/library.html", {"shelves": shelves(), "count": len(load().exercises)})


@require_safe
@person_needed
def exercise(request: PersonRequest, slug: str) -> HttpResponseBase:
    """Show one exercise; under a lock only one that the lock leaves open."""
    lock = request.standing.lock
    if lock is not None and slug not in lock.open:
        return redirect("care")
    known = load().exercises.get(slug)
    if known is None:
        raise Http404
    return render(request, "today/exercise.html", _facts(known) | _for(known, request))


@cache
def shelves() -> SafeString:
    """Give the list of every exercise as HTML."""
    exercises = sorted(load().exercises.values(), key=lambda each: each.name)
    kinds = [(title, [plain_card(each) for each in exercises if each.kind is kind]) for kind, title in TITLES.items()]
    return mark_safe(render_to_string("today/_shelves.html", {"kinds": kinds}))  # noqa: S308 - made of our own catalogue by a template that escapes


def _facts(known: Exercise) -> dict[str, object]:
    """Give what holds for an exercise whoever looks at it."""
    catalogue = load()
    words = catalogue.vocabulary
    return {
        "exercise": known,
        "picture": figure_url(known),
        "picture_says": figure_says(known, words),
        "position": words.positions[known.position],
        "start": dose_words(known.start, known),
        "ceiling": dose_words(known.ceiling, known),
        "start_sentence": write(known.start),
        "muscles": [words.muscles[muscle] for muscle in known.muscles],
        "avoid": [words.tags[tag].name for tag in known.avoid_if],
        "kit": [_kit(item) for item in known.equipment if item != "none"],
        "easier": [catalogue.exercises[slug] for slug in known.easier],
        "harder": [catalogue.exercises[slug] for slug in known.harder],
    }


def _for(known: Exercise, request: PersonRequest) -> dict[str, object]:
    """Give what holds for an exercise and this person: why it is left out, and what to do differently."""
    person = request.standing.person
    return {"because": suits(known, person).because, "adapt": adapted(known, person), "lock": request.standing.lock}


def _kit(item: str) -> str:
    """Give a piece of kit in plain words."""
    return " or ".join(load().vocabulary.equipment[word] for word in words_of(item))
