"""Entries and states that the tests of progression share: short ways to tell a small history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.dose.parse import parse
from limber.programme.programme import Phase, Prescription, Programme, Routine
from limber.progression.advance import advance
from limber.progression.decision import Action, Decision
from limber.progression.fold import fold
from limber.progression.state import State, begin

FIRST = datetime.fromisoformat("2026-03-02T09:00:00+00:00")
BRIDGE = "glute-bridge"


def programme(**doses: str) -> Programme:
    """Give a programme that asks for these exercises every day; `_` in a name stands for `-`."""
    prescriptions = [Prescription(slug.replace("_", "-"), dose) for slug, text in doses.items() if (dose := parse(text)[0])]
    return Programme("Told", FIRST.date(), 12, (), (), (Phase(1, 12, (Routine("daily", tuple(prescriptions)),)),))


PROGRAMME = programme(glute_bridge="2 x 10", clamshell="8")
NO_START = replace(PROGRAMME, start=None)


def at(day: float) -> datetime:
    """Give a time so many days after the first."""
    return FIRST + timedelta(days=day)


def on(day: int) -> date:
    """Give a date so many days after the first."""
    return at(day).date()


def entry(day: float, kind: str, name: str = "", **payload: object) -> Entry:
    """Give an entry of any kind."""
    return Entry(name or f"{kind}-{day}", at(day), Kind(kind), payload)


def session(day: float, slug: str = BRIDGE, *, before: int = 3, **told: object) -> Entry:
    """Give a session of one exercise."""
    return entry(day, "session", pain_before=before, exercises=[{"exercise": slug, "done": 1, "effort": 3, **told}])


def morning(day: int, pain: int = 3) -> Entry:
    """Give the pain of one morning."""
    return entry(day - 0.1, "morning", pain=pain, of=on(day).isoformat())


def good(until: int, slug: str = BRIDGE, dose: str | None = None) -> list[Entry]:
    """Give a session every other day with good mornings after."""
    done = [session(day, slug, dose=dose) if dose else session(day, slug) for day in range(0, until, 2)]
    return [each for number, told in enumerate(done) for each in (told, morning(2 * number + 1))]


def folded(entries: list[Entry], asked: Programme = PROGRAMME) -> State:
    """Fold entries in their order."""
    state = begin(asked, load())
    for each in entries:
        state = fold(state, each)
    return state


def decided(entries: list[Entry], day: int, slug: str | None = BRIDGE, asked: Programme = PROGRAMME) -> Decision:
    """Give the decision about an exercise on a day, without offers; of the whole programme the first."""
    return next(each for each in advance(asked, entries, on(day)) if each.exercise == slug and each.action is not Action.OFFER)


def codes(decision: Decision) -> list[str]:
    """Give the codes of a decision's reasons."""
    return [reason.code for reason in decision.because]
