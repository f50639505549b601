"""Limber's own handout, read back: the words for a person first, the programme's text last.

Takes the plain text or Markdown of a handout; gives its Programme, or Problems with line and mend. The text states each dose twice, beside
the exercise and in the programme at the end; where somebody changed one of the two, that is a Problem and never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from limber.catalogue.load import Catalogue
from limber.dose.dose import Dose
from limber.dose.parse import parse
from limber.dose.write import write
from limber.problems import Problem, Problems, Where
from limber.programme.programme import Phase, Programme
from limber.programme.read import FENCE, read_programme
from limber.programme.write import TITLES

OPENING = "Limber handout"
"""The words that the first line of every handout begins with."""
CLOSING = "For Limber"
"""The heading of the last part, which holds the programme."""
CODE = "```"
"""What stands around the programme in Markdown."""
ATTACHED = "limber-handout.txt"
"""The name of the text that a handout's PDF carries along."""

_OPENING = re.compile(rf"(?:#\s*)?{OPENING}\b", re.IGNORECASE)
_EXERCISE = re.compile(r"(?:#+\s*)?\d+\.\s(.*) \(([a-z0-9-]+)\)")
_NAMES = {title.casefold(): name for name, title in TITLES.items()}
_DOSE = re.compile(rf"(?:- )?weeks? (\d{{1,3}})(?:-(\d{{1,3}}))?, ({'|'.join(sorted(TITLES.values(), reverse=True))}): *(.*)", re.IGNORECASE)

_ESCAPED = re.compile(r"\\(.)")

Place = tuple[str, int, str]
"""An exercise, a week and a routine: where a dose holds."""


class Described(NamedTuple):
    """An exercise as the words for a person hold it: its slug and name, its first and last line, and its doses with their lines."""

    slug: str
    name: str
    first: int
    last: int
    doses: tuple[tuple[int, str], ...]


def is_handout(text: str) -> bool:
    """Tell whether a text is a handout that Limber wrote: its first line says so and a programme follows."""
    lines = _lines(text)
    opening = next((line for line in lines if line.strip()), "")
    return _OPENING.match(opening.strip()) is not None and any(line.strip() == FENCE for line in lines)


def read_handout(text: str, source: str = "", catalogue: Catalogue | None = None) -> tuple[Programme | None, Problems]:
    """Give the programme of a handout for which `is_handout` is true, or every Problem in it."""
    lines = _lines(text)
    first = next((number for number, line in enumerate(lines) if line.strip() == FENCE), len(lines))
    kept = takewhile(lambda line: line.strip() != CODE, lines[first:])
    # Empty lines stand in for what comes before, so that Problems name the lines of the whole text.
    programme, problems = read_programme("\n" * first + "\n".join(kept), source, catalogue)
    if programme is None:
        return None, problems
    changed = tuple(_changed(_stated(lines[:first]), programme, source))
    return (None if changed else programme), changed


def described(text: str) -> tuple[Described, ...]:
    """Give each exercise of a handout with the place of its words."""
    found: list[Described] = []
    for number, line in enumerate(_lines(text), 1):
        plain = line.replace("*", "").strip()
        if plain.lstrip("# ").casefold() == CLOSING.casefold():
            break
        if exercise := _EXERCISE.fullmatch(plain):
            found.append(Described(exercise[2], _ESCAPED.sub(r"\1", exercise[1]), number, number, ()))
        elif found and plain:
            dose = _DOSE.fullmatch(plain)
            found[-1] = found[-1]._replace(last=number, doses=(*found[-1].doses, (number, dose[4])) if dose else found[-1].doses)
    return tuple(found)


def _lines(text: str) -> list[str]:
    """Give the lines of a text, whatever ends them and whatever mark it opens with."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def _stated(lines: Iterable[str]) -> Iterator[tuple[int, tuple[Place, ...], str]]:
    """Give each dose of the words for a person: its line, where it holds, and its sentence."""
    slug = ""
    for number, line in enumerate(lines, 1):
        plain = line.replace("*", "").strip()
        if exercise := _EXERCISE.fullmatch(plain):
            slug = exercise[2]
        elif slug and (dose := _DOSE.fullmatch(plain)):
            weeks = range(int(dose[1]), int(dose[2] or dose[1]) + 1)
            yield number, tuple((slug, week, _NAMES[dose[3].casefold()]) for week in weeks), dose[4]


def _changed(stated: Iterable[tuple[int, tuple[Place, ...], str]], programme: Programme, source: str) -> Iterator[Problem]:
    """Give a Problem for each line whose dose beside the exercise is not the one at the end, and for each exercise that has no such line."""
    asked = dict(_asked(programme.phases))
    for line, places, said in stated:
        beside = parse(said)[0]
        doses = [(place, asked.pop(place, None)) for place in places]
        other = next(((place, dose) for place, dose in doses if dose is None or dose != beside), None)
        if other:
            (slug, week, _), dose = other
            yield Problem(
                "handout-changed", Where(source, line), None, {"slug": slug, "week": week, "said": said, "asked": write(dose) if dose else "-"}
            )
    for slug in dict.fromkeys(slug for slug, _, _ in asked):
        yield Problem("handout-not-described", Where(source), None, {"slug": slug})


def _asked(phases: Iterable[Phase]) -> Iterator[tuple[Place, Dose]]:
    """Give where each dose of a programme holds."""
    for phase in phases:
        for routine in phase.routines:
            for each in routine.prescriptions:
                for week in range(phase.first_week, phase.last_week + 1):
                    yield (each.slug, week, routine.name), each.dose
