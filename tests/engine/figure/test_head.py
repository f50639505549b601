from __future__ import annotations

import math

import pytest

from limber.body.vectors import STILL, about
from limber.figure import face
from limber.figure.hair import hair, knot
from limber.figure.head import PATHS, head, skull
from limber.figure.look import Hair
from limber.figure.part import Outline
from limber.figure.seen import Seen, seen
from limber.figure.view import View
from tests.engine.figure.figures import ON_THE_BACK, area, body, ends, middle, points, size


def looked_at(azimuth: float, pitch: float = 0.0, **angles: float) -> Seen:
    return seen(body(STILL, **angles), View(azimuth, pitch))


def reach(outline: Outline, sign: float) -> float:
    return max(x * sign for x, _ in ends(outline))


def test_all_five_paths_have_the_same_points() -> None:
    assert {len(path) for path in PATHS} == {24}


@pytest.mark.parametrize(("azimuth", "facing"), [(-90, 1.0), (90, -1.0)])
def test_in_profile_the_nose_is_what_reaches_farthest(azimuth: float, facing: float) -> None:
    body_seen = looked_at(azimuth)
    nose = body_seen.points["nose"][0] * facing
    assert reach(skull(head(body_seen)), facing) == pytest.approx(nose, abs=0.006)


def test_the_outline_goes_from_one_path_to_the_next_without_a_jump() -> None:
    for azimuth in range(-180, 181, 5):
        before, after = (skull(head(looked_at(azimuth + step))) for step in (-0.05, 0.05))
        assert max(math.dist(p, q) for p, q in zip(points(before), points(after), strict=True)) < 0.0006


@pytest.mark.parametrize("style", list(Hair))
def test_the_hair_turns_without_a_jump(style: Hair) -> None:
    for azimuth in range(-179, 180, 3):
        before, after = (hair(head(looked_at(azimuth + step)), style) for step in (-0.05, 0.05))
        assert max(math.dist(p, q) for p, q in zip(points(before), points(after), strict=True)) < 0.003


@pytest.mark.parametrize("style", list(Hair))
def test_hair_covers_the_crown_from_every_side_and_the_face_from_behind_only(style: Hair) -> None:
    front, behind = hair(head(looked_at(0)), style), hair(head(looked_at(180)), style)
    assert area(behind) > 1.4 * area(front)
    for azimuth in (0, -45, -90, 135, 180):
        one = head(looked_at(azimuth))
        assert max(hair(one, style)[1::2]) >= max(skull(one)[1::2]) - 0.001


def test_face_and_far_marks_are_gone_from_behind() -> None:
    one = head(looked_at(180))
    for outline in (*face.eyes(one), *face.cheeks(one), *face.brows(one), face.smile(one), face.nose(one)):
        assert area(outline) == pytest.approx(0.0, abs=1e-7)


def test_from_the_front_both_eyes_stand_alike_and_in_profile_one_is_left() -> None:
    front = [area(eye) for eye in face.eyes(head(looked_at(0)))]
    assert front[0] == pytest.approx(front[1])
    left, right = (area(eye) for eye in face.eyes(head(looked_at(-90))))
    assert right > 0.3 * front[0] > left


def test_the_smile_turns_up_at_both_ends() -> None:
    for azimuth in (0, -50, 90):
        corner, low, lower, other, *_ = ends(face.smile(head(looked_at(azimuth))))
        assert (corner[1] + other[1]) / 2 > (low[1] + lower[1]) / 2


def test_a_far_ear_is_within_the_head() -> None:
    one = head(looked_at(-90))
    far, near = face.ears(one)
    assert area(far) == 0
    assert size(near)[1] == pytest.approx(0.032, abs=0.003)


def test_the_nose_is_a_mark_from_the_front_and_the_outline_in_profile() -> None:
    assert area(face.nose(head(looked_at(20)))) > 1e-6
    assert area(face.nose(head(looked_at(-90)))) == pytest.approx(0)


def test_a_head_lying_down_is_the_same_path_turned() -> None:
    standing = skull(head(looked_at(-90)))
    lying = skull(head(seen(body(ON_THE_BACK), View(-90, 0))))
    assert area(lying) == pytest.approx(area(standing))
    assert size(lying) == pytest.approx(size(standing)[::-1], abs=0.004)


@pytest.mark.parametrize("turn", [90, -90])
def test_a_crown_or_chin_turned_to_the_eye_still_has_an_outline(turn: float) -> None:
    one = head(seen(body(about((0.0, 1.0, 0.0), turn)), View(0, 0)))
    assert area(skull(one)) > 0.005


def test_the_knot_of_a_bun_is_behind_the_head() -> None:
    assert middle(knot(head(looked_at(-90))))[0] < middle(skull(head(looked_at(-90))))[0] - 0.05
