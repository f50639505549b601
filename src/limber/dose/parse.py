"""A dose sentence read: text in, a Dose or every Problem out.

Takes what a person wrote, clauses in any order; gives `(Dose, ())` or `(None, Problems)`, each Problem with its span in characters
of the text. Never guesses and never drops a word: what it cannot read is a Problem. Time grows with the length of the text.
"""

from __future__ import annotations

from typing import Any

from limber.dose.clauses import clause
from limber.dose.dose import Dose, faults
from limber.dose.lexer import Kind
from limber.dose.reader import Reader
from limber.problems import Problem, Problems

# Our own: the longest canonical sentence has about 150 characters; a text far longer was meant for another place.
LONGEST = 400


def parse(text: str) -> tuple[Dose | None, Problems]:
    """Read a dose sentence; give its Dose, or None with every Problem in the order of the text."""
    if len(text) > LONGEST:
        return None, (Problem("dose-too-long", span=(LONGEST, len(text)), values={"most": LONGEST}),)
    reader = Reader(text)
    while reader.token.kind is not Kind.END:
        clause(reader)
    _check_between(reader)
    _check_together(reader)
    if reader.problems:
        return None, tuple(sorted(reader.problems, key=lambda problem: problem.span or (0, 0)))
    parts: dict[str, Any] = dict(reader.parts)
    return Dose(**parts), ()


def _check_between(reader: Reader) -> None:
    """Report `between sets` where there is one set, and `between reps` where there are more: the rest would move."""
    sets = reader.parts.get("sets")
    several = isinstance(sets, tuple) and max(sets) > 1
    for counts, fits in (("sets", several), ("repetitions", not several)):
        if f"between {counts}" in reader.spans and not fits:
            reader.report(f"dose-rest-between-{counts}", reader.spans[f"between {counts}"])


def _check_together(reader: Reader) -> None:
    """Report what is wrong with the parts taken together; a sentence that could not be read is not also said to lack an amount."""
    whole = (0, len(reader.text))
    for fault in faults(reader.parts):
        if fault.code in ("dose-no-amount", "dose-sets-of-nothing", "dose-tempo-of-nothing") and reader.problems:
            continue
        empty = fault.code == "dose-no-amount" and not reader.parts
        reader.report("dose-empty" if empty else fault.code, reader.spans.get(fault.part, whole), **fault.values)
