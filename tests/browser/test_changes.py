"""What changes today, seen and answered in a browser: every change said, its reasons folded, the next rung offered."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import LiveServer
from tests.browser.test_player import choose
from tests.browser.weeks import settle_weeks


def test_changes_are_said_folded_and_an_offer_is_answered(
    limber_server: LiveServer, new_context: Callable[..., BrowserContext], axe_check: Callable[[Page], None], shoot: Callable[[Page, str], None]
) -> None:
    settle_weeks(limber_server.home, "Greta")
    page = new_context(viewport={"width": 390, "height": 844}).new_page()
    choose(page, "Greta")
    page.goto("/today")
    clamshell = page.get_by_role("listitem").filter(has_text="Clamshell goes from")
    rule = clamshell.get_by_text("The second time in 14 days takes off a fifth.")
    expect(rule).to_be_hidden()
    shoot(page, "changes-today")
    clamshell.get_by_text("Why did this change?").click()
    expect(rule).to_be_visible()
    axe_check(page)
    shoot(page, "changes-today-open")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    offer = page.get_by_role("group", name="has become easy")
    expect(offer).to_be_visible()
    offer.get_by_role("button", name="Later").click()
    expect(page.get_by_role("group", name="has become easy")).to_have_count(0)


def test_after_the_report_the_next_time_and_what_has_changed_are_said(
    limber_server: LiveServer, new_context: Callable[..., BrowserContext], axe_check: Callable[[Page], None], shoot: Callable[[Page, str], None]
) -> None:
    settle_weeks(limber_server.home, "Henrik")
    page = new_context(viewport={"width": 390, "height": 844}).new_page()
    choose(page, "Henrik")
    page.goto("/report")
    for group in page.locator("fieldset:has(input[name^=done-])").all():
        group.get_by_label("All of it").check()
    page.get_by_label("The same, or better").check()
    page.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Done", exact=True).click()
    expect(page.get_by_role("heading", name="Next time")).to_be_visible()
    expect(page.get_by_role("heading", name="What has changed")).to_be_visible()
    for address in ("progress", "week", "today"):
        page.goto(f"/{address}")
        axe_check(page)
        shoot(page, f"changes-{address}-done")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
