"""`limber handout`: a programme for paper, as PDF, plain text or Markdown.

Takes parsed arguments; gives exit codes.
"""

from __future__ import annotations

import argparse
import sys

from limber.catalogue.load import load
from limber.cli.given import fitted, given_person, given_programme
from limber.cli.output import FINE, USAGE, put, put_bytes, report
from limber.export.handout import Handout, check_address, handout
from limber.export.handout_pdf import PAPERS, pdf_of
from limber.export.handout_text import markdown_of, text_of
from limber.screening.countries import is_country


def handout_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `limber handout` takes."""
    parser.add_argument("programme", metavar="PROGRAMME.md", help="the programme's text")
    parser.add_argument("-o", "--output", metavar="FILE.pdf", help="where to write it; text is printed where this is absent")
    parser.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="the size of a page; a4 where absent")
    parser.add_argument("--person", metavar="PERSON.toml", help="fit it to this person; what is left out is said on stderr")
    parser.add_argument("--country", metavar="CODE", type=_country, help="two letters, for the number to call in an emergency")
    parser.add_argument("--address", metavar="URL", default="", help="where the session is found; becomes a QR code")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--text", action="store_true", help="plain text instead of PDF")
    form.add_argument("--markdown", action="store_true", help="Markdown instead of PDF")


def write_handout(options: argparse.Namespace) -> int:
    """Write the handout of a programme. Where too little suits the person, nothing is written and stderr says why."""
    programme, problems = given_programme(options.programme)
    person, more = given_person(options.person) if options.person is not None else (None, ())
    problems = (*problems, *more, *check_address(options.address))
    if programme is None or problems:
        return report(problems)
    suiting = fitted(programme, person) if person else programme
    if suiting is None:
        return FINE
    return _put(handout(suiting, load(), person, options.country or "", options.address), options)


def _put(made: Handout, options: argparse.Namespace) -> int:
    """Write a handout in the form that was asked for."""
    if options.text or options.markdown:
        return put(text_of(made) if options.text else markdown_of(made), options.output)
    if options.output is None:
        print("A PDF is written to a file. Add -o handout.pdf, or choose --text or --markdown.", file=sys.stderr)
        return USAGE
    pdf, problems = pdf_of(made, options.paper)
    return report(problems) if pdf is None else put_bytes(pdf, options.output)


def _country(text: str) -> str:
    """Read a country. Raises ArgumentTypeError, which says how to write one."""
    if is_country(text):
        return text.upper()
    raise argparse.ArgumentTypeError(f"{text} is not a country. Write its two letters, such as GB.")
