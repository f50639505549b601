"""What the rules of progression decide for a person today, read from their diary once and kept until it grows.

Takes a request of a chosen person; gives the day's decisions and the programme as they leave it. Never decides anything itself, and
gives nothing under a lock or where no programme was adopted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from uuid import UUID

from limber.diary.entry import Entry
from limber.programme.days import phase_of, week_of
from limber.programme.programme import Prescription, Programme
from limber.progression.advance import Kept, keep, with_entry
from limber.progression.programme_on import ProgrammeOn, programme_on
from limber.progression.state import State
from limber_web.accounts.chosen import PersonRequest
from limber_web.journeys.today import plan as plans


@dataclass(frozen=True, slots=True)
class Decided:
    """A day as it is decided: all that the diary says, and the programme with its decisions."""

    state: State
    day: date
    on: ProgrammeOn


@dataclass(slots=True)
class _Shelf:
    """What was folded last for one person and programme, and the days that were decided from it."""

    kept: Kept | None = None
    days: dict[date, ProgrammeOn] = field(default_factory=dict)


def decided(request: PersonRequest, day: date | None = None) -> Decided | None:
    """Give what is decided for a day, for today where none is named; None where no programme asks anything of the person."""
    held = request.standing
    programme = plans.programme_of(held)
    if held.lock is not None or programme is None:
        return None
    shelf = _shelf(request.person.pk, held.programme_text or "", held.programme_start)
    # What a clock that runs ahead has written is for later.
    state = _grown(shelf, programme, tuple(entry for entry in request.entries if entry.at <= request.now))
    on = day or request.now.date()
    if on not in shelf.days:
        shelf.days[on] = programme_on(state, on)
    return Decided(state, on, shelf.days[on])


def asked_of(request: PersonRequest) -> ProgrammeOn | None:
    """Give the programme as it is asked today."""
    known = decided(request)
    return known.on if known else None


def stands_now(known: Decided) -> dict[str, Prescription]:
    """Give, for each exercise of the weeks that hold now, what stands in its place: its dose, or another rung with its own."""
    week = week_of(known.on.programme, known.day)
    first, now = (phase_of(programme, week) for programme in (known.state.programme, known.on.programme))
    pairs = zip(first.prescriptions, now.prescriptions, strict=True) if first and now else ()
    return {before.slug: after for before, after in pairs}


@lru_cache(maxsize=4)
def _shelf(person: UUID, text: str, start: date | None) -> _Shelf:
    """Give the shelf of a person and their programme, empty at first."""
    return _Shelf()


def _grown(shelf: _Shelf, programme: Programme, entries: tuple[Entry, ...]) -> State:
    """Give what the diary says. Rows are only ever added, so what has as many entries has the same; one more is folded in alone."""
    kept = shelf.kept
    if kept is None or len(entries) != len(kept.entries):
        known = {entry.id for entry in kept.entries} if kept else set()
        new = [entry for entry in entries if entry.id not in known]
        if kept is None or len(known) + len(new) != len(entries):
            kept = keep(programme, entries)
        else:
            for entry in new:
                kept = with_entry(kept, entry)
        shelf.kept, shelf.days = kept, {}
    return kept.state
