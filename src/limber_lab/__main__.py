"""`python -m limber_lab --people N --weeks W --seed S` simulates a cohort and prints its report; `--json` prints JSON only.

What `limber simulate` starts. The same people, weeks and seed give the same report, whatever the number of workers.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence

from limber_lab.cohort import Cohort, counted_up, simulate
from limber_lab.report import report_of
from limber_lab.table import text_of
from limber_lab.tally import Tally

MOST_WEEKS, MOST_WORKERS = 520, 256
_NO_CLUSTER = {
    True: 'A cluster needs Dask. Install it here and where the workers run: pip install "limberback[cluster]".',
    False: "No Dask scheduler answers at {address}. Start one with `dask scheduler`, and workers with `dask worker {address}`.",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Simulate and print."""
    parser = argparse.ArgumentParser(prog="limber simulate", description="Simulate people who follow the rules, and count what happens.")
    parser.add_argument("--people", metavar="N", type=_from_one, required=True, help="how many people")
    parser.add_argument("--weeks", metavar="W", type=_weeks, default=12, help="for how many weeks; 12 where absent")
    parser.add_argument("--seed", metavar="S", type=int, default=1, help="the same seed draws the same people; 1 where absent")
    parser.add_argument("--workers", metavar="K", type=_workers, default=1, help="how many processes work at it; 1 where absent")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler whose workers live the people, such as tcp://10.0.0.5:8786")
    parser.add_argument("--json", action="store_true", help="print JSON only")
    options = parser.parse_args(arguments)
    cohort = Cohort(options.people, options.weeks, options.seed)
    tell = _told_on_a_terminal(options.people)
    try:
        counts = _on_a_cluster(cohort, options.scheduler, tell) if options.scheduler else simulate(cohort, options.workers, tell)
    except (ImportError, OSError) as error:
        print(_NO_CLUSTER[isinstance(error, ImportError)].format(address=options.scheduler), file=sys.stderr)
        return 1
    report = report_of(cohort, counts)
    try:
        print(json.dumps(report, indent=2) if options.json else text_of(report), flush=True)
    except BrokenPipeError:
        # A reader such as `head` has seen enough. Python empties its buffer once more at the end, which would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _on_a_cluster(cohort: Cohort, address: str, tell: Callable[[int], None]) -> Tally:
    """Give the counts of a cohort that a Dask cluster lives. Raises ImportError where Dask is not installed, OSError where none answers."""
    from limber_lab.cluster import on_a_cluster

    return counted_up(on_a_cluster(cohort, address), tell)


def _told_on_a_terminal(people: int) -> Callable[[int], None]:
    """Give what tells how far the work is: one line on a terminal, nothing elsewhere."""

    def tell(counted: int) -> None:
        """Write how many people are counted over what was written before."""
        if sys.stderr.isatty():
            print(f"\r{counted} of {people}", end="\n" if counted == people else "", file=sys.stderr, flush=True)

    return tell


def _from_one(text: str) -> int:
    """Read a whole number from 1 on. Raises ArgumentTypeError, which says how to write one."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 on. Write a whole number such as 1000.")
    return int(text)


def _weeks(text: str) -> int:
    """Read a number of weeks."""
    return _at_most(_from_one(text), MOST_WEEKS)


def _workers(text: str) -> int:
    """Read a number of workers."""
    return _at_most(_from_one(text), MOST_WORKERS)


def _at_most(number: int, most: int) -> int:
    """Give a number that is not too large. Raises ArgumentTypeError."""
    if number > most:
        raise argparse.ArgumentTypeError(f"{number} is more than {most}. Write a smaller number.")
    return number


if __name__ == "__main__":
    sys.exit(main())
