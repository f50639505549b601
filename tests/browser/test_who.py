"""The first page in a real browser: welcome, a name, and two people who share a tablet."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import LiveServer


def test_the_first_visit_welcomes_and_asks_for_a_name(page: Page, axe_check: Callable[[Page], None], shoot: Callable[[Page, str], None]) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome to Limber.")
    expect(page.get_by_text("not a medical device")).to_be_visible()
    axe_check(page)
    shoot(page, "who-welcome")
    page.get_by_label("What shall we call you?").fill("Maria")
    page.get_by_role("button", name="Begin").click()
    expect(page).not_to_have_url("/")


def test_the_household_is_asked_who_is_exercising(
    new_context: Callable[..., BrowserContext], axe_check: Callable[[Page], None], shoot: Callable[[Page, str], None]
) -> None:
    for name in ("Tom", "Aisha"):
        page = new_context().new_page()
        page.goto("/")
        page.get_by_label("Someone new").fill(name)
        page.get_by_role("button", name="Add").click()
    page = new_context().new_page()
    page.goto("/today")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who is exercising?")
    axe_check(page)
    shoot(page, "who")
    expect(page.get_by_role("button", name="Tom")).to_be_visible()


def test_the_first_page_is_small(page: Page) -> None:
    """At most 200 KB in at most 10 requests, so that a cheap tablet shows it at once."""
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto("/", wait_until="networkidle")
    assert 0 < len(sizes) <= 10
    assert sum(sizes) <= 200_000


def test_another_person_takes_the_tablet_over_by_one_button(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Tom").click()
    page.get_by_role("button", name="Not you?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Who is exercising?")


def test_everything_is_reached_with_the_keyboard_and_shows_where_it_is(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Go to the main part")).to_be_focused()
    expect(page.get_by_role("link", name="Go to the main part")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Maria")).to_be_focused()
    assert page.get_by_role("button", name="Maria").evaluate("row => getComputedStyle(row).outlineWidth") == "4px"


def test_the_page_works_in_print_and_at_twice_the_text_size(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_all_of_this_wrote_nothing_but_where_limber_is(limber_server: LiveServer, page: Page) -> None:
    page.goto("/nowhere/Maria?pain=7")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here.")
    assert limber_server.log() == f"Limber is ready: {limber_server.url}/\nTo stop it, press Ctrl-C.\n"
