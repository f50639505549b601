"""Movements in the JSON form that other programs read."""

from __future__ import annotations

import json
import math
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.forward import place, posture
from limber.body.skeleton import other_side, skeleton
from limber.body.surfaces import Surface
from limber.catalogue.load import load
from limber.export.figures import SHORTEST, TALLEST, angles_at, figure_form
from limber.figure.keyframes import Phase
from limber.figure.movement import movement
from limber.figure.packaged import drawn, keyframes_of, lengths, movement_of
from limber.figure.read import read_keyframes
from limber.figure.stage import planes

EXERCISES = load().exercises
SLUGS = sorted(drawn())
SIDED = [slug for slug in SLUGS if keyframes_of(slug).side]
slugs = st.sampled_from(SLUGS)
statures = st.floats(SHORTEST, TALLEST)
ABOUT = ("pelvis", "lumbar", "thorax", "neck", "head_top", "nose")
LIMBS = ("shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle", "heel", "toe")


def form(slug: str, count: int = 4, stature: float = 1.7, side: str = "") -> dict[str, Any]:
    """Give the form as JSON gives it back."""
    found: dict[str, Any] = json.loads(json.dumps(figure_form(movement_of(EXERCISES[slug]), count, stature, side), allow_nan=False))
    return found


@given(slugs, st.integers(1, 9), statures)
def test_every_frame_has_its_time_phase_joints_and_angles(slug: str, count: int, stature: float) -> None:
    found = form(slug, count, stature)
    assert set(found) == {"slug", "view", "side", "stature_m", "cycle_s", "frames", "contacts"}
    assert (found["slug"], found["stature_m"], len(found["frames"])) == (slug, stature, count)
    for number, frame in enumerate(found["frames"]):
        assert frame["t"] == pytest.approx(number * found["cycle_s"] / count)
        assert frame["phase"] in set(Phase)
        assert set(frame["joints"]) >= {*ABOUT, *(f"{name}_{side}" for name in LIMBS for side in ("left", "right"))}
        assert set(frame["angles"]) == set(skeleton().motions)
        assert all(len(point) == 3 for point in frame["joints"].values())


@given(slugs, statures, statures)
def test_lengths_grow_with_stature_and_angles_do_not(slug: str, one: float, other: float) -> None:
    a, b = form(slug, 2, one), form(slug, 2, other)
    assert [contact["phases"] for contact in a["contacts"]] == [contact["phases"] for contact in b["contacts"]]
    for first, second in zip(a["frames"], b["frames"], strict=True):
        assert first["angles"] == second["angles"]
        for name, point in first["joints"].items():
            assert [part / one for part in point] == pytest.approx([part / other for part in second["joints"][name]], abs=1e-9)


@given(st.sampled_from(SIDED), st.integers(1, 5))
def test_the_other_side_is_the_mirror_of_frames_view_and_contacts(slug: str, count: int) -> None:
    side = keyframes_of(slug).side
    own, other = form(slug, count, side=side), form(slug, count, side="left" if side == "right" else "right")
    assert own == form(slug, count)
    assert {own["side"], other["side"]} == {"left", "right"}
    assert other["view"] == {"azimuth": -own["view"]["azimuth"], "pitch": own["view"]["pitch"]}
    walls = {"wall_left": "wall_right", "wall_right": "wall_left"}
    for a, b in zip(own["contacts"], other["contacts"], strict=True):
        assert (other_side(a["joint"]), walls.get(a["surface"], a["surface"]), a["phases"]) == (b["joint"], b["surface"], b["phases"])
        assert b["point"] == pytest.approx([a["point"][0], -a["point"][1], a["point"][2]])
    for first, second in zip(own["frames"], other["frames"], strict=True):
        for name, (x, y, z) in first["joints"].items():
            assert second["joints"][other_side(name)] == pytest.approx([x, -y, z])


@given(st.fixed_dictionaries({name: st.floats(motion.low * 0.4, motion.high * 0.4) for name, motion in skeleton().motions.items()}))
def test_the_angles_told_are_those_a_body_was_placed_by(stated: dict[str, float]) -> None:
    assert angles_at(place(posture(stated))) == pytest.approx(stated, abs=1e-5)


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_said_to_touch_touches_in_all_of_the_phases_it_names(slug: str) -> None:
    moving = movement_of(EXERCISES[slug])
    rows = form(slug)["contacts"]
    there = {moment.phase for moment in moving.moments}
    assert len({(row["joint"], row["surface"], *row["point"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["phases"]
        assert set(row["phases"]) <= there
        assert row["surface"] != "rail"
        for moment in moving.moments:
            if moment.phase in row["phases"]:
                touching = {(skeleton().spots[one.spot].joint, one.surface.value) for one in moving.contacts[moment]}
                assert (row["joint"], row["surface"]) in touching
        if row["surface"] == "floor":
            assert abs(row["point"][2]) <= 0.01


def test_both_sides_alike_have_no_side() -> None:
    assert form("glute-bridge")["side"] is None
    assert form("glute-bridge", side="left")["side"] is None
    assert form("glute-bridge", side="left")["view"] == form("glute-bridge")["view"]


def test_a_bridge_tells_what_lies_down_and_what_leaves_the_floor() -> None:
    rows = {(row["joint"], row["surface"]): row["phases"] for row in form("glute-bridge")["contacts"]}
    assert rows["ankle_right", "floor"] == rows["thorax", "floor"] == ["ready", "move", "hold", "return"]
    assert rows["pelvis", "floor"] == ["ready"]


def test_a_hand_on_the_body_is_told_where_its_skin_touches() -> None:
    (row,) = [one for one in form("single-knee-to-chest")["contacts"] if one["surface"] == "body" and one["joint"] == "hand_right"]
    assert row["phases"]
    hold = next(frame for frame in form("single-knee-to-chest", 200)["frames"] if frame["phase"] == row["phases"][0])
    assert math.dist(row["point"], hold["joints"]["hand_right"]) < 0.09  # a closed hand, and half of it from its end


def test_a_touch_in_one_part_of_a_phase_alone_is_not_told_of_the_phase() -> None:
    """The hand touches the wall in the second of two moves: no phase has it all through."""
    text = """view = { azimuth = -90, pitch = 12 }
cycle = ["move a > b", "move b > c", "return c > a"]
[props]
wall = { distance = 0.32 }
[poses.a]
from = "standing"
[poses.b]
from = "a"
angles = { shoulder = 70, elbow = 30, wrist = -60 }
touch = ["palm_left on wall"]
[poses.c]
from = "b"
angles = { head = 5 }
"""
    keyframes, problems = read_keyframes(text, "glute-bridge", "mine.toml")
    assert keyframes is not None, problems
    moving = movement(keyframes, planes(keyframes.props), lengths(EXERCISES["glute-bridge"], 0.0))
    assert any(one.surface is Surface.WALL for one in moving.contacts[moving.moments[1]])
    found = figure_form(moving, 3, 1.7, "")
    assert "wall" not in json.dumps(found["contacts"])
    assert {"ankle_left", "ankle_right"} <= set(re.findall(r"ankle_\w+", json.dumps(found["contacts"])))
