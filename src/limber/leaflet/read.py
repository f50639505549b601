"""A leaflet's text read as exercises with doses.

Takes text and the words of its language; gives a Draft with the place of everything. Never raises on any text; never adds a number.
"""

from __future__ import annotations

from limber.leaflet.draft import Draft, Place, ReadDose, ReadExercise, ReadRule
from limber.leaflet.general import filled, general
from limber.leaflet.outline import Outline, Outlined, outline
from limber.leaflet.page import Page, page
from limber.leaflet.sides import sides
from limber.leaflet.stated import Ends, stated
from limber.leaflet.words import Words


def read(text: str, words: Words) -> Draft:
    """Give the draft of a leaflet."""
    found = page(text, words)
    parts = outline(found)
    scopes = general(found, parts)
    exercises = tuple(_exercise(found, each, parts, filled(scopes, each.first)) for each in parts.exercises)
    return Draft(exercises, rules(found))


def _exercise(found: Page, each: Outlined, parts: Outline, for_all: dict[str, Ends]) -> ReadExercise:
    """Give one exercise with the dose of its own words."""
    name = " ".join(found.text[slice(*each.name)].split())
    first, last = each.tokens
    static = any(word in found.words.headings["static"] for word in name.lower().replace("-", " ").split())
    values = for_all | stated(found, first, last, static=static)
    dose = ReadDose(
        sets=values.get("sets"),
        reps=values.get("reps"),
        hold_s=values.get("hold"),
        rest_s=values.get("rest"),
        sides=sides(found, first, last),
        times_per_day=values.get("times_per_day"),
        days_per_week=values.get("days_per_week"),
        breaths=values.get("breaths"),
        duration_s=values.get("duration"),
    )
    start = min(found.blocks[each.first].start, each.name[0]) if each.named else found.tokens[first].start
    end = found.tokens[last - 1].end
    section = [mark.name for mark in parts.sections if mark.block < each.first]
    title = " ".join(found.text[slice(*section[-1])].split()) if section else None
    return ReadExercise(name, each.named, title, (), dose, (found.line(start), found.line(end)), Place(start, end))


def rules(found: Page) -> tuple[ReadRule, ...]:
    """Give the rules of a leaflet, one for each kind and line that a rule's sentence stands on."""
    given: set[ReadRule] = set()
    for mention in found.rules:
        first, last = found.sentence(mention.first)
        start, end = found.tokens[first].start, found.tokens[last - 1].end
        given.update(ReadRule(mention.gives, line) for line in range(found.line(start), found.line(end) + 1))
    return tuple(sorted(given, key=lambda rule: (rule.line, rule.kind)))
