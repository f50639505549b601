"""`limber read`: reads a leaflet and prints what Limber understood of it."""

from __future__ import annotations

import argparse
import sys

from limber.catalogue.load import load
from limber.cli.documents import document_text
from limber.cli.output import FINE, print_json, report
from limber.dose.write import write
from limber.files import LONGEST
from limber.leaflet.dosage import dose_of, too_much
from limber.leaflet.draft import Draft, Place, ReadExercise
from limber.leaflet.form import draft_form
from limber.leaflet.handout import read_own
from limber.leaflet.match import Match, index, match
from limber.leaflet.read import read
from limber.leaflet.words import packaged_words
from limber.problems import Problem, Problems, Where
from limber.programme.handout import is_handout
from limber.wording import problem_sentence
from limber.wording.leaflet import KINDS, QUESTIONS

WIDEST = 100  # characters of a rule's line that are shown


def read_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `limber read` takes."""
    parser.add_argument("file", metavar="FILE", help="the leaflet: text, Markdown, PDF, HTML or Word; - reads what is typed or piped in")


def print_leaflet(options: argparse.Namespace) -> int:
    """Print the exercises, doses and rules of a leaflet. A text without any exercise is a Problem, and what could not be read a remark."""
    text, problems = _given(options.file)
    if text is None:
        return report(problems)
    for problem in problems:
        print(problem_sentence(problem), file=sys.stderr)
    if not text.strip():
        return report((Problem("leaflet-empty", Where(options.file)),))
    draft, matches = _understood(text)
    code = FINE if draft.exercises else report((Problem("leaflet-no-exercises", Where(options.file)),))
    if options.json:
        print_json(draft_form(draft, matches))
        return code
    if draft.exercises:
        _print(draft, matches)
    return code


def _understood(text: str) -> tuple[Draft, list[Match]]:
    """Give what a text says: of Limber's own handout what it holds, of any other what can be read out of it."""
    words = packaged_words()
    if is_handout(text):
        return read_own(text, words)
    draft, known = read(text, words), index(load(), words)
    return draft, [match(exercise, known) for exercise in draft.exercises]


def _given(path: str) -> tuple[str | None, Problems]:
    """Give the text of a file, or of the standard input for `-`."""
    if path != "-":
        return document_text(path)
    try:
        text = sys.stdin.read(LONGEST + 1)
    except UnicodeDecodeError:
        return None, (Problem("file-not-utf8", Where(path)),)
    if len(text) > LONGEST:
        return None, (Problem("file-too-long", Where(path), None, {"most": LONGEST // 1_000_000}),)
    return text, ()


def _print(draft: Draft, matches: list[Match]) -> None:
    """Print a draft for people: one exercise after the other, then the rules, then what was not used."""
    for exercise, found in zip(draft.exercises, matches, strict=True):
        _print_exercise(draft, exercise, found)
    if draft.beside:
        print("For all:", "; ".join(_text(draft, place) for place in draft.beside))
    lines = draft.text.split("\n")
    for rule in draft.rules:
        print(f"{rule.line:>5}  {KINDS[rule.kind]}: {_short(lines[rule.line - 1])}")
    unused = [text for part in draft.parts if part.kind == "unused" and (text := _text(draft, part.place))]
    print(f"\nNot used: {len(unused)} parts of the text." if unused else "\nEverything was used.")


def _print_exercise(draft: Draft, exercise: ReadExercise, found: Match) -> None:
    """Print one exercise: its lines, its name, its dose, what it is in the catalogue, and what is kept beside the dose."""
    first, last = exercise.lines
    dose = dose_of(exercise.dose)
    print(f"{first:>5}-{last}  {exercise.name}")
    asked = "leaflet-too-much" if dose is None and too_much(exercise.dose) else exercise.question
    rows = {
        "Dose": write(dose) if dose else "",
        "Asks": QUESTIONS.get(asked, ""),
        "To fill in": ", ".join(blank.field.replace("_", " ") for blank in exercise.blanks),
        "Also says": "; ".join(_text(draft, place) for place in exercise.beside),
        "Is": f"{found.slug} ({found.score:.2f})" if found.slug else "new to Limber",
        "Or": ", ".join(f"{candidate.slug} ({candidate.score:.2f})" for candidate in found.runners_up),
    }
    print(*(f"       {name + ':':12}{value}" for name, value in rows.items() if value), "", sep="\n")


def _text(draft: Draft, place: Place) -> str:
    """Give the text of a place, with single spaces."""
    return " ".join(draft.text[place.start : place.end].split())


def _short(line: str) -> str:
    """Give a line, cut where it is long."""
    line = line.strip()
    return line if len(line) <= WIDEST else f"{line[:WIDEST]}..."
