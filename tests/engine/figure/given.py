"""Texts of keyframe files that several tests read: one that is right, and ways to change it."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from limber.body.skeleton import skeleton
from limber.body.surfaces import Surface
from limber.catalogue.load import load
from limber.figure.keyframes import Keyframes
from limber.figure.movement import Movement
from limber.figure.packaged import drawn, read_movement
from limber.figure.read import positions, read_keyframes
from limber.files import packaged_text
from limber.problems import Problem, Problems
from limber.wording import problem_sentence

EXERCISES = load().exercises
SOURCE = "mine.toml"
# A bridge: short, and every law holds.
GOOD = """view = { azimuth = -90, pitch = 12 }
cycle = ["ready start", "move start > top", "hold top", "return top > start"]
arrow = "pelvis"

[props]
mat = {}

[poses.start]
from = "hook_lying"

[poses.top]
from = "start"
anchor = ["shoulder_blades"]
bearing = { pitch = -114 }
angles = { neck = 27, shoulder = -24, hip = 10 }
lift = ["pelvis_back"]
slide = ["palms"]

[[form]]
say = "feet stay where they are"
measure = "travel ankle_right"
high = 0.005
"""


SLUGS = sorted(drawn())
HOSTILE = ("nan", "-inf", "inf", "true", "1e308", "-1e308", "9" * 400, '"x"', "[]", "{}", "1979-05-27", "[0, 0, nan]", "[1]", "-999")
NAMES = sorted(skeleton().motions)
SPOTS = [*skeleton().spots, "feet", "palms", "knees"]
PLACES = [*(one.value for one in Surface if one is not Surface.BODY), *skeleton().landmarks]
EVERYTHING = "[props]\nwall = { azimuth = 0, distance = 0.3 }\ncorner = { distance = 0.2 }\nstep = {}\nchair = {}\n"


def changed(**lines: str) -> str:
    """Give the good text with the lines that state some keys written anew; "" takes a line out. The key is its first word."""
    text = GOOD
    for key, line in lines.items():
        text, count = re.subn(rf"(?m)^{key} = .*\n", lambda _, line=line: f"{line}\n" if line else "", text, count=1)  # type: ignore[misc]
        assert count == 1, key
    return text


def read(text: str) -> tuple[Keyframes | None, Problems]:
    """Read keyframes as a person's file."""
    return read_keyframes(text, "glute-bridge", SOURCE)


def moved(text: str) -> tuple[Movement | None, Problems]:
    """Read a movement as a person's file."""
    return read_movement(text, EXERCISES["glute-bridge"], SOURCE)


def told(problems: Problems) -> list[tuple[str, int | None, str]]:
    """Give what Problems say in short: code, line and key."""
    return [(one.code, one.where.line, one.where.key) for one in problems]


def codes(text: str) -> set[str]:
    """Give the codes of what is wrong with a text."""
    return {one.code for one in read(text)[1]}


def only(text: str) -> Problem:
    """Give the one Problem of a text, which names the file, a key and, in a sentence that can be written, its mend."""
    keyframes, (problem,) = read(text)
    assert keyframes is None
    assert problem.where.source == SOURCE
    assert problem.where.key
    assert problem_sentence(problem).startswith(SOURCE)
    return problem


@st.composite
def spoilt_files(draw: st.DrawFn) -> tuple[str, str]:
    """A packaged file in which somebody took out, doubled or overwrote a few pieces."""
    slug = draw(st.sampled_from(SLUGS))
    text = packaged_text("figure", "exercises", f"{slug}.toml")
    for _ in range(draw(st.integers(1, 3))):
        pieces = list(re.finditer(draw(st.sampled_from((r"(?m)^.*\n", r"-?\d+(\.\d+)?", r"[A-Za-z_~]{3,}", r'"[^"]*"', r"[\[\]{}=,.\"]"))), text))
        if pieces:
            piece = draw(st.sampled_from(pieces))
            other = draw(st.sampled_from(("", piece[0] * 2, *HOSTILE, "~", "start", "[", draw(st.sampled_from(pieces))[0])))
            text = text[: piece.start()] + other + text[piece.end() :]
    return slug, text


@st.composite
def odd_poses(draw: st.DrawFn, name: str) -> str:
    """A pose of known words, put together by nobody who looked at it: straight angles, any spot on any place."""
    motions = draw(st.lists(st.sampled_from(NAMES), max_size=4, unique=True))
    ranges = [(skeleton().motions[motion].low, skeleton().motions[motion].high) for motion in motions]
    angles = [max(low, min(high, draw(st.sampled_from((0, 45, 90, -90, 180))))) for low, high in ranges]
    pairs: st.SearchStrategy[list[tuple[str, str]]] = st.lists(st.tuples(st.sampled_from(SPOTS), st.sampled_from(PLACES)), max_size=3)
    touch = draw(pairs)
    turn = [draw(st.sampled_from((0, 90, -90, 180))) for _ in range(3)]
    carried = draw(st.booleans())
    rows = [
        f"[poses.{name}]",
        f'from = "{draw(st.sampled_from(sorted(positions())))}"' if draw(st.booleans()) else "",
        f"bearing = {{ pitch = {turn[0]}, roll = {turn[1]}, yaw = {turn[2]} }}",
        f"angles = {{ {', '.join(f'{motion} = {angle}' for motion, angle in zip(motions, angles, strict=True))} }}",
        f"touch = [{', '.join(f'{chr(34)}{spot} on {place}{chr(34)}' for spot, place in touch)}]",
        f'anchor = ["{touch[0][0]}"]' if touch and carried else "anchor = []",
    ]
    return "\n".join(rows)
