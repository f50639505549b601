"""Starting Limber as a person does: what it prints, what it refuses, how it ends."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from limber_web.home import home, secret_key
from limber_web.serve import main
from tests.web.start.conftest import Start, said


def first_line(program: subprocess.Popen[str]) -> str:
    assert program.stdout
    return program.stdout.readline()


def page(port: int, address: str = "/") -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{address}", timeout=10) as answer:
        return str(answer.read().decode())


def test_it_prints_its_address_serves_and_ends_calmly(start: Start, port: int, tmp_path: Path) -> None:
    program = start()
    assert first_line(program) == f"Limber is ready: http://127.0.0.1:{port}/\n"
    assert "Welcome to Limber." in page(port)
    program.send_signal(signal.SIGINT)
    code, out, err = said(program)
    assert (code, err) == (0, "")
    assert "Everything you told it is kept" in out
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "home").iterdir()}
    assert modes["limber.sqlite3"] == modes["secret-key"] == 0o600
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_a_request_to_end_is_as_good_as_ctrl_c(start: Start) -> None:
    program = start()
    first_line(program)
    program.send_signal(signal.SIGTERM)
    assert said(program)[0] == 0


def test_it_listens_on_this_machine_alone(start: Start, port: int) -> None:
    first_line(start())
    listening = Path("/proc/net/tcp")
    if not listening.exists():
        pytest.skip("this system does not list its sockets in /proc")
    assert f"0100007F:{port:04X}" in listening.read_text()
    assert f"00000000:{port:04X}" not in listening.read_text()


def test_told_to_listen_further_it_warns(start: Start) -> None:
    assert "whoever reaches this network" in first_line(start(LIMBER_HOST="0.0.0.0"))  # noqa: S104 - on purpose


def test_a_second_start_opens_the_first(start: Start) -> None:
    first_line(start())
    code, out, _ = said(start())
    assert code == 0
    assert "running already" in out


def test_a_port_of_another_program_is_told_with_a_way_out(start: Start, port: int) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        code, _, err = said(start())
    assert code == 1
    assert f"Another program uses port {port}" in err
    assert "LIMBER_PORT=" in err


@pytest.mark.parametrize("word", ["0", "65536", "eighty"])
def test_what_is_no_port_is_told(start: Start, word: str) -> None:
    code, _, err = said(start("--port", word))
    assert code == 1
    assert f"{word} is not a port" in err


def test_a_word_that_it_does_not_know_is_a_usage_error(start: Start) -> None:
    assert said(start("--colour"))[0] == 2


def test_where_only_the_engine_is_installed_it_says_what_is_missing(
    port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "waitress.server", None)
    monkeypatch.setattr(os, "umask", lambda mask: mask)
    assert main(["--port", str(port)], {"LIMBER_HOME": str(tmp_path)}) == 1
    assert "The web pages need waitress" in capsys.readouterr().err


def test_a_spoilt_database_stops_the_start_with_a_sentence_and_stays_as_it_is(start: Start, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "limber.sqlite3").write_bytes(b"SQLite format 3\x00" + b"spoilt" * 500)
    code, out, err = said(start())
    assert (code, out) == (1, "")
    assert "cannot read its database whole" in err
    assert "Traceback" not in err
    assert (tmp_path / "home" / "limber.sqlite3").read_bytes().endswith(b"spoilt")


def test_a_database_of_a_newer_limber_stops_the_start(start: Start, tmp_path: Path) -> None:
    program = start()
    first_line(program)
    program.send_signal(signal.SIGTERM)
    said(program)
    with closing(sqlite3.connect(tmp_path / "home" / "limber.sqlite3")) as newer:
        newer.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('care', '0099_of_next_year', '2030-01-01')")
        newer.commit()
    code, _, err = said(start())
    assert (code, "newer Limber" in err) == (1, True)


def test_a_change_of_form_keeps_a_copy_first(start: Start, tmp_path: Path) -> None:
    program = start()
    first_line(program)
    program.send_signal(signal.SIGTERM)
    said(program)
    assert not (tmp_path / "home" / "copies").exists(), "a first start has nothing to copy"
    with closing(sqlite3.connect(tmp_path / "home" / "limber.sqlite3")) as older:
        older.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        older.execute("DROP TABLE django_session")
        older.commit()
    first_line(start())
    assert len(list((tmp_path / "home" / "copies").glob("limber-*.sqlite3"))) == 1


def test_while_it_runs_a_lost_database_gives_a_page_that_says_so(start: Start, port: int, tmp_path: Path) -> None:
    first_line(start())
    database = tmp_path / "home" / "limber.sqlite3"
    with closing(sqlite3.connect(database)) as spoilt:
        spoilt.execute("DROP TABLE care_person")
        spoilt.commit()
    with pytest.raises(urllib.error.HTTPError) as raised:
        page(port)
    assert raised.value.code == 503
    assert "cannot read its database whole" in raised.value.read().decode()


def test_the_data_folder_is_where_each_platform_keeps_such_things() -> None:
    assert home({"LIMBER_HOME": "/x", "HOME": "/h"}, "linux") == Path("/x")
    assert home({"HOME": "/h"}, "linux") == Path("/h/.local/share/limber")
    assert home({"HOME": "/h", "XDG_DATA_HOME": "/d"}, "linux") == Path("/d/limber")
    assert home({"HOME": "/h"}, "darwin") == Path("/h/Library/Application Support/Limber")
    assert home({"HOME": "/h", "LOCALAPPDATA": "/l"}, "win32") == Path("/l/Limber")


def test_the_secret_is_made_once_and_differs_between_machines(tmp_path: Path) -> None:
    one, again, other = secret_key(tmp_path / "a"), secret_key(tmp_path / "a"), secret_key(tmp_path / "b")
    assert one == again != other
    assert len(one) >= 50
    assert (tmp_path / "a" / "secret-key").stat().st_mode & 0o077 == 0
    shutil.rmtree(tmp_path / "a")
