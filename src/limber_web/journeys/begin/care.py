"""What to do about a danger sign: the page behind every lock, changing the country, and how the exercises open again.

Takes what the engine says of a person's care; gives the page whose heading is the action, and keeps that someone was checked. Never opens
a lock itself: the engine does, when the diary says that the person was checked and may exercise.
"""

from __future__ import annotations

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from limber.catalogue.load import load as catalogue
from limber.screening.countries import country
from limber.screening.questions import Action
from limber.screening.screen import LevelOfCare
from limber.wording.care import care_page
from limber_web.accounts.chosen import PersonRequest, person_needed
from limber_web.care.save import keep, new_entry
from limber_web.journeys.begin.countries import country_name
from limber_web.journeys.begin.drafts import level_of
from limber_web.journeys.begin.forms import CountryForm, SeenForm


@require_safe
@person_needed
def care(request: PersonRequest) -> HttpResponseBase:
    """Show what to do, how to say it, and how the exercises open again."""
    standing = request.standing
    held = standing.lock or standing.screening
    level = level_of(standing)
    words = care_page(held) if held is not None else None
    # Where nothing asks for a visit there may still be a kind word.
    if held is None or words is None or (level is LevelOfCare.CARRY_ON and not words.note):
        return redirect("today")
    page = {
        "page": words,
        "visit": level is not LevelOfCare.CARRY_ON,
        "look": "" if level is LevelOfCare.EMERGENCY and held.action is not Action.CRISIS else "soon",
        "lock": standing.lock,
        "emergency": country(standing.country).emergency,
        "open": _open(held.open),
        "country": country_name(standing.country),
        "opens_from": _opens_from(request),
        "not_yet": "not-yet" in request.GET,
    }
    return render(request, "begin/care.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@person_needed
def care_country(request: PersonRequest) -> HttpResponseBase:
    """Change the country, for the number to call; the answers and the lock stay as they are."""
    form = CountryForm(request.POST or None, {"country": request.standing.country})
    if request.method == "POST" and form.is_valid():
        payload = {"country": form.cleaned_data["country"], "answers": {}}
        keep(request.person, [new_entry("screen", payload, request.now)])
        return redirect("care")
    return render(request, "begin/care_country.html", {"form": form}, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@person_needed
def care_seen(request: PersonRequest) -> HttpResponseBase:
    """Record that the person was checked, by whom, and whether they may exercise. An emergency is not opened before its time."""
    level = level_of(request.standing)
    if level is LevelOfCare.CARRY_ON:
        return redirect("today")
    opens_from = _opens_from(request)
    form = SeenForm(request.POST or None)
    if request.method == "POST" and not opens_from and form.is_valid():
        may = form.cleaned_data["may_exercise"] == "yes"
        payload = {"level": str(level), "by": form.cleaned_data["by"], "may_exercise": may}
        keep(request.person, [new_entry("seen", payload, request.now)])
        return redirect("today") if may else redirect("/care?not-yet")
    page = {"form": form, "opens_from": opens_from}
    return render(request, "begin/care_seen.html", page, status=422 if request.method == "POST" else 200)


def _opens_from(request: PersonRequest) -> str:
    """Say from when a lock can be opened, on the person's own clock; empty where it can be opened now, or where there is none."""
    lock = request.standing.lock
    if lock is None or request.now >= lock.opens_from:
        return ""
    at = lock.opens_from.astimezone(request.now.tzinfo)
    return f"{at:%A} {at.day} {at:%B}, {at:%H:%M}"


def _open(slugs: tuple[str, ...]) -> list[dict[str, str]]:
    """Give the exercises that stay open, by name."""
    known = catalogue().exercises
    return [{"slug": slug, "name": known[slug].name} for slug in slugs]
