"""The command line: reads arguments and files, calls the engine, prints. It does no thinking of its own.

Takes arguments; gives an exit code: 0 fine, 1 the input has Problems (each on stderr with place and mend), 2 usage.
With --json stdout holds JSON only. The clock and other programs are known here and nowhere else in the engine.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import NoReturn

from limber.catalogue.load import load
from limber.catalogue.vocabulary import COMFORT
from limber.cli.figures import draw_figure, draw_sheet, figure_arguments, sheet_arguments
from limber.cli.given import fitted, given_person, given_programme, given_table
from limber.cli.handout import handout_arguments, write_handout
from limber.cli.leaflet import print_leaflet, read_arguments
from limber.cli.output import FINE, find, print_json, report, unknown
from limber.cli.planning import plan_arguments, print_plan
from limber.cli.progression import advance_arguments, print_decisions
from limber.cli.simulation import simulate_arguments, simulate_cohort
from limber.diary.entry import Entry, read_diary
from limber.diary.standing import standing
from limber.dose.parse import parse
from limber.dose.reckon import seconds
from limber.dose.write import write
from limber.export.forms import dose_form, exercise_form, screening_form, timeline_form
from limber.files import read_text, without_echo
from limber.problems import Problems
from limber.programme.packaged import packaged_programme, packaged_slugs
from limber.programme.programme import Programme
from limber.programme.write import write_programme
from limber.progression.programme_on import comfort_programme, programme_on, state_on
from limber.screening.screen import read_answers, screen
from limber.session.compile import Timeline, compile_session
from limber.session.session import session_on
from limber.wording.session import say


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code. Argument mistakes leave with code 2 through argparse.

    A reader that has seen enough, such as `head`, closes the pipe: what is left has nowhere to go, and that is no mistake.
    """
    parsed = parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = parsed.command
    try:
        code = command(parsed)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python empties its buffer once more at the end, which would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    return code


class _Parser(argparse.ArgumentParser):
    """A parser of arguments that says what it cannot read in our own words."""

    def error(self, message: str) -> NoReturn:
        """Print how the command is used and what was not understood, and leave with exit code 2."""
        what = "command" if message.startswith("argument COMMAND") else "choice"
        super().error(message.replace("invalid choice", f"there is no such {what}"))


def parser() -> argparse.ArgumentParser:
    """Give the parser of every command, each with its help: `docs/cli.md` is tested against it."""
    top = _Parser(prog="limber", description="A back-care exercise coach. Not a medical device.")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Callable[[argparse.Namespace], int], text: str, *, with_json: bool = True) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(command=command)
        if with_json:
            added.add_argument("--json", action="store_true", help="print JSON only")
        return added

    add("exercises", _exercises, "List every exercise of the catalogue.")
    add("exercise", _exercise, "Show one exercise.").add_argument("slug", metavar="SLUG", help="the exercise, such as glute-bridge")
    dose = add("dose", _dose, "Read a dose sentence and show what it means.")
    dose.add_argument("text", metavar="TEXT", help='the sentence, such as "3 x 15, rest 60 s"')
    dose.add_argument("--exercise", metavar="SLUG", help="reckon the seconds with this exercise's tempo and sides")
    add("screen", _screen, "Give the level of care for a file of answers.").add_argument("answers", metavar="ANSWERS.toml", help="the answers")
    programme = add("programme", _programme, "Print a packaged programme as text.", with_json=False)
    programme.add_argument("slug", metavar="SLUG", help="the programme, such as low-back-start")
    programme.add_argument("--person", metavar="PERSON.toml", help="fit it to this person; what is left out is said on stderr")
    programme.add_argument("--start", metavar="DATE", type=_day, help="the first day, as 2026-01-31")
    session = add("session", _session, "Print the session of one day, second by second.")
    session.add_argument("programme", metavar="PROGRAMME.md", help="the programme's text")
    session.add_argument("--on", metavar="DATE", type=_day, required=True, help="the day, as 2026-01-31")
    session.add_argument("--diary", metavar="DIARY.jsonl", help="what was reported so far: a lock or an ended exercise holds here too")
    advance_arguments(add("advance", print_decisions, "Say what changes on a day, and why, from what was reported so far."), _day)
    for arguments, name, command, text, with_json in (
        (plan_arguments, "plan", _plan, "Plan the weeks that fit a person best, and say what they lack.", True),
        (figure_arguments, "figure", draw_figure, "Draw one exercise in motion as an SVG, or give its frames.", True),
        (handout_arguments, "handout", write_handout, "Write a programme for paper, as PDF, text or Markdown.", False),
        (read_arguments, "read", print_leaflet, "Read a leaflet into exercises with doses.", True),
        (simulate_arguments, "simulate", simulate_cohort, "Simulate people who live by the rules, and count what happens.", True),
        (sheet_arguments, "figures", draw_sheet, "Write one page with every exercise in motion.", False),
    ):
        arguments(add(name, command, text, with_json=with_json))
    add("serve", _serve, "Serve the web pages on this machine.", with_json=False).add_argument(
        "--port", type=_port, help="the port; LIMBER_PORT or 8421 where absent"
    )
    return top


def _day(text: str) -> date:
    """Read a day. Raises ArgumentTypeError, which says how to write one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day. Write it as 2026-01-31.") from None


def _port(text: str) -> int:
    """Read the number of a port. Raises ArgumentTypeError, which says how to write one."""
    if text.isdecimal() and len(text) <= 5:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a port. Write a whole number such as 8421.")


def _exercises(options: argparse.Namespace) -> int:
    """Print the whole catalogue, one line an exercise."""
    exercises = load().exercises.values()
    if options.json:
        return print_json([exercise_form(exercise) for exercise in exercises])
    for exercise in exercises:
        print(f"{exercise.slug:34}{exercise.kind:15}{exercise.position:14}{write(exercise.start)}")
    return FINE


def _exercise(options: argparse.Namespace) -> int:
    """Print one exercise: how it goes, where it starts and ends, who should leave it out."""
    exercise, problems = find(options.slug)
    if exercise is None:
        return report(problems)
    if options.json:
        return print_json(exercise_form(exercise))
    print(f"{exercise.name} ({exercise.slug})\n{exercise.kind}, {exercise.position}, {', '.join(exercise.equipment)}\n")
    print(*(f"{number}. {step}." for number, step in enumerate(exercise.steps, 1)), "", sep="\n")
    rows = {
        "Start": write(exercise.start),
        "Full amount": write(exercise.ceiling),
        "Works": ", ".join(exercise.muscles),
        "Leave out with": ", ".join(exercise.avoid_if) or "nothing known",
        "Take care with": ", ".join(exercise.caution_if) or "nothing known",
        "Easier": ", ".join(exercise.easier) or "none",
        "Harder": ", ".join(exercise.harder) or "none",
    }
    print(*(f"{name + ':':16}{value}" for name, value in rows.items()), sep="\n")
    return FINE


def _dose(options: argparse.Namespace) -> int:
    """Print a dose sentence in canonical form with its length."""
    dose, problems = parse(options.text)
    exercise, missing = (None, ()) if options.exercise is None else find(options.exercise)
    if dose is None or missing:
        return report((*problems, *missing), options.text)
    total = seconds(dose, exercise.tempo, exercise.laterality) if exercise else seconds(dose)
    if options.json:
        return print_json(dose_form(dose, total))
    print(f"{write(dose)}\n{total} s")
    return FINE


def _screen(options: argparse.Namespace) -> int:
    """Print the level of care that a file of answers gives."""
    table, problems = given_table(options.answers)
    if table is None:
        return report(problems)
    answers, more = read_answers(table)
    if problems or answers is None:
        return report((*problems, *without_echo(more, problems, table)))
    result = screen(answers)
    if options.json:
        return print_json(screening_form(result))
    left = f"locked, save for {', '.join(result.open)}" if result.open else "locked"
    print(f"Level of care: {result.level_of_care}\nAction:        {result.action}\n{result.call.words}")
    print(f"Because of:    {', '.join(result.because) or 'no answer'}\nExercise:      {left if result.locks_exercise else 'open'}")
    return FINE


def _programme(options: argparse.Namespace) -> int:
    """Print a packaged programme, fitted to a person where one is given. A refusal prints its reasons and no programme."""
    if options.slug not in packaged_slugs():
        return report((unknown("programme-unknown", options.slug, packaged_slugs()),))
    asked = dataclasses.replace(packaged_programme(options.slug), start=options.start)
    person, problems = given_person(options.person) if options.person is not None else (None, ())
    if problems:
        return report(problems)
    if (programme := fitted(asked, person) if person else asked) is not None:
        print(write_programme(programme), end="")
    return FINE


def _plan(options: argparse.Namespace) -> int:
    """Print the plan that fits a person best."""
    person, problems = given_person(options.person)
    return report(problems) if person is None else print_plan(person, options.weeks, as_json=options.json)


def _session(options: argparse.Namespace) -> int:
    """Print a day's session. A lock in the diary leaves only what the lock leaves open."""
    programme, problems = given_programme(options.programme)
    entries, more = _diary(options.diary)
    if programme is None or more:
        return report((*problems, *more))
    timeline = _timeline(programme, entries, options.on)
    if options.json:
        return print_json(timeline_form(timeline))
    print(f"{options.on}: {timeline.seconds // 60} min {timeline.seconds % 60} s")
    for step in timeline.steps:
        print(f"{step.start // 60:3}:{step.start % 60:02}  {step.seconds:4} s  {step.kind:9}{step.exercise or '':30}{say(step)}")
    return FINE


def _timeline(programme: Programme, entries: tuple[Entry, ...], on: date) -> Timeline:
    """Give the seconds of a day, as the diary stands on it: doses and rungs after the day's decisions, and nothing that is closed."""
    catalogue, person, closed = load(), None, frozenset[str]()
    if entries:
        stands = standing(entries, _moment(entries[-1].at, on))
        closed = stands.closed | {own.slug for own in programme.own if not stands.allows(own.slug)}
        # Where nothing was told of the person, whoever made the programme knew whom it is for, as `limber advance` takes it.
        told = stands.profile is not None or stands.answers or stands.not_readable
        person = stands.person if told else None
        if stands.lock is None:
            decided = programme_on(state_on(programme, entries, on), on)
            flares = decided.comfort or COMFORT in stands.person.tags
            programme = comfort_programme(stands.person, decided.programme.start) if flares else decided.programme
            closed |= decided.closed
    started = programme if programme.start else dataclasses.replace(programme, start=on)
    return compile_session(session_on(started, on, catalogue, person, closed=closed), catalogue, person)


def _moment(last: datetime, on: date) -> datetime:
    """Give when to look at a diary on a day, as the clock of its last entry has that day.

    That is its first moment, or the last entry where that is later: what ends in the course of the day still holds.
    """
    return min(max(datetime.combine(on, time.min, last.tzinfo), last), datetime.combine(on, time.max, last.tzinfo))


def _serve(options: argparse.Namespace) -> int:
    """Become the web pages, a program of their own: the engine never imports them, and Ctrl-C has one program to end."""
    port = [] if options.port is None else ["--port", str(options.port)]
    os.execv(sys.executable, [sys.executable, "-m", "limber_web", *port])


def _diary(path: str | None) -> tuple[tuple[Entry, ...], Problems]:
    """Give the entries of a diary file in order, and a Problem for each line that cannot be read."""
    if path is None:
        return (), ()
    text, problems = read_text(path)
    entries, more = read_diary(text or "", path)
    return entries, (*problems, *more)
