"""A lock in a real browser: it holds in a second one, at every address, and after a restart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import LiveServer
from tests.browser.questions import add_person, answer_none, answer_one_by_one, answer_opening, press

Check = Callable[[Page], None]
Shoot = Callable[[Page, str], None]


def lock(page: Page, name: str, slug: str, country: str = "GB", **answers: str) -> None:
    """Answer one screen with these answers, and confirm."""
    add_person(page, name)
    answer_opening(page, country=country)
    while "/begin/screen/" in page.url:
        if page.url.endswith(slug):
            page.get_by_role("link", name="Something here fits, or I am not sure").click()
            answer_one_by_one(page, **answers)
        else:
            press(page, "None of these")
    press(page, "Yes, that is right")


def test_the_lock_holds_in_a_second_browser_at_every_address_and_after_a_restart(
    page: Page, new_context: Callable[..., BrowserContext], limber_server: LiveServer
) -> None:
    lock(page, "Lena", "chest-belly-head", E9="yes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Call 999 now")
    other = new_context().new_page()
    other.goto("/")
    other.get_by_role("button", name="Lena", exact=True).click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Call 999 now")
    for address in ("/today", "/player", "/daily", "/more", "/begin", "/begin/ready"):
        other.goto(address)
        assert other.url.endswith("/care"), address
    limber_server.restart()
    page.goto("/today")
    expect(page.get_by_role("heading", level=1)).to_have_text("Call 999 now")


def test_an_emergency_says_from_when_it_can_be_opened_and_opens_for_nobody_before(page: Page, axe_check: Check, shoot: Shoot) -> None:
    lock(page, "Mina", "saddle", E1="yes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Go to hospital now")
    axe_check(page)
    shoot(page, "care-emergency")
    page.get_by_role("link", name="I have been checked").click()
    expect(page.get_by_text("You can tell us from")).to_be_visible()
    expect(page.get_by_role("button", name="Save")).to_have_count(0)
    axe_check(page)


def test_a_same_day_lock_opens_when_someone_was_checked(page: Page, axe_check: Check, shoot: Shoot) -> None:
    lock(page, "Nora", "back-and-legs", U4="yes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Talk to a doctor today")
    axe_check(page)
    shoot(page, "care-same-day")
    page.wait_for_timeout(1100)  # the diary's clock tells whole seconds: being checked comes after the sign
    page.get_by_role("link", name="I have been checked").click()
    axe_check(page)
    shoot(page, "care-seen")
    page.get_by_label("A doctor").check()
    page.get_by_label("Yes, I may exercise").check()
    press(page, "Save")
    page.goto("/care")
    assert not page.url.endswith("/care")


def test_somewhere_else_shows_the_number_of_that_country(page: Page, axe_check: Check) -> None:
    lock(page, "Rosa", "chest-belly-head", E9="yes")
    page.wait_for_timeout(1100)
    page.get_by_role("link", name="I am somewhere else").click()
    axe_check(page)
    page.select_option("#country", "FR")
    press(page, "Show the number")
    expect(page.get_by_role("link", name="Call 112")).to_be_visible()


@pytest.mark.parametrize(
    ("slug", "sign", "heading"),
    [
        ("chest-belly-head", "E14", "Talk to someone now"),
        ("back-and-legs", "U8", "Talk to a doctor today"),
        ("feeling-ill", "U10", "Talk to a doctor today"),
    ],
)
def test_the_quieter_pages_are_calm(page: Page, axe_check: Check, shoot: Shoot, slug: str, sign: str, heading: str) -> None:
    lock(page, f"Sam {sign}", slug, **{sign: "yes"})
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    assert page.locator(".alarm.soon").count() == 1
    axe_check(page)
    shoot(page, f"care-{sign}")


def test_in_the_dark_a_calm_page_of_care_is_quieter_than_an_emergency_and_its_labels_are_headings(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    brightness = "part => getComputedStyle(part).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((sum, each) => sum + Number(each), 0)"
    lock(page, "Dorn", "chest-belly-head", E9="yes")
    loud = page.locator(".alarm").evaluate(brightness)
    # "soon" is a style of the same block.
    calm = page.locator(".alarm").evaluate(f"part => {{ part.classList.add('soon'); return ({brightness})(part); }}")
    assert calm < loud / 2
    sizes = "part => parseFloat(getComputedStyle(part).fontSize)"
    assert page.get_by_role("heading", name="Say this").evaluate(sizes) > page.locator(".quote").evaluate(sizes)


@pytest.mark.parametrize(("slug", "sign"), [("the-pain", "S3"), ("your-days", "S15")])
def test_what_can_wait_some_days_leaves_the_way_to_today(page: Page, axe_check: Check, shoot: Shoot, slug: str, sign: str) -> None:
    add_person(page, f"Tara {sign}")
    answer_opening(page)
    answer_none(page)
    page.goto(f"/more/health-{slug}")
    page.get_by_role("link", name="Something here fits, or I am not sure").click()
    answer_one_by_one(page, **{sign: "yes"})
    axe_check(page)
    shoot(page, f"care-{sign}")
    page.get_by_role("link", name="Go on to today").click()
    assert page.url.endswith("/today")
