"""The command line: reads arguments and files, calls the engine, prints. It does no thinking of its own.

Takes arguments; gives an exit code: 0 fine, 1 the input has Problems (each on stderr with place and mend), 2 usage.
With --json stdout holds JSON only. The clock and other programs are known here and nowhere else in the engine.
"""

from __future__ import annotations

import argparse
import dataclasses
import difflib
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import NoReturn

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.diary.entry import Entry, read_diary
from limber.diary.standing import standing
from limber.dose.parse import LONGEST, parse
from limber.dose.reckon import seconds
from limber.dose.write import write
from limber.export.figures import SHORTEST, STATURE, TALLEST, figure_form
from limber.export.forms import JsonForm, dose_form, exercise_form, screening_form, timeline_form
from limber.export.sheet import sheet
from limber.figure.draw import scene
from limber.figure.look import Look
from limber.figure.movement import Movement
from limber.figure.packaged import movement_of, read_movement
from limber.figure.svg import animated, poster
from limber.files import Table, read_table, read_text, without_echo
from limber.person.person import Person
from limber.person.read import read_person
from limber.problems import Problem, Problems, Where
from limber.programme.fit import fit
from limber.programme.packaged import packaged_programme, packaged_slugs
from limber.programme.programme import Programme
from limber.programme.read import read_programme
from limber.programme.write import write_programme
from limber.screening.screen import read_answers, screen
from limber.session.compile import Timeline, compile_session
from limber.session.session import session_on
from limber.wording import problem_sentence, reason_sentence
from limber.wording.session import say

FINE, PROBLEMS, USAGE = 0, 1, 2


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
        super().error(message.replace("invalid choice", "there is no such command"))


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
    _figure_arguments(add("figure", _figure, "Draw one exercise in motion as an SVG, or give its frames."))
    _out(add("figures", _figures, "Write one page with every exercise in motion.", with_json=False), "SHEET.html", required=True)
    serve = add("serve", _serve, "Serve the web pages on this machine.", with_json=False)
    serve.add_argument("--port", type=_port, help="the port; LIMBER_PORT or 8421 where absent")
    return top


def _figure_arguments(figure: argparse.ArgumentParser) -> None:
    """Add what `limber figure` takes."""
    figure.add_argument("slug", metavar="SLUG", help="the exercise, such as glute-bridge")
    _out(figure, "FILE.svg", required=False)
    figure.add_argument("--poster", action="store_true", help="a still picture of the two or three poses that matter")
    figure.add_argument("--stature", metavar="METRES", type=_stature, default=STATURE, help="how tall the person is in the frames; 1.70 where absent")
    figure.add_argument("--side", choices=("left", "right"), default="", help="the side that works, where one does")
    figure.add_argument("--frames", metavar="N", type=_count, default=60, help="how many frames of one cycle; 60 where absent")
    figure.add_argument("--keyframes", metavar="FILE.toml", help="draw from this file of keyframes instead of the packaged one")


def _out(command: argparse.ArgumentParser, name: str, *, required: bool) -> None:
    """Add where a command writes."""
    command.add_argument("-o", "--output", metavar=name, required=required, help="write there" + ("" if required else " instead of printing"))


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


def _stature(text: str) -> float:
    """Read a stature in metres. Raises ArgumentTypeError, which says how to write one."""
    try:
        metres = float(text)
    except ValueError:
        metres = 0.0
    if SHORTEST <= metres <= TALLEST:
        return metres
    raise argparse.ArgumentTypeError(f"{text} is not a stature. Write metres from {SHORTEST:.2f} to {TALLEST:.2f}, such as 1.70.")


def _count(text: str) -> int:
    """Read a number of frames. Raises ArgumentTypeError, which says how to write one."""
    if text.isdecimal() and 1 <= int(text[:9]) <= 10_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a number of frames. Write a whole number from 1 to 10000.")


def _exercises(options: argparse.Namespace) -> int:
    """Print the whole catalogue, one line an exercise."""
    exercises = load().exercises.values()
    if options.json:
        return _print_json([exercise_form(exercise) for exercise in exercises])
    for exercise in exercises:
        print(f"{exercise.slug:34}{exercise.kind:15}{exercise.position:14}{write(exercise.start)}")
    return FINE


def _exercise(options: argparse.Namespace) -> int:
    """Print one exercise: how it goes, where it starts and ends, who should leave it out."""
    exercise, problems = _find(options.slug)
    if exercise is None:
        return _report(problems)
    if options.json:
        return _print_json(exercise_form(exercise))
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
    exercise, missing = (None, ()) if options.exercise is None else _find(options.exercise)
    if dose is None or missing:
        return _report((*problems, *missing), options.text)
    total = seconds(dose, exercise.tempo, exercise.laterality) if exercise else seconds(dose)
    if options.json:
        return _print_json(dose_form(dose, total))
    print(f"{write(dose)}\n{total} s")
    return FINE


def _screen(options: argparse.Namespace) -> int:
    """Print the level of care that a file of answers gives."""
    table, problems = _table(options.answers)
    if table is None:
        return _report(problems)
    answers, more = read_answers(table)
    if problems or answers is None:
        return _report((*problems, *without_echo(more, problems, table)))
    result = screen(answers)
    if options.json:
        return _print_json(screening_form(result))
    left = f"locked, save for {', '.join(result.open)}" if result.open else "locked"
    print(f"Level of care: {result.level_of_care}\nAction:        {result.action}\n{result.call.words}")
    print(f"Because of:    {', '.join(result.because) or 'no answer'}\nExercise:      {left if result.locks_exercise else 'open'}")
    return FINE


def _programme(options: argparse.Namespace) -> int:
    """Print a packaged programme, fitted to a person where one is given. A refusal prints its reasons and no programme."""
    if options.slug not in packaged_slugs():
        return _report((_unknown("programme-unknown", options.slug, packaged_slugs()),))
    programme = dataclasses.replace(packaged_programme(options.slug), start=options.start)
    if options.person is not None:
        person, problems = _person(options.person)
        if person is None:
            return _report(problems)
        return _print_fitted(programme, person)
    print(write_programme(programme), end="")
    return FINE


def _print_fitted(programme: Programme, person: Person) -> int:
    """Print the programme as it suits a person; on stderr what was left out or refused, and why, and what a week then lacks."""
    fitted = fit(programme, person, load())
    for reason in (*fitted.refused, *fitted.missing):
        print(reason_sentence(reason), file=sys.stderr)
    for left in fitted.left_out:
        print(f"{left.slug}: {' '.join(map(reason_sentence, left.because))}", file=sys.stderr)
    if fitted.programme is not None:
        print(write_programme(fitted.programme), end="")
    return FINE


def _session(options: argparse.Namespace) -> int:
    """Print a day's session. A lock in the diary leaves only what the lock leaves open."""
    text, problems = read_text(options.programme)
    if text is None:
        return _report(problems)
    programme, problems = read_programme(text, options.programme, load())
    entries, more = _diary(options.diary)
    if programme is None or more:
        return _report((*problems, *more))
    timeline = _timeline(programme, entries, options.on)
    if options.json:
        return _print_json(timeline_form(timeline))
    print(f"{options.on}: {timeline.seconds // 60} min {timeline.seconds % 60} s")
    for step in timeline.steps:
        print(f"{step.start // 60:3}:{step.start % 60:02}  {step.seconds:4} s  {step.kind:9}{step.exercise or '':30}{say(step)}")
    return FINE


def _timeline(programme: Programme, entries: tuple[Entry, ...], on: date) -> Timeline:
    """Give the seconds of a day, as the diary stands on it."""
    catalogue = load()
    started = programme if programme.start else dataclasses.replace(programme, start=on)
    if not entries:
        return compile_session(session_on(started, on, catalogue, None), catalogue, None)
    stands = standing(entries, _moment(entries[-1].at, on))
    closed = stands.closed | {own.slug for own in programme.own if not stands.allows(own.slug)}
    session = session_on(started, on, catalogue, stands.person, closed=closed)
    return compile_session(session, catalogue, stands.person)


def _moment(last: datetime, on: date) -> datetime:
    """Give when to look at a diary on a day, as the clock of its last entry has that day.

    That is its first moment, or the last entry where that is later: what ends in the course of the day still holds.
    """
    return min(max(datetime.combine(on, time.min, last.tzinfo), last), datetime.combine(on, time.max, last.tzinfo))


def _figure(options: argparse.Namespace) -> int:
    """Draw one exercise, or print its frames as JSON."""
    exercise, problems = _find(options.slug)
    if exercise is None:
        return _report(problems)
    moving, problems = _moving(exercise, options.keyframes)
    if moving is None:
        return _report(problems)
    if options.json:
        return _put(json.dumps(figure_form(moving, options.frames, options.stature, options.side)) + "\n", options.output)
    write_svg = poster if options.poster else animated
    return _put(write_svg(scene(exercise, moving, options.side), Look()), options.output)


def _moving(exercise: Exercise, path: str | None) -> tuple[Movement | None, Problems]:
    """Give an exercise's movement: the packaged one, or the one of a file of keyframes that somebody works on."""
    if path is None:
        return movement_of(exercise), ()
    text, problems = read_text(path)
    return (None, problems) if text is None else read_movement(text, exercise, path)


def _figures(options: argparse.Namespace) -> int:
    """Write the sheet of all exercises in motion."""
    return _put(sheet(load()), options.output)


def _put(text: str, path: str | None) -> int:
    """Print a text, or write it where a person asked for it; a Problem where that cannot be."""
    if path is None:
        print(text, end="")
        return FINE
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError:
        return _report((Problem("file-not-written", Where(path)),))
    return FINE


def _serve(options: argparse.Namespace) -> int:
    """Become the web pages, a program of their own: the engine never imports them, and Ctrl-C has one program to end."""
    port = [] if options.port is None else ["--port", str(options.port)]
    os.execv(sys.executable, [sys.executable, "-m", "limber_web", *port])


def _find(slug: str) -> tuple[Exercise | None, Problems]:
    """Give an exercise of the catalogue, or a Problem that names the nearest ones."""
    exercises = load().exercises
    if slug in exercises:
        return exercises[slug], ()
    return None, (_unknown("exercise-unknown", slug, tuple(exercises)),)


def _unknown(code: str, typed: str, known: Sequence[str]) -> Problem:
    """Give the Problem of a name that is not there, with up to three that look like it."""
    near = difflib.get_close_matches(typed, known, 3, 0.5)
    return Problem(code, Where(typed), None, {"near": ", ".join(near) or ", ".join(known[:3])})


def _table(path: str) -> tuple[Table | None, Problems]:
    """Give the table in a person's TOML file; where lines cannot be read, both the rest of the table and their Problems."""
    text, problems = read_text(path)
    return (None, problems) if text is None else read_table(text, path)


def _person(path: str) -> tuple[Person | None, Problems]:
    """Give the person that a PERSON.toml describes, or every Problem in it."""
    table, problems = _table(path)
    if table is None:
        return None, problems
    person, more = read_person(table)
    return (None if problems else person), (*problems, *without_echo(more, problems, table))


def _diary(path: str | None) -> tuple[tuple[Entry, ...], Problems]:
    """Give the entries of a diary file in order, and a Problem for each line that cannot be read."""
    if path is None:
        return (), ()
    text, problems = read_text(path)
    entries, more = read_diary(text or "", path)
    return entries, (*problems, *more)


def _report(problems: Problems, text: str = "") -> int:
    """Print every Problem on stderr, with the place underlined where it lies in `text`, and give exit code 1."""
    for problem in problems:
        print(problem_sentence(problem), file=sys.stderr)
        if problem.span and 0 < len(text) <= LONGEST:
            start, end = problem.span
            print(f"  {text}\n  {' ' * start}{'^' * max(1, end - start)}", file=sys.stderr)
    return PROBLEMS


def _print_json(form: JsonForm | list[JsonForm]) -> int:
    """Print JSON on stdout and give exit code 0."""
    print(json.dumps(form, ensure_ascii=False, indent=2))
    return FINE
