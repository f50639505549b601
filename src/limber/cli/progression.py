"""`limber advance`: reads a programme and a diary, prints what changes on a day and why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date

from limber.catalogue.load import load
from limber.cli.output import FINE, print_json, report
from limber.diary.entry import clashes, read_diary
from limber.export.progression import decision_form
from limber.files import read_text
from limber.programme.own import with_own
from limber.programme.read import read_programme
from limber.progression.advance import advanced
from limber.wording.progression import say


def advance_arguments(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    """Add the arguments of `limber advance`; `day` reads a date."""
    parser.add_argument("programme", metavar="PROGRAMME.md", help="the programme's text, as it was at first")
    parser.add_argument("diary", metavar="DIARY.jsonl", help="what was reported and decided so far")
    parser.add_argument("--on", metavar="DATE", type=day, required=True, help="the day, as 2026-01-31; what the diary holds after it is left out")


def print_decisions(options: argparse.Namespace) -> int:
    """Print the decisions of a day. What cannot be read in the diary is told on stderr with exit code 1; the rest still counts."""
    text, unread = read_text(options.programme)
    programme, wrong = read_programme(text, options.programme, load()) if text is not None else (None, ())
    lines, missing = read_text(options.diary)
    if programme is None or lines is None:
        return report((*unread, *wrong, *missing))
    entries, broken = read_diary(lines, options.diary)
    decisions, odd = advanced(programme, entries, options.on)
    exercises = with_own(load(), programme).exercises
    if options.json:
        print_json([decision_form(decision, exercises) for decision in decisions])
    else:
        for decision in decisions:
            print(f"{decision.action.value:10} {say(decision, exercises)}")
    sys.stdout.flush()
    problems = (*broken, *clashes(entries), *odd)
    return report(problems) if problems else FINE
