"""What every command shares: exit codes, finding an exercise, printing Problems and JSON, writing files.

Takes Problems, values and paths; gives exit codes. Never decides anything.
"""

from __future__ import annotations

import difflib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.dose.parse import LONGEST
from limber.export.forms import JsonForm
from limber.problems import Problem, Problems, Where
from limber.wording import problem_sentence

FINE, PROBLEMS, USAGE = 0, 1, 2


def find(slug: str) -> tuple[Exercise | None, Problems]:
    """Give an exercise of the catalogue, or a Problem that names the nearest ones."""
    exercises = load().exercises
    if slug in exercises:
        return exercises[slug], ()
    return None, (unknown("exercise-unknown", slug, tuple(exercises)),)


def unknown(code: str, typed: str, known: Sequence[str]) -> Problem:
    """Give the Problem of a name that is not there, with up to three that look like it."""
    near = difflib.get_close_matches(typed, known, 3, 0.5)
    return Problem(code, Where(typed), None, {"near": ", ".join(near) or ", ".join(known[:3])})


def report(problems: Problems, text: str = "") -> int:
    """Print every Problem on stderr, with the place underlined where it lies in `text`, and give exit code 1."""
    for problem in problems:
        print(problem_sentence(problem), file=sys.stderr)
        if problem.span and 0 < len(text) <= LONGEST:
            start, end = problem.span
            print(f"  {text}\n  {' ' * start}{'^' * max(1, end - start)}", file=sys.stderr)
    return PROBLEMS


def print_json(form: JsonForm | list[JsonForm]) -> int:
    """Print JSON on stdout and give exit code 0."""
    print(json.dumps(form, ensure_ascii=False, indent=2))
    return FINE


def put(text: str, path: str | None) -> int:
    """Print a text, or write it where a person asked for it; a Problem where that cannot be."""
    if path is None:
        print(text, end="")
        return FINE
    return put_bytes(text.encode(), path)


def put_bytes(content: bytes, path: str) -> int:
    """Write bytes where a person asked for them; a Problem where that cannot be."""
    try:
        Path(path).write_bytes(content)
    except (OSError, ValueError):  # a path with a character that no path can hold is a ValueError
        return report((Problem("file-not-written", Where(path)),))
    return FINE
