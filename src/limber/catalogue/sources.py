"""The works that the catalogue rests on.

Takes the text of `sources.toml`; gives a Source for each id, or Problems. Never quotes a work at length.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limber.catalogue.fields import Fields
from limber.files import read_table
from limber.problems import Problems

FILE = "sources.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """A work. `year` is None where it states none; `checked` is false while our figures still wait to be read in the work itself."""

    id: str
    citation: str
    year: int | None
    used_for: str
    strength: str
    checked: bool


def read_sources(text: str) -> tuple[Mapping[str, Source] | None, Problems]:
    """Give the sources by id, or every Problem of the file."""
    table, problems = read_table(text, FILE)
    fields = Fields(table, problems=list(problems))
    sources = {slug: _source(slug, fields.inner(slug)) for slug in fields.stated}
    return (None if fields.problems else sources), fields.problems


def _source(slug: str, fields: Fields) -> Source:
    """Read one source. 1900 is earlier than any work on exercise that we cite."""
    fields.only(("citation", "year", "used_for", "strength", "checked"))
    return Source(
        slug,
        fields.text("citation"),
        fields.whole_if_stated("year", 1900, 2100),
        fields.text("used_for"),
        fields.text("strength"),
        fields.flag("checked"),
    )
