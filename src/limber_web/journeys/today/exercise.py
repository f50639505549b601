"""One exercise to read about: how it moves and goes, how much, who leaves it out, what is easier and harder, where it comes from.

Takes the catalogue and the person; gives a page. Under a lock only what the lock leaves open; never a way to start without one.
"""

from __future__ import annotations

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.catalogue.vocabulary import words_of
from limber.figure.look import Look
from limber.person.suits import adapted, suits
from limber_web.accounts.chosen import PersonRequest, person_needed
from limber_web.figure.addresses import is_drawn
from limber_web.figure.drawings import Shot
from limber_web.figure.looks import look_of
from limber_web.journeys.today.cards import plain_card
from limber_web.journeys.today.figures import figure_says, figure_url
from limber_web.journeys.today.plan import catalogue_of
from limber_web.journeys.today.words import dose_words

# What a leaflet may leave open, in plain words.
_OPEN = {
    "hold": "how long to hold",
    "rest": "how long to rest",
    "sets": "how many sets",
    "repetitions": "how many times",
    "days_per_week": "on how many days a week",
    "times_per_day": "how many times a day",
    "laterality": "one side or both",
}


@require_safe
@person_needed
def exercise(request: PersonRequest, slug: str) -> HttpResponseBase:
    """Show one exercise; under a lock only one that the lock leaves open."""
    lock = request.standing.lock
    if lock is not None and slug not in lock.open:
        return redirect("care")
    known = catalogue_of(request.standing).exercises.get(slug)
    if known is None:
        raise Http404
    look = look_of(request.standing.profile)
    if known.drawn_as not in load().exercises:
        return render(request, "today/own_exercise.html", {"exercise": known} | _own(known, look) | _for(known, request))
    return render(request, "today/exercise.html", {"exercise": known} | _shown(known, look) | _facts(known) | _for(known, request))


def _shown(known: Exercise, look: Look) -> dict[str, object]:
    """Give the pictures of an exercise, and its neighbours on the ladder with theirs."""
    catalogue = load()
    drawn = is_drawn(known)
    return {
        "picture": figure_url(known, look, Shot.MOVING),
        "poster": figure_url(known, look, Shot.POSTER) if drawn else "",
        "picture_says": figure_says(known, catalogue.vocabulary),
        "easier": [plain_card(catalogue.exercises[slug], look) for slug in known.easier],
        "harder": [plain_card(catalogue.exercises[slug], look) for slug in known.harder],
    }


def _own(known: Exercise, look: Look) -> dict[str, object]:
    """Give what is known of an exercise of the person's own: its position, and how much was asked for."""
    words = load().vocabulary
    return {
        "position": words.place_of(known),
        "dose": dose_words(known.start, known),
        "most": dose_words(known.ceiling, known) if known.ceiling != known.start else "",
        "picture": figure_url(known, look),
        "picture_says": figure_says(known, words),
    }


def _facts(known: Exercise) -> dict[str, object]:
    """Give what holds for an exercise whoever looks at it, in plain words."""
    catalogue = load()
    words = catalogue.vocabulary
    return {
        "position": words.place_of(known),
        "start": dose_words(known.start, known),
        "ceiling": dose_words(known.ceiling, known),
        "muscles": [(words.muscles[muscle], muscle) for muscle in known.muscles],
        "secondary_muscles": [(words.muscles[muscle], muscle) for muscle in known.secondary_muscles],
        "avoid": [words.tags[tag].name for tag in known.avoid_if],
        "care": [(words.tags[tag].name, words.tags[tag].adapt) for tag in known.caution_if],
        "kit": [_kit(item) for item in known.equipment if item != "none"],
        "sources": [catalogue.sources[identifier] for identifier in known.sources],
        "unstated": [_OPEN[part] for part in known.unstated],
    }


def _for(known: Exercise, request: PersonRequest) -> dict[str, object]:
    """Give what holds for an exercise and this person: why it is left out, and what to do differently."""
    person = request.standing.person
    return {"because": suits(known, person).because, "adapt": adapted(known, person), "lock": request.standing.lock}


def _kit(item: str) -> str:
    """Give a piece of kit in plain words."""
    return " or ".join(load().vocabulary.equipment[word] for word in words_of(item))
