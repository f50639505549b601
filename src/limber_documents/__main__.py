"""`python -m limber_documents FILE` prints the text of a document; Problems and remarks go to standard error, and the code is 1 for a Problem."""

from __future__ import annotations

import sys
from pathlib import Path

from limber.problems import Problem, Problems, Where
from limber.wording import problem_sentence
from limber_documents import limits
from limber_documents.reading import read_document
from limber_documents.text import Text

FINE, PROBLEMS, USAGE = 0, 1, 2


def main() -> int:
    """Print the text of the file that the argument names."""
    if len(sys.argv) != USAGE:
        print("Use: python -m limber_documents FILE", file=sys.stderr)
        return USAGE
    text, problems = read_file(sys.argv[1])
    for problem in (*problems, *(text.remarks if text else ())):
        print(problem_sentence(problem), file=sys.stderr)
    if text is None:
        return PROBLEMS
    sys.stdout.buffer.write(text.text.encode())
    return FINE


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
