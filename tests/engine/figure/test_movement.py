"""Movements: the body at every second of a cycle, from the poses that keyframes state."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.forward import mirror, place
from limber.body.pin import centre
from limber.body.placed import Placed
from limber.body.skeleton import other_side
from limber.body.surfaces import Surface
from limber.body.vectors import axes, length, minus, mirrored
from limber.figure.keyframes import Bearing, Phase
from limber.figure.laws import reached
from limber.figure.movement import Moment, Movement, movement, turn_of
from limber.figure.pace import eased
from limber.figure.packaged import lengths, movement_of
from limber.figure.stage import planes
from tests.engine.figure.given import EXERCISES, GOOD, SLUGS, moved, read

CLOSE = 1e-9
slugs = st.sampled_from(SLUGS)
shares = st.floats(0.0, 1.0)
alternating = st.sampled_from([slug for slug in SLUGS if movement_of(EXERCISES[slug]).keyframes.alternating])


def moving(slug: str) -> Movement:
    """Give a packaged movement."""
    return movement_of(EXERCISES[slug])


def solved(text: str) -> Movement:
    """Give the movement of a text whatever laws it breaks."""
    keyframes, problems = read(text)
    assert keyframes is not None, problems
    return movement(keyframes, planes(keyframes.props), lengths(EXERCISES["glute-bridge"], keyframes.seconds))


def apart(one: Placed, other: Placed) -> float:
    """Give how far the joint that differs most lies between two bodies."""
    return max(length(minus(point, other.points[name])) for name, point in one.points.items())


@pytest.mark.parametrize("slug", SLUGS)
def test_the_parts_tile_the_cycle(slug: str) -> None:
    """From 0 to the end without a gap or a lap, each with time of its own."""
    moments = moving(slug).moments
    assert moments[0].begin == 0.0
    assert all(before.end == after.begin for before, after in itertools.pairwise(moments))
    assert all(one.begin < one.end for one in moments)
    assert moving(slug).seconds == moments[-1].end


@given(slugs, st.floats(-1000, 1000))
def test_at_any_second_the_cycle_is_in_one_of_its_parts(slug: str, time: float) -> None:
    moment, passed = moving(slug).now(time)
    assert moment in moving(slug).moments
    assert moment is moving(slug).moment(time)
    assert 0.0 <= passed <= 1.0
    inside = moment.begin + passed * (moment.end - moment.begin)
    off = (time - inside) % moving(slug).seconds
    assert min(off, moving(slug).seconds - off) < 1e-6


@given(slugs, shares, st.integers(-3, 1000))
def test_whole_cycles_change_nothing(slug: str, share: float, cycles: int) -> None:
    moves = moving(slug)
    time = share * moves.seconds
    assert apart(moves.at(time), moves.at(time + cycles * moves.seconds)) < 1e-6


def test_a_moment_before_the_beginning_is_the_beginning() -> None:
    """The rest of a tiny negative number by a float is the divisor itself."""
    moves = moving("glute-bridge")
    assert -1e-20 % moves.seconds == moves.seconds
    assert moves.now(-1e-20) == (moves.moments[0], 0.0)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_boundary_belongs_to_what_begins_there(slug: str) -> None:
    moves = moving(slug)
    for moment in moves.moments:
        assert moves.now(moment.begin) == (moment, 0.0)


@given(slugs, st.integers(0, 11), shares)
def test_an_anchor_of_both_poses_goes_straight_from_place_to_place(slug: str, number: int, share: float) -> None:
    """Where both poses are carried by the same spots at the same place, these do not move at all."""
    moves = moving(slug)
    moment = moves.moments[number % len(moves.moments)]
    first, last = moves.poses[moment.first], moves.poses[moment.last]
    if not first.anchor or first.anchor != last.anchor:
        return
    placed = moves.within(moment, share)
    middle = [sum(centre(placed, spot)[axis] for spot in first.anchor) / len(first.anchor) for axis in range(3)]
    way = moment.pace.way(share)
    for axis in range(3):
        expected = first.anchored[axis] + (last.anchored[axis] - first.anchored[axis]) * way
        assert middle[axis] == pytest.approx(expected, abs=1e-3)


@given(slugs, st.integers(0, 11), shares)
def test_what_touches_in_both_poses_touches_on_the_way(slug: str, number: int, share: float) -> None:
    moves = moving(slug)
    moment = moves.moments[number % len(moves.moments)]
    placed = moves.within(moment, share)
    for contact in moves.contacts[moment]:
        assert abs(reached(moves, contact, placed)) < 0.01 / 1.9, contact


@given(slugs, st.integers(0, 11), shares)
def test_a_foot_that_does_not_slide_stays_where_it_is(slug: str, number: int, share: float) -> None:
    moves = moving(slug)
    moment = moves.moments[number % len(moves.moments)]
    first, last = moves.poses[moment.first], moves.poses[moment.last]
    placed = moves.within(moment, share)
    for contact, at in first.held.items():
        if last.held.get(contact) == at and contact.spot.startswith("foot"):
            assert length(minus(centre(placed, contact.spot), at)) < 2e-3, contact


@given(alternating, shares)
def test_the_second_half_of_an_alternating_cycle_is_the_mirror_of_the_first(slug: str, share: float) -> None:
    moves = moving(slug)
    half = moves.seconds / 2
    first, second = moves.at(share * half * 0.999), moves.at(half + share * half * 0.999)
    for name, point in first.points.items():
        assert length(minus(mirrored(point), second.points[other_side(name)])) < 1e-6
    assert [one.mirrored for one in moves.moments] == [False] * (len(moves.moments) // 2) + [True] * (len(moves.moments) // 2)


@given(slugs, st.integers(0, 11))
def test_every_part_begins_and_ends_at_its_poses(slug: str, number: int) -> None:
    """Eased or flowing, alone or as one of several poses on a way."""
    moves = moving(slug)
    moment = moves.moments[number % len(moves.moments)]
    for share, pose in ((0.0, moment.first), (1.0, moment.last)):
        assert moment.pace.way(share) == pytest.approx(share, abs=CLOSE)
        assert apart(moves.within(moment, share), place(moves.poses[pose].posture)) < 1e-5


@given(slugs, st.integers(0, 11), shares, shares)
def test_no_part_goes_back_on_its_way(slug: str, number: int, one: float, other: float) -> None:
    moves = moving(slug)
    moment = moves.moments[number % len(moves.moments)]
    low, high = sorted((one, other))
    assert moment.pace.way(low) <= moment.pace.way(high) + CLOSE


@given(st.floats(0, 1))
def test_an_eased_way_is_slow_at_both_ends_and_the_same_from_both(share: float) -> None:
    assert eased(share) + eased(1 - share) == pytest.approx(1)
    assert eased(share) <= share if share <= 0.5 else eased(share) >= share


def test_every_pose_has_its_mirror() -> None:
    for moves in map(moving, SLUGS):
        for name, pose in moves.poses.items():
            if not name.startswith("~"):
                other = moves.poses[f"~{name}"]
                assert apart(place(mirror(pose.posture)), place(other.posture)) < CLOSE
                assert {(other_side(one.spot), one.surface) for one in pose.held} == {(one.spot, one.surface) for one in other.held}


THREE = """view = { azimuth = -90, pitch = 12 }
cycle = ["ready a", "move a > b", "move b > c", "return c > a"]
[poses.a]
from = "standing"
[poses.b]
from = "a"
angles = { shoulder = 40 }
[poses.c]
from = "b"
angles = { shoulder = 80 }
"""


def test_a_way_through_several_poses_is_eased_as_a_whole() -> None:
    """Both halves share the phase's seconds, the pose between is passed at half of the time, and nothing stops there."""
    moves = solved(THREE)
    _, first, second, back = moves.moments
    assert second.end - first.begin == pytest.approx(back.end - back.begin)
    assert first.end - first.begin == pytest.approx(second.end - second.begin)
    speeds = [(first.pace.way(1.0) - first.pace.way(0.99)) / 0.01, (second.pace.way(0.01) - second.pace.way(0.0)) / 0.01]
    assert speeds[0] == pytest.approx(speeds[1], rel=0.05)
    assert min(speeds) > 0.5


def test_a_flowing_cycle_goes_evenly() -> None:
    moves = solved(f"flowing = true\nseconds = 3\n{THREE}")
    _, first, second, _ = moves.moments
    assert (first.begin, first.end, second.end) == (1.0, 2.5, 4.0)
    assert [first.pace.way(share) for share in (0.0, 0.3, 1.0)] == [0.0, 0.3, 1.0]


def test_parts_of_other_phases_do_not_share_their_seconds() -> None:
    moves = solved(THREE.replace('"move b > c"', '"hold b", "move b > c"'))
    assert [one.phase for one in moves.moments] == [Phase.READY, Phase.MOVE, Phase.HOLD, Phase.MOVE, Phase.RETURN]
    assert moves.moments[1].end - moves.moments[1].begin == moves.moments[3].end - moves.moments[3].begin == 3.0


def test_a_mirrored_pose_in_an_alternating_cycle_is_the_plain_one_in_the_other_half() -> None:
    text = THREE.replace('"return c > a"', '"return c > ~a"').replace('["ready a", ', "[").replace("view", "alternating = true\nview", 1)
    moves = solved(text)
    assert [(one.first, one.last) for one in moves.moments][2:] == [("c", "~a"), ("~a", "~b"), ("~b", "~c"), ("~c", "a")]


def test_a_body_without_an_anchor_hangs_where_its_shift_says() -> None:
    moves = solved(THREE.replace('from = "standing"', "shift = [0.1, 0.2, 0.7]"))
    assert moves.at(0.0).points["pelvis"] == pytest.approx((0.1, 0.2, 0.7))


def test_an_anchor_is_moved_by_the_shift_and_stays_there() -> None:
    moves = solved(THREE.replace('from = "b"', 'from = "b"\nshift = [0.05, 0.0, 0.0]\nslide = ["feet"]'))
    start, shifted = place(moves.poses["a"].posture), place(moves.poses["c"].posture)
    assert shifted.points["ankle_left"][0] - start.points["ankle_left"][0] == pytest.approx(0.05, abs=1e-6)
    assert shifted.points["pelvis"][2] == pytest.approx(start.points["pelvis"][2], abs=1e-6)


def test_an_anchor_that_also_touches_the_body_stands_on_its_surface() -> None:
    """Of all that the spot touches, the surface carries."""
    text = THREE.replace('from = "standing"', 'from = "standing"\ntouch = ["foot_left on shin_right", "feet on floor"]')
    moves = solved(text)
    assert centre(moves.at(0.0), "foot_right")[2] == pytest.approx(0.0, abs=1e-6)


def test_a_spot_stays_where_it_touched_unless_it_slides() -> None:
    """Bending the hip with straight knees would take the feet along: pinned, they bend the knees instead."""
    moves, problems = moved(GOOD)
    assert moves is not None, problems
    start, top = moves.poses["start"], moves.poses["top"]
    same = {one.spot for one, at in top.held.items() if start.held.get(one) == at}
    assert same >= {"foot_left", "foot_right"}
    assert not same & {"palm_left", "palm_right"}


def test_hands_are_brought_last_and_to_where_the_legs_have_come() -> None:
    """The feet are brought to the floor under a raised seat, which lowers the thighs on which the hands lie, whichever is stated first."""
    stated = 'from = "sitting"\nangles = { hip = 100 }\ntouch = ["grips on top_of_thigh", "feet on floor"]'
    moves = solved(THREE.replace('from = "standing"', stated).replace("[poses.a]", "[props]\nchair = { seat = 0.3 }\n[poses.a]"))
    placed = place(moves.poses["a"].posture)
    on_body = [one for one in moves.poses["a"].held if one.surface is Surface.BODY]
    assert len(on_body) == 2
    for contact in on_body:
        assert reached(moves, contact, placed) == pytest.approx(0.0, abs=1e-6)


def test_where_poses_share_no_anchor_the_body_goes_straight() -> None:
    moves, _ = moved(GOOD)
    assert moves is not None
    moment = moves.moments[1]
    assert moves.poses[moment.first].anchor != moves.poses[moment.last].anchor
    roots = [moves.poses[name].posture.root for name in (moment.first, moment.last)]
    half = moves.posture(moment, 0.5).root
    assert half == pytest.approx([(a + b) / 2 for a, b in zip(*roots, strict=True)])


@pytest.mark.parametrize(
    ("bearing", "head"),
    [
        (Bearing(), (0, 0, 1)),
        (Bearing(pitch=90), (1, 0, 0)),
        (Bearing(pitch=-90), (-1, 0, 0)),
        (Bearing(lean=90), (0, 1, 0)),
        (Bearing(pitch=90, yaw=90), (0, 1, 0)),
        (Bearing(roll=90), (0, 0, 1)),
    ],
)
def test_a_bearing_turns_the_head_to_where_it_says(bearing: Bearing, head: tuple[float, float, float]) -> None:
    assert axes(turn_of(bearing))[2] == pytest.approx(head, abs=CLOSE)


def test_a_roll_of_90_turns_the_front_to_the_left() -> None:
    assert axes(turn_of(Bearing(roll=90)))[0] == pytest.approx((0, 1, 0), abs=CLOSE)
    assert isinstance(Moment(Phase.HOLD, 0.0, 1.0, "a", "a").mirrored, bool)
