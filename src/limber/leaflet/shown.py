"""The leaflet's text cut into what it was taken for, so that nothing of it is lost from sight.

Takes a text and what was found in it; gives parts that cover it from the first character to the last, each exercise, rule, heading or unused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from limber.leaflet.draft import Part, Place, ReadExercise
from limber.leaflet.page import Page

Runs = Iterable[tuple[int, int]]
_KINDS = ("unused", "heading", "rule", "exercise")
_RUN = re.compile(rb"(.)\1*", re.DOTALL)


def parts(page: Page, leaflet: str, exercises: Iterable[ReadExercise], ruled: Runs, headings: Runs) -> tuple[Part, ...]:
    """Give the parts of a leaflet. An exercise goes before a rule, a rule before a heading; `ruled` and `headings` are in reading order."""
    painted = bytearray(len(leaflet))
    for kind, runs in ((1, headings), (2, ruled)):
        for run in runs:
            for piece in page.pieces(*run):
                _paint(painted, Place(*piece), kind)
    for exercise in exercises:
        for place in exercise.places:
            _paint(painted, place, 3)
    return tuple(Part(_KINDS[match[0][0]], Place(*match.span())) for match in _RUN.finditer(painted))


def _paint(painted: bytearray, place: Place, kind: int) -> None:
    """Mark characters as belonging to a kind."""
    painted[place.start : place.end] = bytes([kind]) * (min(place.end, len(painted)) - place.start)
