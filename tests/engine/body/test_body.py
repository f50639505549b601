"""The packaged body: its numbers, its postures, and limbs that are brought to what they touch."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.angles import angles_of, motions_of, turn_of
from limber.body.forward import Posture, at, halfway, mirror, place, posture
from limber.body.pin import Pin, centre, landmark, levelled, pin, touching
from limber.body.reach import middle, swung, turns
from limber.body.skeleton import other_side, skeleton
from limber.body.surfaces import FLOOR, Plane, Surface, upright
from limber.body.vectors import FORWARD, LEFT, UP, Vector, add, axes, length, minus, mirrored, unit
from limber.files import packaged_text

body = skeleton()
LIMBS = {"foot_left": "leg", "foot_right": "leg", "palm_left": "arm", "palm_right": "arm", "grip_left": "arm", "grip_right": "arm"}


def some_angles(share: float = 0.6) -> st.SearchStrategy[dict[str, float]]:
    """Angles within a share of each range."""
    return st.fixed_dictionaries({name: st.floats(motion.low * share, motion.high * share) for name, motion in body.motions.items()})


def test_heights_are_those_of_the_standing_body() -> None:
    """Drillis and Contini: hip .530, knee .285, ankle .039 to .040, shoulder .818 of stature."""
    points = place(posture({}, (0.0, 0.0, 0.530))).points
    heights = {"hip_left": 0.530, "knee_left": 0.285, "ankle_left": 0.040, "shoulder_left": 0.818, "head_top": 1.0, "elbow_left": 0.632}
    for joint, height in heights.items():
        assert points[joint][2] == pytest.approx(height, abs=0.006), joint


def test_every_number_of_a_range_and_mass_has_a_source() -> None:
    text = packaged_text("body", "skeleton.toml")
    table = tomllib.loads(text)
    assert "American Academy of Orthopaedic Surgeons" in text
    assert "Winter" in text
    assert set(table["masses"]) == {name for name in table["segments"] if not name.startswith("girdle")}


def test_seventeen_segments_and_two_collarbones() -> None:
    assert len(body.joints) == 17
    assert set(body.segments) - set(body.joints) == {"girdle_left", "girdle_right"}


def test_every_segment_is_written_after_the_one_that_carries_it() -> None:
    names = ["", *body.segments]
    assert all(names.index(one.carrier) < names.index(name) for name, one in body.segments.items())


def test_the_other_side_of_a_name() -> None:
    assert [other_side(name) for name in ("hip_left", "hip_right", "pelvis")] == ["hip_right", "hip_left", "pelvis"]


@pytest.mark.parametrize("segment", list(body.segments))
@given(data=st.data())
def test_the_angles_of_a_turn_are_those_it_was_made_of(segment: str, data: st.DataObject) -> None:
    stated = {name: data.draw(st.floats(max(-88, motion.low), min(88, motion.high))) for name, motion in motions_of(segment)}
    found = angles_of(segment, turn_of(segment, stated))
    assert found == pytest.approx(stated, abs=1e-6)


def test_at_the_pole_the_outer_angle_takes_all() -> None:
    found = angles_of("upper_arm_left", turn_of("upper_arm_left", {"shoulder_left": 20, "shoulder_abduction_left": 90, "shoulder_rotation_left": 10}))
    assert found["shoulder_abduction_left"] == pytest.approx(90, abs=1)
    assert found["shoulder_rotation_left"] == 0


@given(some_angles())
def test_the_mirror_of_a_posture_stands_in_the_mirror(angles: dict[str, float]) -> None:
    one = posture(angles, (0.1, 0.2, 0.5))
    points, other = place(one).points, place(mirror(one)).points
    for name, point in points.items():
        assert length(minus(mirrored(point), other[other_side(name)])) < 1e-9


@given(some_angles(), some_angles())
def test_halfway_begins_and_ends_at_its_postures(a: dict[str, float], b: dict[str, float]) -> None:
    first, last = posture(a), posture(b, (1.0, 0.0, 0.0))
    for share, end in ((0.0, first), (1.0, last)):
        points, expected = place(halfway(first, last, share)).points, place(end).points
        assert all(length(minus(points[name], expected[name])) < 1e-6 for name in points)


@given(st.floats(0.05, 0.39), st.floats(-60, 60))
def test_two_bones_reach_what_lies_in_reach(far: float, side: float) -> None:
    target = (far, side / 400, 0.0)
    elbow = middle((0.0, 0.0, 0.0), target, (0.186, 0.146), UP)
    if 0.041 < length(target) < 0.331:
        assert length(elbow) == pytest.approx(0.186)
        assert length(minus(target, elbow)) == pytest.approx(0.146)
        assert elbow[2] > 0


def test_out_of_reach_a_limb_points_at_its_target() -> None:
    assert middle((0.0, 0.0, 0.0), (2.0, 0.0, 0.0), (0.186, 0.146), UP) == pytest.approx((0.186, 0.0, 0.0), abs=1e-3)


def test_a_straight_limb_keeps_its_side() -> None:
    upper, lower = turns(((0.0, 0.0, 1.0), (0.0, 0.0, 0.5), (0.0, 0.0, 0.0)), LEFT, -1)
    assert axes(upper)[1] == pytest.approx(LEFT)
    assert axes(lower)[0] == pytest.approx(FORWARD)


def test_a_bone_swings_down_to_a_height_and_no_further_than_it_can() -> None:
    assert swung((0.0, 0.0, 0.2), FORWARD, 0.25, UP, 0.05)[2] == pytest.approx(0.05)
    assert swung((0.0, 0.0, 0.9), (1.0, 0.0, -1.0), 0.25, UP, 0.05)[2] == pytest.approx(0.65)


def test_a_bone_that_stands_upright_has_no_heading_to_keep() -> None:
    assert swung((0.0, 0.0, 0.3), (0.0, 0.0, -1.0), 0.25, UP, 0.05) == pytest.approx((0.0, 0.0, 0.05))


@pytest.mark.parametrize("spot", sorted(LIMBS))
@given(offset=st.tuples(st.floats(-0.05, 0.05), st.floats(-0.05, 0.05), st.floats(0.0, 0.05)))
def test_a_limb_comes_to_its_place_and_nothing_else_moves(spot: str, offset: Vector) -> None:
    bent = {"knee_left": 60.0, "knee_right": 60.0, "hip_left": 50.0, "hip_right": 50.0, "elbow_left": 60.0, "elbow_right": 60.0}
    before = posture({**bent, "shoulder_left": 40.0, "shoulder_right": 40.0})
    target = add(centre(place(before), spot), offset)
    after = place(pin(before, Pin(spot, target, UP)))
    assert length(minus(centre(after, spot), target)) < 2e-3
    arm = LIMBS[spot] == "arm"
    still = "ankle_left" if arm else "wrist_left"
    assert length(minus(after.points[still], place(before).points[still])) < 1e-12
    assert after.points["head"] == place(before).points["head"]


def test_a_heel_keeps_its_turn_and_a_sole_lies_flat() -> None:
    before = posture({"hip_left": 40.0, "knee_left": 60.0, "ankle_left": 10.0})
    heel = place(pin(before, Pin("heel_left", (0.1, 0.05, -0.4), UP)))
    assert heel.turns["foot_left"] == pytest.approx(place(before).turns["foot_left"])
    sole = place(pin(before, Pin("foot_left", (0.1, 0.05, -0.4), UP)))
    assert axes(sole.turns["foot_left"])[2] == pytest.approx(UP)


def test_a_forearm_lies_on_the_floor_from_elbow_to_wrist() -> None:
    before = posture({"shoulder_left": 60.0, "elbow_left": 60.0, "shoulder_right": 60.0, "elbow_right": 60.0})
    low = centre(place(before), "forearm_left")[2] - 0.05
    after = place(pin(before, Pin("forearm_left", (0.2, 0.1, low), UP)))
    assert after.points["elbow_left"][2] == pytest.approx(low)
    assert after.points["wrist_left"][2] == pytest.approx(low)


def test_the_trunk_is_never_moved() -> None:
    before = posture({})
    assert pin(before, Pin("pelvis_back", (0.0, 0.0, 9.0), UP)) is before


def test_steep_hands_and_feet_take_their_heading_from_the_body() -> None:
    """A palm against a wall with the fingers pointing into it goes the way the head is; a foot on its toes turns about its own left."""
    before = posture({"shoulder_right": 90.0, "elbow_right": 40.0, "wrist_right": 0.0})
    target = add(centre(place(before), "palm_right"), (-0.03, 0.0, 0.0))
    after = place(pin(before, Pin("palm_right", target, (-1.0, 0.0, 0.0))))
    assert axes(after.turns["hand_right"])[2] == pytest.approx((0.0, 0.0, -1.0), abs=1e-6)
    pointed = posture({"knee_left": 60.0, "ankle_left": -30.0})
    foot = place(pin(pointed, Pin("foot_left", (0.0, 0.05, -0.3), UP)))
    assert axes(foot.turns["foot_left"])[2] == pytest.approx(UP)


def test_only_a_sole_is_levelled() -> None:
    before = posture({"ankle_left": -20.0})
    assert axes(place(levelled(before, "foot_left", UP)).turns["foot_left"])[2] == pytest.approx(UP)
    assert levelled(before, "palm_left", UP) is before
    assert levelled(before, "heel_left", UP) is before


def test_what_touches_is_the_lowest_skin() -> None:
    placed = place(posture({}, (0.0, 0.0, 0.53)))
    assert touching(placed, "pelvis_back", UP)[2] == pytest.approx(centre(placed, "pelvis_back")[2] - 0.070)


def test_a_landmark_tells_the_way_out_of_the_skin() -> None:
    placed = place(posture({}))
    point, outward = landmark(placed, "behind_thigh_left")
    assert outward == pytest.approx((-1.0, 0.0, 0.0))
    assert point[0] < placed.points["hip_left"][0]
    assert length(landmark(placed, "belly")[1]) == pytest.approx(1.0)


def test_a_point_of_a_segment_is_found_in_the_world() -> None:
    placed = place(posture({}, (0.0, 0.0, 1.0)))
    assert at(placed, "thigh_left", (0.0, 0.0, -0.245)) == pytest.approx(placed.points["knee_left"])


def test_surfaces_tell_how_far_a_point_is_and_whether_they_lie_under_it() -> None:
    wall = upright(0.0, 0.3)
    assert wall.distance((0.1, 0.5, 0.7)) == pytest.approx(0.2)
    assert wall.dropped((0.1, 0.5, 0.7), 0.05) == pytest.approx((0.25, 0.5, 0.7))
    seat = Plane(UP, 0.25, (-0.1, 0.1, -0.1, 0.1))
    assert FLOOR.covers((9.0, 9.0, 0.0))
    assert seat.covers((0.0, 0.0, 1.0))
    assert not seat.covers((0.2, 0.0, 1.0))
    assert Surface("floor") is Surface.FLOOR


def test_a_number_of_the_packaged_file_that_is_none_raises() -> None:
    from limber.body.skeleton import _number, _vector

    with pytest.raises(TypeError):
        _number("x")
    with pytest.raises(TypeError):
        _vector("x")


def test_a_posture_is_a_value() -> None:
    assert posture({}) == Posture((0.0, 0.0, 0.0), (1.0, 0.0, 0.0, 0.0), posture({}).joints)
    assert unit((0.0, 0.0, 2.0)) == UP
