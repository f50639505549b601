"""Starts of Limber as a person makes them, each with a data folder and a port of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[3] / "src"
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture
def start(tmp_path: Path, port: int) -> Iterator[Start]:
    """Start Limber on `tmp_path / "home"`; what is still running at the end of the test is ended."""
    programs: list[subprocess.Popen[str]] = []

    def begin(*words: str, home: Path = tmp_path / "home", **environment: str) -> subprocess.Popen[str]:
        """Give the program, its two outputs as text."""
        known = {key: value for key, value in os.environ.items() if not key.startswith(("LIMBER", "DJANGO", "DISPLAY"))}
        given = {**known, "LIMBER_HOME": str(home), "LIMBER_PORT": str(port), "PYTHONPATH": str(SOURCE), **environment}
        command = [sys.executable, "-m", "limber_web", *words]
        programs.append(
            subprocess.Popen(
                command,
                env=given,
                text=True,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                preexec_fn=_heed_ctrl_c,  # noqa: PLW1509 - no threads here
            )
        )
        return programs[-1]

    yield begin
    for program in programs:
        program.kill()
        program.communicate()


def _heed_ctrl_c() -> None:
    """Let Ctrl-C reach the program, as from a terminal, where the tests themselves were started in the background and so ignore it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def said(program: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for the end and give its code and both outputs."""
    out, err = program.communicate(timeout=30)
    return program.returncode, out, err
