"""A leaflet's text read as exercises with doses.

Takes text and the words of its language; gives a Draft with the place of everything. Never raises on any text; never adds a number.
"""

from __future__ import annotations

from bisect import bisect_left

from limber.leaflet.draft import Draft, Place, ReadDose, ReadExercise
from limber.leaflet.general import Said, general
from limber.leaflet.labels import Mark
from limber.leaflet.muscles import muscles
from limber.leaflet.outline import Outline, Outlined, outline
from limber.leaflet.page import Page, page
from limber.leaflet.rules import rules
from limber.leaflet.sides import sides
from limber.leaflet.stated import stated
from limber.leaflet.words import Words


def read(text: str, words: Words) -> Draft:
    """Give the draft of a leaflet."""
    found = page(text, words)
    parts = outline(found)
    scopes = general(found, parts)
    exercises = tuple(_exercise(found, each, parts, scopes.of(each.first)) for each in parts.exercises)
    return Draft(exercises, rules(found))


def _exercise(found: Page, each: Outlined, parts: Outline, for_all: Said) -> ReadExercise:
    """Give one exercise with the dose of its own words."""
    name = " ".join(found.text[slice(*each.name)].split())
    first, last = each.tokens
    title = section_of(found, parts, each)
    static = any(word in found.words.headings["static"] for word in f"{name} {title or ''}".lower().replace("-", " ").split())
    values = for_all.values | (
        stated(found, first, last, static=static, after=each.name[1] if each.labelled else 0, without=parts.asides)
        if each.values is None
        else each.values
    )
    dose = ReadDose(
        sets=values.get("sets"),
        reps=values.get("reps"),
        hold_s=values.get("hold"),
        rest_s=values.get("rest"),
        sides=sides(found, first, last, parts.asides) or for_all.sides,
        times_per_day=values.get("times_per_day"),
        days_per_week=values.get("days_per_week"),
        breaths=values.get("breaths"),
        duration_s=values.get("duration"),
    )
    start = min(found.blocks[each.first].start, each.name[0]) if each.named else found.tokens[first].start
    end = found.tokens[last - 1].end
    return ReadExercise(
        name,
        each.named,
        title,
        muscles(found, each.name, first, last),
        dose,
        found.lines(start, end),
        tuple(Place(*run) for run in found.pieces(start, end)),
    )


def section_of(found: Page, parts: Outline, each: Outlined) -> str | None:
    """Give the nearest heading over an exercise that groups exercises."""
    above = bisect_left(parts.grouping, each.first, key=_block) - 1
    return " ".join(found.text[slice(*parts.grouping[above].name)].split()) if above >= 0 else None


def _block(mark: Mark) -> int:
    """Give the block of a heading."""
    return mark.block
