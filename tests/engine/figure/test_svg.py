"""The three drawings: laws that hold for every scene, and what each is for."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.figure.look import Hair, Look
from limber.figure.motion import number
from limber.figure.packaged import drawn
from limber.figure.props import Band, Bike, Chair, Mat, Pillow, Pool, Wall
from limber.figure.scene import Scene
from limber.figure.svg import animated, poster, still
from tests.engine.figure.scenes import (
    ARM_UP,
    BENT,
    BY_A_BEND,
    FRONT,
    LEG_OUT,
    LOOK,
    RAISE,
    RESTING,
    SIDE,
    STANDING,
    TWO_WAYS,
    a_scene,
    cycle,
    every,
    parsed,
    shipped,
)

REST = ("ready", 0.2, STANDING, STANDING)
# Quick cycles have few frames, so that a law looks at many scenes in little time.
QUICK = (
    cycle([REST, ("move", 0.3, STANDING, ARM_UP), ("hold", 0.3, ARM_UP, ARM_UP), ("return", 0.3, ARM_UP, STANDING)]),
    cycle([("move", 0.3, STANDING, ARM_UP), ("move", 0.3, ARM_UP, STANDING), ("return", 0.3, STANDING, LEG_OUT), ("return", 0.3, LEG_OUT, STANDING)]),
    cycle([REST, ("move", 0.3, STANDING, BENT), ("move", 0.3, BENT, ARM_UP), ("return", 0.3, ARM_UP, STANDING), REST]),
    cycle([REST, ("hold", 0.5, STANDING, STANDING)]),
)
PROPS = (Mat(), Chair((0.4, 0.0)), Wall(0.0, 0.6), Pillow(), Pool(), Bike(), Band(("hand_left", "hand_right")))
SCENES = st.builds(
    a_scene,
    st.sampled_from(QUICK),
    view=st.sampled_from([SIDE, FRONT]),
    props=st.lists(st.sampled_from(PROPS), max_size=3, unique=True).map(tuple),
    muscles=st.sampled_from([(), ("deltoid",), ("gluteus maximus", "rectus abdominis")]),
    stretch=st.booleans(),
    side=st.sampled_from(["", "right"]),
)
LOOKS = st.builds(Look, st.sampled_from("abcd"), st.sampled_from([1, 2]), st.sampled_from(Hair))
WRITERS = st.sampled_from([animated, poster, lambda scene, look: still(scene, look, 0.4)])


def ids(tree: ET.Element) -> list[str]:
    """Give all ids of a drawing."""
    return [element.attrib["id"] for element in tree.iter() if "id" in element.attrib]


def referred(svg: str) -> set[str]:
    """Give all ids that a drawing refers to."""
    return set(re.findall(r'href="#([^"]+)"', svg)) | set(re.findall(r"url\(#([^)]+)\)", svg))


@given(SCENES, LOOKS, WRITERS)
def test_a_drawing_stands_alone_and_refers_only_to_itself(scene: Scene, look: Look, write: Callable[[Scene, Look], str]) -> None:
    svg = write(scene, look)
    tree = parsed(svg)
    assert len(ids(tree)) == len(set(ids(tree)))
    assert all(one.startswith("arm-raise-") for one in ids(tree))
    assert referred(svg) <= set(ids(tree))
    assert svg.count("http") == 1


@given(SCENES, LOOKS)
def test_every_animation_runs_the_whole_cycle_within_the_view_box_and_meets_its_beginning(scene: Scene, look: Look) -> None:
    tree = parsed(animated(scene, look))
    left, top, width, height = map(int, tree.attrib["viewBox"].split())
    for one in (element for element in tree.iter() if "keyTimes" in element.attrib):
        times = [float(time) for time in one.attrib["keyTimes"].split(";")]
        values = one.attrib["values"].split(";")
        assert one.attrib["dur"] == f"{number(scene.cycle.seconds)}s"
        assert (times[0], times[-1]) == (0.0, 1.0)
        assert all(a < b for a, b in pairwise(times))
        assert len(values) == len(times)
        assert values[0] == values[-1]
        assert len(set(values)) > 1
        if one.get("attributeName") == "d":
            assert len({re.sub(r"[-\s]*\d+", "n", value) for value in values}) == 1
            starts = re.findall(r"M(-?\d+) (-?\d+)", one.attrib["values"])
            assert all(left < int(x) < left + width and top < int(y) < top + height for x, y in starts)


def test_the_same_scene_gives_the_same_text() -> None:
    for write in (animated, poster, lambda scene, look: still(scene, look, 0.4)):
        assert write(a_scene(QUICK[1], props=PROPS), LOOK) == write(a_scene(QUICK[1], props=PROPS), LOOK)


def test_a_drawing_says_what_it_shows() -> None:
    tree = parsed(animated(a_scene(), LOOK))
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == "arm-raise-figure-title arm-raise-figure-desc"
    assert (every(tree, "title")[0].text, every(tree, "desc")[0].text) == ("Arm <raise>", "Lift & lower.")


def test_the_phases_are_written_for_a_clock_that_drives_the_picture() -> None:
    tree = parsed(animated(a_scene(), LOOK))
    assert (tree.get("data-cycle"), tree.get("data-phases")) == ("11", "ready 0 1;move 1 4;hold 4 8;return 8 11")
    assert parsed(poster(a_scene(), LOOK)).get("data-cycle") is None


def test_whoever_wants_no_motion_sees_the_best_moment_and_nothing_that_moves() -> None:
    svg = animated(a_scene(muscles=("deltoid", "gluteus maximus")), LOOK)
    assert "@media (prefers-reduced-motion:reduce){#arm-raise-figure .moving{display:none}#arm-raise-figure .at-rest{display:inline}}" in svg
    tree = parsed(svg)
    moving = {one for group in every(tree, "g") if group.get("class") == "moving" for one in group.iter()}
    assert all(one in moving for one in tree.iter() if "keyTimes" in one.attrib)
    shown_within = {one.attrib["id"] for one in moving if "id" in one.attrib}
    rest = [one for group in every(tree, "g") if group.get("class") == "at-rest" for one in group.iter()]
    assert not {one.get("href", "#")[1:] for one in rest} & shown_within


def glows(tree: ET.Element, hidden: str) -> set[str]:
    """Give the numbers of the glows that are seen while groups of one class are hidden."""
    out = {one for group in every(tree, "g") if group.get("class") == hidden for one in group.iter()}
    found = (re.fullmatch(r"#.*-r?g(\d+)", one.get("href", "")) for one in every(tree, "use") if one not in out)
    return {one[1] for one in found if one}


@pytest.mark.parametrize("slug", sorted(drawn()))
def test_each_muscle_that_glows_in_motion_glows_for_whoever_wants_none(slug: str) -> None:
    tree = parsed(animated(shipped(slug), LOOK))
    assert glows(tree, "moving") == glows(tree, "at-rest") != set()


def test_only_what_moves_is_animated() -> None:
    svg = animated(a_scene(muscles=()), LOOK)
    animations = [one for one in every(parsed(svg), "animate") if one.get("attributeName") == "d"]
    assert 0 < len(animations) <= 4


def test_a_dark_page_changes_colours_of_this_drawing_alone_and_paper_stays_white() -> None:
    svg = still(a_scene(), LOOK, 0.0)
    (style,) = every(parsed(svg), "style")
    assert style.text is not None
    assert style.text.startswith("@media screen and (prefers-color-scheme:dark){")
    rules = re.findall(r"([^{}]+)\{[^{}]+\}", style.text.partition("{")[2])
    assert all(rule.startswith("#arm-raise-still ") for rule in rules)
    assert "#arm-raise-still .arrow{fill:#7FD6CB;stroke:#7FD6CB}" in style.text
    assert "#arm-raise-still .leg.shade{" in style.text
    assert ".skin" not in style.text


def test_a_still_in_the_movement_has_ghost_and_arrow_and_one_at_rest_has_neither() -> None:
    assert all(word in still(a_scene(), LOOK, 3.0) for word in ('class="ghost"', 'class="arrow"'))
    assert not any(word in still(a_scene(), LOOK, 0.5) for word in ('class="ghost"', 'class="arrow"'))
    assert "<animate" not in still(a_scene(), LOOK, 3.0)


def groups(svg: str) -> int:
    """Give how many pictures stand side by side."""
    return svg.count('class="mat"')


def test_a_poster_shows_the_start_and_where_each_way_out_arrives() -> None:
    one, two, none = (poster(a_scene(moves), LOOK) for moves in (RAISE, TWO_WAYS, RESTING))
    assert [groups(svg) for svg in (one, two, none)] == [2, 3, 1]
    assert [svg.count('class="arrow"') for svg in (one, two, none)] == [1, 2, 0]
    wide, wider = (int(parsed(svg).attrib["viewBox"].split()[2]) for svg in (one, two))
    assert wider > wide
    assert "<animate" not in one + two


def test_a_way_out_that_repeats_one_before_it_is_not_shown_twice() -> None:
    twice = [("move", 1, STANDING, ARM_UP), ("move", 1, ARM_UP, STANDING)] * 2
    assert groups(poster(a_scene(cycle(twice)), LOOK)) == 2


@pytest.mark.parametrize("slug", sorted(drawn()))
def test_every_exercise_is_small_enough(slug: str) -> None:
    scene = shipped(slug)
    assert len(gzip.compress(still(scene, LOOK, scene.cycle.seconds / 2).encode())) <= 10 * 1024
    assert len(gzip.compress(animated(scene, LOOK).encode())) <= 40 * 1024


def test_a_way_out_by_a_telling_pose_shows_that_one_too() -> None:
    """Nobody stands up without leaning forward first; a pose that hardly differs from the ends tells nothing."""
    assert groups(poster(a_scene(BY_A_BEND), LOOK)) == 3
    slight = {**STANDING, "elbow_right": 8.0}
    moves = cycle([("move", 1, STANDING, slight), ("move", 1, slight, ARM_UP), ("return", 1, ARM_UP, STANDING)])
    assert groups(poster(a_scene(moves), LOOK)) == 2
