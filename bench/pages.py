"""What the first page costs on the wire, as Chromium counts it.

Takes a port; gives Figures. A new browser profile each time, so that no cache helps.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from bench.figure import Figure

METHOD = "Chromium, empty cache, all of the page loaded; bytes on the wire with headers"


def first_page(port: int) -> Iterator[Figure]:
    """Load the first page and count its requests and their bytes."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("LIMBER_CHROMIUM"), args=["--no-sandbox"])
        page = browser.new_page()
        network = page.context.new_cdp_session(page)
        sizes: list[float] = []
        network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        network.send("Network.enable")
        page.goto(f"http://127.0.0.1:{port}/", wait_until="networkidle")
        browser.close()
    yield Figure("first page, transfer", 200, sum(sizes) / 1000, "kB", METHOD)
    yield Figure("first page, requests", 10, len(sizes), "requests", METHOD)
