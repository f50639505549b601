"""The state of the database file before anything is served, and what to say where it cannot be used.

Takes the data folder; gives a sentence that says what happened and what to do, or nothing. Never starts over, and never changes a file
that it does not fully understand; before a migration it keeps a copy.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from limber_web.home import DATABASE, make_home

COPIES = "copies"
# Room for the write-ahead log and one copy of a large diary, so that an answer is not lost half-way (our own figure).
ROOM = 50_000_000
WAIT_SECONDS = 5

LOCKED = "Another program is using Limber's database, so nothing can be kept now. Close that program, then try again. Nothing is lost."
READ_ONLY = "Limber may not write to its database. Give yourself the right to write in Limber's data folder, then try again. Nothing is lost."
FULL = "The disk is full, so nothing more can be kept. Make room on the disk, then try again. What was kept before is still there."
DAMAGED = (
    "Limber cannot read its database whole. Nothing was changed. Stop Limber, copy its data folder to another place, "
    "then put back the newest file of its folder named copies, or a copy of your own."
)


class Trouble(Exception):
    """The database cannot be used; the text says what happened and what to do."""


def sentence_of(error: Exception) -> str:
    """Say what an error of the database means for a person; what is not known is read as the worst, a file that is not whole."""
    said = str(error).lower()
    for words, sentence in ((("locked", "busy"), LOCKED), (("readonly", "unable to open", "permission"), READ_ONLY), (("full",), FULL)):
        if any(word in said for word in words):
            return sentence
    return DAMAGED


def check_folder(folder: Path) -> None:
    """Make the data folder where it is missing; raises Trouble where it cannot be written to or its disk has no room."""
    try:
        make_home(folder)
        draft = folder / f".writable.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.unlink()
    except OSError as error:
        raise Trouble(f"Limber cannot write to {folder}. Make that folder writable, or name another one in LIMBER_HOME.") from error
    if shutil.disk_usage(folder).free < ROOM:
        raise Trouble(f"There are less than {ROOM // 1_000_000} MB free on the disk that holds {folder}. Make room, then start again.")


def keep_private(folder: Path) -> None:
    """Take the database away from other users' eyes: a copy that was put back by hand may be readable by all. What cannot be changed stays."""
    for path in folder.glob(f"{DATABASE}*"):
        with suppress(OSError):
            path.chmod(0o600)


def check_file(folder: Path, known: set[tuple[str, str]]) -> None:
    """Look at the database file; `known` are the migrations (application, name) of this Limber. Raises Trouble. A missing file is a first start."""
    path = folder / DATABASE
    if not path.exists():
        _check_first_start(folder)
        return
    if path.stat().st_size == 0:
        raise Trouble(f"{path} is empty. Put a copy back in its place; if nobody ever used Limber here, remove the file. Then start again.")
    try:
        path.open("r+b").close()
    except OSError as error:
        raise Trouble(f"{READ_ONLY} The file is {path}.") from error
    try:
        with closing(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
            _check_content(connection, known)
    except sqlite3.Error as error:
        raise Trouble(f"{sentence_of(error)} The file is {path}.") from error


def _check_first_start(folder: Path) -> None:
    """Tell a first start from a database that went missing. Raises Trouble for the latter."""
    left = [*folder.glob(f"{DATABASE}-*"), *(folder / COPIES).glob("*.sqlite3")]
    if left:
        raise Trouble(
            f"The database {folder / DATABASE} is not there, but parts or copies of it are. Put the newest copy back in its place; "
            f"to begin anew on purpose, move {left[0]} and its like to another folder."
        )


def _check_content(connection: sqlite3.Connection, known: set[tuple[str, str]]) -> None:
    """Look inside: whole, ours, not newer than this Limber, and free to be written. Raises Trouble or sqlite3.Error."""
    # Writing is tried first: a database that another program holds could not be read either.
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise Trouble(DAMAGED)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    # No table at all is a first start that was interrupted.
    if tables and "django_migrations" not in tables:
        raise Trouble("The file limber.sqlite3 in the data folder was not made by Limber. Move it elsewhere, then start again.")
    applied = set(connection.execute("SELECT app, name FROM django_migrations")) if tables else set()
    if ("care", "0001_initial") in applied and not {"care_person", "care_entry"} <= tables:
        raise Trouble(DAMAGED)
    if applied - known:
        raise Trouble("This database was written by a newer Limber. Bring Limber up to date, then start again. Nothing was changed.")


def keep_copy(folder: Path, now: datetime) -> Path | None:
    """Copy the database whole into `copies` before it is changed in form; give the copy's path, None where there is nothing yet.

    Raises Trouble where the copy cannot be written: then nothing may be changed.
    """
    path, copies = folder / DATABASE, folder / COPIES
    if not path.exists():
        return None
    copy = copies / f"limber-{now:%Y-%m-%d-%H%M%S}.sqlite3"
    try:
        copies.mkdir(mode=0o700, exist_ok=True)
        copy.touch(mode=0o600)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    except (OSError, sqlite3.Error) as error:
        raise Trouble(f"Limber could not keep a copy of its database in {copies}, so it changed nothing. {sentence_of(error)}") from error
    return copy


def renew_copies(folder: Path, now: datetime) -> None:
    """Put one copy of the database as it is in place of those kept before: they hold what has been erased since. Raises Trouble."""
    copies = sorted((folder / COPIES).glob("limber-*.sqlite3"))
    if not copies:
        return
    new = keep_copy(folder, now)
    for copy in copies:
        if copy != new:
            copy.unlink(missing_ok=True)
