"""The player's words on every screen: nothing leaves the page, and what matters most is never the smallest."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from limber.catalogue.load import load
from limber_web.journeys.today.words import CUE_LETTERS, PLAYER_WORDS, cue_lines, phase_words
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
LONGEST_TALLY = r"10 of 12\nSet 2 of 3\nRight side"


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


def test_every_cue_has_one_size_that_is_no_smaller_than_the_page_and_fits(player: Page) -> None:
    words = load()
    adapts = [tag.adapt for tag in words.vocabulary.tags.values() if tag.adapt]
    cues = {line for text in (*adapts, *(cue for exercise in words.exercises.values() for cue in exercise.cues)) for line in cue_lines(text)}
    measure = f"""root.dataset.phase = 'move'; view.phase('Straighten'); view.text('tally', '{LONGEST_TALLY}');
        const sizes = lines.map((line) => {{
            view.text('say', line);
            const low = (part) => view.parts[part].getBoundingClientRect().bottom;
            const style = getComputedStyle(view.parts.say);
            const rows = Math.round(view.parts.say.clientHeight / parseFloat(style.lineHeight));
            const fits = Math.max(low('say'), low('tally')) <= root.querySelector('.beat').getBoundingClientRect().bottom + 1;
            return [parseFloat(style.fontSize), fits, rows <= 2 || line.length > {CUE_LETTERS} || innerWidth < 390 || innerHeight < 400, line];
        }});
        return [[...new Set(sizes.map((each) => each[0]))], sizes.filter((each) => !each[1] || !each[2])];"""
    for width, height in SIZES:
        player.set_viewport_size({"width": width, "height": height})
        found = seen(player, measure, sorted(cues))
        assert isinstance(found, list)
        (size,) = found[0]
        assert size >= 20, (width, height)
        assert found[1] == [], (width, height)


@pytest.mark.parametrize(("sheet", "way"), [("more", "Close"), ("up", "I am up, or resting")])
def test_the_way_back_from_a_sheet_is_always_in_sight_and_a_phone_holds_the_whole_sheet(player: Page, sheet: str, way: str) -> None:
    player.get_by_role("button", name="More").click()
    if sheet == "up":
        player.get_by_role("button", name="I cannot get up").last.click()
    panel = player.locator(f"[data-panel={sheet}]")
    for width, height in SIZES:
        player.set_viewport_size({"width": width, "height": height})
        button, place = panel.get_by_role("button", name=way).bounding_box(), panel.bounding_box()
        assert button is not None
        assert place is not None
        assert button["y"] + button["height"] <= place["y"] + place["height"], (width, height)
    player.set_viewport_size({"width": 390, "height": 844})
    assert panel.evaluate("sheet => sheet.scrollHeight <= sheet.clientHeight")
