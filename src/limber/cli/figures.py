"""The commands that draw: one exercise, its frames, or all of them on one page.

Takes parsed arguments; gives exit codes.
"""

from __future__ import annotations

import argparse
import json

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.cli.output import find, put, report
from limber.export.figures import SHORTEST, STATURE, TALLEST, figure_form
from limber.export.sheet import sheet
from limber.figure.draw import scene
from limber.figure.look import Look
from limber.figure.movement import Movement
from limber.figure.packaged import movement_of, read_movement
from limber.figure.svg import animated, poster
from limber.files import read_text
from limber.problems import Problems


def figure_arguments(figure: argparse.ArgumentParser) -> None:
    """Add what `limber figure` takes."""
    figure.add_argument("slug", metavar="SLUG", help="the exercise, such as glute-bridge")
    figure.add_argument("-o", "--output", metavar="FILE.svg", help="write there instead of printing")
    figure.add_argument("--poster", action="store_true", help="a still picture of the two or three poses that matter")
    figure.add_argument("--stature", metavar="METRES", type=_stature, default=STATURE, help="with --json: how tall the person is; 1.70 where absent")
    figure.add_argument("--side", choices=("left", "right"), default="", help="the side that works, where one does")
    figure.add_argument("--frames", metavar="N", type=_count, default=60, help="with --json: how many frames of one cycle; 60 where absent")
    figure.add_argument("--keyframes", metavar="FILE.toml", help="draw from this file of keyframes instead of the packaged one")


def sheet_arguments(figures: argparse.ArgumentParser) -> None:
    """Add what `limber figures` takes."""
    figures.add_argument("-o", "--output", metavar="SHEET.html", required=True, help="where to write the page")


def draw_figure(options: argparse.Namespace) -> int:
    """Draw one exercise, or print its frames as JSON."""
    exercise, problems = find(options.slug)
    if exercise is None:
        return report(problems)
    moving, problems = _moving(exercise, options.keyframes)
    if moving is None:
        return report(problems)
    if options.json:
        return put(json.dumps(figure_form(moving, options.frames, options.stature, options.side)) + "\n", options.output)
    write_svg = poster if options.poster else animated
    return put(write_svg(scene(exercise, moving, options.side), Look()), options.output)


def _moving(exercise: Exercise, path: str | None) -> tuple[Movement | None, Problems]:
    """Give an exercise's movement: the packaged one, or the one of a file of keyframes that somebody works on."""
    if path is None:
        return movement_of(exercise), ()
    text, problems = read_text(path)
    return (None, problems) if text is None else read_movement(text, exercise, path)


def draw_sheet(options: argparse.Namespace) -> int:
    """Write the sheet of all exercises in motion."""
    return put(sheet(load()), options.output)


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
    if text.isdecimal() and len(text) <= len("10000") and 1 <= int(text) <= 10_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a number of frames. Write a whole number from 1 to 10000.")
