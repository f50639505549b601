"""A document's bytes into text, whatever the document is: the one door of this package.

Takes the name that a person gave and the bytes; gives a Text, or a Problem with what to do instead. The parsers run in a program of their
own with limits, which is ended when its time is over, so that no file can hang or stop the server. Nothing is written to disk.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import limber
from limber.problems import Problem, Problems, Where
from limber_documents import limits
from limber_documents.text import Kind, Text

_SOURCE = str(Path(limber.__file__).parent.parent)


def read_document(name: str, content: bytes) -> tuple[Text | None, Problems]:
    """Give the text of a document, or the Problem that says why it cannot be read. `name` stands in the Problem."""
    if len(content) > limits.BYTES:
        return _unread(name, "document-too-large", most=limits.BYTES // 1_000_000)
    try:
        ended = subprocess.run(_command(name), input=content, env=_environment(), capture_output=True, timeout=limits.WALL_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return _unread(name, "document-too-much")
    try:
        answer = json.loads(ended.stdout)
    except ValueError:  # a limit of the system ended it, or a parser fell over: Python's own words would help nobody
        return _unread(name, "document-too-much")
    return _answer(name, answer)


def _command(name: str) -> list[str]:
    """Give the command that reads; of the name only its ending is told, so that nothing personal stands in a list of programs."""
    return [sys.executable, "-B", "-m", "limber_documents.child", Path(name).suffix]


def _environment() -> Mapping[str, str]:
    """Give the reading program its own code and nothing of ours."""
    return {"PYTHONPATH": _SOURCE, "PYTHONUTF8": "1"}


def _answer(name: str, form: Mapping[str, object]) -> tuple[Text | None, Problems]:
    """Give what the reading program answered."""
    if "problem" in form:
        return None, (_problem(name, form["problem"]),)
    remarks = form["remarks"]
    assert isinstance(remarks, list)
    return Text(str(form["text"]), Kind(str(form["kind"])), tuple(_problem(name, remark) for remark in remarks)), ()


def _problem(name: str, form: object) -> Problem:
    """Give a Problem of the reading program with the document's name."""
    assert isinstance(form, dict)
    return Problem(str(form["code"]), Where(name), None, dict(form["values"]))


def _unread(name: str, code: str, **values: object) -> tuple[None, Problems]:
    """Give nothing and one Problem."""
    return None, (Problem(code, Where(name), None, values),)
