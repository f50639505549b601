"""The text of a leaflet's file: plain text by the engine itself, any other kind by `limber_documents`, which is a program of its own.

Takes a path; gives text, with Problems where there is none, and remarks on what was not read although the rest was.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from limber.files import read_text
from limber.problems import Problem, Problems, Where

_PLAIN = {".txt", ".md", ".markdown", ".text", ""}
_NOT_READ = "file-not-utf8"


def document_text(path: str) -> tuple[str | None, Problems]:
    """Give the text of a file. Where there is a text, the Problems are remarks."""
    if Path(path).suffix.lower() in _PLAIN:
        text, problems = read_text(path)
        if text is not None or problems[0].code != _NOT_READ:
            return text, problems
    # Our own program and a path as one argument: nothing of the file is ever a command.
    ended = subprocess.run([sys.executable, "-m", "limber_documents", "--json", "--", path], stdout=subprocess.PIPE, check=False)  # noqa: S603
    try:
        answer = json.loads(ended.stdout)
    except ValueError:  # the engine stands alone here
        return None, (Problem("document-reader-missing", Where(path)),)
    return answer["text"], tuple(Problem(one["code"], Where(path), None, one["values"]) for one in answer["problems"])
