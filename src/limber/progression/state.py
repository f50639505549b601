"""All that progression keeps of a person: small, so that ten years of reports fold quickly and one more report costs next to nothing.

Takes a programme; gives the State that nothing has been reported to yet. `limber.progression.fold` adds entries, one at a time.
Windows roll: nothing older than the longest rule needs is kept. Days are ordinals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import Catalogue
from limber.diary.dangers import Dangers, Lock
from limber.diary.pain import Pain
from limber.diary.profile import Told
from limber.dose.dose import Dose
from limber.person.person import Person
from limber.problems import Problems
from limber.programme.own import with_ceilings
from limber.programme.programme import Programme
from limber.progression.reckon import smallest_steps, volume_of
from limber.progression.table import Morning
from limber.progression.track import FREE, LONG_AGO, Held, Seen, Sizes, Track, worst_of
from limber.reasons import Reason, Reasons


class MorningSeen(NamedTuple):
    """A morning: its day, its pain (0-10), and what it says beside those before it."""

    day: int
    pain: int
    says: Morning


class Logged(NamedTuple):
    """One session: its day, and what it told of each exercise."""

    day: int
    seen: Mapping[str, Seen]


class Sign(NamedTuple):
    """Something that asks for a person to be seen or asked, since a day."""

    day: int
    because: Reason


class Ask(NamedTuple):
    """What calls for the whole set of danger signs anew, and when it happened."""

    at: datetime
    because: Reason


class Planned(NamedTuple):
    """One exercise of the programme: its first dose, and the week it first stands in."""

    dose: Dose
    first_week: int


@dataclass(frozen=True)
class State:
    """What is known after the entries folded so far. `day` never runs back; `start` is the programme's first day.

    `phases` are the last week and the exercises of each, `tops` the volumes (s) of the ceilings; `log` holds two weeks of sessions, and
    `turn` counts all of them. `strong` are the first and the last day on which the usual pain was strong and nobody had looked at it.
    """

    programme: Programme
    exercises: Mapping[str, Exercise]
    planned: Mapping[str, Planned]
    phases: tuple[tuple[int, tuple[str, ...]], ...]
    tops: Mapping[str, int]
    start: int | None = None
    at: datetime | None = None
    day: int = LONG_AGO
    tracks: Mapping[str, Track] = field(default_factory=dict)
    moves: Mapping[str, str] = field(default_factory=dict)
    pain: Pain = field(default_factory=Pain)
    befores: tuple[tuple[int, int], ...] = ()
    first_befores: tuple[int, ...] = ()
    mornings: tuple[MorningSeen, ...] = ()
    log: tuple[Logged, ...] = ()
    turn: int = 0
    done: Mapping[str, int] = field(default_factory=dict)
    dangers: Dangers = field(default_factory=Dangers)
    told: Told = field(default_factory=Told)
    profiled: bool = False
    person: Person | None = None
    against: Mapping[str, Reasons] = field(default_factory=dict)
    capping: bool = False
    overrides: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lock: Lock | None = None
    held: Held = FREE
    unread_on: int = LONG_AGO
    directions: Mapping[str, int] = field(default_factory=dict)
    spasms: tuple[tuple[int, str], ...] = ()
    spreads: tuple[int, ...] = ()
    flare_since: datetime | None = None
    easier_until: int = LONG_AGO
    easier_since: int = LONG_AGO
    easier_because: Reason | None = None
    strict: bool = False
    ask_again: Ask | None = None
    signs: Mapping[str, Sign] = field(default_factory=dict)
    said: Mapping[str, int] = field(default_factory=dict)
    sessions_today: int = 0
    crowded_on: int = LONG_AGO
    twice_on: int = LONG_AGO
    backwards_on: int = LONG_AGO
    last_session: datetime | None = None
    function: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    lasted: str = ""
    seen_on: int = LONG_AGO
    strong: tuple[int, int] = (LONG_AGO, LONG_AGO)
    problems: Problems = ()


def begin(programme: Programme, catalogue: Catalogue) -> State:
    """Give what is known before the first entry."""
    planned: dict[str, Planned] = {}
    for phase in programme.phases:
        for each in phase.prescriptions:
            planned.setdefault(each.slug, Planned(each.dose, phase.first_week))
    start = programme.start.toordinal() if programme.start else None
    phases = tuple((phase.last_week, tuple(dict.fromkeys(each.slug for each in phase.prescriptions))) for phase in programme.phases)
    exercises = with_ceilings(catalogue, programme).exercises
    tops = {slug: volume_of(exercise.ceiling, exercise.tempo, exercise.laterality) for slug, exercise in exercises.items()}
    return State(programme, exercises, planned, phases, tops, start)


def week_of(state: State, day: int) -> int:
    """Give the week of a day, counted from 1; before the start, and without one, it is the first."""
    return 1 if state.start is None else max(1, (day - state.start) // 7 + 1)


def in_force(state: State, day: int) -> tuple[str, ...]:
    """Give the exercises that the programme holds on a day, each once, with the rungs that took over."""
    week = week_of(state, day)
    slugs = next((slugs for last_week, slugs in state.phases if week <= last_week), state.phases[-1][1] if state.phases else ())
    return tuple(dict.fromkeys(state.moves.get(slug, slug) for slug in slugs)) if state.moves else slugs


def now_at(state: State, slug: str) -> str:
    """Give the rung on which an exercise of the programme stands now."""
    return state.moves.get(slug, slug)


def track_of(state: State, slug: str) -> Track:
    """Give what is known of an exercise; where nothing is, it stands at its first dose since the week that brings it."""
    found = state.tracks.get(slug)
    if found:
        return found
    planned = state.planned.get(slug)
    if planned is None:
        return track_at(state, slug, state.exercises[slug].start, state.day)
    begun = state.day if state.start is None else state.start + 7 * (planned.first_week - 1)
    return track_at(state, slug, planned.dose, begun)


def track_at(state: State, slug: str, dose: Dose, begun: int) -> Track:
    """Give an exercise that begins at a dose."""
    return Track(slug, *sizes_of(state.exercises[slug], dose), begun, state.turn)


def sizes_of(exercise: Exercise, dose: Dose) -> Sizes:
    """Give a dose of an exercise with what is reckoned from it."""
    sides = exercise.tempo, exercise.laterality
    size, steps = volume_of(dose, *sides), smallest_steps(dose, exercise.ceiling, *sides)
    return Sizes(dose, size, volume_of(steps[-1], *sides) if steps else size, not steps)


def recent_of(state: State, track: Track) -> tuple[Seen, ...]:
    """Give the sessions of the last two weeks since the dose in force began, one a day."""
    slug, turn = track.slug, track.turn
    return worst_of([seen for logged in state.log if (seen := logged.seen.get(slug)) is not None and seen.turn >= turn])


def done_on(state: State, track: Track) -> int | None:
    """Give the day on which an exercise was last done on this rung; None where it was not yet."""
    day = state.done.get(track.slug)
    return day if day is not None and day >= track.begun else None
