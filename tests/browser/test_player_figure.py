"""The figure in the player: it moves with the clock, stands when the clock stands, and shows the side that works."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import LiveServer
from tests.browser.people import settle
from tests.browser.test_player import begin, choose, main_button, state

FIGURE = "[data-part=figure]"
SIDES = ("left", "right")


def step(kind: str, seconds: int, exercise: str, **more: object) -> dict[str, object]:
    """Give a step as the server sends it."""
    return {"kind": kind, "seconds": seconds, "exercise": exercise, **more}


def once(exercise: str, side: str | None, repetition: int = 1) -> list[dict[str, object]]:
    """Give one repetition."""
    more: dict[str, object] = {"set": 1, "repetition": repetition, **({"side": side} if side else {})}
    return [step("move", 4, exercise, **more), step("hold", 5, exercise, **more), step("return", 4, exercise, **more)]


def figure_form(slug: str, *sides: str) -> dict[str, dict[str, str]]:
    """Give where the drawings of an exercise are, as the server tells."""
    return {shot: {side: f"/figure/{slug}{name}.svg?side={side}" for side in sides or ("",)} for shot, name in (("moving", ""), ("rest", "-rest"))}


# Both sides one after the other, sides that take turns, and a walk.
STEPS = [
    step("position", 5, "clamshell"),
    *once("clamshell", "left"),
    step("switch", 8, "clamshell", side="right"),
    *once("clamshell", "right"),
    *once("bird-dog", "left"),
    *once("bird-dog", "right"),
    step("rest", 30, "bird-dog", side="right", set=1),
    step("hold", 10, "plank-full", set=1, repetition=1),
    step("steady", 60, "walk-easy"),
]
FORMS = {
    "clamshell": figure_form("clamshell", *SIDES),
    "bird-dog": {**figure_form("bird-dog"), "rest": figure_form("bird-dog", *SIDES)["rest"], "halves": ["left", "right"]},
    "plank-full": figure_form("plank-full"),
    "walk-easy": figure_form("walk-easy"),
}


def made_up(route: Route) -> None:
    """Give the server's own session with our steps, and our exercises in the form of its first one."""
    answer = route.fetch()
    session = answer.json()
    form = next(iter(session["exercises"].values()))
    session["exercises"] = {slug: {**form, "slug": slug, "name": slug, "figure": figure, "repetitions": 2} for slug, figure in FORMS.items()}
    session["steps"], session["swaps"] = STEPS, {}
    route.fulfill(response=answer, json=session)


Opened = Callable[..., Page]


@pytest.fixture
def opened(limber_server: LiveServer, new_context: Callable[..., BrowserContext], request: pytest.FixtureRequest) -> Opened:
    """Open the made-up session, its drawings fetched, in a browser of some preferences."""

    def make(**options: object) -> Page:
        """Give the page, at the first step."""
        name = request.node.name[:60]
        settle(limber_server.home, name, "exercising")
        page = new_context(**options).new_page()
        page.clock.install()
        page.route("**/today/session.json", made_up)
        choose(page, name)
        with page.expect_response(lambda response: "walk-easy-rest" in response.url):
            begin(page, name)
        expect(page.locator(f"{FIGURE} svg")).to_have_count(1)
        return page

    return make


def shown(page: Page) -> tuple[str, float]:
    """Give which drawing is on the page, and the second of its cycle."""
    found = page.locator(f"{FIGURE} svg").evaluate("svg => [svg.id, svg.getCurrentTime()]")
    return str(found[0]), round(float(found[1]), 2)


def run_to(page: Page, phase: str, seconds: float = 0, times: int = 1) -> None:
    """Let the session run until a phase begins for the so-many-th time, and some seconds on."""
    if state(page)["running"] != "true":
        main_button(page)
    before = ""
    for _ in range(6000):
        now = state(page)["phase"] + page.locator("[data-part=tally]").inner_text() + page.locator("[data-part=title]").inner_text()
        times -= now != before and state(page)["phase"] == phase
        before = now
        if not times:
            break
        page.clock.run_for(100)
    page.clock.run_for(int(seconds * 1000))


def picture(page: Page) -> bytes:
    """Give what is seen of the figure."""
    return page.locator(FIGURE).screenshot()


def test_it_goes_with_the_clock_phase_by_phase(opened: Opened) -> None:
    page = opened()
    assert shown(page) == ("clamshell-figure", 0)
    run_to(page, "move")
    times = []
    for _ in range(13):
        times.append(shown(page)[1])
        page.clock.run_for(1000)
    # One second ready, two of moving out, one of holding and three of coming back: spread over 4, 5 and 4 seconds of the session.
    # A busy machine lets a little time pass between two looks.
    assert times[0] == pytest.approx(1, abs=0.3)
    assert times[2] == pytest.approx(2, abs=0.4)
    assert times[5:8] == [3.0] * 3
    assert 5 < times[11] < 6


def test_it_stands_when_the_clock_stands_and_goes_on_from_there(opened: Opened) -> None:
    page = opened()
    run_to(page, "move", 1.5)
    main_button(page)
    frozen = shown(page)
    before = picture(page)
    page.clock.run_for(5000)
    assert shown(page) == frozen
    assert picture(page) == before
    main_button(page)
    page.clock.run_for(500)
    assert frozen[1] < shown(page)[1] < frozen[1] + 0.6


def test_a_slower_pace_makes_it_slower(opened: Opened) -> None:
    page = opened()
    page.get_by_role("button", name="More").click()
    page.get_by_label("Slower").check()
    page.get_by_role("button", name="Close").click()
    run_to(page, "move", 2.8)  # half of 4 s, 1.4 times as long
    assert shown(page)[1] == pytest.approx(2, abs=0.1)


def test_the_other_side_is_its_mirror_and_is_shown_before_it_begins(opened: Opened) -> None:
    page = opened()
    run_to(page, "hold", 1)
    left = page.locator(f"{FIGURE} svg").get_attribute("viewBox")
    run_to(page, "switch", 1)
    assert "ghost" in page.locator(f"{FIGURE} svg").inner_html()
    next_up = page.locator(f"{FIGURE} svg").get_attribute("viewBox")
    run_to(page, "hold", 1)
    right = page.locator(f"{FIGURE} svg").get_attribute("viewBox")
    assert next_up == right != left
    (x, y, width, height), mirrored = ([float(number) for number in str(box).split()] for box in (left, right))
    assert mirrored == [-x - width, y, width, height]


def test_sides_that_take_turns_show_each_its_half_of_the_cycle(opened: Opened) -> None:
    page = opened()
    run_to(page, "hold", 1, times=3)
    assert shown(page) == ("bird-dog-figure", 3.0)
    run_to(page, "hold", 1, times=2)
    assert shown(page) == ("bird-dog-figure", 11.0)


def test_a_hold_without_a_movement_before_it_begins_with_the_way_there(opened: Opened) -> None:
    page = opened()
    run_to(page, "rest", 31)
    assert 1 < shown(page)[1] < 3
    page.clock.run_for(1500)
    assert shown(page) == ("plank-full-figure", 3.0)


def test_a_length_of_time_runs_by_itself_and_stands_with_the_clock(opened: Opened) -> None:
    page = opened()
    run_to(page, "steady")
    assert page.locator(f"{FIGURE} svg").evaluate("svg => svg.animationsPaused()") is False
    main_button(page)
    assert page.locator(f"{FIGURE} svg").evaluate("svg => svg.animationsPaused()") is True


def test_whoever_wants_no_motion_sees_poses_and_nothing_between(opened: Opened) -> None:
    page = opened(reduced_motion="reduce")
    run_to(page, "move")
    seen = set()
    for _ in range(120):
        seen.add((state(page)["phase"], *shown(page)))
        page.clock.run_for(100)
    assert {each for each in seen if each[1] == "clamshell-figure"} == {
        ("move", "clamshell-figure", 2.8),
        ("hold", "clamshell-figure", 3.0),
        ("move", "clamshell-figure", 0),
    }
    run_to(page, "steady")
    assert page.locator(f"{FIGURE} svg").evaluate("svg => svg.animationsPaused()") is True
    assert page.locator(f"{FIGURE} .at-rest").first.is_visible()
    assert not page.locator(f"{FIGURE} .moving").first.is_visible()


def test_an_opened_session_plays_on_when_the_server_is_out_of_reach(opened: Opened) -> None:
    page = opened()
    page.context.set_offline(True)
    ids = []
    for phase in ("move", "switch", "rest", "steady"):
        run_to(page, phase, 0.5)
        ids.append(shown(page)[0])
    assert ids == ["clamshell-figure", "clamshell-still", "bird-dog-still", "walk-easy-figure"]
    assert page.locator(f"{FIGURE} svg").count() == 1


def test_the_page_with_the_figure_can_be_used_by_everyone(opened: Opened, axe_check: Callable[[Page], None]) -> None:
    page = opened()
    run_to(page, "move", 2)
    main_button(page)
    light = picture(page)
    axe_check(page)
    page.emulate_media(color_scheme="dark")
    assert picture(page) != light
    leg = page.locator(f"{FIGURE} .leg:not(.shade):not(.far)").first.evaluate("leg => getComputedStyle(leg).fill")
    assert leg == "rgb(98, 130, 138)"  # lighter than by day: dark leggings would be lost on the dark page
