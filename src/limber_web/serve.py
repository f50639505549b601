"""Start-up: find the port, make the database ready, print and open the address, serve until stopped.

Takes the words of the command line and LIMBER_PORT, LIMBER_HOST, LIMBER_HOME, LIMBER_NO_BROWSER; gives an exit code, and sentences where
it cannot start. Never listens beyond this machine unless told to, and writes nothing personal anywhere but in the database.
"""

from __future__ import annotations

import argparse
import errno
import http.client
import os
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Mapping, Sequence
from types import FrameType

from limber_web import clock
from limber_web.database import Trouble, check_folder
from limber_web.home import home

LOOPBACK = "127.0.0.1"
PORT = 8421
ALIVE = b"Limber"
# Two threads: one page of each of two people at once; more would only hold more memory.
THREADS = 2


def main(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> int:
    """Serve until stopped. Give 0 after a calm end, 1 where Limber cannot start; argparse ends with 2 for a word it does not know."""
    try:
        asked = _asked(arguments, environment)
        address = f"http://{asked.host if asked.host not in {'0.0.0.0', '::'} else LOOPBACK}:{asked.port}/"  # noqa: S104 - a name, not a binding
        if _is_limber(asked.port):
            print(f"Limber is running already: {address}")
            _open(address, environment)
            return 0
        listening = _listen(asked.host, asked.port)
        with listening:
            _serve(listening, address, environment)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except ModuleNotFoundError as missing:
        print(f"The web pages need {missing.name}, which is not installed. Install limberback with all that it needs.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        # It can come before the first page as well; the server itself ends calmly on it.
        pass
    print("Limber has stopped. Everything you told it is kept.", flush=True)
    return 0


def _asked(arguments: Sequence[str], environment: Mapping[str, str]) -> argparse.Namespace:
    """Read where to listen. Raises Trouble for a port that is no number from 1 to 65535."""
    parser = argparse.ArgumentParser("limber serve", description="Start Limber on this machine.")
    parser.add_argument("--port", default=environment.get("LIMBER_PORT") or str(PORT), help="where to listen (8421, or LIMBER_PORT)")
    asked = parser.parse_args(arguments)
    if not asked.port.isdecimal() or not 1 <= int(asked.port) <= 65_535:
        raise Trouble(f"{asked.port} is not a port. Choose a number from 1024 to 65535, as in `--port 8431`.")
    asked.port, asked.host = int(asked.port), environment.get("LIMBER_HOST") or LOOPBACK
    if asked.host != LOOPBACK:
        print(f"Limber listens on {asked.host}: whoever reaches this network can open it and read along. LIMBER_HOST is set; unset it to stay alone.")
    return asked


def _is_limber(port: int) -> bool:
    """Tell whether Limber answers on this port already."""
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=5)
    try:
        connection.request("GET", "/alive")
        return connection.getresponse().read(len(ALIVE)) == ALIVE
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before all else, so that two starts at once do not both change the database. Raises Trouble."""
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    if sys.platform != "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(64)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise Trouble(f"Another program uses port {port}. Close it, or choose another: LIMBER_PORT={port % 65_000 + 10} bin/start") from error
        raise Trouble(f"Limber may not listen on {host}, port {port}. Choose a port above 1023, and an address of this machine.") from error
    return listening


def _serve(listening: socket.socket, address: str, environment: Mapping[str, str]) -> None:
    """Make the database ready, then answer until Ctrl-C or a request to end. Raises Trouble before the first answer."""
    # What is made from here on is for this user's eyes alone.
    os.umask(0o077)
    # Settings read the secret key, so the folder has to be there before Django is.
    check_folder(home(environment))
    from waitress.server import create_server

    from limber_web.migrating import make_ready
    from limber_web.wsgi import application

    make_ready(home(environment), clock.now())
    server = create_server(application, sockets=[listening], threads=THREADS, ident=None, clear_untrusted_proxy_headers=True)
    signal.signal(signal.SIGTERM, _end)
    print(f"Limber is ready: {address}\nTo stop it, press Ctrl-C.", flush=True)
    _open(address, environment)
    server.run()


def _end(number: int, frame: FrameType | None) -> None:
    """End as Ctrl-C does, after the pages that are being answered."""
    raise KeyboardInterrupt


def _open(address: str, environment: Mapping[str, str]) -> None:
    """Open the address where there is a browser to show it, without waiting for it."""
    screen = sys.platform in {"win32", "darwin"} or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
    if screen and environment.get("LIMBER_NO_BROWSER", "") in {"", "0"}:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
