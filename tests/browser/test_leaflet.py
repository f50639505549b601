"""A leaflet in a real browser: brought, read, answered, used and played; and a programme that goes out on paper and comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import LiveServer
from tests.browser.people import settle
from tests.browser.test_player import begin, choose, play_until
from tests.web.leaflet.leaflets import LEAFLET

Check = Callable[[Page], None]
Shoot = Callable[[Page, str], None]
PAGES = ["leaflet", "leaflet/read", "leaflet/use", "handout"]


def bring(page: Page) -> None:
    """Paste a leaflet and have it read."""
    page.goto("/leaflet")
    page.get_by_label("Paste or type its words").fill(LEAFLET)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Here is what we read.")


def unfold(page: Page) -> None:
    """Open every fold of the page."""
    for change in page.get_by_text("Change this").all():
        change.click()


def fill(page: Page) -> None:
    """Fill in what the clinic left open."""
    blank = page.locator("#exercise-3")
    blank.get_by_label("Times").fill("8")
    blank.get_by_label("Seconds to hold").fill("5")


def test_a_leaflet_is_read_answered_and_used(limber_server: LiveServer, page: Page, axe_check: Check, shoot: Shoot) -> None:
    settle(limber_server.home, "Lena", "answered")
    choose(page, "Lena")
    page.goto("/about-you")
    page.get_by_role("link", name="I have a leaflet").click()
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_contain_text("nothing to read yet")
    axe_check(page)
    shoot(page, "leaflet")
    bring(page)
    unfold(page)
    axe_check(page)
    shoot(page, "leaflet-read")
    fill(page)
    page.get_by_role("button", name="Go on").click()
    axe_check(page)
    shoot(page, "leaflet-use")
    page.get_by_role("button", name="Use this programme").click()
    expect(page.get_by_text("Towel curl")).to_be_visible()
    page.goto("/leaflet/read")
    expect(page).to_have_url(f"{limber_server.url}/leaflet")


def test_an_exercise_without_a_figure_is_played_by_how_one_starts(limber_server: LiveServer, page: Page, shoot: Shoot) -> None:
    settle(limber_server.home, "Lotte", "answered")
    choose(page, "Lotte")
    bring(page)
    fill(page)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Use this programme").click()
    page.clock.install()
    begin(page, "Lotte")
    seen = play_until(page, lambda now: now["phase"] == "move" and "Towel curl" in page.locator("[data-player]").inner_text())
    expect(page.locator("[data-player]")).to_contain_text("Sit with your foot on a towel")
    assert "ready" in seen
    shoot(page, "leaflet-player")


def test_what_cannot_be_read_is_said(limber_server: LiveServer, page: Page, tmp_path: Path, axe_check: Check) -> None:
    settle(limber_server.home, "Luis", "answered")
    choose(page, "Luis")
    page.goto("/leaflet")
    hostile = tmp_path / "bomb.docx"
    hostile.write_bytes(b"PK\x03\x04" + b"\0" * 4000)
    page.get_by_label("Or choose a file").set_input_files(hostile)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_contain_text("paste them")
    axe_check(page)


def test_no_page_is_wider_than_a_small_phone(limber_server: LiveServer, new_context: Callable[..., BrowserContext]) -> None:
    width = 320
    settle(limber_server.home, "Lars", "exercising", 1)
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    choose(page, "Lars")
    bring(page)
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    fill(page)
    page.get_by_role("button", name="Go on").click()
    for address in PAGES:
        page.goto(f"/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_all_of_it_works_without_a_script(limber_server: LiveServer, new_context: Callable[..., BrowserContext]) -> None:
    settle(limber_server.home, "Leo", "answered")
    page = new_context(java_script_enabled=False).new_page()
    choose(page, "Leo")
    bring(page)
    page.get_by_role("link", name="To exercise 3").click()
    fill(page)
    page.locator("#exercise-2").get_by_text("Change this").click()
    page.get_by_label("Mini bridge").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Mini bridge")).to_be_visible()
    page.get_by_role("button", name="Use this programme").click()
    expect(page.get_by_text("Towel curl")).to_be_visible()


def test_a_programme_goes_out_on_paper_and_comes_back(limber_server: LiveServer, page: Page, tmp_path: Path, axe_check: Check, shoot: Shoot) -> None:
    settle(limber_server.home, "Lisa", "exercising", 2)
    choose(page, "Lisa")
    page.goto("/plan")
    page.get_by_role("link", name="Print this programme").click()
    axe_check(page)
    shoot(page, "handout")
    paper = tmp_path / "handout.pdf"
    paper.write_bytes(page.request.get("/handout/pdf?paper=a4").body())
    page.goto("/leaflet")
    page.get_by_label("Or choose a file").set_input_files(paper)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_text("It takes the place of the programme that you have now.")).to_be_visible()
    axe_check(page)
    page.get_by_role("button", name="Leave this leaflet").click()
    expect(page).to_have_url(f"{limber_server.url}/today")
