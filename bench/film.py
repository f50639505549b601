"""How smoothly the player's figure moves: the time of one frame, at full speed and with the processor slowed down, and its script.

Takes a port and the cookie of somebody with a session today; gives Figures. The real player plays the session's movements one after another.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, Route, sync_playwright

from bench.figure import Figure

SECONDS = 12
SLOWDOWN = 4
FRAMES, SLOW_FRAMES = 45, 30  # a second
_COUNT = """seconds => new Promise((done) => { let frames = 0; const begun = performance.now();
    const next = (now) => { frames += 1; if (now - begun < seconds * 1000) requestAnimationFrame(next); else done((now - begun) / frames); };
    requestAnimationFrame(next); })"""


def frames(port: int, cookie: str) -> Iterator[Figure]:
    """Play, and measure twice."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("LIMBER_CHROMIUM"), args=["--no-sandbox"])
        page = _playing(browser, f"http://127.0.0.1:{port}", cookie)
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable")
        for name, slowdown, wanted in (("", 1, FRAMES), (f", {SLOWDOWN}x slower", SLOWDOWN, SLOW_FRAMES)):
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
            frame, script = _measure(page, devtools)
            method = f"Chromium, 820x1180, {SECONDS} s of movements in the real player"
            yield Figure(f"player, one frame{name}", round(1000 / wanted, 1), frame, "ms", f"{method}: {1000 / frame:.0f} frames a second")
            if slowdown == 1:  # slowed down, DevTools counts the pauses of the processor as script
                yield Figure("player, script of a frame", 4, script, "ms", f"{method}; ScriptDuration of DevTools")
        browser.close()


def _playing(browser: Browser, home: str, cookie: str) -> Page:
    """Give a page on which the session's movements run."""
    context = browser.new_context(base_url=home, viewport={"width": 820, "height": 1180})
    for pair in cookie.split("; "):
        name, _, value = pair.partition("=")
        context.add_cookies([{"name": name, "value": value, "url": home}])
    page = context.new_page()
    page.route("**/today/session.json", _movements)
    page.goto("/today")
    page.locator("form[action$='/start'] button").click()
    page.locator("[data-panel=pain] button", has_text="3").first.click()
    page.wait_for_load_state("networkidle")
    page.locator(".controls [data-do=main]").click()
    return page


def _movements(route: Route) -> None:
    """Give the server's own session with nothing but its movements, again and again."""
    answer = route.fetch()
    session: dict[str, Any] = answer.json()
    first = {(step["exercise"], step["kind"]): step for step in reversed(session["steps"]) if step["kind"] in {"move", "return"}}
    moves = [first[slug, kind] for slug in session["exercises"] for kind in ("move", "return") if (slug, kind) in first]
    session["steps"] = moves * 20
    route.fulfill(response=answer, json=session)


def _measure(page: Page, devtools: CDPSession) -> tuple[float, float]:
    """Give the milliseconds between two frames, and the script in them."""
    before = _script(devtools)
    frame = float(page.evaluate(_COUNT, SECONDS))
    return frame, (_script(devtools) - before) * frame / (SECONDS * 1000)


def _script(devtools: CDPSession) -> float:
    """Give the milliseconds of script that the page has used so far."""
    metrics = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    return float(metrics["ScriptDuration"]) * 1000
