"""The programmes that ship with Limber.

Takes a slug; gives the programme. Raises KeyError for a slug that is not there, ValueError where the package's own file is wrong.
"""

from __future__ import annotations

from functools import cache

from limber.catalogue.load import load
from limber.files import packaged_names, packaged_text
from limber.programme.programme import Programme
from limber.programme.read import read_programme

FOLDER = ("catalogue", "programmes")


@cache
def packaged_slugs() -> tuple[str, ...]:
    """Give the slugs of the packaged programmes, in order."""
    return packaged_names("/".join(FOLDER), ".md")


@cache
def packaged_programme(slug: str) -> Programme:
    """Give a packaged programme, without a start."""
    if slug not in packaged_slugs():
        raise KeyError(slug)
    programme, problems = read_programme(packaged_text(*FOLDER, f"{slug}.md"), f"{slug}.md", load())
    if programme is None:
        raise ValueError(problems)
    return programme
