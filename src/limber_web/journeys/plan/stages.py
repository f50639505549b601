"""The weeks of a programme as three stages, each with a week at a glance.

Takes a programme; gives values for templates. Never decides what is asked for on a day: the days are the engine's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from limber.planning.adopted import minutes_of
from limber.planning.plan import Plan, PlannedWeeks
from limber.programme.days import WEEKDAYS, names_on
from limber.programme.programme import AEROBIC, DAILY, STRENGTH, STRENGTH_A, STRENGTH_B, Prescription, Routine
from limber_web.journeys.plan.whole import Whole
from limber_web.journeys.plan.words import weeks_words
from limber_web.journeys.today.words import number_word

TITLES = ("Settle and move", "Build", "Strong")
SETTLING = "A few easy exercises at first, so that they become a habit."
GOES_ON = "When the weeks are over, it goes on like this."
LETTERS = {STRENGTH_A: "A", STRENGTH_B: "B"}
STRENGTHS = frozenset({STRENGTH, STRENGTH_A, STRENGTH_B})
# The rows of a week at a glance: name, the line of its sign, the routines it shows.
_ROWS = (
    ("Every day", "M3 12c3-7 6-7 9 0s6 7 9 0", frozenset({DAILY})),
    ("Strength", "M4 8v8M8 5v14M16 5v14M20 8v8M8 12h8", STRENGTHS),
    ("Walk, minutes", "M5 5l7 7-7 7M12 5l7 7-7 7", frozenset({AEROBIC})),
)
OTHER_THAN_WALKING = "Heart, minutes"


@dataclass(frozen=True, slots=True)
class Stage:
    """A third of the weeks. `parts` are those that share their routines; `number` counts from 1."""

    number: int
    title: str
    says: str
    parts: tuple[PlannedWeeks, ...]

    @property
    def weeks(self) -> str:
        """The weeks in words."""
        return weeks_words(self.parts[0].first_week, self.parts[-1].last_week)

    @property
    def slugs(self) -> frozenset[str]:
        """The exercises that stand in any of the weeks."""
        return frozenset(entry.slug for part in self.parts for entries in part.routines.values() for entry in entries)

    def holds(self, week: int) -> bool:
        """Say whether a week lies in it."""
        return self.parts[0].first_week <= week <= self.parts[-1].last_week


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a row: what stands there (nothing, a letter, a number of minutes), and how it is read aloud."""

    shown: str
    says: str


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One row of a week at a glance. Without a sign it holds numbers alone."""

    name: str
    sign: str
    cells: tuple[Cell, ...]


def stages(plan: Plan) -> list[Stage]:
    """Give the stages of a plan that hold any weeks, in order."""
    found: dict[int, list[PlannedWeeks]] = {}
    for part in plan.phases:
        found.setdefault(min(2, (part.first_week - 1) * 3 // plan.weeks), []).append(part)
    made: list[Stage] = []
    for number, parts in sorted(found.items()):
        stage = Stage(number + 1, TITLES[number], SETTLING, tuple(parts))
        made.append(replace(stage, says=_new_words(stage, made[-1])) if made else stage)
    return [*made[:-1], replace(made[-1], says=f"{made[-1].says} {GOES_ON}")] if made else []


def _new_words(stage: Stage, before: Stage) -> str:
    """Say how many exercises of a stage are new."""
    new = len(stage.slugs - before.slugs)
    if not new:
        return "The exercises that you know."
    return f"{number_word(new)} {'exercise is' if new == 1 else 'exercises are'} new. The rest you know."


def glance(whole: Whole, part: PlannedWeeks) -> list[GlanceRow]:
    """Give a week as rows of seven cells: every day, strength, aerobic work, and the minutes of each day."""
    due = [_due(whole, part, day) for day in WEEKDAYS]
    rows = [_row(name, sign, part, [each & of for each in due]) for name, sign, of in _rows(whole, part)]
    minutes = tuple(Cell(str(number or ""), f"{number} minutes" if number else "rest") for number in day_minutes(whole, part))
    return [*rows, GlanceRow("Minutes in all", "", minutes)]


def day_minutes(whole: Whole, part: PlannedWeeks) -> list[int]:
    """Give the minutes of each day of a week; 0 where nothing is asked."""
    days = (_routines(part, _due(whole, part, day)) for day in WEEKDAYS)
    return [minutes_of(day, whole.catalogue, whole.person, part.first_week) for day in days]


def longest(whole: Whole) -> int:
    """Give the minutes of the longest day of all weeks."""
    return max((max(day_minutes(whole, part)) for part in whole.plan.phases), default=0)


def minutes_words(whole: Whole, stage: Stage) -> list[tuple[str, int]]:
    """Give the most minutes of a day for each part of a stage, with its weeks: so that one sees it grow."""
    return [(weeks_words(part.first_week, part.last_week), max(day_minutes(whole, part))) for part in stage.parts]


def walk_minutes(part: PlannedWeeks) -> int:
    """Give the most minutes of aerobic work that a day of some weeks asks for."""
    lengths = [entry.dose.duration.high for entry in part.routines.get(AEROBIC, ()) if entry.dose.duration]
    return -(-sum(lengths) // 60)


def _rows(whole: Whole, part: PlannedWeeks) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Give the rows that some weeks have anything for."""
    for name, sign, of in _ROWS:
        if any(part.routines.get(routine) for routine in of):
            yield OTHER_THAN_WALKING if AEROBIC in of and not whole.walks else name, sign, of


def _row(name: str, sign: str, part: PlannedWeeks, days: list[frozenset[str]]) -> GlanceRow:
    """Give a row of a week."""
    return GlanceRow(name, sign, tuple(_cell(part, due) for due in days))


def _cell(part: PlannedWeeks, due: Iterable[str]) -> Cell:
    """Give what stands on a day of a row."""
    name = next((name for name in due if part.routines.get(name)), "")
    if name == AEROBIC:
        return Cell(f"{walk_minutes(part)}", f"{walk_minutes(part)} minutes")
    if name in LETTERS:
        return Cell(LETTERS[name], f"Strength {LETTERS[name]}")
    return Cell("on", "on") if name else Cell("", "")


def _due(whole: Whole, part: PlannedWeeks, weekday: int) -> frozenset[str]:
    """Give the names of the routines of a weekday, in a week that begins with A."""
    there = [name for name in LETTERS if part.routines.get(name)] or [STRENGTH]
    before = sum(day < weekday for day in whole.programme.strength_weekdays)
    return names_on(whole.programme, weekday, there[before % len(there)])


def _routines(part: PlannedWeeks, due: frozenset[str]) -> list[Routine]:
    """Give the routines of some names."""
    return [Routine(name, tuple(Prescription(each.slug, each.dose) for each in entries)) for name, entries in part.routines.items() if name in due]
