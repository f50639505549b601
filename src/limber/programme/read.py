"""A programme's text into a Programme, with every Problem at once.

Takes the text that `docs/programme.md` defines; gives a Programme, or Problems with line and mend. Never drops a line silently, and
never asks who the programme is for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from limber.catalogue.load import Catalogue, load
from limber.dose.parse import parse
from limber.files import read_table
from limber.problems import Problem, Problems, Where
from limber.programme.front import Front, nearest, read_front
from limber.programme.programme import AEROBIC, DAILY, STRENGTH, Phase, Prescription, Programme, Routine
from limber.programme.write import TITLES

FENCE = "+++"
_PHASE = re.compile(r"##\s+weeks?\s+(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?\s*", re.IGNORECASE)
_ROUTINE = re.compile(r"###\s+(.*?)\s*")
_LINE = re.compile(r"\s*[-*]\s+([^\s:]+)\s*:\s*(.*?)\s*")
_NAMES = {title.casefold(): name for name, title in TITLES.items()}


@dataclass
class _Body:
    """The phases as they are being read: lists that grow line by line."""

    source: str
    known: tuple[str, ...]
    phases: list[tuple[int, int, int, list[tuple[str, list[Prescription]]]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, line: int, span: tuple[int, int] | None = None, /, **values: object) -> None:
        """Add a Problem at a line."""
        self.problems.append(Problem(code, Where(self.source, line), span, values))


def read_programme(text: str, source: str = "", catalogue: Catalogue | None = None) -> tuple[Programme | None, Problems]:
    """Give the programme that a text holds, or every Problem in it. `source` names the text in the Problems."""
    known = (catalogue or load()).exercises
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    front, problems, first = _front(lines, source, tuple(known))
    body = _Body(source, (*known, *(own.slug for own in front.own)))
    for number, line in enumerate(lines[first:], first + 1):
        _read_line(body, number, line)
    _check_weeks(body, front)
    if all(problem.where.key for problem in problems):  # else a line could not be read, and it may have held the days
        _check_weekdays(body, front, {problem.where.key for problem in problems})
    if found := (*problems, *body.problems):
        return None, found
    phases = tuple(Phase(low, high, _routines(routines)) for low, high, _, routines in body.phases)
    return (
        Programme(
            front.name,
            front.start,
            front.weeks,
            front.strength_weekdays,
            front.aerobic_weekdays,
            phases=phases,
            own=front.own,
            notes=front.notes,
            ceilings=front.ceilings,
        ),
        (),
    )


def _front(lines: list[str], source: str, known: tuple[str, ...]) -> tuple[Front, Problems, int]:
    """Give the front matter, its Problems, and the number of lines up to its end."""
    fences = [number for number, line in enumerate(lines) if line.strip() == FENCE]
    opening = next((number for number, line in enumerate(lines) if line.strip()), None)
    if not fences or opening != fences[0]:
        return Front(), (Problem("programme-front-missing", Where(source, 1)),), 0
    if len(fences) < 2:
        return Front(), (Problem("programme-front-open", Where(source, fences[0] + 1)),), len(lines)
    # Empty lines stand in for what comes before, so that the table knows the lines of the whole text.
    table, broken = read_table("\n" * (fences[0] + 1) + "\n".join(lines[fences[0] + 1 : fences[1]]), source)
    front, problems = read_front(table, known)
    if broken:
        # A line that cannot be read may be the very key that seems to be missing.
        problems = tuple(problem for problem in problems if problem.code != "programme-key-missing")
    return front, (*broken, *problems), fences[1] + 1


def _read_line(body: _Body, number: int, line: str) -> None:
    """Read one line of the body: a phase, a routine or an exercise; any other line is a Problem."""
    if not line.strip():
        return
    if phase := _PHASE.fullmatch(line):
        low = int(phase[1])
        body.phases.append((low, int(phase[2] or low), number, []))
    elif routine := _ROUTINE.fullmatch(line):
        _read_routine(body, number, routine[1])
    elif exercise := _LINE.fullmatch(line):
        _read_exercise(body, number, exercise)
    else:
        body.tell("programme-line", number, line=line.strip())


def _read_routine(body: _Body, number: int, title: str) -> None:
    """Open a routine in the phase that is being read."""
    name = _NAMES.get(" ".join(title.casefold().split()))
    if name is None:
        body.tell("programme-routine-unknown", number, title=title, known=", ".join(TITLES.values()))
    elif not body.phases:
        body.tell("programme-before-weeks", number)
    elif any(name == other for other, _ in body.phases[-1][3]):
        body.tell("programme-routine-twice", number, title=TITLES[name])
    else:
        body.phases[-1][3].append((name, []))
        return
    if body.phases:
        body.phases[-1][3].append(("", []))  # its exercises are still read, so that their Problems are told too


def _read_exercise(body: _Body, number: int, line: re.Match[str]) -> None:
    """Read one exercise with its dose into the routine that is being read."""
    slug = line[1]
    if slug not in body.known:
        body.tell("programme-exercise-unknown", number, line.span(1), slug=slug, near=nearest(slug, body.known))
    dose, problems = parse(line[2])
    for problem in problems:
        start, end = problem.span or (0, len(line[2]))
        span = (start + line.start(2), end + line.start(2))
        body.problems.append(replace(problem, where=Where(body.source, number, slug), span=span))
    if not body.phases or not body.phases[-1][3]:
        body.tell("programme-before-routine", number, slug=slug)
        return
    if _is_twice(body.phases[-1][3], slug):
        body.tell("programme-exercise-twice", number, line.span(1), slug=slug)
    if dose is not None:
        body.phases[-1][3][-1][1].append(Prescription(slug, dose))


def _is_twice(routines: list[tuple[str, list[Prescription]]], slug: str) -> bool:
    """True when an exercise already stands in this routine, or in one that falls on the same day: each day asks for it once."""
    name = routines[-1][0]
    for other, prescriptions in routines:
        meet = other == name or DAILY in (other, name) or (STRENGTH in (other, name) and AEROBIC not in (other, name))
        if meet and any(prescription.slug == slug for prescription in prescriptions):
            return True
    return False


def _check_weeks(body: _Body, front: Front) -> None:
    """Add a Problem where the phases do not follow each other from week 1 to the last."""
    expected = 1
    for low, high, number, _ in body.phases:
        if high < low:
            body.tell("programme-weeks-backwards", number, low=low, high=high)
        elif low < expected:
            body.tell("programme-weeks-overlap", number, low=low, expected=expected)
        elif low > expected:
            body.tell("programme-weeks-gap", number, low=low, expected=expected)
        expected = max(low, high) + 1
    if not body.phases:
        body.tell("programme-no-weeks", 1)
    elif front.weeks and expected != front.weeks + 1:
        body.tell("programme-weeks-end", body.phases[-1][2], weeks=front.weeks, last=expected - 1)


def _check_weekdays(body: _Body, front: Front, spoilt: set[str]) -> None:
    """Add a Problem for a routine that no weekday ever brings; `spoilt` are keys of the front matter that have a Problem already."""
    for _, _, number, routines in body.phases:
        names = {name for name, prescriptions in routines if prescriptions}
        if not (front.strength_weekdays or "strength_weekdays" in spoilt) and any(name.startswith(STRENGTH) for name in names):
            body.tell("programme-no-strength-weekdays", number)
        if not (front.aerobic_weekdays or "aerobic_weekdays" in spoilt) and AEROBIC in names:
            body.tell("programme-no-aerobic-weekdays", number)


def _routines(routines: list[tuple[str, list[Prescription]]]) -> tuple[Routine, ...]:
    """Give the routines of a phase as values."""
    return tuple(Routine(name, tuple(prescriptions)) for name, prescriptions in routines)
