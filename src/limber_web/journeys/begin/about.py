"""What Limber knows about a person, with a way to change each answer, and a door for "something changed".

Takes the diary as it stands; gives a page of plain words. Never edits an answer in place: a change is a new answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from limber.catalogue.load import load as catalogue
from limber.diary.standing import Standing
from limber.screening.countries import country_names
from limber.screening.questions import Action, questions
from limber_web.accounts.chosen import PersonRequest, person_needed
from limber_web.figure.looks import look_of
from limber_web.journeys.begin import flow
from limber_web.journeys.begin.about_forms import FORMS, AboutForm
from limber_web.journeys.begin.conditions import PAGES, ConditionPage
from limber_web.journeys.begin.flow import LATER, NO
from limber_web.journeys.begin.look import look_words

NOT_TOLD = "Not told yet"


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that Limber knows: what was asked, what was told."""

    asked: str
    told: str


@dataclass(frozen=True, slots=True)
class Part:
    """Things that are changed on one page: a title, what is known, and the address of that page."""

    title: str
    known: tuple[Known, ...]
    change: str


@require_safe
@person_needed
def about(request: PersonRequest) -> HttpResponseBase:
    """List what is known about the person."""
    return render(request, "begin/about.html", {"parts": tuple(_parts(request))})


def _parts(request: PersonRequest) -> Iterator[Part]:
    """Give everything that is known, in the order in which it is asked."""
    held, profile = request.standing, request.standing.profile or {}
    country = country_names().get(held.country, NOT_TOLD)
    age = NOT_TOLD if held.age is None else f"{held.age} years"
    yield Part("You", (Known("Country", country), Known("Age", age)), f"{reverse('begin')}?change")
    yield Part("Who shows you the exercises", (Known("", look_words(look_of(profile))),), reverse("look"))
    for batch in flow.batches(LATER):
        told = tuple(_danger(identifier, held.answers) for identifier in batch.ids if identifier in held.answers)
        yield Part(batch.title, told or (Known("", NOT_TOLD),), _change(f"health-{batch.slug}"))
    yield from (_condition_part(page, held) for page in PAGES.values())
    yield from (_about_part(name, form, profile) for name, form in FORMS.items())


def _danger(identifier: str, items: Mapping[str, str]) -> Known:
    """Give one S question with its answer. A tablet is shared: what was said about dark thoughts is not written out again."""
    if questions()[identifier].action is Action.CRISIS:
        return Known(questions()[identifier].text, "You have answered this")
    words = {"yes": "Yes", NO: "No"}
    return Known(questions()[identifier].text, words.get(str(items[identifier]), "Not sure"))


def _condition_part(page: ConditionPage, held: Standing) -> Part:
    """Give one page of conditions: those that fit, or none, or not told yet."""
    tags = catalogue().vocabulary.tags
    stated = (held.profile or {}).get("tags")
    here = page.tags(held.pregnancy_possible)
    fits = [Known("", tags[tag].name) for tag in here if isinstance(stated, list) and tag in stated]
    silent = "None of these" if set(page.of).isdisjoint(held.conditions_left) else NOT_TOLD
    return Part(page.title, tuple(fits) or (Known("", silent),), _change(f"conditions-{page.slug}"))


def _about_part(name: str, form: type[AboutForm], profile: Mapping[str, object]) -> Part:
    """Give one page about the person, each answer as its choice was worded."""
    shown = form.shown(profile)
    known = tuple(Known(str(field.label), _worded(field, shown.get(key))) for key, field in form.declared_fields.items() if key != "no_kit")
    return Part(form.title, known, _change(f"about-{name}"))


def _worded(field: object, value: object) -> str:
    """Give an answer as its choice was worded; what was written freely as it was written."""
    if value in (None, ""):
        return NOT_TOLD
    choices = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    if isinstance(value, list | tuple):
        return ", ".join(choices.get(str(one), str(one)) for one in value) or "None of these"
    return choices.get(str(value), str(value))


def _change(slug: str) -> str:
    """Give the address of the page on which something is changed, which leads back here."""
    return f"{reverse('more-batch', args=[slug])}?about"
