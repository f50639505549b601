"""The player from Start to "How was it", in a real browser with its clock in our hands."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import LiveServer
from tests.browser.people import settle

LONGEST_MINUTES = 60


@pytest.fixture
def opened(limber_server: LiveServer, new_context: Callable[..., BrowserContext], request: pytest.FixtureRequest) -> Page:
    """A page on which a person of this test's own has started today's session and given a 3; in week 1, so that floor work is guided."""
    name = request.node.name[:60]
    settle(limber_server.home, name, "exercising")
    page = new_context().new_page()
    page.clock.install()
    choose(page, name)
    begin(page, name)
    return page


def choose(page: Page, name: str) -> None:
    """Choose who is exercising."""
    page.goto("/")
    page.get_by_role("button", name=name).first.click()


def begin(page: Page, name: str) -> None:
    """Start today's session with pain 3, up to the player's first step."""
    page.goto("/today")
    page.get_by_role("button", name=f"Start, {name}").click()
    page.get_by_role("button", name="I have read this").click()
    page.get_by_role("button", name="3", exact=True).click()
    expect(page.locator("[data-panel=pain]")).to_be_hidden()
    expect(page.locator("[data-part=phase]")).not_to_be_empty()


def main_button(page: Page) -> None:
    """Tap the middle button: start, pause, go on, next or done."""
    page.locator(".controls [data-do=main]").click()


def state(page: Page) -> dict[str, str]:
    """Give the player's data attributes."""
    return dict(page.locator("[data-player]").evaluate("player => ({...player.dataset})"))


def play_until(page: Page, wanted: Callable[[dict[str, str]], bool]) -> list[str]:
    """Let the session run, tapping where it waits, until it stands where the test wants it; give the phases that were seen."""
    seen: list[str] = []
    for _ in range(LONGEST_MINUTES * 60):
        now = state(page)
        seen.append(now["phase"])
        if wanted(now):
            return seen
        if now["main"] in ("next", "start", "resume"):
            main_button(page)
        page.clock.run_for(1000)
    raise AssertionError(f"never came there: {sorted(set(seen))}")


def told(page: Page) -> list[dict[str, object]]:
    """Give what the page sends to the diary from now on, line by line."""
    lines: list[dict[str, object]] = []
    page.on("request", lambda request: lines.extend(json.loads(request.post_data or "[]")) if request.url.endswith("/diary") else None)
    return lines


def answer_how_it_was(page: Page) -> None:
    """Answer "How was it" with nothing out of the ordinary, and wait for Progress."""
    page.get_by_label("The same, or better").check()
    page.get_by_label("No", exact=True).check()
    page.get_by_label("Fine").check()
    page.get_by_role("button", name="Done", exact=True).click()
    page.wait_for_url("**/progress")


def test_a_whole_session_is_played_reported_and_listed(opened: Page, axe_check: Callable[[Page], None]) -> None:
    lines = told(opened)
    seen = play_until(opened, lambda now: now["phase"] == "over")
    assert {"position", "ready", "move", "hold", "guide"} <= set(seen)
    axe_check(opened)
    answer_how_it_was(opened)
    (line,) = lines
    exercises = line["exercises"]
    assert isinstance(exercises, list)
    assert [exercise["done"] for exercise in exercises] == [1] * len(exercises)
    assert line["pain_before"] == 3
    assert line["leg"] == "none"
    expect(opened.get_by_role("heading", name="You moved today.")).to_be_visible()
    opened.goto("/today")
    expect(opened.get_by_role("heading", name="Done for today.")).to_be_visible()


def test_the_whole_upper_screen_pauses_and_goes_on(opened: Page) -> None:
    main_button(opened)
    assert state(opened)["running"] == "true"
    opened.mouse.click(200, 200)
    assert state(opened)["running"] == "false"
    before = opened.locator("[data-part=count]").inner_text()
    opened.clock.run_for(5000)
    assert opened.locator("[data-part=count]").inner_text() == before
    opened.mouse.click(200, 200)
    assert state(opened)["running"] == "true"


def test_skip_leads_on_and_back_leads_back(opened: Page) -> None:
    main_button(opened)
    play_until(opened, lambda now: now["phase"] == "steady")
    title = opened.locator("[data-part=title]").inner_text()
    opened.get_by_role("button", name="Skip").click()
    assert opened.locator("[data-part=title]").inner_text() != title
    opened.get_by_role("button", name="Back").click()
    assert opened.locator("[data-part=title]").inner_text() == title


# A voice on this device that keeps what it was given to say.
LISTENING = """globalThis.spoken = [];
    const voice = {lang: 'en-GB', localService: true};
    const synth = {getVoices: () => [voice], speak: (words) => spoken.push(words.text), cancel: () => {}, addEventListener: () => {}};
    Object.defineProperty(globalThis, 'speechSynthesis', {value: synth});
    globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };"""


def with_a_rest(route: Route) -> None:
    """Give the server's own session with a rest before its first step: not every weekday has one."""
    answer = route.fetch()
    session = answer.json()
    first = session["steps"][0]
    session["steps"].insert(0, first | {"kind": "rest", "seconds": 30, "set": 1, "say": ["Rest for 30 seconds. Go on when you like."]})
    route.fulfill(response=answer, json=session)


def test_a_rest_can_be_lengthened_and_skipped(opened: Page) -> None:
    opened.route("**/today/session.json", with_a_rest)
    opened.add_init_script(LISTENING)
    opened.reload()  # the number was given: it is not asked again
    expect(opened.locator("[data-part=phase]")).to_have_text("Rest")
    main_button(opened)
    before = int(opened.locator("[data-part=count]").inner_text())
    opened.get_by_role("button", name="15 s more").click()
    assert before + 14 <= int(opened.locator("[data-part=count]").inner_text()) <= before + 15
    expect(opened.locator("[data-part=say]")).to_contain_text("Rest for 45 seconds.")
    assert opened.evaluate("spoken").count("Rest for 45 seconds. Go on sooner or later, just as you like.") == 1
    opened.get_by_role("button", name="Skip").click()
    expect(opened.locator("[data-part=phase]")).not_to_have_text("Rest")


def test_counting_oneself_stops_the_clock(opened: Page) -> None:
    opened.get_by_role("button", name="More").click()
    opened.get_by_label("I count myself").check()
    opened.get_by_role("button", name="Close").click()
    assert state(opened)["main"] == "done"
    phase = opened.locator("[data-part=phase]").inner_text()
    opened.clock.run_for(60_000)
    assert opened.locator("[data-part=phase]").inner_text() == phase
    for _ in range(80):
        if state(opened)["phase"] == "over":
            break
        main_button(opened)
    answer_how_it_was(opened)


def test_keys_do_what_the_buttons_do(opened: Page) -> None:
    opened.locator("body").press("Space")
    assert state(opened)["running"] == "true"
    opened.locator("body").press("Space")
    assert state(opened)["running"] == "false"
    title = opened.locator("[data-part=say]").inner_text()
    opened.locator("body").press("ArrowRight")
    assert opened.locator("[data-part=say]").inner_text() != title
    opened.locator("body").press("h")
    expect(opened.get_by_role("heading", name="Stopped.")).to_be_visible()
    opened.keyboard.press("Escape")
    expect(opened.get_by_role("heading", name="Stopped.")).to_be_hidden()


def test_a_hidden_tab_pauses(opened: Page) -> None:
    main_button(opened)
    opened.evaluate("""() => { Object.defineProperty(document, 'hidden', {value: true, configurable: true});
        document.dispatchEvent(new Event('visibilitychange')); }""")
    assert state(opened)["running"] == "false"


def test_what_was_told_offline_is_kept_and_sent_later(opened: Page) -> None:
    lines = told(opened)
    main_button(opened)
    opened.get_by_role("button", name="More").click()
    opened.get_by_role("button", name="Finish for today").click()
    opened.context.set_offline(True)
    opened.get_by_label("The same, or better").check()
    opened.get_by_label("No", exact=True).check()
    opened.get_by_role("button", name="Done", exact=True).click()
    expect(opened.get_by_role("heading", name="Kept on this device")).to_be_visible()
    assert opened.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('limber.queue')).length") == 1
    opened.context.set_offline(False)
    opened.clock.run_for(25_000)
    opened.wait_for_url("**/progress")
    assert len({line["id"] for line in lines}) == 1
    assert opened.evaluate("() => Object.keys(localStorage).filter(key => /queue|run/.test(key))") == []


def test_a_reload_goes_on_where_it_was(opened: Page) -> None:
    main_button(opened)
    play_until(opened, lambda now: now["phase"] == "steady")
    opened.clock.run_for(70_000)
    title = opened.locator("[data-part=title]").inner_text()
    opened.reload()
    expect(opened.locator("[data-part=title]")).to_have_text(title)
    assert state(opened)["running"] == "false"


def test_half_an_answer_is_asked_again(opened: Page) -> None:
    opened.get_by_role("button", name="More").click()
    opened.get_by_role("button", name="Finish for today").click()
    opened.get_by_role("button", name="Done", exact=True).click()
    expect(opened.get_by_text("Choose one of the three.")).to_be_visible()
    opened.get_by_label("A bit worse").check()
    expect(opened.get_by_text("How much did it hurt at its worst?")).to_be_visible()
    expect(opened.get_by_text("Choose one of the three.")).to_be_hidden()
    expect(opened.get_by_text("Choose one of the four.")).to_be_visible()
