"""The first page in a real browser: welcome, a name, and two people who share a tablet."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect


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
