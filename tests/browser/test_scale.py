"""The numbers from 0 to 10 look and lie the same wherever they are asked for."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import LiveServer
from tests.browser.people import settle
from tests.browser.test_player import choose


def looks(page: Page) -> set[str]:
    """Give how the numbers of each scale of the page look; one look is one line."""
    return set(
        page.evaluate("""() => [...document.querySelectorAll('.scale')].filter((scale) => scale.checkVisibility()).map((scale) => {
            const tiles = [...scale.querySelectorAll('.tile')];
            const style = getComputedStyle(tiles[0]);
            return [tiles.map((tile) => tile.textContent.trim()).join(' '), style.fontSize, style.fontWeight, style.borderRadius,
                style.backgroundColor, tiles[0].offsetHeight].join('; ');
        })""")
    )


def rows(page: Page) -> list[int]:
    """Give how many numbers of the first scale stand in each row, and see that what the ends mean stands under 0 and 10."""
    return list(
        page.evaluate("""() => {
            const scale = [...document.querySelectorAll('.scale')].find((each) => each.checkVisibility());
            const tiles = [...scale.querySelectorAll('.tile')].map((tile) => tile.getBoundingClientRect());
            const low = scale.querySelector('.low').getBoundingClientRect(), high = scale.querySelector('.high').getBoundingClientRect();
            const under = (text, tile) => text.top >= tile.bottom && text.top - tile.bottom < 30;
            if (!under(low, tiles[0]) || !under(high, tiles[10]) || low.left > tiles[0].right || high.right < tiles[10].left) return [];
            return [...new Set(tiles.map((tile) => tile.top))].map((top) => tiles.filter((tile) => tile.top === top).length);
        }""")
    )


def test_every_scale_is_the_same(limber_server: LiveServer, new_context: Callable[..., BrowserContext]) -> None:
    settle(limber_server.home, "Nora", "exercising")
    page = new_context().new_page()
    choose(page, "Nora")
    page.goto("/today")
    page.get_by_role("button", name="Start, Nora").click()
    page.get_by_role("button", name="I have read this").click()
    found: dict[str, set[str]] = {}
    for address in ("player", "more/about-pain", "report"):
        if address != "player":
            page.goto(f"/{address}")
        for width, expected in ((820, [11]), (390, [6, 5])):
            page.set_viewport_size({"width": width, "height": 1000})
            assert rows(page) == expected, (address, width)
        page.set_viewport_size({"width": 820, "height": 1000})
        found[address] = looks(page)
    assert len(set.union(*found.values())) == 1, found
