"""The pages of an exercise day, looked at by axe in light and dark, and the door that asks whose session it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import LiveServer
from tests.browser.people import settle
from tests.browser.test_player import choose

PAGES = ["today", "today?way=hard-day", "today?way=easy-reach", "week", "progress", "library", "exercise/glute-bridge", "about-you/look", "report"]


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    """A person of this test's own."""
    return str(request.node.name)[-60:]


@pytest.mark.parametrize("stage", ["screened", "exercising"])
def test_every_page_can_be_used_by_everyone(
    limber_server: LiveServer, page: Page, name: str, stage: str, axe_check: Callable[[Page], None], shoot: Callable[[Page, str], None]
) -> None:
    settle(limber_server.home, name, stage)
    choose(page, name)
    for address in PAGES:
        page.goto(f"/{address}")
        axe_check(page)
        shoot(page, f"{stage}-{address.replace('/', '-').replace('?', '-')}")


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_is_wider_than_a_phone(limber_server: LiveServer, new_context: Callable[..., BrowserContext], name: str, width: int) -> None:
    settle(limber_server.home, name, "exercising")
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    choose(page, name)
    for address in PAGES:
        page.goto(f"/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_the_headings_of_a_phone_take_two_lines_at_most(limber_server: LiveServer, new_context: Callable[..., BrowserContext], name: str) -> None:
    settle(limber_server.home, "Olaf", "exercising", 9)
    page = new_context(viewport={"width": 390, "height": 844}).new_page()
    choose(page, "Olaf")
    for address in ("week", "progress", "library"):
        page.goto(f"/{address}")
        lines = page.locator("h1").evaluate("heading => Math.round(heading.clientHeight / parseFloat(getComputedStyle(heading).lineHeight))")
        assert lines <= 2, address


@pytest.mark.parametrize("width", [390, 820])
def test_a_button_that_has_no_pair_takes_the_whole_width(limber_server: LiveServer, new_context: Callable[..., BrowserContext], width: int) -> None:
    settle(limber_server.home, f"Ute{width}", "screened")
    page = new_context(viewport={"width": width, "height": 844}).new_page()
    choose(page, f"Ute{width}")
    page.goto("/today")
    page.locator("main").evaluate("main => { main.innerHTML = '<div class=pair><a class=btn>The week</a></div>'; }")
    button, column = page.locator(".pair .btn").bounding_box(), page.locator(".pair").bounding_box()
    assert button is not None
    assert column is not None
    assert button["width"] == column["width"]


def test_a_session_starts_only_for_the_person_on_the_page(limber_server: LiveServer, new_context: Callable[..., BrowserContext], name: str) -> None:
    settle(limber_server.home, name, "exercising")
    settle(limber_server.home, "Somebody else", "exercising")
    context = new_context()
    page, other = context.new_page(), context.new_page()
    choose(page, name)
    page.goto("/today")
    choose(other, "Somebody else")
    page.get_by_role("button", name=f"Start, {name}").click()
    expect(page.get_by_role("heading", name="Who is exercising?")).to_be_visible()


def test_the_pages_need_no_script(limber_server: LiveServer, new_context: Callable[..., BrowserContext], name: str) -> None:
    settle(limber_server.home, name, "exercising")
    page = new_context(java_script_enabled=False).new_page()
    choose(page, name)
    page.goto("/report")
    for group in page.locator("fieldset:has(input[name^=done-])").all():
        group.get_by_label("All of it").check()
    page.get_by_label("The same, or better").check()
    page.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Done", exact=True).click()
    expect(page.get_by_role("heading", name="You moved today.")).to_be_visible()
    page.goto("/today")
    expect(page.get_by_role("heading", name="Done for today.")).to_be_visible()


@pytest.mark.parametrize("width", [390, 820])
def test_without_script_the_player_is_a_list_to_read(
    limber_server: LiveServer, new_context: Callable[..., BrowserContext], name: str, width: int
) -> None:
    settle(limber_server.home, name, "exercising")
    page = new_context(java_script_enabled=False, viewport={"width": width, "height": 844}).new_page()
    choose(page, name)
    page.goto("/today")
    shown = page.locator(".moves b").all_inner_texts()
    page.get_by_role("button", name=f"Start, {name}").click()
    # Playwright takes whatever stands in a noscript element for hidden, so places and texts are asked for.
    assert page.locator("main h1", has_text="The player needs JavaScript").bounding_box()["height"] > 20  # type: ignore[index]
    assert [str(text).partition(". ")[2] for text in page.locator(".listed h2").all_text_contents()] == shown
    assert page.locator(".listed li").count() >= 2 * len(shown)
    assert "Chest pain or tightness." in page.locator(".alert").all_text_contents()[0]
    assert page.locator(".player").bounding_box() is None
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("main a.btn").first.get_attribute("href") == "/report"


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_the_way_to_somebody_else_keeps_its_place_however_long_the_name(
    limber_server: LiveServer, new_context: Callable[..., BrowserContext], width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 900}).new_page()
    places = []
    for name in (f"Al{width}", f"Alexandrina-Theodora {width} of the far side of the hill"):
        settle(limber_server.home, name, "exercising")
        choose(page, name)
        page.goto("/today")
        place = page.get_by_role("main").get_by_role("button", name="Not you?").bounding_box()
        assert place is not None
        places.append(place)
        heading = page.get_by_role("heading", level=1).bounding_box()
        assert heading is not None
        assert heading["y"] >= place["y"] + place["height"]
    assert places[0] == places[1]
