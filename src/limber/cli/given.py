"""What a person gives to commands: their TOML files, and a programme as it suits them.

Takes paths; gives values or Problems. Says on stderr what a fitted programme leaves out, and why.
"""

from __future__ import annotations

import sys

from limber.catalogue.load import load
from limber.files import Table, read_table, read_text, without_echo
from limber.person.person import Person
from limber.person.read import read_person
from limber.problems import Problems
from limber.programme.fit import fit
from limber.programme.handout import is_handout, read_handout
from limber.programme.programme import Programme
from limber.programme.read import read_programme
from limber.wording import reason_sentence


def given_table(path: str) -> tuple[Table | None, Problems]:
    """Give the table in a person's TOML file; where lines cannot be read, both the rest of the table and their Problems."""
    text, problems = read_text(path)
    return (None, problems) if text is None else read_table(text, path)


def given_person(path: str) -> tuple[Person | None, Problems]:
    """Give the person that a PERSON.toml describes, or every Problem in it."""
    table, problems = given_table(path)
    if table is None:
        return None, problems
    person, more = read_person(table)
    return (None if problems else person), (*problems, *without_echo(more, problems, table))


def given_programme(path: str) -> tuple[Programme | None, Problems]:
    """Give the programme of a PROGRAMME.md or of a handout's text, or every Problem in it."""
    text, problems = read_text(path)
    if text is None:
        return None, problems
    return (read_handout if is_handout(text) else read_programme)(text, path, load())


def fitted(programme: Programme, person: Person) -> Programme | None:
    """Give the programme as it suits a person; on stderr what was left out or refused, and why, and what a week then lacks."""
    made = fit(programme, person, load())
    for reason in (*made.refused, *made.missing):
        print(reason_sentence(reason), file=sys.stderr)
    for left in made.left_out:
        print(f"{left.slug}: {' '.join(map(reason_sentence, left.because))}", file=sys.stderr)
    return made.programme
