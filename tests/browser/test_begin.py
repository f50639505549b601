"""The questions before the first exercises, as a person answers them in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.questions import add_person, answer_none, answer_one_by_one, answer_opening, press

Check = Callable[[Page], None]
Shoot = Callable[[Page, str], None]


@pytest.fixture
def look(axe_check: Check, shoot: Shoot) -> Shoot:
    """Let axe judge a page, and photograph it."""

    def judge(page: Page, name: str) -> None:
        """Look at the page as it stands."""
        axe_check(page)
        shoot(page, name)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the screen"

    return judge


def test_someone_to_whom_nothing_applies_is_at_the_first_exercises_after_a_few_taps(page: Page, look: Shoot) -> None:
    add_person(page, "Ruth")
    page.goto("/begin")
    look(page, "begin")
    answer_opening(page, age="34")
    look(page, "begin-pregnancy")
    press(page, "No")
    for number in range(1, 6):
        expect(page.get_by_text(f"Part {number} of 5", exact=False)).to_be_visible()
        look(page, f"begin-screen-{number}")
        press(page, "None of these")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing you told us today points to an emergency.")
    look(page, "begin-ready")
    page.get_by_role("link", name="Start your first few minutes").click()
    assert page.url.endswith("/today")


def test_what_is_missing_is_said_above_and_beside_and_the_keyboard_starts_there(page: Page, look: Shoot) -> None:
    add_person(page, "Olga")
    page.goto("/begin")
    press(page, "Next")
    expect(page.locator("#missing")).to_be_focused()
    look(page, "begin-missing")
    page.get_by_role("link", name="Write your age in years.").click()
    expect(page.locator("#age")).to_be_focused()


@pytest.mark.parametrize("script", [True, False])
def test_what_is_missing_among_the_danger_signs_is_said_in_our_words_and_the_rest_is_kept(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    page = new_context(java_script_enabled=script).new_page()
    add_person(page, f"Ida {script}")
    answer_opening(page)
    page.get_by_role("link", name="Something here fits, or I am not sure").click()
    page.locator("#E2").get_by_label("Not sure").check()
    press(page, "Next")
    expect(page.get_by_role("heading", name="3 things are still missing")).to_be_visible()
    expect(page.locator("#E1").get_by_text("Choose yes, no or not sure.")).to_be_visible()
    expect(page.locator("#E2 input:checked")).to_have_value("not sure")


def test_someone_under_18_is_met_kindly(page: Page, look: Shoot) -> None:
    add_person(page, "Kim")
    answer_opening(page, age="15")
    expect(page.get_by_role("heading", level=1)).to_have_text("Limber is for adults")
    look(page, "begin-young")


def test_not_sure_brings_one_more_question_and_change_it_leads_back(page: Page, look: Shoot) -> None:
    add_person(page, "Ines")
    answer_opening(page)
    page.get_by_role("link", name="Something here fits, or I am not sure").click()
    look(page, "begin-item")
    answer_one_by_one(page, E2="not sure")
    expect(page.get_by_role("heading", level=1)).to_have_text("Since this pain came or got worse, has peeing changed?")
    look(page, "begin-follow-up")
    press(page, "Still not sure")
    expect(page.get_by_role("heading", level=1)).to_have_text("You told us this. Is that right?")
    look(page, "begin-confirm")
    page.get_by_role("link", name="No, change it").click()
    expect(page.locator("#E2 input:checked")).to_have_value("not sure")
    answer_one_by_one(page)
    assert "/begin/screen/legs-and-hands" in page.url


def test_everything_can_be_answered_by_keyboard_alone(page: Page) -> None:
    add_person(page, "Vera")
    answer_opening(page)
    for _ in range(5):
        page.get_by_role("button", name="None of these").focus()
        page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Start your first few minutes")).to_be_visible()


def test_the_questions_work_without_javascript(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    add_person(page, "Paul")
    answer_opening(page)
    answer_none(page)
    assert page.url.endswith("/begin/ready")


def test_the_batches_the_daily_lines_and_what_is_known(page: Page, look: Shoot) -> None:
    add_person(page, "Jan")
    answer_opening(page)
    answer_none(page)
    for name in ("about-place", "about-time", "about-pain", "about-goal", "conditions-back-and-legs", "conditions-operations"):
        page.goto(f"/more/{name}")
        look(page, f"more-{name}")
    page.get_by_label("New knee").check()
    press(page, "Save what I ticked")
    page.goto("/more/health-how-long")
    look(page, "more-health")
    page.get_by_role("link", name="Something here fits, or I am not sure").click()
    answer_one_by_one(page, S7="yes")
    look(page, "more-features")
    press(page, "None of these")
    page.goto("/daily")
    look(page, "daily")
    page.goto("/about-you")
    expect(page.get_by_text("New knee")).to_be_visible()
    look(page, "about")


def test_the_second_tap_of_a_trembling_hand_does_not_answer_the_next_screen(page: Page) -> None:
    add_person(page, "Walt")
    page.set_viewport_size({"width": 820, "height": 2400})
    answer_opening(page)
    press(page, "None of these")
    # Time for animations stands nearly still, so that however slow the machine the next tap comes at once after the page does.
    devtools = page.context.new_cdp_session(page)
    devtools.send("Animation.enable")
    devtools.send("Animation.setPlaybackRate", {"playbackRate": 0.001})
    page.reload()
    box = page.get_by_role("button", name="None of these").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 40, box["y"] + 40)
    page.wait_for_timeout(300)
    assert page.url.endswith("/begin/screen/legs-and-hands")
    devtools.send("Animation.setPlaybackRate", {"playbackRate": 1})
    page.reload()
    press(page, "None of these")
    expect(page).to_have_url(re.compile("/begin/screen/chest-belly-head$"))
