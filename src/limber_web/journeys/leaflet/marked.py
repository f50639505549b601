"""The leaflet's own words with marks: which belong to which exercise, which state a dose, which are rules, and which Limber did not use.

Takes a draft; gives runs of characters in order. Never drops a character: the runs put together are the leaflet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from limber.leaflet.draft import Draft, Place, ReadExercise

SPACE, SAID, BESIDE, BLANK = "space", "said", "beside", "blank"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand together. `kind` is what they were taken for; `opens` are the numbers of the exercises that begin with them."""

    kind: str
    opens: tuple[int, ...]
    text: str


def runs(draft: Draft) -> list[Run]:
    """Give a leaflet as runs."""
    openings = _openings(draft)
    kinds = _kinds(draft)
    edges = [at for at in range(len(kinds)) if at == 0 or kinds[at] != kinds[at - 1] or at in openings]
    given: list[Run] = []
    for start, end in pairwise((*edges, len(kinds))):
        parts = list(_split(kinds[start], draft.text[start:end]))
        first = next((number for number, (kind, _) in enumerate(parts) if kind != SPACE), 0)
        given += [Run(kind, openings.get(start, ()) if number == first else (), text) for number, (kind, text) in enumerate(parts)]
    return given


def quote(draft: Draft, each: ReadExercise) -> str:
    """Give an exercise's own words, piece by piece in the order of the page, without the spaces of its layout."""
    return "\n".join(" ".join(draft.text[start:end].split()) for start, end in sorted(each.places))


def words_of(draft: Draft, places: Iterable[Place]) -> tuple[str, ...]:
    """Give the leaflet's words at some places, each once."""
    return tuple(dict.fromkeys(" ".join(draft.text[start:end].split()) for start, end in places))


def _openings(draft: Draft) -> dict[int, tuple[int, ...]]:
    """Give the characters at which exercises begin, each with their numbers: two may share their words."""
    openings: dict[int, tuple[int, ...]] = {}
    for number, each in enumerate(draft.exercises, 1):
        start = min(start for start, _ in each.places)
        openings[start] = (*openings.get(start, ()), number)
    return openings


def _kinds(draft: Draft) -> list[str]:
    """Give for each character what it was taken for; words that state a dose, stand beside it, or wait to be filled in go first."""
    kinds = [kind for kind, (start, end) in draft.parts for _ in range(end - start)]
    marks = [(BESIDE, draft.beside)]
    for each in draft.exercises:
        marks += [(BESIDE, each.beside), (SAID, each.said), (BLANK, tuple(blank.place for blank in each.blanks))]
    for mark, places in marks:
        for start, end in places:
            kinds[start:end] = [mark] * (end - start)
    return kinds


def _split(kind: str, text: str) -> Iterator[tuple[str, str]]:
    """Give a run with the space around it apart, so that no mark stands under nothing."""
    core = text.strip()
    if not core:
        yield SPACE, text
        return
    first = text.index(core)
    yield from ((SPACE, text[:first]),) if first else ()
    yield kind, core
    yield from ((SPACE, text[first + len(core) :]),) if first + len(core) < len(text) else ()
