"""Bringing the database to the form of this Limber, with a copy kept first.

Takes the data folder and the time; changes the database or raises Trouble. Needs Django to be set up.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.contrib.sessions.backends.db import SessionStore
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from limber_web.database import Trouble, check_file, check_folder, keep_copy, keep_private, sentence_of


def make_ready(folder: Path, now: datetime) -> None:
    """Check the database, keep a copy where its form is to change, change it, and forget sessions that are over. Raises Trouble."""
    check_folder(folder)
    keep_private(folder)
    check_file(folder, set(MigrationLoader(None).disk_migrations))
    copy: Path | None = None
    try:
        executor = MigrationExecutor(connection)
        targets = executor.loader.graph.leaf_nodes()
        if executor.migration_plan(targets):
            copy = keep_copy(folder, now) if executor.loader.applied_migrations else None
            executor.migrate(targets)
        # What was half answered in a session that is over must not lie on the disk.
        SessionStore.clear_expired()
    except Error as error:
        kept = f" The copy {copy} holds everything as it was." if copy else ""
        raise Trouble(sentence_of(error) + kept) from error
    finally:
        connection.close()
