"""The exercises of a stage: each with its figure, its dose, why it is there, what it works, what it leads to.

Takes a programme and a stage; gives values for templates. The reasons are the engine's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from limber.catalogue.load import load
from limber.planning.plan import Entry, PlannedWeeks
from limber.programme.programme import AEROBIC, DAILY, STRENGTH, STRENGTH_A, STRENGTH_B, Prescription
from limber.reasons import Reason, Reasons
from limber.wording import reason_sentence
from limber.wording.planning import plain
from limber_web.figure.addresses import is_drawn
from limber_web.figure.drawings import Shot
from limber_web.journeys.plan.stages import LETTERS, Stage
from limber_web.journeys.plan.whole import Whole
from limber_web.journeys.plan.words import days_words, weeks_words, when_words
from limber_web.journeys.today.figures import figure_says, figure_url
from limber_web.journeys.today.words import dose_words

_TITLES = {DAILY: "Every day", STRENGTH: "Strength", STRENGTH_A: "Strength A", STRENGTH_B: "Strength B", AEROBIC: "Walking"}
# What a row says apart from why, each in a line of its own.
_APART = frozenset({"plan-works", "plan-leads-to", "plan-step-up"})


@dataclass(frozen=True, slots=True)
class Row:
    """An exercise of a stage. `doses` are its doses with the weeks of each, `after` and `leads_to` names of the rungs beside it.

    `now` is what stands in its place today where that is another dose or another rung.
    `is_known` says that it has a page of its own: one that is not in the catalogue has none.
    """

    slug: str
    is_known: bool
    name: str
    picture: str
    picture_says: str
    doses: list[tuple[str, str]]
    when: str
    why: list[str]
    works: list[str]
    after: list[str]
    leads_to: list[str]
    now: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What is done together: its title, on which days, its exercises."""

    title: str
    days: str
    rows: list[Row]


def groups(whole: Whole, stage: Stage, now: Mapping[str, Prescription]) -> Iterator[Group]:
    """Give the exercises of a stage by routine, each once, as they come; `now` is what stands in the place of each today."""
    for name, title in _TITLES.items():
        slugs = dict.fromkeys(entry.slug for part in stage.parts for entry in part.routines.get(name, ()))
        if slugs:
            said = title if name != AEROBIC or whole.walks else "Heart and breath"
            yield Group(said, _days(whole, stage, name), [_now(row(whole, slug, stage, name), whole, now.get(slug)) for slug in slugs])


def row(whole: Whole, slug: str, stage: Stage, name: str = "") -> Row:
    """Give an exercise of a stage, in one routine or in all of them."""
    exercise, words = whole.catalogue.exercises[slug], whole.catalogue.vocabulary
    there = [(part, entry) for part in stage.parts for entry in _entries(part, name) if entry.slug == slug]
    because = tuple(reason for _, entry in there for reason in entry.because)
    return Row(
        slug,
        slug in load().exercises,
        exercise.name,
        figure_url(exercise, whole.look, Shot.POSTER if is_drawn(exercise) else Shot.STILL),
        figure_says(exercise, words),
        _doses(whole, there),
        when_words(list(dict.fromkeys(part.first_week for part, _ in there)), stage.parts),
        _sentences(reason for reason in because if reason.code not in _APART),
        [words.muscles.get(muscle, muscle) for muscle in exercise.muscles],
        _rungs(because, "plan-step-up"),
        _rungs(because, "plan-leads-to"),
    )


def _now(row: Row, whole: Whole, stands: Prescription | None) -> Row:
    """Give a row with what stands in its place today, where it is not what the row says."""
    if stands is None:
        return row
    exercise = whole.catalogue.exercises[stands.slug]
    dose = dose_words(stands.dose, exercise)
    if stands.slug != row.slug:
        return replace(row, now=f"{exercise.name}, {dose}")
    return row if [said for _, said in row.doses] == [dose] else replace(row, now=dose)


def _entries(part: PlannedWeeks, name: str) -> Iterable[Entry]:
    """Give the entries of a routine; of all where none is named."""
    return part.routines.get(name, ()) if name else (entry for entries in part.routines.values() for entry in entries)


def _days(whole: Whole, stage: Stage, name: str) -> str:
    """Say on which weekdays a routine falls; of A and B, that they take turns."""
    if name == DAILY:
        return "Monday to Sunday"
    days = days_words(whole.programme.aerobic_weekdays if name == AEROBIC else whole.programme.strength_weekdays)
    others = [letter for other, letter in LETTERS.items() if other != name and any(part.routines.get(other) for part in stage.parts)]
    return f"{days}, in turn with {others[0]}" if name in LETTERS and others else days


def _doses(whole: Whole, there: list[tuple[PlannedWeeks, Entry]]) -> list[tuple[str, str]]:
    """Give the doses in words, each with the weeks from which it holds; without weeks where there is one only."""
    found: dict[str, str] = {}
    for part, entry in there:
        found.setdefault(dose_words(entry.dose, whole.catalogue.exercises[entry.slug]), weeks_words(part.first_week, part.last_week))
    return [(weeks if len(found) > 1 else "", dose) for dose, weeks in found.items()]


def _sentences(reasons: Iterable[Reason]) -> list[str]:
    """Give reasons as sentences, each once."""
    return list(dict.fromkeys(reason_sentence(plain(reason)) for reason in reasons))


def _rungs(because: Reasons, code: str) -> list[str]:
    """Give the names of the rungs that reasons of a code speak of."""
    return list(dict.fromkeys(str(reason.values["rung"]) for reason in because if reason.code == code))
