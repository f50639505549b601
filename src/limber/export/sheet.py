"""All exercises in motion on one page, for people to look through.

Takes the catalogue; gives an HTML page that stands alone: no script, no fonts, nothing fetched.
"""

from __future__ import annotations

from html import escape

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import Catalogue
from limber.dose.write import write
from limber.figure.draw import LOOK, svg
from limber.figure.look import Look
from limber.figure.packaged import drawn

_TITLES = {
    Kind.MOBILITY: "Easy movement",
    Kind.STRETCH: "Stretches",
    Kind.STRENGTH: "Strength",
    Kind.STABILISATION: "Balance and middle",
    Kind.AEROBIC: "Heart and lungs",
}
_STYLE = """
:root { color-scheme: light dark; --paper: #FBF8F3; --ink: #1B2B30; --second: #3E5056; --ground: #E9EEE5 }
@media (prefers-color-scheme: dark) { :root { --paper: #122024; --ink: #F4EFE6; --second: #BECBCA; --ground: #1B2E32 } }
body { margin: 0 auto; max-width: 84rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.45 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif }
h1 { font-size: 2.5rem; margin: 0 } h2 { font-size: 1.6rem; margin: 2.5rem 0 1rem } p { margin: .25rem 0 }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)) }
.picture { background: var(--ground); border-radius: 24px; padding: .75rem } .picture svg { display: block; width: 100%; height: 13rem }
h3 { font-size: 1.25rem; margin: .75rem 0 0 } .second { color: var(--second); font-size: 1rem }
@media print { .picture { break-inside: avoid } }
"""


def sheet(catalogue: Catalogue, look: Look = LOOK) -> str:
    """Give the page: every exercise that is drawn, by kind."""
    shown = [exercise for exercise in catalogue.exercises.values() if exercise.slug in drawn()]
    parts = [_kind(title, [one for one in shown if one.kind is kind], look) for kind, title in _TITLES.items()]
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>Limber: every exercise in motion</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>Every exercise in motion</h1>\n<p>{len(shown)} exercises. Limber coaches and informs; it is not a medical device.</p>\n"
        f"{''.join(parts)}</body>\n</html>\n"
    )


def _kind(title: str, exercises: list[Exercise], look: Look) -> str:
    """Give the exercises of one kind."""
    return f"<h2>{title}</h2>\n<ul>\n{''.join(_one(exercise, look) for exercise in exercises)}</ul>\n"


def _one(exercise: Exercise, look: Look) -> str:
    """Give one exercise: its figure, name and doses."""
    return (
        f'<li id="{exercise.slug}"><div class="picture">{svg(exercise, look)}</div><h3>{escape(exercise.name)}</h3>\n'
        f'<p class="second">Starts with {escape(write(exercise.start))}</p>\n</li>\n'
    )
