"""It hurts: one tap, always in the same place, and what each answer leads to (hazards H11, H13, H40, H43)."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import LiveServer
from tests.browser.people import settle
from tests.browser.test_player import begin, choose, main_button, play_until, state, told


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    """A person of this test's own."""
    return str(request.node.name).split("[")[0][:60] + str(request.node.name).partition("[")[2].rstrip("]")


@pytest.fixture
def playing(limber_server: LiveServer, new_context: Callable[..., BrowserContext], name: str) -> Page:
    """A page on which the first exercise is under way."""
    settle(limber_server.home, name, "exercising")
    page = new_context().new_page()
    page.clock.install()
    choose(page, name)
    begin(page, name)
    main_button(page)
    play_until(page, lambda now: now["phase"] in ("steady", "move"))
    return page


def title(page: Page) -> str:
    """Give the exercise at hand."""
    return page.locator("[data-part=title]").inner_text()


def hurt(page: Page, choice: str) -> None:
    """Tap "It hurts" and a choice."""
    page.get_by_role("button", name="It hurts").click()
    assert state(page)["running"] == "false"
    page.locator(f"[data-choice={choice}]").click()


def test_one_tap_stops_the_clock_and_asks_eight_things(playing: Page, axe_check: Callable[[Page], None]) -> None:
    playing.get_by_role("button", name="It hurts").click()
    assert state(playing)["running"] == "false"
    assert playing.locator("[data-choice]").all_inner_texts() == [
        "Only a strong pull, or muscles working",
        "Cramp in a leg or foot",
        "My back hurts more",
        "A muscle in my back went into spasm",
        "Pain or tingling further down the leg than usual",
        "Somewhere else: knee, hip, shoulder, wrist",
        "Chest pain, faint, or short of breath",
        "I am not sure",
    ]
    axe_check(playing)


def test_a_press_by_mistake_leads_back_and_leaves_no_mark(playing: Page) -> None:
    lines, before = told(playing), title(playing)
    playing.get_by_role("button", name="It hurts").click()
    playing.get_by_role("button", name="Pressed by mistake? Go back").click()
    assert title(playing) == before
    main_button(playing)
    assert state(playing)["running"] == "true"
    assert lines == []


@pytest.mark.parametrize("choice", ["pull", "cramp"])
def test_a_strong_pull_or_a_cramp_goes_on_and_ends_nothing(playing: Page, choice: str) -> None:
    lines, before = told(playing), title(playing)
    hurt(playing, choice)
    playing.locator(f"[data-hurts={choice}]").get_by_role("button", name="Go on").click()
    assert title(playing) == before
    assert state(playing)["running"] == "true"
    assert lines == []


@pytest.mark.parametrize(("choice", "mark"), [("worse", "worse"), ("spasm", "spasm"), ("elsewhere", "elsewhere"), ("unsure", "worse")])
def test_anything_more_ends_the_exercise_for_today_also_after_a_reload(playing: Page, name: str, choice: str, mark: str) -> None:
    lines, before = told(playing), title(playing)
    hurt(playing, choice)
    sheet = playing.locator(f"[data-hurts={choice}]")
    expect(sheet.get_by_role("heading", name="That one is over for today.")).to_be_visible()
    (line,) = lines
    exercises = line["exercises"]
    assert isinstance(exercises, list)
    exercise = exercises[0]
    assert exercise[mark] is True
    assert exercise["done"] < 1
    assert title(playing) != before
    playing.goto("/today")
    expect(playing.locator(".moves").get_by_text(before, exact=True)).to_have_count(0)


def test_after_a_spasm_only_gentle_movement_is_left(playing: Page) -> None:
    hurt(playing, "spasm")
    expect(playing.get_by_text("calves on a chair")).to_be_visible()
    kept = playing.evaluate("() => localStorage.getItem(Object.keys(localStorage).find(key => key.startsWith('limber.run')))")
    left = json.loads(kept)["gone"]
    assert len(left) >= 2


def test_after_a_spasm_getting_up_waits_for_the_persons_tap(limber_server: LiveServer, new_context: Callable[..., BrowserContext], name: str) -> None:
    """In week 9 the way up takes its seconds, save for someone who lies there until a spasm eases."""
    settle(limber_server.home, name, "exercising", 9)
    page = new_context().new_page()
    page.clock.install()
    choose(page, name)
    begin(page, name)
    play_until(page, lambda now: now["floor"] == "true" and now["phase"] in ("steady", "move", "hold"))
    while page.get_by_role("heading", name="Up from the floor").count() == 0:
        hurt(page, "spasm")
        page.locator("[data-hurts=spasm]").get_by_role("button", name="Go on with the next one").click()
        page.clock.run_for(1000)
    assert state(page)["phase"] == "guide"
    page.clock.run_for(60_000)
    expect(page.get_by_role("heading", name="Up from the floor")).to_be_visible()
    main_button(page)
    expect(page.get_by_role("heading", name="Up from the floor")).to_be_hidden()


def test_another_joints_pain_brings_another_exercise_in_its_place(playing: Page) -> None:
    before = title(playing)
    session = playing.request.get("/today/session.json").json()
    slug = next(slug for slug, exercise in session["exercises"].items() if exercise["name"] == before)
    hurt(playing, "elsewhere")
    playing.locator("[data-hurts=elsewhere]").get_by_role("button", name="Go on with the next one").click()
    assert title(playing) == session["swaps"][slug]["exercise"]["name"]
    assert state(playing)["running"] == "true"


def test_pain_down_the_leg_stops_the_session_and_asks_the_danger_signs(playing: Page) -> None:
    lines = told(playing)
    hurt(playing, "leg")
    expect(playing.get_by_role("heading", name="Stop here for today.")).to_be_visible()
    assert lines[0]["exercises"][0]["leg"] == "spreading"  # type: ignore[index]
    playing.get_by_role("link", name="Answer the questions").click()
    playing.wait_for_url("**/begin**")
    playing.goto("/player")
    playing.wait_for_url("**/begin**")


def test_chest_pain_shows_the_number_at_once_and_locks_when_confirmed(playing: Page, axe_check: Callable[[Page], None]) -> None:
    hurt(playing, "chest")
    expect(playing.get_by_role("heading", name="Call 999 now. Use any phone.")).to_be_visible()
    call = playing.locator("[data-hurts=chest]").get_by_role("link", name="Call 999")
    expect(call).to_have_attribute("href", "tel:999")
    assert call.bounding_box()["height"] >= 84  # type: ignore[index]
    axe_check(playing)
    playing.get_by_role("button", name="Yes, that is right. Show me more").click()
    playing.wait_for_url("**/care")
    playing.goto("/player")
    playing.wait_for_url("**/care")


def test_it_hurts_stays_in_its_place_on_every_sheet_of_a_session(playing: Page) -> None:
    place = playing.get_by_role("button", name="It hurts").bounding_box()
    playing.get_by_role("button", name="More").click()
    assert playing.get_by_role("button", name="It hurts").bounding_box() == place
    playing.get_by_role("button", name="It hurts").click()
    expect(playing.get_by_role("heading", name="Stopped.")).to_be_visible()
