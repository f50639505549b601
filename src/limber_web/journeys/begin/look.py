"""Who shows the exercises: the look of the drawn person, chosen from pictures.

Takes a request of a chosen person; gives a page of tiles and, where something was chosen, a diary entry. One look at a time, everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from limber.catalogue.load import load
from limber.figure.look import Hair, Look
from limber_web.accounts.chosen import PersonRequest, unlocked
from limber_web.care.save import keep, new_entry
from limber_web.figure.addresses import address
from limber_web.figure.drawings import Shot
from limber_web.figure.looks import KEY, kept, look_of, looked

# Words for what a tile shows; skin is shown and not named.
PALETTES = {"a": "Green shirt, grey hair", "b": "Yellow shirt, black hair", "c": "Red shirt, brown hair", "d": "Blue shirt, dark hair"}
BUILDS = {1: "Narrow", 2: "Broad"}
HAIR = {Hair.SHORT: "Short hair", Hair.CROPPED: "Very short hair", Hair.BOB: "To the chin", Hair.BUN: "In a bun"}
# What the tiles and the large pictures show: a head seen from the side, a body from the front, someone standing and someone lying.
_HEAD, _BODY, _LARGE = "chin-tuck", "seated-thoracic-rotation", ("backwards-stretch", "glute-bridge")


@dataclass(frozen=True, slots=True)
class Tile:
    """One picture to pick."""

    value: str
    label: str
    picture: str
    chosen: bool


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def look(request: PersonRequest) -> HttpResponseBase:
    """Show the looks, and keep the one that was chosen."""
    now = look_of(request.standing.profile)
    if request.method == "POST":
        parts = {"palette": now.palette, "build": str(now.build), "hair": str(now.hair)}
        chosen = looked(**{part: request.POST.get(part, told) for part, told in parts.items()})
        if chosen != now or KEY not in (request.standing.profile or {}):
            keep(request.person, [new_entry("profile", kept(chosen), request.now)])
        return redirect("look")
    return render(request, "begin/look.html", {"groups": _groups(now), "large": [_picture(slug, Shot.STILL, now) for slug in _LARGE]})


def look_words(chosen: Look) -> str:
    """Say in words how someone looks."""
    return f"{PALETTES[chosen.palette]}, {HAIR[chosen.hair].lower()}, {BUILDS[chosen.build].lower()}"


def _groups(now: Look) -> list[tuple[str, str, list[Tile]]]:
    """Give the three questions, each with its name and its tiles in the look that is chosen now."""
    palettes = ((name, words, Look(name, now.build, now.hair)) for name, words in PALETTES.items())
    hair = ((str(kind), words, Look(now.palette, now.build, kind)) for kind, words in HAIR.items())
    builds = ((str(number), words, Look(now.palette, number, now.hair)) for number, words in BUILDS.items())
    groups = (("palette", "Colours", palettes, _HEAD), ("hair", "Hair", hair, _HEAD), ("build", "Build", builds, _BODY))
    return [(name, title, _tiles(offered, now, slug)) for name, title, offered, slug in groups]


def _tiles(offered: Iterable[tuple[str, str, Look]], now: Look, slug: str) -> list[Tile]:
    """Give the tiles of one question, each with the start of an exercise."""
    return [Tile(value, words, _picture(slug, Shot.START, shown), shown == now) for value, words, shown in offered]


def _picture(slug: str, shot: Shot, shown: Look) -> str:
    """Give the address of an exercise's picture in a look."""
    return address(load().exercises[slug], shot, shown)
