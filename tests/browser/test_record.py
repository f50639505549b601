"""A person's own record in a real browser: a copy goes out, comes in on another device, and what is erased is gone from the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import SIZES, LiveServer
from tests.browser.people import settle

GOAL = b"Pick up my grandson again"


def _open(context: BrowserContext, name: str) -> Page:
    page = context.new_page()
    page.goto("/")
    page.get_by_role("button", name=name).click()
    page.goto("/record")
    return page


def test_a_copy_goes_out_and_comes_in_under_another_roof(
    new_context: Callable[..., BrowserContext],
    limber_server: LiveServer,
    tmp_path: Path,
    axe_check: Callable[[Page], None],
    shoot: Callable[[Page, str], None],
) -> None:
    settle(limber_server.home, "Maria", "exercising", 2)
    page = _open(new_context(), "Maria")
    axe_check(page)
    shoot(page, "record")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save a copy").click()
    copy = tmp_path / download.value.suggested_filename
    download.value.save_as(copy)
    page.goto("/record")
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("alert")).to_contain_text("No file was chosen")
    axe_check(page)
    shoot(page, "record-mend")
    page.get_by_label("The file").set_input_files(copy)
    page.get_by_label("This is the record of Maria").check()
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("status")).to_contain_text("Nothing new brought in")


def test_what_is_erased_is_gone_from_the_disk(
    new_context: Callable[..., BrowserContext], limber_server: LiveServer, axe_check: Callable[[Page], None], shoot: Callable[[Page, str], None]
) -> None:
    settle(limber_server.home, "Quentin", "exercising", 2)
    copies = limber_server.home / "copies"
    copies.mkdir(exist_ok=True)
    page = _open(new_context(viewport=dict(zip(("width", "height"), SIZES["phone"], strict=True))), "Quentin")
    held = b"".join(path.read_bytes() for path in limber_server.home.glob("limber.sqlite3*"))
    assert b"Quentin" in held
    (copies / "limber-2026-01-01-000000.sqlite3").write_bytes(held)
    page.get_by_role("link", name="Erase everything about me").click()
    axe_check(page)
    shoot(page, "record-erase")
    page.get_by_label("type the name").fill("Quentin")
    page.get_by_role("button", name="Erase everything").click()
    expect(page).to_have_url(f"{limber_server.url}/")
    left = {path.name: path.read_bytes() for path in limber_server.home.rglob("*") if path.is_file()}
    assert [name for name, content in left.items() if b"Quentin" in content] == []
    assert sum(content.count(GOAL) for name, content in left.items() if name == "limber.sqlite3") <= 1, "only Maria's own goal may stand"
