"""The rules that a leaflet states, each in its own words, and what Limber does about such a rule.

Takes a draft; gives them in the order of the leaflet. Never judges a rule, and never weakens one of Limber's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limber.leaflet.draft import Draft

TITLES = {
    "stop-if": ("When to stop", "Limber has a stop button on every page of a session, and eases off when pain goes up."),
    "seek-help": ("When to ask for help", "Limber asks about such signs, and says whom to call."),
    "start-slow": ("Start gently", "Limber starts below the leaflet and works up to it."),
    "frequency": ("How often", "Limber takes the days from each exercise."),
    "warm-up": ("Warm up first", "Limber begins each session with easy movement."),
    "other": ("Good to know", "Kept with your programme, in the words of the leaflet."),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """Rules of one kind: what they are about, the leaflet's words, and what Limber does."""

    title: str
    lines: list[str]
    answer: str


def rules_of(draft: Draft) -> list[Rule]:
    """Give the rules of a leaflet by kind, each line once."""
    lines = draft.text.split("\n")
    return [Rule(title, found, answer) for kind, (title, answer) in TITLES.items() if (found := _joined(lines, _lines_of(draft, kind)))]


def _lines_of(draft: Draft, kind: str) -> list[int]:
    """Give the lines that carry rules of a kind; how often an exercise is done stands in its dose already."""
    dosed = {line for each in draft.exercises for line in range(each.lines[0], each.lines[1] + 1)} if kind == "frequency" else set()
    return sorted({rule.line for rule in draft.rules if rule.kind == kind} - dosed)


def _joined(lines: list[str], numbers: Iterable[int]) -> list[str]:
    """Give the words of some lines; lines that follow each other are one passage, and each is told once."""
    passages: list[list[int]] = []
    for number in numbers:
        if passages and passages[-1][-1] + 1 == number:
            passages[-1].append(number)
        else:
            passages.append([number])
    said = (" ".join(" ".join(lines[number - 1] for number in passage).split()) for passage in passages)
    return list(dict.fromkeys(said))
