"""`limber simulate`: becomes the simulated cohort, which is a program of its own. The engine draws no random numbers and never imports it."""

from __future__ import annotations

import argparse
import os
import sys

_GIVEN = ("people", "weeks", "seed", "workers", "scheduler")


def simulate_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `limber simulate`, which the cohort reads itself."""
    parser.add_argument("--people", metavar="N", required=True, help="how many people")
    parser.add_argument("--weeks", metavar="W", help="for how many weeks; 12 where absent")
    parser.add_argument("--seed", metavar="S", help="the same seed draws the same people; 1 where absent")
    parser.add_argument("--workers", metavar="K", help="how many cores work at it; 1 where absent")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler whose workers live the people")


def simulate_cohort(options: argparse.Namespace) -> int:
    """Become the cohort: Ctrl-C has one program to end."""
    given = [f"--{name}={value}" for name in _GIVEN if (value := getattr(options, name)) is not None]
    os.execv(sys.executable, [sys.executable, "-m", "limber_lab", *given, *(["--json"] if options.json else [])])
