"""`limber plan`: reads a person, plans, prints. Measures how long it took, because the engine knows no clock."""

from __future__ import annotations

import argparse
import sys
import time

from limber.catalogue.load import load
from limber.cli.output import FINE, print_json, report
from limber.export.planning import plan_form
from limber.person.person import Person
from limber.planning.compose import plan
from limber.planning.periods import FEWEST_WEEKS, MOST_WEEKS
from limber.planning.plan import Plan, programme_of
from limber.problems import Problem
from limber.programme.write import write_programme
from limber.wording import reason_sentence
from limber.wording.planning import refusal_sentences, unmet_sentence


def plan_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `limber plan`."""
    parser.add_argument("person", metavar="PERSON.toml", help="who the plan is for")
    parser.add_argument("--weeks", metavar="N", type=int, default=12, help=f"how many weeks, {FEWEST_WEEKS} to {MOST_WEEKS}; 12 where absent")


def print_plan(person: Person, weeks: int, *, as_json: bool) -> int:
    """Print the plan for a person: as a programme's text with what is not met on stderr, or as JSON."""
    if not FEWEST_WEEKS <= weeks <= MOST_WEEKS:
        return report((Problem("plan-weeks", values={"weeks": weeks}),))
    begun = time.perf_counter_ns()
    made = plan(person, load(), weeks)
    milliseconds = (time.perf_counter_ns() - begun) // 1_000_000
    if as_json:
        return print_json(plan_form(made, milliseconds))
    for sentence in (*refusal_sentences(made), *map(unmet_sentence, made.unmet), *_left_out(made)):
        print(sentence, file=sys.stderr)
    if made.phases:
        print(write_programme(programme_of(made)), end="")
    return FINE


def _left_out(made: Plan) -> tuple[str, ...]:
    """Give a line for each exercise that is left out, with the reasons."""
    return tuple(f"{left.slug}: {' '.join(map(reason_sentence, left.because))}" for left in made.left_out)
