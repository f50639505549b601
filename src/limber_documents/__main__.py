"""`python -m limber_documents FILE` prints the text of a document; Problems and remarks go to standard error, and the code is 1 for a Problem.

With `--json` it prints `{"text", "problems"}`, in which problems are codes with their values: what `limber read` asks for.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from limber.problems import Problem, Problems, Where
from limber.wording import problem_sentence
from limber_documents import limits
from limber_documents.reading import read_document
from limber_documents.text import Text

FINE, PROBLEMS = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the text of the file that the argument names."""
    parser = argparse.ArgumentParser(prog="python -m limber_documents", description="Print the text of a document.")
    parser.add_argument("file", metavar="FILE", help="a PDF, a Word file, a page of HTML or a text")
    parser.add_argument("--json", action="store_true", help="print JSON only")
    options = parser.parse_args(arguments)
    text, problems = read_file(options.file)
    told = (*problems, *(text.remarks if text else ()))
    if options.json:
        forms = [{"code": problem.code, "values": dict(problem.values)} for problem in told]
        print(json.dumps({"text": text.text if text else None, "problems": forms}))
    else:
        print(*map(problem_sentence, told), sep="\n", end="\n" if told else "", file=sys.stderr)
        print(text.text if text else "", end="")
    return FINE if text else PROBLEMS


def read_file(path: str) -> tuple[Text | None, Problems]:
    """Give the text of a file, or the Problem that says why there is none."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(limits.BYTES + 1)
    except FileNotFoundError:
        return None, (Problem("file-missing", Where(path)),)
    except (OSError, ValueError):  # a path with a character that no path can hold is a ValueError
        return None, (Problem("file-unreadable", Where(path)),)
    return read_document(path, content)


if __name__ == "__main__":
    sys.exit(main())
