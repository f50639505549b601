"""The player's pure parts, each by itself: the clock as a fold, the choice of a voice, the queue, what is said when."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

STEP = """const S = (kind, exercise, seconds, more = {}) =>
    ({kind, exercise, seconds, side: null, set: null, repetition: null, say: [], ...more});
const bridge = [S('position', 'bridge', 5), S('ready', 'bridge', 3)];
for (let set = 1; set <= 2; set += 1) {
    for (let repetition = 1; repetition <= 3; repetition += 1)
        for (const kind of ['move', 'hold', 'return']) bridge.push(S(kind, 'bridge', 2, {set, repetition}));
    if (set === 1) bridge.push(S('rest', 'bridge', 30, {set}));
}
const way = (guide) => S('guide', null, 0, {guide, serves: ['bridge', 'walk']});
const steps = [way('down'), ...bridge, S('steady', 'walk', 60), way('up')];
const run = (state, ms, by) => {
    for (let left = ms; left > 0; left -= by) state = clock.fold(state, {type: 'tick', ms: Math.min(by, left)}, steps);
    return state; };
"""


@pytest.fixture
def of_clock(new_context: Callable[..., BrowserContext]) -> Callable[[str], object]:
    """Evaluate a line of script beside the clock module and a made-up session of a bridge (2 x 3) and a minute's walk."""
    page = new_context().new_page()
    page.goto("/")
    return lambda line: page.evaluate(f"async () => {{ const clock = await import('{module(page, 'player-clock')}'); {STEP} {line} }}")


def module(page: Page, name: str) -> str:
    """Give the address of one of our modules, beside the style sheet of the page."""
    sheet = str(page.locator("link[rel=stylesheet]").first.get_attribute("href"))
    return sheet.rpartition("/css/")[0] + f"/js/{name}.js"


@pytest.mark.parametrize("by", [7, 100, 137, 999])
def test_the_clock_does_not_drift_whatever_the_beat(of_clock: Callable[[str], object], by: int) -> None:
    line = f"""let s = clock.fold(clock.begin(bridge), {{type: 'resume'}}, bridge); let t = 0;
        while (!s.finished) {{ s = clock.fold(s, {{type: 'tick', ms: {by}}}, bridge); t += {by}; }} return t;"""
    ended = of_clock(line)
    assert isinstance(ended, int)
    assert 0 <= ended - (5 + 3 + 6 * 6 + 30) * 1000 < by


def test_a_long_silence_pauses_instead_of_jumping(of_clock: Callable[[str], object]) -> None:
    line = """const s = clock.fold(clock.fold(clock.begin(bridge), {type: 'resume'}, bridge), {type: 'tick', ms: 60000}, bridge);
        return [s.running, s.index];"""
    assert of_clock(line) == [False, 0]


def test_guidance_waits_for_a_tap(of_clock: Callable[[str], object]) -> None:
    line = """const s = run(clock.fold(clock.begin(steps), {type: 'resume'}, steps), 60000, 500);
        return [s.index, clock.fold(s, {type: 'next'}, steps).index];"""
    assert of_clock(line) == [0, 1]


def test_an_exercise_that_ended_is_never_entered_again(of_clock: Callable[[str], object]) -> None:
    line = """let s = clock.begin(steps); for (const type of ['next', 'skip', 'skip']) s = clock.fold(s, {type}, steps);
        s = clock.fold(s, {type: 'drop', exercises: ['bridge']}, steps); const met = new Set();
        for (const type of ['back', 'back', 'skip', 'back', 'skip', 'skip']) { s = clock.fold(s, {type}, steps); met.add(steps[s.index].exercise); }
        return [...met].includes('bridge');"""
    assert of_clock(line) is False


def test_who_was_guided_down_is_guided_up_when_everything_is_dropped(of_clock: Callable[[str], object]) -> None:
    drop = "clock.fold(s, {type: 'drop', exercises: ['bridge', 'walk']}, steps)"
    down = f"let s = clock.fold(clock.begin(steps), {{type: 'next'}}, steps); s = {drop}; return steps[s.index].guide;"
    assert of_clock(down) == "up"
    assert of_clock(f"let s = clock.begin(steps); s = {drop}; return s.finished;") is True


@pytest.mark.parametrize(("ended", "place"), [("['bridge']", 2), ("[]", 3)])
def test_after_an_exercise_was_ended_nobody_is_got_up_by_the_clock(of_clock: Callable[[str], object], ended: str, place: int) -> None:
    """After a spasm someone lies until it eases; without one the way up of the later weeks takes its seconds."""
    line = f"""const floor = [S('position', null, 20, {{guide: 'down', serves: ['bridge']}}), S('steady', 'bridge', 30),
            S('position', null, 20, {{guide: 'up'}}), S('steady', 'walk', 600)];
        let s = {{...clock.begin(floor), index: 2, done: [0, 1], gone: {ended}}};
        s = clock.fold(s, {{type: 'resume'}}, floor);
        for (let second = 0; second < 60; second += 1) s = clock.fold(s, {{type: 'tick', ms: 1000}}, floor);
        return [s.index, clock.fold({{...s, index: 2}}, {{type: 'next'}}, floor).index];"""
    assert of_clock(line) == [place, 3]


def test_skipped_work_does_not_count_and_work_done_twice_counts_once(of_clock: Callable[[str], object]) -> None:
    line = """let s = clock.fold(clock.begin(bridge), {type: 'resume'}, bridge);
        const go = (ms) => { for (let t = 0; t < ms; t += 100) s = clock.fold(s, {type: 'tick', ms: 100}, bridge); };
        go(8000 + 18000); const one = clock.shareDone(s, bridge, 'bridge');
        s = clock.fold(s, {type: 'back'}, bridge); s = clock.fold(s, {type: 'resume'}, bridge); go(18000);
        const again = clock.shareDone(s, bridge, 'bridge');
        s = clock.fold(clock.fold(s, {type: 'skip'}, bridge), {type: 'skip'}, bridge);
        return [one, again, clock.shareDone(s, bridge, 'bridge')];"""
    assert of_clock(line) == [0.5, 0.5, 0.5]


@pytest.mark.parametrize(("pace", "seconds"), [("slower", 2.8), ("normal", 2), ("faster", 1.5)])
def test_pace_changes_moving_and_never_holds_or_rests(of_clock: Callable[[str], object], pace: str, seconds: float) -> None:
    line = f"""const s = clock.begin(bridge, {{pace: '{pace}'}});
        return ['move', 'hold', 'rest'].map(kind => clock.lasts(bridge.find(step => step.kind === kind), s) / 1000);"""
    assert of_clock(line) == pytest.approx([seconds, 2, 30])


def test_counting_oneself_takes_a_whole_set_with_one_tap(of_clock: Callable[[str], object]) -> None:
    line = """let s = clock.begin(bridge, {own: true});
        for (let tap = 0; tap < 2; tap += 1) s = clock.fold(s, {type: 'next'}, bridge);
        return [bridge[s.index].kind, clock.shareDone(s, bridge, 'bridge')];"""
    assert of_clock(line) == ["rest", 0.5]


def test_only_a_voice_that_lives_on_the_device_speaks(page: Page) -> None:
    page.goto("/")
    voices = """[{lang: 'en-GB', localService: false, name: 'far'}, {lang: 'en-US'}, {lang: 'de-DE', localService: true, name: 'other'},
        {lang: 'en-US', localService: true, name: 'near'}]"""
    ask = f"async (voices) => (await import('{module(page, 'player-speech')}')).localVoice(voices, 'en-GB')?.name ?? null"
    assert page.evaluate(ask, page.evaluate(voices)) == "near"
    assert page.evaluate(ask, page.evaluate(voices)[:3]) is None


def test_one_persons_queue_is_never_sent_for_another(page: Page) -> None:
    page.goto("/")
    line = f"""async () => {{ const {{Queue}} = await import('{module(page, "player-queue")}');
        new Queue('maria', '/diary').add('note', {{text: 'x'}}); const sent = [];
        const nothing = {{ok: true, json: async () => ({{kept: [], problems: []}})}};
        globalThis.fetch = async (url, options) => {{ sent.push(options.body); return nothing; }};
        await new Queue('tom', '/diary').send(); return [sent.length, new Queue('maria', '/diary').waiting.length]; }}"""
    assert page.evaluate(line) == [0, 1]


def test_a_time_carries_the_devices_offset(page: Page) -> None:
    page.goto("/")
    said = page.evaluate(f"async () => (await import('{module(page, 'player-queue')}')).timeWithOffset(new Date('2026-11-20T22:30:00Z'))")
    assert len(said) == 25
    assert said[19] in "+-"


def test_who_counts_for_themselves_is_told_how_often_or_how_long(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    page.goto("/")
    line = f"""async () => {{ const words = await import('{module(page, "player-words")}');
        const say = {{time: 'time', times: 'times', minutes: 'minutes'}};
        const asked = (step, exercise) => Object.values(words.ownCount(step, exercise, say)).join(' ');
        return [asked({{kind: 'move'}}, {{repetitions: 8}}), asked({{kind: 'hold'}}, {{repetitions: 1}}),
            asked({{kind: 'steady', seconds: 600}}, {{repetitions: 1}})]; }}"""
    assert page.evaluate(line) == ["8 times", "1 time", "10:00 minutes"]
