"""Walking through the questions in a real browser, by what stands on the buttons."""

from __future__ import annotations

from playwright.sync_api import Page


def add_person(page: Page, name: str) -> None:
    """Add someone and exercise as them."""
    page.goto("/")
    page.fill("#name", name)
    page.locator("form:has(#name) button").click()


def press(page: Page, label: str) -> None:
    """Press the button with this label in the main part."""
    page.get_by_role("main").get_by_role("button", name=label, exact=True).click()


def answer_opening(page: Page, age: str = "62", country: str = "GB") -> None:
    """Answer the first page."""
    page.goto("/begin")
    page.select_option("#country", country)
    page.fill("#age", age)
    page.get_by_label("6 to 12 weeks").check()
    press(page, "Next")


def answer_none(page: Page) -> None:
    """Answer "None of these" as long as a screen asks."""
    while "/begin/screen/" in page.url:
        press(page, "None of these")


def answer_one_by_one(page: Page, **answers: str) -> None:
    """Answer each item of the page: no, save those named."""
    for item in page.locator("fieldset.begin-item").all():
        answer = answers.get(item.get_attribute("id") or "", "no")
        item.locator(f"input[value='{answer}']").check()
    press(page, "Next")
