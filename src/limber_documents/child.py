"""The program that reads one document and ends: whatever a hostile file does, it does it here.

Takes a name as argument and the document on standard input; gives JSON on standard output. Holds itself to limits of memory, time and files
before it loads any parser. Started by `limber_documents.reading`.
"""

from __future__ import annotations

import json
import sys

from limber.problems import Problem, Problems
from limber_documents import limits
from limber_documents.kind import kind_of
from limber_documents.lines import check_direction, even, tidy
from limber_documents.text import Kind, Text, Unread


def main() -> int:
    """Read, answer and end."""
    _hold_back()
    try:
        answer = _form(read(sys.argv[1], sys.stdin.buffer.read()))
    except Unread as unread:
        answer = {"problem": _problem(unread.problem)}
    except (MemoryError, RecursionError):
        answer = {"problem": _problem(Problem("document-too-much"))}
    except ModuleNotFoundError:  # the engine is installed without the parsers
        answer = {"problem": _problem(Problem("document-reader-missing"))}
    sys.stdout.write(json.dumps(answer))
    return 0


def read(name: str, content: bytes) -> Text:
    """Give the text of a document. Raises Unread."""
    if not content.strip(b" \t\r\n\0"):
        raise Unread("document-empty")
    found = _read(kind_of(name, content), content)
    text = even(found.text) if found.kind is Kind.TEXT else tidy(found.text)
    if not text.strip():
        raise Unread("document-empty")
    if len(text) > limits.LETTERS:
        raise Unread("document-too-long", letters=len(text), most=limits.LETTERS)
    check_direction(text)
    return Text(text, found.kind, found.remarks)


def _read(kind: Kind, content: bytes) -> Text:
    """Give the text of a document of a kind; only its own parser is loaded."""
    if kind is Kind.PDF:
        from limber_documents.pdf import read_pdf

        return read_pdf(content)
    if kind is Kind.HTML:
        from limber_documents.html import read_html

        return read_html(content)
    if kind is Kind.WORD:
        from limber_documents.word import read_word

        return read_word(content)
    from limber_documents.decoding import decoded

    return Text(decoded(content), kind)


def _hold_back() -> None:
    """Give up the right to much memory, time, and to files. Windows knows no such limits; there the clock of the parent alone holds."""
    try:
        import resource
    except ImportError:
        return
    for which, most in (
        (resource.RLIMIT_AS, limits.MEMORY_BYTES),
        (resource.RLIMIT_CPU, limits.CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(which, (most, most))


def _form(text: Text) -> dict[str, object]:
    """Give a text as JSON."""
    return {"text": text.text, "kind": text.kind.value, "remarks": _problems(text.remarks)}


def _problems(problems: Problems) -> list[dict[str, object]]:
    """Give Problems as JSON."""
    return [_problem(problem) for problem in problems]


def _problem(problem: Problem) -> dict[str, object]:
    """Give a Problem as JSON."""
    return {"code": problem.code, "values": dict(problem.values)}


if __name__ == "__main__":
    sys.exit(main())
