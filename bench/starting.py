"""How long a person waits: from a fresh clone, on every later start, and for the engine alone.

Takes the checkout; gives Figures. Works in a temporary folder with an empty HOME, so that no cache of this machine helps.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figure import Figure
from bench.server import started

CACHES = {"HOME", "LIMBER_HOME", "PIP_CACHE_DIR", "UV_CACHE_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME"}


def fresh_environment(environment: dict[str, str], folder: Path) -> dict[str, str]:
    """Give the environment of somebody who has never run anything: an empty HOME, and no cache."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in environment.items() if name not in CACHES}
    return kept | {"HOME": str(home), "LIMBER_HOME": str(folder / "data"), "LIMBER_NO_BROWSER": "1"}


def starting(root: Path, folder: Path, environment: dict[str, str]) -> Iterator[Figure]:
    """Clone the last commit, start it with cold caches, then start it five times more."""
    clone = folder / "clone"
    begun = time.perf_counter()
    subprocess.run(["git", "clone", "--quiet", "--local", str(root), str(clone)], check=True)
    with started(clone, environment, begun) as server:
        yield Figure("fresh clone to first page", 60, server.seconds, "s", "git clone of the last commit, bin/start, empty HOME, no cache; once")
    yield Figure("bin/start again to first page", 2, median(_again(clone, environment)), "s", "the same clone, stopped and started; median of 5")


def importing(checkout: Path) -> Figure:
    """Measure what `import limber` adds to a bare interpreter."""
    python = checkout / ".venv" / "bin" / "python"
    added = _milliseconds([str(python), "-c", "import limber"]) - _milliseconds([str(python), "-c", "pass"])
    return Figure("import limber", 50, max(added, 0), "ms", "interpreter with the import less one without; medians of 20")


def _again(clone: Path, environment: dict[str, str]) -> Iterator[float]:
    """Give the seconds of five further starts."""
    for _ in range(5):
        with started(clone, environment) as server:
            yield server.seconds


def _milliseconds(command: list[str]) -> float:
    """Give the median time of a command over twenty runs."""
    times = []
    for _ in range(20):
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=sys.stderr)
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)
