"""The text of a leaflet as it arrives: pasted, or out of a file.

Takes a form; gives a text with what to know of it, or sentences that say what to do instead. Never keeps anything, and opens no document itself:
`limber_documents` does, in a program of its own with limits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from limber.catalogue.load import load
from limber.leaflet.read import read
from limber.leaflet.words import packaged_words
from limber.problems import Problems
from limber.programme.handout import is_handout, read_handout
from limber.programme.programme import Programme
from limber.programme.read import FENCE, read_programme
from limber.wording import problem_sentence
from limber_documents.reading import read_document

MOST_BYTES = 10_000_000
MOST_LETTERS = 100_000
"""Of a leaflet that one page can show: thirty pages of small print. Our own proposal."""
MOST_EXERCISES = 40
"""Of a leaflet that one person can check; more is a book. Our own proposal."""
PASTED = "pasted"
_NOTHING = "There is nothing to read yet. Paste the words of your leaflet, or choose a file."
_BOTH = "There is a text and a file. Keep one of the two, so that Limber knows which to read."
_TOO_LARGE = f"This file is larger than {MOST_BYTES // 1_000_000} MB. Save only the pages with the exercises, or copy the words and paste them."
_TOO_LONG = f"This is longer than a leaflet: {{letters:,}} letters, and Limber shows {MOST_LETTERS:,} at most. Keep only the exercises."
_TOO_MANY = f"Limber found {{number}} exercises in this, and one person can check {MOST_EXERCISES} at most. Keep only those you were asked to do."
_NO_EXERCISE = (
    "Limber found no exercise in this. Check that it is the right text. Or write each exercise on a line of its own with how much of it, "
    "such as: Bridge, 3 sets of 10."
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A leaflet's text, and sentences on what of its file was not read."""

    text: str
    remarks: tuple[str, ...] = ()


def arrived(request: HttpRequest) -> Arrived | tuple[str, ...]:
    """Give what a form brings, or what is to be mended."""
    sent, pasted = request.FILES.get("file"), request.POST.get("text", "").replace("\r\n", "\n")
    if sent is not None and pasted.strip():
        return (_BOTH,)
    if sent is not None:
        return _from_file(sent)
    if pasted.strip():
        return _checked(Arrived(pasted))
    return (_TOO_LARGE if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES else _NOTHING,)


def holds_programme(text: str) -> bool:
    """Tell whether a text is a handout or a programme that Limber wrote: it is taken as it stands, and nothing of it is guessed."""
    return is_handout(text) or text.lstrip("\ufeff\n ").startswith(FENCE)


def programme_in(text: str) -> tuple[Programme | None, Problems]:
    """Give the programme of a text for which `holds_programme` is true, or every Problem in it."""
    return (read_handout if is_handout(text) else read_programme)(text, "", load())


def _from_file(sent: UploadedFile[bytes]) -> Arrived | tuple[str, ...]:
    """Give the text of a file."""
    if (sent.size or 0) > MOST_BYTES:
        return (_TOO_LARGE,)
    found, problems = read_document(sent.name or PASTED, sent.read())
    return _said(problems) if found is None else _checked(Arrived(found.text, _said(found.remarks)))


def _checked(leaflet: Arrived) -> Arrived | tuple[str, ...]:
    """Give a leaflet in which something was found, or why it is not taken."""
    if len(leaflet.text) > MOST_LETTERS:
        return (_TOO_LONG.format(letters=len(leaflet.text)),)
    if holds_programme(leaflet.text):
        programme, problems = programme_in(leaflet.text)
        return leaflet if programme is not None else _said(problems)
    found = read(leaflet.text, packaged_words()).exercises
    if not found:
        return (_NO_EXERCISE, *leaflet.remarks)
    return (_TOO_MANY.format(number=len(found)),) if len(found) > MOST_EXERCISES else leaflet


def _said(problems: Problems) -> tuple[str, ...]:
    """Give Problems as sentences, without the name of a file: it can be a person's."""
    return tuple(problem_sentence(replace(problem, where=replace(problem.where, source=""))) for problem in problems)
