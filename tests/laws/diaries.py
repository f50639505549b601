"""Histories for the laws of progression: a person, a programme of a few exercises, and what they reported day by day.

Takes draws of hypothesis; gives programmes, entries, and a person who does what is decided. Never knows what the rules say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.dose.reckon import volume
from limber.dose.write import write
from limber.programme.programme import Phase, Prescription, Programme, Routine
from limber.progression.decide import decide
from limber.progression.decision import Action, Decision
from limber.progression.fold import fold
from limber.progression.state import State, begin

FIRST = datetime(2026, 3, 2, 9, tzinfo=UTC)
SLUGS = ("glute-bridge", "single-knee-to-chest", "walk-easy", "clamshell")
LEVELS = {Action.STOP: 0, Action.PARK: 1, Action.RUNG_DOWN: 2, Action.DOWN: 3, Action.SAME: 3, Action.UP: 3, Action.RUNG_UP: 4}
WHOLE_KIT = sorted(load().vocabulary.equipment)


@dataclass(frozen=True)
class Day:
    """One day's report: days since the last, pain before, and for each exercise what it was like."""

    gap: int
    before: int
    worst: int | None
    leg: str
    exercises: tuple[Mapping[str, object], ...]
    morning: int | None


def programme(slugs: tuple[str, ...] = SLUGS) -> Programme:
    """Give a programme that asks for these exercises every day, at their starts."""
    exercises = load().exercises
    daily = Routine("daily", tuple(Prescription(slug, exercises[slug].start) for slug in slugs))
    return Programme("Laws", FIRST.date(), 12, (), (), (Phase(1, 12, (daily,)),))


def profile(tags: tuple[str, ...] = (), **more: object) -> Entry:
    """Give what a person tells first."""
    told = {"age": 45, "tags": list(tags), "floor": True, "kneeling": True, "equipment": WHOLE_KIT, **more}
    return Entry("profile", FIRST - timedelta(hours=2), Kind.PROFILE, told)


def details() -> st.SearchStrategy[Mapping[str, object]]:
    """Draw how one exercise went; mostly well."""
    well = st.fixed_dictionaries({"done": st.sampled_from([1, 1, 1, 0.8, 0.5]), "effort": st.sampled_from([2, 3, 3, 5, 7])})
    hurt = st.fixed_dictionaries(
        {"done": st.sampled_from([1, 0.5, 0]), "effort": st.integers(0, 10)},
        optional={
            "pain_worst": st.integers(0, 10),
            "worse": st.booleans(),
            "spasm": st.booleans(),
            "leg": st.sampled_from(["same", "spreading"]),
            "elsewhere": st.booleans(),
            "cramp": st.booleans(),
            "strong_pull": st.booleans(),
        },
    )
    return st.one_of(well, well, well, well, hurt)


def days(most: int = 9) -> st.SearchStrategy[list[Day]]:
    """Draw a history: most days are quiet, so that steps up do come."""
    day = st.builds(
        Day,
        gap=st.sampled_from([1, 1, 2, 2, 2, 3, 3, 8, 15, 29]),
        before=st.sampled_from([3, 3, 3, 4, 4, 2, 5, 8]),
        worst=st.none() | st.none() | st.integers(0, 10),
        leg=st.sampled_from(["none"] * 8 + ["same", "spreading"]),
        exercises=st.tuples(*[details() for _ in SLUGS]),
        morning=st.none() | st.sampled_from([3, 3, 3, 4, 5, 6]),
    )
    return st.lists(day, min_size=2, max_size=most)


def quiet(count: int, gap: int = 2) -> list[Day]:
    """Give days on which all went well."""
    return [Day(gap, 3, None, "none", tuple({"done": 1, "effort": 3} for _ in SLUGS), 3) for _ in range(count)]


def session(number: int, at: datetime, day: Day, asked: Mapping[str, str]) -> Entry:
    """Give the entry of one session; `asked` holds the dose sentence of each exercise that was done."""
    told = [{"exercise": slug, "dose": dose, **how} for (slug, dose), how in zip(asked.items(), day.exercises, strict=False)]
    payload = {"pain_before": day.before, "leg": day.leg, "exercises": told}
    return Entry(f"s{number:03}", at, Kind.SESSION, payload if day.worst is None else {**payload, "pain_worst": day.worst})


def asked_on(state: State, on: date) -> dict[str, str]:
    """Give the doses that a person is asked for on a day, by exercise."""
    made = decide(state, on)
    return {each.rung or each.exercise: write(each.after) for each in made if each.exercise and each.after and each.action is not Action.OFFER}


def played(history: list[Day], first: Entry | None = None, asked_for: Programme | None = None) -> tuple[Entry, ...]:
    """Give the diary of someone who does on each day what is decided for it."""
    state = begin(asked_for or programme(), load())
    entries = [first or profile()]
    state = fold(state, entries[0])
    at = FIRST
    for number, day in enumerate(history):
        at += timedelta(days=day.gap if number else 0)
        entries.append(session(number, at, day, asked_on(state, at.date())))
        state = fold(state, entries[-1])
        if day.morning is not None:
            told = {"pain": day.morning, "of": (at.date() + timedelta(days=1)).isoformat()}
            entries.append(Entry(f"m{number:03}", at + timedelta(hours=20), Kind.MORNING, told))
            state = fold(state, entries[-1])
    return tuple(entries)


def rank(decision: Decision) -> tuple[int, int]:
    """Give what decisions are compared by: an easier rung counts as lower than any dose, nothing as lower still."""
    slug = decision.rung or decision.exercise or ""
    exercise = load().exercises[slug]
    asked = volume(decision.after, exercise.tempo, exercise.laterality) if decision.after else 0
    return LEVELS[decision.action], asked


def by_exercise(decisions: tuple[Decision, ...]) -> dict[str, Decision]:
    """Give the decision of each exercise, without offers."""
    return {each.exercise: each for each in decisions if each.exercise and each.action is not Action.OFFER}


def shifted(entry: Entry, by: timedelta) -> Entry:
    """Give an entry as it would stand some days later."""
    payload = dict(entry.payload)
    if "of" in payload:
        payload["of"] = (date.fromisoformat(str(payload["of"])) + by).isoformat()
    return replace(entry, at=entry.at + by, payload=payload)
