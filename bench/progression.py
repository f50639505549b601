"""How long a person's reports take to fold: ten years, a session of eight exercises and a morning each day, and one report more.

`python -m bench.progression` prints Figures as JSON. Measures process time, so that waiting does not count. The person of `diary` does
what is decided each day; pain comes and goes as in the rules' recipe for a steady 4 of 10, and the same each time.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from statistics import median

from bench.figure import Figure
from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.dose.write import write
from limber.programme.programme import Phase, Prescription, Programme, Routine
from limber.progression.advance import keep, with_entry
from limber.progression.decide import decide
from limber.progression.fold import fold
from limber.progression.state import State, begin

DAYS = 3_650
FIRST = datetime(2016, 1, 4, 9, tzinfo=UTC)
SLUGS = (
    *("glute-bridge", "hip-abduction-side-lying", "walk-easy", "double-knee-to-chest"),
    *("back-extension-prone", "seated-march", "diaphragmatic-breathing", "dead-bug-heel-tap"),
)
METHOD = f"process time, one thread, warm; {DAYS} days, 8 exercises a session, a morning each day"


def programme() -> Programme:
    """Give a programme that asks for the same eight exercises every day."""
    exercises = load().exercises
    daily = Routine("daily", tuple(Prescription(slug, exercises[slug].start) for slug in SLUGS))
    return Programme("Ten years", FIRST.date(), 12, (), (), (Phase(1, 12, (daily,)),))


def diary(days: int = DAYS, seed: int = 1, *, steady: bool = False) -> tuple[Entry, ...]:
    """Give the diary of someone who does what is decided: pain noise with a memory, one session in ten hurts more somewhere; or steady pain."""
    draw = random.Random(seed)  # noqa: S311 (the same diary each time, nothing secret)
    state, noise, entries = begin(programme(), load()), 0.0, []
    for number in range(days):
        at = FIRST + timedelta(days=number)
        noise = 0.0 if steady else 0.6 * noise + draw.gauss(0, 0.8)
        before, morning = (max(0, min(10, round(4 + noise + extra))) for extra in (0, 0 if steady else draw.gauss(0, 0.5)))
        entries.append(Entry(f"m{number}", at - timedelta(hours=1), Kind.MORNING, {"pain": morning, "of": at.date().isoformat()}))
        state = fold(state, entries[-1])
        entries.append(
            Entry(f"s{number}", at, Kind.SESSION, {"pain_before": before, "exercises": _done(state, at.date(), before, None if steady else draw)})
        )
        state = fold(state, entries[-1])
    return tuple(entries)


def _done(state: State, day: date, before: int, draw: random.Random | None) -> list[dict[str, object]]:
    """Give the exercises of a day as they were done."""
    asked = [each for each in decide(state, day) if each.exercise and each.after and each.action != "offer"]
    done: list[dict[str, object]] = [
        {"exercise": each.rung or each.exercise, "dose": write(each.after), "done": 1, "effort": 3} for each in asked if each.after
    ]
    if done and draw and draw.random() < 0.1:
        draw.choice(done)["pain_worst"] = min(10, before + 2)
    return done


def folded(entries: tuple[Entry, ...]) -> State:
    """Fold a whole diary."""
    state = begin(programme(), load())
    for entry in entries:
        state = fold(state, entry)
    return state


def figures() -> Iterator[Figure]:
    """Measure ten years, and one report more."""
    calm, entries = diary(steady=True), diary()
    for name, told in (("ten years of reports folded, steady pain", calm), ("ten years of reports folded, pain that comes and goes", entries)):
        yield Figure(name, 400, median(_timed(partial(folded, told)) for _ in range(3)), "ms CPU", METHOD)
    kept, last = keep(programme(), entries), entries[-1]
    more = [replace(last, id=f"more-{number}", at=last.at + timedelta(hours=1)) for number in range(50)]
    yield Figure("one report more", 1, median(_timed(partial(with_entry, kept, entry)) for entry in more), "ms CPU", METHOD)
    yield Figure("the decisions of a day", 5, median(_timed(partial(decide, kept.state, date(2026, 1, 2))) for _ in range(50)), "ms CPU", METHOD)


def _timed(work: Callable[[], object]) -> float:
    """Give the milliseconds of process time that a piece of work takes."""
    begun = time.process_time_ns()
    work()
    return (time.process_time_ns() - begun) / 1e6


if __name__ == "__main__":
    print(json.dumps([asdict(figure) for figure in figures()]))
