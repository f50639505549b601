from __future__ import annotations

import math

import pytest

from limber.body.placed import Placed
from limber.figure.hand import Grip
from limber.figure.look import Hair, Look
from limber.figure.person import parts
from limber.figure.plan import plan
from limber.figure.view import View
from tests.engine.figure.figures import BENT_OVER, ON_THE_BACK, SIDE_PITCH, area, body, ends, middle, named, size

FROM_RIGHT, FROM_LEFT, FRONT, BEHIND = (View(azimuth, SIDE_PITCH) for azimuth in (-90, 90, 0, 180))
SHORT = Look()
STANDING = body(both_shoulder_abduction=9, both_elbow=12)


def names(view: View, look: Look = SHORT, placed: Placed = STANDING) -> list[str]:
    return [part.name for part in parts(placed, view, look)]


def test_from_the_side_the_far_limbs_come_first_and_the_near_arm_last() -> None:
    assert names(FROM_RIGHT) == [
        "far_sleeve", "far_arm", "far_fingers", "far_leg", "far_foot", "far_toes", "pelvis_leg", "folds", "near_foot", "near_toes",
        "shirt", "head", "cheek", "nose", "face", "hair", "ears", "near_sleeve", "near_arm", "near_fingers",
    ]  # fmt: skip


def test_only_the_far_limbs_are_in_the_shade() -> None:
    for view in (FROM_LEFT, FROM_RIGHT):
        far = {part.name for part in parts(STANDING, view, Look()) if part.far}
        assert far == {"far_sleeve", "far_arm", "far_fingers", "far_leg", "far_foot", "far_toes"}


def test_from_the_front_nothing_is_in_the_shade_and_both_legs_are_one_shape() -> None:
    drawn = parts(STANDING, FRONT, Look())
    assert not any(part.far for part in drawn)
    assert len(named(drawn, "pelvis_leg").outlines) == 5
    assert "far_leg" not in names(FRONT)


def test_the_near_side_is_the_one_the_eye_is_on() -> None:
    right = body(hip_right=60, knee_right=60)
    from_right, from_left = (named(parts(right, view, Look()), "near_foot").outlines[1] for view in (FROM_RIGHT, FROM_LEFT))
    assert middle(from_right)[1] > middle(from_left)[1] + 0.05


def test_hands_at_the_back_are_painted_before_the_trunk_from_the_front_and_after_it_from_behind() -> None:
    back = body(both_shoulder=-50, both_elbow=70)
    assert names(FRONT, placed=back).index("near_arm") < names(FRONT, placed=back).index("shirt")
    assert names(BEHIND, placed=back).index("near_arm") > names(BEHIND, placed=back).index("shirt")


def test_a_foot_that_points_away_is_painted_before_its_leg() -> None:
    kneeling = body(both_knee=90, both_ankle=-50)
    assert names(FRONT, placed=kneeling).index("near_foot") < names(FRONT, placed=kneeling).index("pelvis_leg")
    assert names(FRONT).index("near_foot") > names(FRONT).index("pelvis_leg")
    from_the_side = names(View(-60, 12), placed=kneeling)
    assert from_the_side.index("far_foot") < from_the_side.index("far_leg")


def test_a_head_beyond_the_trunk_is_painted_before_the_shirt() -> None:
    from_the_feet = View(0, 20)
    lying = names(from_the_feet, placed=body(ON_THE_BACK))
    assert lying.index("head") < lying.index("shirt")
    assert names(FRONT).index("head") > names(FRONT).index("shirt")


@pytest.mark.parametrize(("hair", "behind", "ears"), [(Hair.SHORT, 0, 1), (Hair.CROPPED, 0, 1), (Hair.BOB, 1, 0), (Hair.BUN, 1, 1)])
def test_bob_and_bun_have_hair_behind_the_head_and_a_bob_covers_the_ears(hair: Hair, behind: int, ears: int) -> None:
    found = names(FRONT, Look(hair=hair))
    assert ("hair_behind" in found[:1]) == behind
    assert ("ears" in found) == ears


def test_the_second_build_is_broader_in_trunk_and_limbs_and_the_same_in_head_hands_and_feet() -> None:
    first, second = (parts(STANDING, FRONT, Look(build=build)) for build in (1, 2))
    for name in ("shirt", "pelvis_leg", "near_sleeve"):
        assert size(named(second, name).outlines[0])[0] > 1.05 * size(named(first, name).outlines[0])[0]
    assert named(second, "near_foot").outlines[1] == named(first, "near_foot").outlines[1]
    assert named(second, "head").outlines[1] == named(first, "head").outlines[1]
    assert named(second, "near_arm").outlines[2:] == named(first, "near_arm").outlines[2:]


def test_a_closed_hand_is_shorter_and_a_flat_one_broader_than_an_open_one() -> None:
    open_, flat, closed = (
        named(parts(STANDING, FROM_RIGHT, Look(), plan([STANDING], FROM_RIGHT, (grip, grip))), "near_arm").outlines[2] for grip in Grip
    )
    assert size(closed)[1] < 0.75 * size(open_)[1]
    assert size(flat)[0] > size(open_)[0]


def test_a_plan_from_the_key_poses_holds_for_every_pose() -> None:
    start, top = STANDING, body(hip_right=90, knee_right=90, lumbar=40)
    chosen = plan([start, top], FROM_RIGHT)
    assert [part.name for part in parts(start, FROM_RIGHT, Look(), chosen)] == [part.name for part in parts(top, FROM_RIGHT, Look(), chosen)]


def test_the_figure_is_as_tall_as_the_person() -> None:
    lowest = min(y for part in parts(STANDING, View(0, 0), Look(hair=Hair.CROPPED)) for outline in part.outlines for _, y in ends(outline))
    highest = max(y for part in parts(STANDING, View(0, 0), Look(hair=Hair.CROPPED)) for outline in part.outlines for _, y in ends(outline))
    assert lowest == pytest.approx(0.0, abs=0.005)
    assert highest == pytest.approx(1.0, abs=0.01)


def test_a_thigh_that_points_at_the_eye_is_a_round_of_its_largest_girth() -> None:
    marching = body(both_hip=90, both_knee=90)
    thigh = named(parts(marching, View(0, 0), Look()), "pelvis_leg").outlines[1]
    assert area(thigh) == pytest.approx(3.1416 * 0.058**2, rel=0.06)


def test_a_bent_knee_has_no_gap_and_no_bump() -> None:
    for angle in (0, 60, 120):
        placed = body(knee_right=angle)
        knee = FROM_RIGHT.point(placed.points["knee_right"])
        _, thigh, shank = named(parts(placed, FROM_RIGHT, Look()), "pelvis_leg").outlines
        for ring in (ends(thigh)[3:6], (ends(shank)[0], *ends(shank)[-3:-1])):
            assert [math.dist(place, knee) for place in ring] == pytest.approx([0.035] * 3, abs=0.0008)


def test_the_hollow_side_of_a_rounded_back_does_not_cross_itself() -> None:
    curled = body(BENT_OVER, lumbar=50, thorax=40)
    front = named(parts(curled, FROM_LEFT, Look()), "shirt").outlines[0]
    assert area(front) > 0.6 * area(named(parts(body(BENT_OVER), FROM_LEFT, Look()), "shirt").outlines[0])


def test_the_same_pose_gives_the_same_parts() -> None:
    assert parts(STANDING, FRONT, Look()) == parts(STANDING, FRONT, Look())


def test_seen_straight_into_the_collar_the_shirt_still_has_an_outline() -> None:
    drawn = parts(STANDING, View(0, 68.2), Look())
    assert area(named(drawn, "shirt").outlines[0]) > 0.01
    assert all(math.isfinite(number) for part in drawn for outline in part.outlines for number in outline)
