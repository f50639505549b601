"""What must hold of a movement: every law is broken once, and the Problem says which, where and by how much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.skeleton import other_side
from limber.figure.laws import check
from limber.figure.movement import Movement, movement
from limber.figure.packaged import lengths, movement_of
from limber.figure.stage import planes
from limber.problems import Problem
from limber.wording import problem_sentence
from tests.engine.figure.given import EXERCISES, GOOD, SLUGS, SOURCE, moved, read

CYCLE = '["ready a", "move a > b", "return b > a"]'
FILE = """view = {{ azimuth = -90, pitch = 12 }}
cycle = {cycle}
{head}
[props]
{props}
[poses.a]
from = "standing"
{a}
[poses.b]
from = "a"
{b}
{form}
"""


def text_of(a: str = "", b: str = "angles = { shoulder = 40 }", props: str = "", form: str = "", cycle: str = CYCLE, head: str = "") -> str:
    """Give a file of two standing poses, in which all laws hold, with something changed."""
    return FILE.format(a=a, b=b, props=props, form=form, cycle=cycle, head=head)


def broken(text: str) -> dict[tuple[str, str], Problem]:
    """Give the Problems of a text that can be read, by code and key; each has a place in the file and can be told."""
    assert read(text)[1] == ()
    moving, problems = moved(text)
    assert (moving is None) == bool(problems)
    for problem in problems:
        assert problem.where.source == SOURCE
        assert problem.where.line
        assert problem_sentence(problem).startswith(f"{SOURCE}, line {problem.where.line}, poses.")
    assert len({(one.code, one.where.key) for one in problems}) == len(problems)
    return {(one.code, one.where.key): one for one in problems}


def moving_of(text: str) -> Movement:
    """Give the movement of a text, whatever it breaks."""
    keyframes, _ = read(text)
    assert keyframes is not None
    return movement(keyframes, planes(keyframes.props), lengths(EXERCISES["glute-bridge"], 0.0))


def test_two_plain_poses_break_nothing() -> None:
    assert broken(text_of()) == {}
    assert broken(GOOD) == {}


@given(st.floats(-20, 20), st.floats(0, 150), st.floats(-60, 180), st.floats(-60, 100))
def test_what_is_wrong_on_the_left_is_wrong_on_the_right(pitch: float, elbow: float, shoulder: float, abduction: float) -> None:
    """The same pose in the mirror breaks the same laws on its other side, by as much."""
    found = []
    for side in ("left", "right"):
        angles = f"elbow_{side} = {elbow:.3f}, shoulder_{side} = {shoulder:.3f}, shoulder_abduction_{side} = {abduction:.3f}"
        b = f"bearing = {{ pitch = {pitch:.3f} }}\nangles = {{ {angles} }}"
        problems = check(moving_of(text_of(b=b, props="wall = { distance = 0.15 }", cycle='["hold b"]')))
        found.append({(one.code, one.where.key): one.values.get("off") for one in problems})
    left, right = found
    assert {(code, other_side(key)): off for (code, key), off in left.items()} == right


@pytest.mark.parametrize("steps", [1, 2, 3])
@pytest.mark.parametrize("elbow", [0, 70, 150])
def test_looking_closer_never_finds_less(elbow: int, steps: int) -> None:
    b = f"bearing = {{ pitch = 10 }}\nangles = {{ elbow = {elbow}, shoulder = 70 }}"
    moving = moving_of(text_of(b=b, props="wall = { distance = 0.3 }"))
    coarse, fine = ({(one.code, one.where.key) for one in check(moving, count)} for count in (steps, steps * 2))
    assert coarse
    assert coarse <= fine


@given(st.floats(5, 175), st.floats(1, 30))
def test_a_limit_is_broken_exactly_where_an_angle_is_beyond_it(angle: float, margin: float) -> None:
    form = '[[form]]\nsay = "arm low"\nmeasure = "angle shoulder_left"\nhigh = {}\n'
    far = f"angles = {{ shoulder = {angle:.6f}, shoulder_abduction = 0 }}"
    held = text_of(b=far, cycle='["hold b"]', form=form.format(angle + margin))
    assert not any(one.code == "form-limit" for one in check(moving_of(held)))
    over = text_of(b=far, cycle='["hold b"]', form=form.format(angle - margin))
    (found,) = [one for one in check(moving_of(over)) if one.code == "form-limit"]
    assert found.values["value"] == pytest.approx(angle, abs=1e-3)


def test_a_limit_names_what_was_measured_and_its_bound() -> None:
    limit = '[[form]]\nsay = "arms in front"\nmeasure = "angle shoulder_left"\nlow = 5\nhigh = 30\n'
    found = broken(text_of(form=limit))
    assert set(found) == {("form-limit", "poses.a.angle shoulder_left"), ("form-limit", "poses.b.angle shoulder_left")}
    assert "(arms in front): angle shoulder_left is 4, less than 5" in problem_sentence(found["form-limit", "poses.a.angle shoulder_left"])
    assert "is 40, more than 30" in problem_sentence(found["form-limit", "poses.b.angle shoulder_left"])


def test_a_limit_of_another_phase_is_not_asked() -> None:
    assert broken(text_of(form='[[form]]\nsay = "x"\nmeasure = "angle shoulder_left"\nhigh = 30\nphases = ["ready"]')) == {}


def test_a_limit_holds_for_the_other_side_in_the_mirrored_half() -> None:
    """The left arm goes up, then the right one: the limit on the left arm is one on the arm that works."""
    head, one = "alternating = true", "angles = { shoulder_left = 40 }"
    high = '[[form]]\nsay = "x"\nmeasure = "angle shoulder_{}"\nhigh = {}'
    assert broken(text_of(b=one, head=head, form=high.format("right", 10))) == {}
    assert set(broken(text_of(b=one, head=head, form=high.format("left", 30)))) == {("form-limit", "poses.b.angle shoulder_left")}


def test_a_joint_that_a_contact_takes_beyond_its_range_is_told() -> None:
    found = broken(text_of(b='touch = ["palm_left on wall"]\nangles = { shoulder = 80 }', props="wall = { distance = 2 }"))
    wrist = found["angle-range", "poses.b.angles.wrist_left"]
    assert "`wrist_left` is -92.0 degrees" in problem_sentence(wrist)
    assert wrist.where.line == 12
    reach = found["contact-not-reached", "poses.b.touch.palm_left"]
    assert "2807 mm off the wall" in problem_sentence(reach)
    assert reach.where.line == 11


def test_a_contact_of_a_pose_that_is_only_passed_is_asked_too() -> None:
    """Neither pose before nor after touches the wall, and nothing is held there."""
    found = broken(text_of(b='touch = ["palm_left on wall"]\nangles = { shoulder = 60 }', props="wall = { distance = 0.6 }"))
    assert ("contact-not-reached", "poses.b.touch.palm_left") in found


def test_a_hand_off_the_body_is_told() -> None:
    found = broken(text_of(a='touch = ["grip_left on shin_left"]'))
    assert "off the shin_left" in problem_sentence(found["contact-not-reached", "poses.a.touch.grip_left"])


def test_a_trunk_that_does_not_lie_where_it_touches_is_told() -> None:
    assert ("contact-not-reached", "poses.a.touch.head_back") in broken(
        text_of(a='touch = ["head_back on wall"]', props="wall = { azimuth = 180, distance = 0.2 }")
    )


def test_an_arm_across_or_behind_the_chest_is_told() -> None:
    across = broken(text_of(b="angles = { shoulder_abduction_left = -60 }"))
    assert set(across) == {("shoulder-range", "poses.b.angles.shoulder_left")}
    right = broken(text_of(b="angles = { shoulder_abduction_right = -60 }"))
    assert set(right) == {("shoulder-range", "poses.b.angles.shoulder_right")}
    behind = 'angles = { shoulder = -60, elbow = 20 }\ntouch = ["grips on wall"]'
    found = broken(text_of(b=behind, props="wall = { azimuth = 180, distance = 0.25 }"))
    assert "too far behind the chest" in problem_sentence(found["shoulder-range", "poses.b.angles.shoulder_left"])


@pytest.mark.parametrize(
    ("props", "b", "inside"),
    [
        ("wall = { distance = 0.1 }", "bearing = { pitch = 8 }", True),
        ("wall = { distance = 0.4 }", "bearing = { pitch = 8 }", False),
        ("corner = { distance = 0.05 }", "", True),
        ("corner = { distance = 0.4 }", "", False),
        ("step = { at = [0.09, 0.0] }", "", True),  # the feet are in it
        ("step = { at = [0.5, 0.0] }", "", False),
        ("step = { at = [0.09, 0.0], height = 0.5 }", "", True),
        ("chair = { at = [0.0, 0.0], seat = 0.6 }", "", True),
        ("chair = { at = [0.4, 0.0], seat = 0.6 }", "", False),
        ("chair = { at = [0.2, 0.0], seat = 0.3 }", "", False),  # the toes are under it
        ("rail = { at = [0.0, 0.0], height = 0.6 }", "", False),  # only held on to
    ],
)
def test_whether_somebody_is_inside_a_thing(props: str, b: str, inside: bool) -> None:
    moving = moving_of(text_of(b=f"{b}\nangles = {{ shoulder = 5 }}", props=props))
    codes = {one.code for one in check(moving, 1)}
    assert ("sunk-in" in codes) == inside


def test_how_deep_a_body_has_sunk_is_told_where_it_is_worst() -> None:
    """Half of the way down, and then all of it: the worst is told, once for each part of the body."""
    found = broken(text_of(b="anchor = []\nshift = [0, 0, 0.4]\nlift = ['feet']"))
    heel = found["sunk-in", "poses.b.heel_left"]
    assert "mm inside the floor" in problem_sentence(heel)
    assert heel.values["off"] == pytest.approx((0.528 - 0.4) * 1700, abs=25)


def test_the_two_halves_of_an_alternating_cycle_meet() -> None:
    """The angles are the same left and right, but one hand alone is brought to the belly: the other half begins elsewhere."""
    found = broken(text_of(a='touch = ["grip_left on belly"]', head="alternating = true"))
    problem = found["cycle-parts", "poses.a.hand_left"]
    assert "Where a ends and ~a begins, the hand_left is 405 mm apart" in problem_sentence(problem)
    assert ("cycle-parts", "poses.a.hand_right") not in found


def test_what_is_wrong_with_a_mirrored_pose_is_told_of_the_pose_that_is_stated() -> None:
    found = broken(text_of(b="angles = { shoulder_abduction_left = -60 }", head="alternating = true"))
    assert set(found) == {("shoulder-range", "poses.b.angles.shoulder_left")}


def test_a_limb_that_snaps_on_its_way_leaps() -> None:
    """The shift takes the straight arms out of reach of the wall on the way: elbows snap."""
    stated = 'angles = { shoulder = 90, elbow = 0 }\ntouch = ["palms on wall"]'
    found = broken(text_of(a=stated, b="shift = [0.2, 0, 0]", props="wall = { distance = 0.4 }"))
    leaps = [key for code, key in found if code == "leap"]
    assert [key.rpartition("_")[0] for key in leaps] == ["poses.b.elbow", "poses.a.elbow"]


@pytest.mark.parametrize("slug", SLUGS[::8])
def test_packaged_movements_break_nothing_at_other_steps_than_those_they_were_made_with(slug: str) -> None:
    assert check(movement_of(EXERCISES[slug]), steps=7) == ()
