"""What reading a document gives.

Takes nothing; gives one frozen value. Never holds the document itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from limber.problems import Problem, Problems, Where


class Kind(StrEnum):
    """What a document is, found out from its bytes and not from its name."""

    PDF = "pdf"
    HTML = "html"
    WORD = "word"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a document, lines parted by line breaks, in the order of reading.

    `remarks` are what was not read although the rest was, such as a page that is a picture.
    """

    text: str
    kind: Kind
    remarks: Problems = ()


class Unread(Exception):
    """A document that cannot be read; carries the one Problem that says why."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep the code of the Problem with the values of its sentence."""
        super().__init__(code)
        self.problem = Problem(code, Where(), None, values)
