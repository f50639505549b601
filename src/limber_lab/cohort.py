"""Many simulated people, counted: chunk by chunk, on one core or several.

Takes how many, for how long, a seed and workers; gives one sum. Keeps nothing of a person once they are counted, and holds few chunks at
a time, so that memory does not grow with the number of people. A worker that dies takes only its own work along, which is done again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context

from limber.catalogue.load import load
from limber.programme.fit import fit
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Programme
from limber_lab.doses import due_in
from limber_lab.life import Life
from limber_lab.people import Drawn, draw_days, draw_person
from limber_lab.rivals import POLICIES, live_by
from limber_lab.tally import Tally, ages_of, band_of
from limber_lab.told import FIRST

CHUNK = 25  # people; small enough that a dead worker costs a second
AHEAD = 3  # chunks for each worker, waiting or at work
MOST_DEATHS = 5  # of workers on one chunk; more is no accident
PACKAGED = "low-back-start"
ALL, LIMBER, CALM = "all", "limber", "without flares"
STEADY = 4  # the usual pain at which steps and cuts are asked for; these people live a second time, without their flares


@dataclass(frozen=True, slots=True)
class Cohort:
    """Whom to simulate: people from 0 to `people`, for some weeks, from a seed."""

    people: int
    weeks: int
    seed: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some people of a cohort, and how often a worker has died with them."""

    cohort: Cohort
    first: int
    last: int
    deaths: int = 0


def simulate(cohort: Cohort, workers: int = 1, tell: Callable[[int], None] = lambda _: None) -> Tally:
    """Give the counts of a cohort; `tell` hears how many people are counted. Raises RuntimeError where workers die time and again."""
    return counted_up(_one_by_one(cohort) if workers == 1 else _together(cohort, workers), tell)


def counted_up(lived: Iterable[tuple[Chunk, Tally]], tell: Callable[[int], None] = lambda _: None) -> Tally:
    """Add up the counts of chunks as they come, in any order."""
    every: Tally = Counter()
    counted = 0
    for chunk, tally in lived:
        every.update(tally)
        counted += chunk.last - chunk.first
        tell(counted)
    return every


def live_chunk(chunk: Chunk) -> Tally:
    """Give the counts of the people of one chunk."""
    every: Tally = Counter()
    for number in range(chunk.first, chunk.last):
        every.update(live_one(chunk.cohort, number))
    return every


def live_one(cohort: Cohort, number: int) -> Tally:
    """Give the counts of one person under each policy."""
    drawn = draw_person(cohort.seed, number, cohort.weeks)
    days = tuple(draw_days(cohort.seed, drawn, cohort.weeks))
    found: Tally = Counter({f"{ALL}/people": 1, f"{ALL}/{drawn.course.name}": 1})
    lived = [day for day in days if day.number < drawn.leaves]
    found[f"{ALL}/flares"] = sum(day.flare for day in lived)
    found[f"{ALL}/planted"] = drawn.danger is not None
    programme = _programme(drawn)
    if programme is None:
        found[f"{ALL}/without a programme"] += 1
        found[f"{ALL}/persistent 5, refused"] += drawn.course.persistent and drawn.usual == 5
        return found
    due = due_in(programme)
    own = Life(drawn, programme, due).live(days)
    _add(found, LIMBER, own)
    stayed = drawn.leaves >= cohort.weeks * 7 and drawn.danger is None
    if stayed:
        own["people"] = 1
        _add(found, f"usual {band_of(drawn.usual)}, {ages_of(drawn.person.age)}", own)
        if drawn.usual == STEADY:
            calm = Life(drawn, programme, due).live(draw_days(cohort.seed, drawn, cohort.weeks, flares=False))
            calm["people"] = 1
            _add(found, f"{CALM}, {ages_of(drawn.person.age)}", calm)
    for name, policy in POLICIES.items():
        _add(found, name, live_by(policy, drawn, days, due))
    return found


def _add(found: Tally, group: str, counts: Tally) -> None:
    """Add counts under the name of a group."""
    found.update({f"{group}/{name}": count for name, count in counts.items()})


def _programme(drawn: Drawn) -> Programme | None:
    """Give the packaged programme as it suits a person."""
    return fit(_packaged(), drawn.person, load()).programme


@cache
def _packaged() -> Programme:
    """Give the packaged programme from the first day on."""
    return replace(packaged_programme(PACKAGED), start=FIRST)


def chunks_of(cohort: Cohort) -> Iterator[Chunk]:
    """Give the people of a cohort in chunks that do not depend on the workers."""
    for first in range(0, cohort.people, CHUNK):
        yield Chunk(cohort, first, min(first + CHUNK, cohort.people))


def _one_by_one(cohort: Cohort) -> Iterator[tuple[Chunk, Tally]]:
    """Live the chunks in this very program."""
    for chunk in chunks_of(cohort):
        yield chunk, live_chunk(chunk)


def _together(cohort: Cohort, workers: int) -> Iterator[tuple[Chunk, Tally]]:
    """Live the chunks in several programs; where one of them dies, all are started anew with what was not done."""
    left = chunks_of(cohort)
    again: list[Chunk] = []
    while True:
        lost: list[Chunk] = []
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            yield from _handed_out(pool, chain(again, left), workers * AHEAD, lost)
        if not lost:
            return
        again = [once_more(chunk) for chunk in lost]


def _handed_out(pool: ProcessPoolExecutor, chunks: Iterator[Chunk], most: int, lost: list[Chunk]) -> Iterator[tuple[Chunk, Tally]]:
    """Hand out chunks, a few at a time, and give their counts until all are done or a worker has died; what it takes along goes to `lost`."""
    at_work: dict[Future[Tally], Chunk] = {}
    while not lost:
        for chunk in islice(chunks, most - len(at_work)):
            try:
                at_work[pool.submit(live_chunk, chunk)] = chunk
            except BrokenProcessPool:
                lost.append(chunk)
                break
        if not at_work:
            return
        for future in wait(at_work, return_when=ALL_COMPLETED if lost else FIRST_COMPLETED).done:
            chunk = at_work.pop(future)
            if isinstance(future.exception(), BrokenProcessPool):
                lost.append(chunk)
            else:
                yield chunk, future.result()
    # The pool is broken now: those still at work have ended too, some of them with their counts.
    for future, chunk in at_work.items():
        if future.exception() is None:
            yield chunk, future.result()
        else:
            lost.append(chunk)


def once_more(chunk: Chunk) -> Chunk:
    """Give a chunk that a worker died with. Raises RuntimeError where that is no accident any more."""
    if chunk.deaths >= MOST_DEATHS:
        raise RuntimeError(f"workers died {MOST_DEATHS} times with the people from {chunk.first} on")
    return replace(chunk, deaths=chunk.deaths + 1)
