"""Limber as a person runs it: `bin/start` of a checkout, in a process group of its own.

Takes a checkout and a data folder; gives its address and process once the first page is answered. Leaves nothing running.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

PATIENCE_S = 300


@dataclass(frozen=True, slots=True)
class Server:
    """A running Limber: its process, port, and how long it took from the command to the first page, in seconds."""

    pid: int
    port: int
    seconds: float


@contextmanager
def started(checkout: Path, environment: Mapping[str, str], begun: float | None = None) -> Iterator[Server]:
    """Run `bin/start` and give the server once its first page is there. Raises RuntimeError where it ends before that.

    `begun` is a `time.perf_counter()` that lies before the command, where the clock has to run from earlier on.
    """
    begun = time.perf_counter() if begun is None else begun
    port = free_port()
    command = [str(checkout / "bin" / "start"), "--port", str(port)]
    running = subprocess.Popen(command, env=dict(environment), stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        _wait(running, port)
        yield Server(running.pid, port, time.perf_counter() - begun)
    finally:
        os.killpg(running.pid, signal.SIGTERM)
        running.wait()


def free_port() -> int:
    """Give a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(port: int, path: str, headers: Mapping[str, str] | None = None, patience_s: float = 10) -> tuple[int, bytes]:
    """Give the status and the body of one page as it came over the wire. Raises OSError where nobody answers in time."""
    connection = HTTPConnection("127.0.0.1", port, timeout=patience_s)
    try:
        connection.request("GET", path, headers=dict(headers or {}))
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _wait(running: subprocess.Popen[bytes], port: int) -> None:
    """Ask for the first page every 20 ms until it is there. Raises RuntimeError where the server ends, fails, or takes five minutes."""
    begun = time.perf_counter()
    while time.perf_counter() - begun < PATIENCE_S:
        if running.poll() is not None:
            raise RuntimeError(f"bin/start ended with {running.returncode} before its first page")
        try:
            status = get(port, "/")[0]
        except (OSError, HTTPException):
            time.sleep(0.02)
            continue
        if status != 200:
            raise RuntimeError(f"the first page answered {status}")
        return
    raise RuntimeError(f"no first page within {PATIENCE_S} s")
