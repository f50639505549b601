"""The player's words on every screen: nothing leaves the page, and what matters most is never the smallest."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from limber.catalogue.load import load
from limber_web.journeys.today.words import PLAYER_WORDS, phase_words
from tests.browser.conftest import LiveServer
from tests.browser.people import settle
from tests.browser.test_player import begin, choose
from tests.browser.test_player_modules import module

SIZES = [(320, 568), (390, 844), (820, 1180), (1440, 900), (844, 390)]
VIEW = """async ([address, lines]) => {
    const {View} = await import(address);
    const root = document.querySelector('[data-player]');
    const view = new View(root, {steps: [], exercises: {}, words: {}});
    LINE }"""


@pytest.fixture
def player(limber_server: LiveServer, new_context: Callable[..., BrowserContext], request: pytest.FixtureRequest) -> Page:
    """The player at its first step."""
    name = str(request.node.name)[:60]
    settle(limber_server.home, name, "exercising")
    page = new_context().new_page()
    choose(page, name)
    begin(page, name)
    page.wait_for_function("document.fonts.status === 'loaded'")
    return page


def seen(player: Page, line: str, lines: list[str]) -> object:
    """Run a line of script that has the player's view, its root, and some lines of text."""
    return player.evaluate(VIEW.replace("LINE", line), [module(player, "player-view"), lines])


def test_no_phase_word_leaves_the_page(player: Page) -> None:
    stated = PLAYER_WORDS["phases"]
    assert isinstance(stated, dict)
    words = {*stated.values(), *(word for exercise in load().exercises.values() for word in phase_words(exercise).values())}
    measure = """const edge = parseFloat(getComputedStyle(root.querySelector('.beat')).paddingRight);
        return ['move', 'guide'].flatMap((phase) => lines.filter((word) => {
            root.dataset.phase = phase;
            view.phase(word);
            const range = document.createRange();
            range.selectNodeContents(view.parts.phase);
            return range.getBoundingClientRect().right > innerWidth - edge + 1;
        }));"""
    for width, height in SIZES:
        player.set_viewport_size({"width": width, "height": height})
        assert seen(player, measure, sorted(words)) == [], (width, height)
