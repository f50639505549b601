"""From a programme and a diary to the decisions of a day.

Takes a programme, entries in any order and however often merged, and a date; gives Decisions with their reasons, and Problems with what
the diary records. Never looks past the day that is asked about, and never changes an entry.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from limber.catalogue.load import Catalogue, load
from limber.diary.entry import Entry, merge
from limber.problems import Problems
from limber.programme.programme import Programme
from limber.progression.decide import decide
from limber.progression.decision import Decision
from limber.progression.fold import fold
from limber.progression.state import State, begin

SPACING = 200  # entries between two checkpoints


@dataclass(frozen=True, slots=True)
class Kept:
    """A diary that was folded, with checkpoints from which late entries are folded again. `states[n]` stands after `n * SPACING` entries."""

    entries: tuple[Entry, ...]
    states: tuple[State, ...]
    state: State


def advance(programme: Programme, diary: Iterable[Entry], today: date) -> tuple[Decision, ...]:
    """Give the decisions of a day."""
    return advanced(programme, diary, today)[0]


def advanced(programme: Programme, diary: Iterable[Entry], today: date, catalogue: Catalogue | None = None) -> tuple[tuple[Decision, ...], Problems]:
    """Give the decisions of a day, and the Problems with decisions that the diary records."""
    state = begin(programme, catalogue or load())
    for entry in merge(diary):
        if entry.at.date() <= today:
            state = fold(state, entry)
    return decide(state, today), state.problems


def keep(programme: Programme, diary: Iterable[Entry], catalogue: Catalogue | None = None) -> Kept:
    """Give a diary folded whole, with its checkpoints."""
    first = begin(programme, catalogue or load())
    return _folded(Kept((), (first,), first), merge(diary))


def with_entry(kept: Kept, entry: Entry) -> Kept:
    """Give the diary with one entry more. One that comes again changes nothing; a late one is folded in from the checkpoint before it."""
    if kept.state.at is None or (entry.at, entry.id) > (kept.entries[-1].at, kept.entries[-1].id):
        return _folded(kept, (entry,))
    entries = merge(kept.entries, (entry,))
    if entries == kept.entries:
        return kept
    place = bisect_right([each.at for each in kept.entries], entry.at)
    number = min(place, _same(entries, kept.entries)) // SPACING
    base = Kept(entries[: number * SPACING], kept.states[: number + 1], kept.states[number])
    return _folded(base, entries[number * SPACING :])


def _same(one: tuple[Entry, ...], other: tuple[Entry, ...]) -> int:
    """Give how many entries two diaries begin with alike."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _folded(kept: Kept, entries: Iterable[Entry]) -> Kept:
    """Give a diary with later entries folded in."""
    every, states, state = list(kept.entries), list(kept.states), kept.state
    for entry in entries:
        state = fold(state, entry)
        every.append(entry)
        if len(every) % SPACING == 0:
            states.append(state)
    return Kept(tuple(every), tuple(states), state)
