"""A handout as PDF: large type, one panel an exercise, tagged for screen readers (PDF/UA-1).

Takes a Handout and a size of paper; gives the bytes of a PDF, or a Problem for letters that no font has. Same input, same bytes.
Never reaches for the network, and loads the writer of PDF only when one is asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Final

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.dose.spell import spell
from limber.export.forms import JsonForm
from limber.export.handout import Handout, Panel, Ticks, Week
from limber.export.handout_text import text_of
from limber.figure.draw import poster, scene_of
from limber.figure.packaged import drawn
from limber.files import packaged_path, packaged_text
from limber.problems import Problem, Problems
from limber.programme.handout import ATTACHED
from limber.programme.write import weeks_words
from limber.wording.handout import LABELS, LANGUAGE, REGION, ROUTINES, day_words

if TYPE_CHECKING:
    from typst import Fonts

PAPERS = ("a4", "us-letter")
STANDARD: Final = "ua-1"
WRITTEN_AT = 0  # seconds of 1970: a handout does not tell when it was printed, so that the same one is the same file
SQUARE = "□"
MOST_MISSING = 10  # tries, each for one letter more that no font has
A_ROW = 12  # weeks whose boxes stand side by side

_LETTER = re.compile(r'text `"(.*)"` could not be displayed')
_BOX = re.compile(r'viewBox="-?\d+ -?\d+ (\d+) (\d+)"')
_STYLE = re.compile(r"<style>.*?</style>")  # for dark screens; paper has none


def pdf_of(handout: Handout, paper: str = PAPERS[0]) -> tuple[bytes | None, Problems]:
    """Give a handout as PDF. Raises ValueError for a paper that is none of PAPERS.

    A letter that no font has becomes an empty square; where there are many, as in another script, that is a Problem.
    """
    if paper not in PAPERS:
        raise ValueError(f"choose the paper from {PAPERS}: {paper}")
    import typst

    source, text = packaged_text("export", "handout.typ").encode(), text_of(handout)
    words, letter = json.dumps(_form(handout, paper), ensure_ascii=False), ""
    for attempt in range(MOST_MISSING):
        try:
            return typst.compile(
                source,
                font_paths=_fonts(system=attempt > 0),
                sys_inputs={"handout": words, "text": text},
                pdf_standards=STANDARD,
                timestamp=WRITTEN_AT,
            ), ()
        except typst.TypstError as error:
            missing = _LETTER.search(error.message)
            if missing is None:
                raise
            letter = missing[1]
            # The fonts of the machine first: searching them takes a second, so only where ours have no sign.
            words = words.replace(letter, SQUARE) if attempt else words
    return None, (Problem("handout-letter", values={"letter": letter}),)


@cache
def _fonts(*, system: bool) -> Fonts:
    """Give the fonts to write with: ours, those that the writer brings, and where asked those of the machine."""
    from typst import Fonts

    return Fonts(include_system_fonts=system, font_paths=[packaged_path("export", "vendor")])


def _form(handout: Handout, paper: str) -> JsonForm:
    """Give all that `handout.typ` asks for."""
    start = handout.programme.start
    names = {panel.number: panel.name for panel in handout.panels}
    return {
        "name": handout.name,
        "language": LANGUAGE,
        "region": REGION,
        "paper": paper,
        "labels": dict(LABELS),
        "starts": day_words(start) if start else "",
        "on": f"{LABELS['on']} {day_words(handout.on)}." if handout.on else "",
        "waits": list(handout.waits),
        "address": handout.address,
        "attached": ATTACHED,
        "qr": _code(handout.address) if handout.address else "",
        "blocks": [asdict(block) for block in handout.blocks],
        "notes": list(handout.notes),
        "meanings": [*((LABELS["turns"],) if handout.turns else ()), *handout.meanings, LABELS["ticks"]],
        "weeks": [_week(week, names) for week in handout.weeks],
        "panels": [_panel(panel) for panel in handout.panels],
    }


def _week(week: Week, names: Mapping[int, str]) -> JsonForm:
    """Give which panels belong to some weeks."""
    routines = [{"when": when, "days": days, "what": [(one, names[one]) for one in numbers]} for when, days, numbers in week.routines]
    return {"title": week.title, "routines": routines}


def _panel(panel: Panel) -> JsonForm:
    """Give one panel."""
    figure, alt = _figure(panel.exercise)
    doses: dict[str, list[str]] = {}
    for amount in panel.amounts:
        doses.setdefault(spell(amount.dose), []).append(f"{weeks_words(amount.first_week, amount.last_week)}: {ROUTINES[amount.routine]}")
    return {
        "title": f"{panel.number}. {panel.name}",
        "figure": figure,
        "alt": alt,
        "ratio": _ratio(figure),
        "amounts": [{"when": "; ".join(whens), "dose": dose} for dose, whens in doses.items()],
        "most": f"{LABELS['most']}: {panel.most}" if panel.most else "",
        "sides": panel.sides,
        "steps": list(panel.steps),
        "remember": "; ".join(panel.remember),
        "care": " ".join(panel.care),
        "needs": panel.needs,
        "ticks": _ticks(panel.ticks),
        "later": LABELS["later"] if panel.ticks.goes_on else "",
    }


def _ticks(ticks: Ticks) -> list[JsonForm]:
    """Give the boxes of a panel, so many weeks a grid."""
    return [
        {
            "weeks": ticks.weeks[first : first + A_ROW],
            "rows": [{"day": day, "due": due[first : first + A_ROW]} for day, due in ticks.rows if any(due)],
        }
        for first in range(0, len(ticks.weeks), A_ROW)
    ]


@cache
def _figure(exercise: Exercise) -> tuple[str, str]:
    """Give the poster of an exercise with its words for whoever does not see it; nothing where it is not drawn."""
    if exercise.drawn_as not in drawn():
        return "", ""
    shown = load().exercises.get(exercise.drawn_as, exercise)
    scene = scene_of(shown)
    return _STYLE.sub("", poster(shown)), f"{scene.title}: {scene.description}"


def _ratio(figure: str) -> float:
    """Give how many times wider than high a picture is; 1 for none."""
    box = _BOX.search(figure)
    return int(box[1]) / int(box[2]) if box else 1.0


def _code(address: str) -> str:
    """Give a QR code as SVG, with the four modules of quiet around it that ISO/IEC 18004 asks for. Level M: it can be read with 15 % lost."""
    import segno

    rows = segno.make_qr(address, error="m").matrix
    dark = "".join(f"M{x + 4} {y + 4}h1v1h-1z" for y, row in enumerate(rows) for x, on in enumerate(row) if on)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {len(rows) + 8} {len(rows) + 8}"><path d="{dark}"/></svg>'
