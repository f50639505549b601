"""What a leaflet says around a dose, kept where it stands: words the fields cannot hold, blanks, and the one question to ask.

Takes a Page and the tokens of an exercise; gives places and codes. Never guesses an answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from limber.leaflet.draft import Blank, Ends, Place
from limber.leaflet.page import Page
from limber.leaflet.phrases import Mention
from limber.leaflet.stated import CROSSED, given

_LONGEST = 200  # characters of a sentence that is kept whole
_OFTEN = 7  # times a day from which a number is more likely meant as repetitions
_AMOUNTS = frozenset({"sets", "reps", "hold", "breaths", "duration"})


def places(page: Page, found: Sequence[Mention]) -> tuple[Place, ...]:
    """Give where mentions stand in the leaflet."""
    return tuple(Place(*run) for each in found for run in page.pieces(page.tokens[each.first].start, page.tokens[each.last].end))


def beside(page: Page, stating: Sequence[Mention], left: Sequence[Mention]) -> tuple[Place, ...]:
    """Give the sentences that say more of a dose than its fields hold: hours between, loads, stages, other versions of the exercise."""
    more = [each for each in (*stating, *left) if each in left or each.gives == "aside" or each.gives.startswith("chain")]
    return tuple(sorted({place for each in more for place in _sentence(page, each)}))


def _sentence(page: Page, mention: Mention) -> tuple[Place, ...]:
    """Give the sentence of a mention, or the mention alone where the sentence is long."""
    first, last = page.sentence(mention.first)
    start, end = page.tokens[first].start, page.tokens[last - 1].end
    if end - start > _LONGEST:
        return places(page, (mention,))
    return tuple(Place(*run) for run in page.pieces(start, end))


def blanks(page: Page, first: int, last: int) -> tuple[Blank, ...]:
    """Give the blanks among some tokens with the fields they stand for."""
    found = page.within(page.blanks, first, last)
    return tuple(Blank(each.gives, place) for each in found for place in places(page, (each,)))


def question(stating: Sequence[Mention], values: Mapping[str, Ends], empty: Sequence[Blank]) -> str:
    """Give the code of the one question that a dose leaves open, empty where it is clear."""
    often = values.get("times_per_day")
    if often and "reps" not in values and (often[0] or often[1] or 0) >= _OFTEN:
        return "leaflet-times-or-repetitions"
    if any(
        each.gives == CROSSED and "sets" not in _spoken(stating) and given(each, static=False)[0][1] != (each.values[0].low, each.values[0].high)
        for each in stating
    ):
        return "leaflet-sets-or-repetitions"
    counts = {ends for each in stating for field, ends in given(each, static=False) if field == "reps"}
    if len(counts) > 1 and "sets" not in values:
        return "leaflet-which-number"
    if not _AMOUNTS & values.keys() and not empty:
        return "leaflet-how-much"
    return ""


def _spoken(stating: Sequence[Mention]) -> set[str]:
    """Give the fields that are named by a word, not only by a cross between two numbers."""
    return {field for each in stating if each.gives != CROSSED for field, _ in given(each, static=False)}
