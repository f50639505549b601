"""A database that cannot be used: real files, and a sentence each time. Nothing is lost and nothing starts over."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, OperationalError

from limber_web import database
from limber_web.database import DAMAGED, FULL, LOCKED, READ_ONLY, Trouble, check_file, check_folder, keep_copy, keep_private, sentence_of

KNOWN = {("care", "0001_initial"), ("sessions", "0001_initial")}
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with a database that has Limber's tables and one person in it."""
    with closing(sqlite3.connect(tmp_path / "limber.sqlite3")) as made:
        made.executescript(
            "CREATE TABLE django_migrations (app TEXT, name TEXT); CREATE TABLE care_person (name TEXT); CREATE TABLE care_entry (payload TEXT);"
            "INSERT INTO django_migrations VALUES ('care', '0001_initial'); INSERT INTO care_person VALUES ('Maria');"
        )
        made.executemany("INSERT INTO care_entry VALUES (?)", [("x" * 900,)] * 400)
        made.commit()
    return tmp_path


@pytest.fixture
def ordinary(tmp_path: Path) -> Iterator[None]:
    """Be an ordinary user for the test: the superuser may write everywhere."""
    for parent in (tmp_path, *tmp_path.parents[:2]):
        parent.chmod(0o755)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65_534)
    yield
    if superuser:
        os.seteuid(0)


def trouble(folder: Path) -> str:
    before = (folder / "limber.sqlite3").read_bytes() if (folder / "limber.sqlite3").exists() else None
    with pytest.raises(Trouble) as raised:
        check_file(folder, KNOWN)
    after = (folder / "limber.sqlite3").read_bytes() if before is not None else None
    assert before == after, "nothing is changed"
    return str(raised.value)


def test_a_whole_database_is_no_trouble_and_neither_is_a_first_start(folder: Path, tmp_path: Path) -> None:
    check_file(folder, KNOWN)
    check_file(tmp_path / "new", KNOWN)


def test_a_first_start_that_was_interrupted_begins_again(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "limber.sqlite3")) as made:
        made.execute("PRAGMA journal_mode=WAL")
    assert (tmp_path / "limber.sqlite3").stat().st_size > 0
    check_file(tmp_path, KNOWN)


def test_a_database_that_another_program_holds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "WAIT_SECONDS", 0)
    with closing(sqlite3.connect(folder / "limber.sqlite3")) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert LOCKED in trouble(folder)


def test_a_database_of_a_newer_limber(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "limber.sqlite3")) as newer:
        newer.execute("INSERT INTO django_migrations VALUES ('care', '0099_of_next_year')")
        newer.commit()
    assert "newer Limber" in trouble(folder)


def test_a_database_of_another_program(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "limber.sqlite3")) as other:
        other.execute("DROP TABLE django_migrations")
        other.commit()
    assert "not made by Limber" in trouble(folder)


@pytest.mark.parametrize("bytes_spoilt", [slice(0, 100), slice(4_096, 30_000), slice(100, 2_000)])
def test_a_file_that_was_spoilt(folder: Path, bytes_spoilt: slice) -> None:
    content = bytearray((folder / "limber.sqlite3").read_bytes())
    content[bytes_spoilt] = b"\x5a" * len(content[bytes_spoilt])
    (folder / "limber.sqlite3").write_bytes(content)
    assert DAMAGED in trouble(folder)


def test_a_file_that_was_cut_short(folder: Path) -> None:
    content = (folder / "limber.sqlite3").read_bytes()
    (folder / "limber.sqlite3").write_bytes(content[: len(content) // 2])
    assert DAMAGED in trouble(folder)


def test_tables_that_went_missing(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "limber.sqlite3")) as spoilt:
        spoilt.execute("DROP TABLE care_entry")
        spoilt.commit()
    assert DAMAGED in trouble(folder)


def test_an_empty_file_is_not_taken_for_a_first_start(folder: Path) -> None:
    (folder / "limber.sqlite3").write_bytes(b"")
    assert "is empty" in trouble(folder)


def test_a_database_that_is_gone_beside_its_copies_is_not_made_anew(folder: Path) -> None:
    keep_copy(folder, NOW)
    (folder / "limber.sqlite3").unlink()
    assert "Put the newest copy back" in trouble(folder)
    assert not (folder / "limber.sqlite3").exists()


def test_a_copy_holds_everything_and_is_for_its_owner_alone(folder: Path) -> None:
    copy = keep_copy(folder, NOW)
    assert copy == folder / "copies" / "limber-2026-11-20-093000.sqlite3"
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT name FROM care_person").fetchall() == [("Maria",)]
    assert keep_copy(folder / "nothing", NOW) is None


def test_where_no_copy_can_be_written_nothing_may_be_changed(folder: Path) -> None:
    (folder / "copies").write_text("a file in the way")
    with pytest.raises(Trouble, match="changed nothing"):
        keep_copy(folder, NOW)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble, match="LIMBER_HOME"):
        check_folder(tmp_path / "file" / "home")


def test_a_folder_that_may_not_be_written(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (tmp_path / "shut").mkdir(mode=0o555)
    request.getfixturevalue("ordinary")
    with pytest.raises(Trouble, match="Make that folder writable"):
        check_folder(tmp_path / "shut" / "home")


def test_a_database_that_may_not_be_written(folder: Path, request: pytest.FixtureRequest) -> None:
    (folder / "limber.sqlite3").chmod(0o444)
    request.getfixturevalue("ordinary")
    assert READ_ONLY in trouble(folder)


def test_a_disk_without_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "ROOM", shutil.disk_usage(tmp_path).total + 1)
    with pytest.raises(Trouble, match="Make room"):
        check_folder(tmp_path)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OperationalError("database is locked"), LOCKED),
        (OperationalError("attempt to write a readonly database"), READ_ONLY),
        (OperationalError("unable to open database file"), READ_ONLY),
        (OperationalError("database or disk is full"), FULL),
        (DatabaseError("database disk image is malformed"), DAMAGED),
        (OperationalError("disk I/O error"), DAMAGED),
    ],
)
def test_each_error_of_the_database_has_its_sentence(error: Exception, sentence: str) -> None:
    assert sentence_of(error) == sentence


@pytest.mark.django_db
def test_the_tables_fit_the_models() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.skipif(sys.platform == "win32", reason="no file modes")
def test_a_copy_that_was_put_back_is_taken_from_other_users_eyes(folder: Path) -> None:
    for name in ("limber.sqlite3", "limber.sqlite3-wal"):
        (folder / name).touch()
        (folder / name).chmod(0o644)
    keep_private(folder)
    assert {path.stat().st_mode & 0o777 for path in folder.glob("limber.sqlite3*")} == {0o600}
