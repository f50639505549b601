"""A handout as plain text and as Markdown: the same words as on paper, and the programme at the end, so that Limber can read it back.

Takes a Handout; gives text. Never leaves out a dose: `limber.programme.handout` reads both forms and gives the same programme.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from limber.dose.spell import spell
from limber.export.handout import Handout, Panel, Ticks
from limber.programme.handout import CODE, OPENING
from limber.programme.write import write_programme
from limber.wording.handout import LABELS, Block, day_words

_MARKS = re.compile(r"([\\`*_\[\]<>|#])")


@dataclass(frozen=True, slots=True)
class _Form:
    """How one of the two texts marks its parts: titles, words that stand out, a person's own words, grids, and the programme."""

    opening: str
    heading: Callable[[str], str]
    exercise: str
    item: str
    strong: str
    said: Callable[[str], str]
    grid: Callable[[Ticks], Iterator[str]]
    fence: tuple[str, ...]


def text_of(handout: Handout) -> str:
    """Give a handout as plain text."""
    return "\n".join(_lines(handout, _PLAIN)) + "\n"


def markdown_of(handout: Handout) -> str:
    """Give a handout as Markdown."""
    return "\n".join(_lines(handout, _MARKDOWN)) + "\n"


def _lines(handout: Handout, form: _Form) -> Iterator[str]:
    """Give the lines of a handout."""
    yield f"{form.opening}{OPENING}: {form.said(handout.name)}"
    if handout.programme.start:
        yield from ("", f"{LABELS['starts']}: {day_words(handout.programme.start)}")
    if handout.address:
        yield from ("", f"{LABELS['open']}: {handout.address}")
    for block in handout.blocks:
        yield from _block(block, form)
    if handout.notes:
        yield from _block(Block(LABELS["notes"], tuple(map(form.said, handout.notes))), form)
    yield from _plan(handout, form)
    yield from ("", form.heading(LABELS["exercises"]))
    for panel in handout.panels:
        yield from _panel(panel, form)
    yield from ("", form.heading(LABELS["for_limber"]), "", LABELS["read_back"], "")
    yield from (*form.fence, write_programme(handout.programme).rstrip("\n"), *form.fence)


def _block(block: Block, form: _Form) -> Iterator[str]:
    """Give a part of the first page."""
    yield from ("", form.heading(block.title), "")
    yield from (f"- {item}" for item in block.items)
    if block.closes:
        yield from ("", block.closes) if block.items else (block.closes,)


def _plan(handout: Handout, form: _Form) -> Iterator[str]:
    """Give which exercises belong to which weeks, and what the words of their doses mean."""
    names = {panel.number: f"{panel.number} {form.said(panel.name)}" for panel in handout.panels}
    yield from ("", form.heading(LABELS["plan"]))
    if handout.on:
        yield from ("", f"{LABELS['on']} {day_words(handout.on)}.")
    for week in handout.weeks:
        yield from ("", f"{form.strong}{week.title}{form.strong}", "")
        for name, days, numbers in week.routines:
            yield f"- {name}{f' ({days})' if days else ''}: {', '.join(names[number] for number in numbers)}"
    if handout.waits:
        yield from _block(Block(LABELS["waits"], tuple(map(form.said, handout.waits))), form)
    meanings = (*((LABELS["turns"],) if handout.turns else ()), *handout.meanings)
    if meanings:
        yield from _block(Block(LABELS["meanings"], meanings), form)


def _panel(panel: Panel, form: _Form) -> Iterator[str]:
    """Give one exercise: its doses, its steps, what to remember, and boxes to tick."""
    yield from ("", f"{form.exercise}{panel.number}. {form.said(panel.name)} ({panel.exercise.slug})", "")
    yield from (f"{form.item}{form.strong}{amount.when}:{form.strong} {spell(amount.dose)}" for amount in panel.amounts)
    yield ""
    yield from (f"{number}) {form.said(step)}" for number, step in enumerate(panel.steps, 1))
    about = {
        "most": panel.most,
        "sides": panel.sides,
        "needs": panel.needs,
        "remember": "; ".join(panel.remember),
        "care": " ".join(panel.care),
    }
    for label, words in about.items():
        if words:
            yield from ("", f"{LABELS[label]}: {words}")
    yield from form.grid(panel.ticks)
    if panel.ticks.goes_on:
        yield from ("", LABELS["later"])


def _grid(ticks: Ticks) -> Iterator[str]:
    """Give boxes to tick in columns of even width."""
    yield from ("", f"{LABELS['week']:4}{''.join(f'{week:>4}' for week in ticks.weeks)}")
    for day, due in ticks.rows:
        yield f"{day:4}{''.join(' [ ]' if one else '   .' for one in due)}"


def _table(ticks: Ticks) -> Iterator[str]:
    """Give boxes to tick as a table of Markdown."""
    yield from ("", f"| {LABELS['week']} | {' | '.join(map(str, ticks.weeks))} |", f"|---{'|---' * len(ticks.weeks)}|")
    for day, due in ticks.rows:
        yield f"| {day} | {' | '.join('[ ]' if one else '.' for one in due)} |"


_PLAIN = _Form("", str.upper, "", "", "", str, _grid, ())
_MARKDOWN = _Form("# ", "## {}".format, "### ", "- ", "**", lambda text: _MARKS.sub(r"\\\1", text), _table, (CODE,))
