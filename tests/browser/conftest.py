"""Real pages in a real browser: the server as a person starts it, Chromium, and a judge of accessibility.

Gives `page`, `live_server_url`, `axe_check` and `shoot`. A page that logs an error, or asks anything of another machine, fails its test.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

SIZES = {"phone": (390, 844), "tablet": (820, 1180), "desk": (1440, 900)}
SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
# Chromium asks its maker for updates and addresses of its own accord; nothing of that belongs into a test.
FLAGS = (
    "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync "
    "--disable-default-apps --disable-domain-reliability --metrics-recording-only --autoplay-policy=no-user-gesture-required"
).split()


class LiveServer:
    """Limber as `python -m limber_web` starts it, on a free port, with a data folder of its own."""

    def __init__(self, home: Path) -> None:
        self.home, self.port = home, _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.program: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start and wait for the first answer. Raises AssertionError with what it printed where none comes within 20 s."""
        environment = {**os.environ, "LIMBER_HOME": str(self.home), "LIMBER_PORT": str(self.port), "LIMBER_NO_BROWSER": "1"}
        environment["PYTHONPATH"] = str(Path(__file__).parents[2] / "src")
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        with (self.home.parent / f"{self.home.name}.log").open("ab") as log:
            self.program = subprocess.Popen([sys.executable, "-m", "limber_web"], env=environment, stdout=log, stderr=log)
        until = time.monotonic() + 20
        while time.monotonic() < until and self.program.poll() is None:
            try:
                urllib.request.urlopen(f"{self.url}/alive", timeout=1).read()  # noqa: S310 - our own address
            except OSError:
                time.sleep(0.05)
            else:
                return
        self.stop()
        raise AssertionError(f"Limber did not start: {self.log()}")

    def stop(self) -> None:
        """End it as a person does."""
        if self.program and self.program.poll() is None:
            self.program.terminate()
            self.program.wait(10)

    def restart(self) -> None:
        """Stop and start again on the same port and data."""
        self.stop()
        self.start()

    def log(self) -> str:
        """Give all that it printed."""
        return (self.home.parent / f"{self.home.name}.log").read_text()


def _free_port() -> int:
    """Give a port that nobody uses now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the machine's own where there is one, else Playwright's. No browser is a failure, never a skip."""
    own = os.environ.get("LIMBER_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    flags = [*FLAGS, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=own, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def limber_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """One server for each file of journeys; people in it are told apart by name."""
    server = LiveServer(tmp_path_factory.mktemp("limber") / "home")
    server.home.mkdir()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def live_server_url(limber_server: LiveServer) -> str:
    """The address of the server."""
    return limber_server.url


@pytest.fixture
def new_context(browser: Browser, live_server_url: str) -> Iterator[Callable[..., BrowserContext]]:
    """Make browser sessions that fail the test for an error in the console or a request to anywhere else."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def make(**options: object) -> BrowserContext:
        """Give a browser session of its own: no cookie is shared. The content policy is lifted for axe alone (`axe_check`)."""
        options.setdefault("viewport", {"width": 820, "height": 1180})
        context = browser.new_context(base_url=live_server_url, locale="en-GB", **options)  # type: ignore[arg-type]
        context.on("request", lambda request: _judge_request(request.url, live_server_url, wrong))
        context.on("console", lambda message: _judge_console(message.type, message.text, wrong))
        context.on("weberror", lambda error: wrong.append(f"error in the page: {error.error}"))
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert not wrong, wrong


def _judge_request(url: str, home: str, wrong: list[str]) -> None:
    """Note a request that would leave this machine's Limber."""
    if urlsplit(url).netloc != urlsplit(home).netloc and not url.startswith(("about:", "blob:")):
        wrong.append(f"a request left Limber: {url}")


def _judge_console(kind: str, text: str, wrong: list[str]) -> None:
    """Note an error in the console; an answer of 4xx that a test asked for is no error of the page."""
    if kind == "error" and "Failed to load resource" not in text:
        wrong.append(f"error in the console: {text}")


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page of a new browser session, at the size of a tablet."""
    return new_context().new_page()


@pytest.fixture
def axe_check() -> Callable[[Page], None]:
    """Fail where axe finds a violation on the page as it stands, in light and in dark."""

    def check(page: Page) -> None:
        """Look at the page under both colour schemes."""
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            # Evaluated through the debugger, which the page's content policy does not bind.
            found = Axe().run(page, options={"rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}})
            assert found.violations_count == 0, f"{scheme}: {found.generate_report()}"
        page.emulate_media(color_scheme="light")

    return check


@pytest.fixture
def shoot() -> Callable[[Page, str], None]:
    """Save pictures of the page at the three sizes, where LIMBER_SCREENSHOTS=1 asks for them."""

    def take(page: Page, name: str) -> None:
        """Write screenshots/NAME-phone.png, -tablet.png, -desk.png and -tablet-dark.png; the size comes back afterwards."""
        if os.environ.get("LIMBER_SCREENSHOTS") != "1":
            return
        SCREENSHOTS.mkdir(exist_ok=True)
        before = page.viewport_size
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.screenshot(path=SCREENSHOTS / f"{name}-{size}.png", full_page=True)
        page.set_viewport_size({"width": 820, "height": 1180})
        page.emulate_media(color_scheme="dark")
        page.screenshot(path=SCREENSHOTS / f"{name}-tablet-dark.png", full_page=True)
        page.emulate_media(color_scheme="light")
        if before:
            page.set_viewport_size(before)

    return take
