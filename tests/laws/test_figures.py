"""The laws of the moving figure: every packaged exercise, sixty frames of its cycle, three statures."""

from __future__ import annotations

import itertools
import json
import math
from typing import Any

import pytest

from limber.body.forward import place
from limber.body.skeleton import other_side, skeleton
from limber.body.vectors import Vector, length, minus, mirrored
from limber.catalogue.load import load
from limber.export.figures import angles_at, figure_form
from limber.figure.keyframes import Phase
from limber.figure.laws import check
from limber.figure.movement import Moment, Movement
from limber.figure.packaged import drawn, frames, movement_of
from tests.judge.statics import held

EXERCISES = load().exercises
SLUGS = sorted(drawn())
FRAMES = 60
STATURES = (1.50, 1.70, 1.90)
CENTIMETRE = 0.01
every_exercise = pytest.mark.parametrize("slug", SLUGS)


def _form(slug: str, stature: float) -> dict[str, Any]:
    """Give the frames of an exercise as others get them."""
    return json.loads(json.dumps(figure_form(movement_of(EXERCISES[slug]), FRAMES, stature, "")))  # type: ignore[no-any-return]


def test_every_exercise_of_the_catalogue_is_drawn() -> None:
    assert set(SLUGS) == set(EXERCISES)


@every_exercise
def test_ranges_contacts_surfaces_and_good_form_hold_in_every_frame(slug: str) -> None:
    assert [(p.code, p.where.key, dict(p.values)) for p in check(movement_of(EXERCISES[slug]), steps=20)] == []


@every_exercise
@pytest.mark.parametrize("stature", STATURES)
def test_bones_keep_their_length(slug: str, stature: float) -> None:
    body = skeleton()
    bones = [
        (body.joints[name], body.joints[one.carrier], length(one.at))
        for name, one in body.segments.items()
        if name in body.joints and one.carrier in body.joints
    ]
    for frame in _form(slug, stature)["frames"]:
        for joint, carrier, expected in bones:
            assert abs(math.dist(frame["joints"][joint], frame["joints"][carrier]) - expected * stature) <= 1e-6, joint


@every_exercise
@pytest.mark.parametrize("stature", STATURES)
def test_the_frames_given_stay_above_the_floor_and_touch_what_they_say(slug: str, stature: float) -> None:
    form = _form(slug, stature)
    water = "pool" in movement_of(EXERCISES[slug]).keyframes.props
    assert form["frames"][0]["phase"] in set(Phase)
    for frame in form["frames"]:
        for name, (_, _, z) in frame["joints"].items():
            assert water or z > -CENTIMETRE, name
    for contact in form["contacts"]:
        assert contact["phases"]
        if contact["surface"] == "floor":
            assert abs(contact["point"][2]) <= CENTIMETRE


@every_exercise
def test_every_angle_that_is_told_lies_within_its_range(slug: str) -> None:
    motions = skeleton().motions
    for _, _, placed in frames(movement_of(EXERCISES[slug]), FRAMES):
        for name, angle in angles_at(placed).items():
            if not name.startswith("shoulder"):  # a cone, held by `check`
                assert motions[name].low - 0.01 <= angle <= motions[name].high + 0.01, name


@every_exercise
def test_nothing_jumps(slug: str) -> None:
    """Between two frames no joint goes further than its way through that part of the cycle, eased, explains."""
    moving = movement_of(EXERCISES[slug])
    for moment in moving.moments:
        fine = [place(moving.posture(moment, step / 60)).points for step in range(61)]
        for joint in fine[0]:
            steps = [length(minus(b[joint], a[joint])) for a, b in itertools.pairwise(fine)]
            # An eased way is at most 1.5 times as quick as its mean; a bend in the way may double that.
            assert max(steps) <= 3.0 * sum(steps) / 60 + 2e-4, (joint, moment)


@every_exercise
def test_each_part_of_the_cycle_begins_where_the_one_before_ended(slug: str) -> None:
    moving = movement_of(EXERCISES[slug])
    for before, after in zip(moving.moments, (*moving.moments[1:], moving.moments[0]), strict=True):
        assert _apart(moving, before, after) < 1e-6, (before, after)


def _apart(moving: Movement, before: Moment, after: Moment) -> float:
    """Give how far the joint that differs most lies between the end of one part and the beginning of the next."""
    ended, begun = moving.within(before, 1.0).points, moving.within(after, 0.0).points
    return max(length(minus(ended[joint], begun[joint])) for joint in ended)


@every_exercise
def test_the_left_side_is_the_mirror_of_the_right(slug: str) -> None:
    left, right = (frames(movement_of(EXERCISES[slug]), 12, side) for side in ("left", "right"))
    one_sided = bool(movement_of(EXERCISES[slug]).keyframes.side)
    for (_, _, a), (_, _, b) in zip(left, right, strict=True):
        for joint, point in a.points.items():
            other: Vector = mirrored(b.points[other_side(joint)]) if one_sided else b.points[joint]
            assert max(abs(p - q) for p, q in zip(point, other, strict=True)) < 1e-9


@every_exercise
def test_a_pose_that_is_held_balances_over_what_it_touches(slug: str) -> None:
    """The centre of mass lies over the support, or hands hold on: else no push of the surroundings could keep the body still."""
    moving = movement_of(EXERCISES[slug])
    if "pool" in moving.keyframes.props or "bike" in moving.keyframes.props:
        pytest.skip("water and a bike carry the body in ways that the surfaces do not tell")
    for moment in moving.moments:
        if moment.phase in {Phase.READY, Phase.HOLD}:
            solved = moving.poses[moment.last]
            assert held(solved.posture, moving.planes, tuple(solved.held)).residual < 0.02, moment.last
