"""Take every figure and print the table: `bin/bench`. Exit code 1 where a target is not reached."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, table
from bench.film import frames
from bench.machine import machine
from bench.memory import megabytes
from bench.pages import first_page
from bench.server import get, started
from bench.starting import fresh_environment, importing, starting

ROOT = Path(__file__).parent.parent
ANNOTATED = ROOT.parent / "shared" / "leaflets"  # scored here, not in the clone that is measured
VISITED = ("/", "/today", "/library", "/progress", "/week")
ROUNDS = 20
METHOD = f"PSS (Linux) after {len(VISITED) * ROUNDS} requests of one person"


def main() -> int:
    """Measure, print each figure as it comes and the table at the end, and give the exit code."""
    # A bench that is ended from outside still stops the server it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    found = []
    with tempfile.TemporaryDirectory() as name:
        for figure in _all(Path(name)):
            print(f"{figure.name}: {figure.measured} {figure.unit}", file=sys.stderr)
            found.append(figure)
    print(f"{machine()}\n\n{table(found)}\n\n{_rivals()}")
    if ANNOTATED.is_dir():
        print("\nLeaflets:\n\n" + _python(ROOT, "bench.leaflets", dict(os.environ), "--scores"), end="")
    return 0 if all(figure.reached == "yes" for figure in found) else 1


def _all(folder: Path) -> Iterator[Figure]:
    """Take every figure, in a folder that is empty."""
    environment, clone = fresh_environment(dict(os.environ), folder), folder / "clone"
    yield from starting(ROOT, folder, environment)
    yield importing(clone)
    yield from _running(clone, environment)


def _running(checkout: Path, environment: dict[str, str]) -> Iterator[Figure]:
    """Measure a server that somebody uses, then the same pages in one process."""
    cookie = _python(checkout, "bench.household", environment).strip()
    with started(checkout, environment) as server:
        yield from first_page(server.port)
        yield from frames(server.port, cookie)
        for path in VISITED * ROUNDS:
            get(server.port, path, {"Cookie": cookie, "Accept-Encoding": "gzip"})
        yield Figure("memory of the process tree", 80, megabytes(server.pid), "MB", METHOD)
        get(server.port, "/plan/new", {"Cookie": cookie}, patience_s=60)
        yield Figure("memory after a first plan", 120, megabytes(server.pid), "MB", "the same, and a plan made anew for that person")
    for module in ("bench.cost", "bench.drawing", "bench.planning", "bench.progression", "bench.handout", "bench.leaflets", "bench.simulation"):
        yield from (Figure(**each) for each in json.loads(_python(checkout, module, environment)))


def _rivals() -> str:
    """Give the table of the planner beside its rivals, which need an environment of their own."""
    python = ROOT / ".venv-bench" / "bin" / "python"
    return subprocess.run([python, "-m", "bench.rivals"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout


def _python(checkout: Path, module: str, environment: dict[str, str], *arguments: str) -> str:
    """Run a module of the bench in a process of its own and give what it prints."""
    paths = environment | {"PYTHONPATH": str(checkout / "src")}
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=checkout, env=paths, stdout=subprocess.PIPE, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
