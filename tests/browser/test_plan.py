"""The programme in a real browser: seen, adopted, changed, brought back, printed; judged by axe in light and dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import LiveServer
from tests.browser.people import settle
from tests.browser.test_player import choose

Check = Callable[[Page], None]
Shoot = Callable[[Page, str], None]
PAGES = ["plan", "plan/weeks/1", "plan/weeks/3", "plan/print", "plan/new"]


def ways(page: Page) -> list[str]:
    """Give the addresses of the ways to change the first stretch."""
    page.goto("/plan/weeks/3")
    row = page.locator(".row", has_text="It stretches, a little every day.").first
    return [str(link.get_attribute("href")) for link in row.locator(".ways a").all()]


def adopt(page: Page) -> None:
    """Look at the programme that was made, and use it."""
    page.goto("/today")
    page.get_by_role("link", name="See your programme").click()
    page.get_by_role("button", name="Use this programme").click()
    expect(page.get_by_role("link", name="Your whole programme")).to_be_visible()


def test_a_programme_is_seen_adopted_changed_and_brought_back(limber_server: LiveServer, page: Page, axe_check: Check, shoot: Shoot) -> None:
    settle(limber_server.home, "Maja", "answered")
    choose(page, "Maja")
    page.goto("/plan")
    axe_check(page)
    shoot(page, "plan-proposal")
    adopt(page)
    page.goto("/plan/weeks/3")
    row = page.locator(".row", has_text="It stretches, a little every day.").first
    name = row.get_by_role("heading").inner_text()
    row.get_by_role("link", name="I don’t like this").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Leave out {name}?")
    page.get_by_role("button", name="Leave it out").click()
    expect(page.get_by_role("heading", name="What you took out")).to_be_visible()
    axe_check(page)
    shoot(page, "plan-taken-out")
    page.goto("/plan/weeks/3")
    expect(page.get_by_role("heading", name=name)).to_have_count(0)
    page.goto("/plan")
    page.get_by_role("link", name="Bring back").click()
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_role("heading", name="What you took out")).to_have_count(0)
    page.goto("/plan/weeks/3")
    expect(page.get_by_role("heading", name=name)).to_have_count(1)


def test_every_page_can_be_used_by_everyone(limber_server: LiveServer, page: Page, axe_check: Check, shoot: Shoot) -> None:
    settle(limber_server.home, "Olga", "planned", 2)
    choose(page, "Olga")
    for address in (*PAGES, *ways(page)):
        page.goto(f"/{address.strip('/')}")
        axe_check(page)
        shoot(page, address.strip("/").replace("/", "-"))


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_is_wider_than_a_phone(limber_server: LiveServer, new_context: Callable[..., BrowserContext], width: int) -> None:
    settle(limber_server.home, f"Ole{width}", "planned", 2)
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    choose(page, f"Ole{width}")
    for address in (*PAGES, *ways(page)):
        page.goto(f"/{address.strip('/')}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_all_of_it_works_without_a_script(limber_server: LiveServer, new_context: Callable[..., BrowserContext]) -> None:
    settle(limber_server.home, "Paul", "answered")
    page = new_context(java_script_enabled=False).new_page()
    choose(page, "Paul")
    adopt(page)
    page.goto(ways(page)[0])
    offered = page.locator(".row h3").inner_text()
    page.get_by_role("link", name="Show me something else").click()
    expect(page.locator(".row h3", has_text=offered)).to_have_count(0)
    page.go_back()
    page.get_by_role("button", name="Take this one").click()
    expect(page.get_by_role("link", name="Bring back")).to_have_count(1)


def test_a_week_fits_on_one_sheet_of_paper(limber_server: LiveServer, page: Page) -> None:
    settle(limber_server.home, "Rosa", "planned", 2)
    choose(page, "Rosa")
    page.goto("/plan/print")
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
