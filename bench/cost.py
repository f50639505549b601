"""CPU time and size of the pages people meet most, in one process through Django's test client, warm.

Takes LIMBER_HOME from the environment; `python -m bench.cost` prints Figures as JSON. Measures process time, so that waiting does not count.
"""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from statistics import median
from typing import TYPE_CHECKING
from uuid import uuid4

from bench.figure import Figure
from bench.household import report, settle

if TYPE_CHECKING:
    from django.test import Client

METHOD = "process time in Django's test client, twelve weeks of diary, warm; median of 100"
SIZE = "body as gzip at level 6 makes it; twelve weeks of diary"


def figures(client: Client) -> Iterator[Figure]:
    """Measure the three costs and the two sizes."""
    from django.urls import reverse

    library, today, session = (reverse(name) for name in ("library", "today", "today-session-json"))
    yield Figure("exercise list", 5, _milliseconds(lambda: _body(client, library)), "ms CPU", METHOD)
    yield Figure("today's session", 5, _milliseconds(lambda: _body(client, today)), "ms CPU", METHOD)
    yield Figure("today's session as JSON", 5, _milliseconds(lambda: _body(client, session)), "ms CPU", METHOD)
    yield Figure("today's page, HTML", 20, _kilobytes(_body(client, today)), "kB", SIZE)
    yield Figure("today's session, JSON", 20, _kilobytes(_body(client, session)), "kB", SIZE)
    yield Figure("saving a report", 5, _milliseconds(lambda: _save(client)), "ms CPU", METHOD + "; POST /diary, a new session each time")


def _milliseconds(act: Callable[[], object]) -> float:
    """Give the median CPU time of something done a hundred times, after five that warm it."""
    times = []
    for _ in range(105):
        begun = time.process_time_ns()
        act()
        times.append((time.process_time_ns() - begun) / 1e6)
    return median(times[5:])


def _kilobytes(body: bytes) -> float:
    """Give the size of a body compressed, in kB (1000 bytes)."""
    return len(gzip.compress(body, 6)) / 1000


def _body(client: Client, path: str) -> bytes:
    """Give a page's body. Raises RuntimeError where it is no page, so that a redirect is not taken for a quick answer."""
    answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return bytes(answer.content)


def _save(client: Client) -> None:
    """Send one new report. Raises RuntimeError where it is not kept."""
    from django.urls import reverse

    line = report(uuid4()) | {"at": datetime.now(UTC).replace(microsecond=0).isoformat()}
    answer = client.post(reverse("diary"), json.dumps(line), content_type="application/json")
    if answer.status_code != 200 or answer.json()["kept"] != [line["id"]]:
        raise RuntimeError(f"the report was not kept: {answer.status_code} {answer.content!r}")


if __name__ == "__main__":
    print(json.dumps([asdict(figure) for figure in figures(settle())]))
