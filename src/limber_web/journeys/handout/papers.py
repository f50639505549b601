"""Which paper a country prints on.

Takes a country's two letters; gives the name of a paper as `limber.export.handout_pdf` knows it. Never asks the printer.
"""

from __future__ import annotations

A4, LETTER = "a4", "us-letter"
NAMES = {A4: "A4", LETTER: "US Letter"}
# Unicode CLDR, supplemental data, measurementData, paperSize type="US-Letter".
_LETTER_IN = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())


def paper_of(country: str) -> str:
    """Give the paper of a country; A4 where none is known."""
    return LETTER if country.upper() in _LETTER_IN else A4
