"""A leaflet's text read as exercises with doses.

Takes text and the words of its language; gives a Draft with the place of everything. Never raises on any text; never adds a number.
"""

from __future__ import annotations

from bisect import bisect_left

from limber.leaflet.draft import Draft, Ends, Place, ReadDose, ReadExercise
from limber.leaflet.general import Said, general
from limber.leaflet.kept import beside, blanks, places, question
from limber.leaflet.labels import Mark
from limber.leaflet.muscles import muscles
from limber.leaflet.outline import Outline, Outlined, outline
from limber.leaflet.page import Page, page
from limber.leaflet.phrases import Mention
from limber.leaflet.rules import rules
from limber.leaflet.shown import parts
from limber.leaflet.sides import sides
from limber.leaflet.stated import among, heard, stated
from limber.leaflet.words import Words


def read(text: str, words: Words) -> Draft:
    """Give the draft of a leaflet."""
    found = page(text, words)
    cut = outline(found)
    said = general(found, cut)
    exercises = tuple(_exercise(found, each, cut, said.of(each.first)) for each in cut.exercises)
    ruled, said_rules = rules(found)
    headings = [(found.blocks[mark.block].start, mark.name[1] if mark.runs_in else found.blocks[mark.block].end) for mark in cut.sections]
    loose = [mention for mention in found.doses if mention.gives == "aside"]
    return Draft(text, exercises, ruled, parts(found, text, exercises, said_rules, headings), _outside(exercises, beside(found, loose, ())))


def _exercise(found: Page, each: Outlined, cut: Outline, for_all: Said) -> ReadExercise:
    """Give one exercise with the dose of its own words, and of general words where it has none."""
    name, section = _text(found, each.name), _section(found, cut, each)
    first, last = each.tokens
    after = each.name[1] if each.labelled else 0
    static = _static(found, f"{name} {section or ''}".lower().replace("-", " ").split()) and not _goes_on(found, first, last)
    stating, left = heard(found, first, last, after, cut.asides)
    values = for_all.values | (_own(found, each, cut, stating, static=static) if each.values is None else each.values)
    empty = blanks(found, first, last)
    start = min(found.blocks[each.first].start, each.name[0]) if each.named else found.tokens[first].start
    end = found.tokens[last - 1].end
    return ReadExercise(
        name=name,
        named=each.named,
        section=section,
        muscles=muscles(found, each.name, first, last),
        dose=_dose(values, sides(found, first, last, cut.asides) or for_all.sides),
        lines=found.lines(start, end),
        places=tuple(Place(*run) for run in found.pieces(start, end)),
        steps=_steps(found, each),
        said=places(found, [mention for mention in stating if mention.gives != "aside"]),
        beside=beside(found, stating, left),
        blanks=empty,
        question=question(stating, values, empty),
    )


def _goes_on(found: Page, first: int, last: int) -> bool:
    """Tell whether some tokens tell of a movement to and fro that goes on, such as rolling forward and backward."""
    said = {token.word for token in found.tokens[first:last]}
    return not (found.words.headings["moved"].isdisjoint(said) or found.words.headings["ways"].isdisjoint(said))


def _own(found: Page, each: Outlined, cut: Outline, stating: list[Mention], *, static: bool) -> dict[str, Ends]:
    """Give what an exercise states itself: its words, and the rows of values that stand under its name, which go first."""
    tabled = [block for block in range(each.first, each.last + 1) if block in cut.under] if cut.under else []
    rows = [(found.edges[block], found.edges[block + 1]) for block in tabled]
    own = stated([mention for mention in stating if not among(mention, rows)] if rows else stating, static=static)
    for block in tabled:
        own |= cut.under[block]
    return own


def _static(found: Page, words: list[str]) -> bool:
    """Tell whether the words of a name and its section are of a position kept, and of no movement that goes on."""
    return not found.words.headings["static"].isdisjoint(words) and found.words.headings["dynamic"].isdisjoint(words)


def _dose(values: dict[str, Ends], shared: str | None) -> ReadDose:
    """Give the dose of values by field, and of how the sides share it."""
    return ReadDose(
        sets=values.get("sets"),
        reps=values.get("reps"),
        hold_s=values.get("hold"),
        rest_s=values.get("rest"),
        sides=shared,
        times_per_day=values.get("times_per_day"),
        days_per_week=values.get("days_per_week"),
        breaths=values.get("breaths"),
        duration_s=values.get("duration"),
    )


def _text(found: Page, characters: tuple[int, int]) -> str:
    """Give some characters of the text, with single spaces."""
    return " ".join(found.text[slice(*characters)].split())


def _section(found: Page, cut: Outline, each: Outlined) -> str | None:
    """Give the nearest heading over an exercise that groups exercises."""
    above = bisect_left(cut.grouping, each.first, key=_block) - 1
    return _text(found, cut.grouping[above].name) if above >= 0 else None


def _block(mark: Mark) -> int:
    """Give the block of a heading."""
    return mark.block


def _steps(found: Page, each: Outlined) -> tuple[str, ...]:
    """Give the sentences of an exercise behind its name, as written."""
    first, last = each.tokens
    ends = [at for at in range(first, last) if found.tokens[at].kind == "end"]
    starts = [first, *(at + 1 for at in ends)]
    spoken = [(found.tokens[start].start, found.tokens[end].end) for start, end in zip(starts, ends, strict=False) if start < end]
    texts = [_text(found, (max(start, each.name[1]) if each.labelled else start, end)).lstrip(":.-–— ") for start, end in spoken]
    return tuple(text for text in texts if any(character.isalpha() for character in text))


def _outside(exercises: tuple[ReadExercise, ...], loose: tuple[Place, ...]) -> tuple[Place, ...]:
    """Give the places that no exercise keeps."""
    kept = {place for each in exercises for place in each.beside}
    return tuple(place for place in loose if place not in kept)
