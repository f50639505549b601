"""CPU time and size of a handout of twelve exercises, as PDF, text and Markdown.

`python -m bench.handout` prints Figures as JSON. The first PDF loads the writer and draws the figures; what is measured comes after it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from statistics import median

from bench.figure import Figure
from limber.catalogue.exercise import Kind
from limber.catalogue.load import load
from limber.export.handout import handout
from limber.export.handout_pdf import pdf_of
from limber.export.handout_text import text_of
from limber.programme.handout import read_handout
from limber.programme.programme import Phase, Prescription, Programme, Routine

EXERCISES = 12
TIMES = 15
METHOD = f"process time of all threads, {EXERCISES} exercises for twelve weeks, A4 with a QR code, median of {TIMES} after the first"


def figures() -> Iterator[Figure]:
    """Measure the PDF with the words around it, its size, and reading the text back."""
    programme, address = _programme(), "http://192.168.1.20:8421/today"
    count = iter(range(TIMES + 1))

    def written() -> bytes:
        # Another address each time, so that nothing of the page before can be taken again as it is.
        pdf, problems = pdf_of(handout(programme, load(), None, "GB", f"{address}?{next(count)}"))
        if pdf is None:
            raise RuntimeError(problems)
        return pdf

    begun = time.process_time_ns()
    size = len(written())
    first = (time.process_time_ns() - begun) / 1e6
    yield Figure("handout as PDF", 150, _milliseconds(written), "ms CPU", f"{METHOD} ({first:.0f} ms)")
    yield Figure("handout as PDF, size", 1000, size / 1000, "kB", "the same file")
    text = text_of(handout(programme, load()))
    yield Figure("handout read back", 10, _milliseconds(lambda: read_handout(text)), "ms CPU", "its plain text, with the programme in it")


def _programme() -> Programme:
    """Give a programme of twelve exercises, of every kind but the aerobic."""
    chosen = [exercise for exercise in load().exercises.values() if exercise.kind is not Kind.AEROBIC][:: len(load().exercises) // EXERCISES][
        :EXERCISES
    ]
    routine = Routine("daily", tuple(Prescription(exercise.slug, exercise.start) for exercise in chosen))
    return Programme("Twelve exercises", None, 12, (), (), (Phase(1, 12, (routine,)),))


def _milliseconds(act: Callable[[], object]) -> float:
    """Give the median CPU time of something."""
    times = []
    for _ in range(TIMES):
        begun = time.process_time_ns()
        act()
        times.append((time.process_time_ns() - begun) / 1e6)
    return round(median(times), 1)


if __name__ == "__main__":
    print(json.dumps([asdict(figure) for figure in figures()]))
