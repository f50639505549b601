"""Keyframe files as people write them: what is read, and every mistake with its place and mend."""

from __future__ import annotations

import pytest
from hypothesis import given

from limber.body.surfaces import Surface
from limber.catalogue.load import load
from limber.figure import read as reading
from limber.figure.keyframes import Bearing, Contact, Phase, Pose, Stretch
from limber.figure.packaged import keyframes_of, read_movement
from limber.figure.read import positions, read_keyframes
from limber.wording import problem_sentence
from tests.engine.figure.given import EVERYTHING, GOOD, SLUGS, SOURCE, changed, codes, odd_poses, only, read, spoilt_files, told


@given(spoilt_files())
def test_no_file_makes_the_reader_raise_and_every_problem_says_where_it_is(case: tuple[str, str]) -> None:
    slug, text = case
    keyframes, problems = read_keyframes(text, slug, SOURCE)
    assert (keyframes is None) == bool(problems)
    for problem in problems:
        assert problem.where.source == SOURCE
        assert problem.where.line or problem.where.key
        assert problem_sentence(problem).startswith(SOURCE)


@given(odd_poses("start"), odd_poses("top"))
def test_no_pose_of_known_words_makes_the_body_raise(start: str, top: str) -> None:
    """Straight limbs that point at a surface, hands on their own arm, anchors that hang: a movement, or Problems."""
    text = f'view = {{ azimuth = 0, pitch = 12 }}\ncycle = ["move start > top", "return top > start"]\n{EVERYTHING}{start}\n{top}\n'
    moving, problems = read_movement(text, load().exercises["glute-bridge"], SOURCE)
    assert (moving is None) == bool(problems)
    for problem in problems:
        assert problem_sentence(problem).startswith(SOURCE)


CYCLES = {
    "[]": {"cycle-empty"},
    "3": {"key-form"},
    '["ready start", "move start > top", "hold top"]': {"cycle-open"},
    '["ready start", "move start > top", "return top > ~start"]': {"cycle-open"},
    '["ready start", "move start > top", "return start > top"]': {"cycle-jumps", "cycle-open"},
    '["ready start", "return start > top", "return top > start"]': {"phase-missing"},
    '["ready start", "mvoe start > top", "return top > start"]': {"word-unknown"},
    '["ready start", "move start > tpo", "return tpo > start"]': {"word-unknown"},
    '["ready start", "move start > ~~top", "return ~~top > start"]': {"word-unknown"},
    '["ready", "move start > top", "return top > start"]': {"cycle-form"},
    '["ready start", "move start >", "return top > start"]': {"cycle-form"},
    '["ready start", "move > top", "return top > start"]': {"cycle-form"},
    '["ready ~", "move start > top", "return top > start"]': {"cycle-form"},
    '["ready start > top", "move top > start"]': {"phase-stays"},
    '["ready start", "move start", "return start > top", "return top > start"]': {"phase-goes"},
    '["hold start"]': set(),
    '["move start > top", "return top > start"]': set(),
}


@pytest.mark.parametrize("cycle", CYCLES)
def test_a_cycle_goes_on_from_pose_to_pose_and_closes(cycle: str) -> None:
    text = changed(cycle=f"cycle = {cycle}")
    assert codes(text) == CYCLES[cycle]
    assert all(one.where.line == 2 for one in read(text)[1])


def test_a_word_that_no_cycle_knows_is_told_once() -> None:
    problem = only(changed(cycle='cycle = ["ready start", "move start > tpo", "hold tpo", "return tpo > start"]'))
    assert "`tpo`" in problem_sentence(problem)
    assert "top" in problem_sentence(problem)


ALTERNATING = 'cycle = ["ready start", "move start > top", "return top > {}"]\nalternating = true'


def test_an_alternating_cycle_ends_in_the_mirror_of_its_beginning() -> None:
    assert codes(changed(cycle=ALTERNATING.format("~start"))) == set()


def test_an_alternating_cycle_may_end_in_a_pose_that_is_its_own_mirror() -> None:
    assert codes(changed(cycle=ALTERNATING.format("start"))) == set()


def test_a_cycle_may_begin_in_a_mirrored_pose() -> None:
    assert codes(changed(cycle='cycle = ["move ~start > top", "return top > ~start"]')) == set()
    assert codes(changed(cycle='cycle = ["move ~start > top", "return top > start"]\nalternating = true')) == set()


@pytest.mark.parametrize(
    "stated",
    [
        "bearing = { yaw = 3 }",
        "bearing = { lean = 3 }",
        "bearing = { roll = 3 }",
        "shift = [0, 0.1, 0]",
        "angles = { hip_left = 50 }",
        "angles = { thorax_turn = 3 }",
    ],
)
def test_an_alternating_cycle_that_ends_where_it_began_though_sides_differ_jumps(stated: str) -> None:
    problem = only(changed(cycle=ALTERNATING.format("start")).replace('from = "hook_lying"\n', f'from = "hook_lying"\n{stated}\n'))
    assert problem.code == "cycle-open"
    assert "~start" in problem_sentence(problem)


POSES = {
    'from = "top"': "word-unknown",  # itself
    'from = "later"': "word-unknown",
    'from = "stnading"': "word-unknown",
    "from = 3": "key-form",
    'from = "start"\nangle = { hip = 3 }': "key-unknown",
    'from = "start"\nangles = { hipp = 3 }': "joint-unknown",
    'from = "start"\nangles = { hip = 131 }': "angle-range",
    'from = "start"\nangles = { knee_left = -1 }': "angle-range",
    'from = "start"\nangles = 3': "key-form",
    'from = "start"\nbearing = { pich = 3 }': "key-unknown",
    'from = "start"\nbearing = 3': "key-form",
    'from = "start"\ntouch = "feet on floor"': "key-form",
    'from = "start"\ntouch = ["foots on floor"]': "word-unknown",
    'from = "start"\ntouch = [" on floor"]': "word-unknown",
    'from = "start"\ntouch = ["palms on flor"]': "word-unknown",
    'from = "start"\ntouch = ["palms on body"]': "word-unknown",
    'from = "start"\ntouch = ["palms on wall"]': "surface-missing",
    'from = "start"\nanchor = ["knees"]': "spot-loose",
    'from = "start"\nanchor = ["feet on wall", "grip_left"]\ntouch = ["grip_left on top_of_knee_left"]': "spot-loose",
    'from = "start"\nlift = ["pelvis_back"]': "spot-loose",  # it still carries the body
    'from = "start"\nlift = ["knees"]': "spot-loose",
    'from = "start"\nslide = ["knees"]': "spot-loose",
    'from = "start"\nanchor = [3]': "key-form",
}


@pytest.mark.parametrize("stated", POSES)
def test_a_pose_that_cannot_be_is_a_problem_with_its_line(stated: str) -> None:
    begin = GOOD.index('from = "start"')
    text = GOOD[:begin] + stated + GOOD[GOOD.index("\n[[form]]") :]
    _, problems = read(text)
    assert {one.code for one in problems} == {POSES[stated]}
    for problem in problems:
        assert problem.where.key.startswith("poses.top.")
        assert (problem.where.line or 0) >= 11


@pytest.mark.parametrize("name", ['"a.b"', '"a[0]"', '"a[x]"', '"~top"', '""', "Top", "3"])
def test_a_pose_has_a_plain_name(name: str) -> None:
    problem = only(f"{GOOD}\n[poses.{name}]\n")
    assert problem.code == "pose-name"


def test_poses_are_tables() -> None:
    assert codes(changed(view="view = { azimuth = -90, pitch = 12 }").replace("[poses.top]", "[poses]\ntop = 3\n[more]")) >= {
        "key-form",
        "key-unknown",
    }
    assert ("key-missing", None, "poses") in told(read("view = { azimuth = 0, pitch = 0 }\ncycle = []\n")[1])
    assert told(read(f"poses = 3\n{GOOD[: GOOD.index('[poses')]}")[1])[0] == ("key-form", 1, "poses")


FORMS = {
    'say = "x"\nhigh = 1': "key-missing",  # no measure
    'say = "x"\nmeasure = "wobble knee_left"\nhigh = 1': "measure-form",
    'say = "x"\nmeasure = "gap knee_left"\nhigh = 1': "measure-form",
    'say = "x"\nmeasure = "gap knee_left knee_left"\nhigh = 1': "word-twice",
    'say = "x"\nmeasure = "gap knee_left kneeright"\nhigh = 1': "word-unknown",
    'say = "x"\nmeasure = "angle pelvis"\nhigh = 1': "word-unknown",
    'say = "x"\nmeasure = "spine"': "limit-missing",
    'say = "x"\nmeasure = "spine"\nlow = 3\nhigh = 2': "limit-crossed",
    'say = "x"\nmeasure = "spine"\nlow = 3\nphases = ["rest"]': "word-unknown",
    'say = "x"\nmeasure = "spine"\nlow = 3\nphase = ["hold"]': "key-unknown",
    'measure = "spine"\nlow = 3': "key-missing",
    'say = ""\nmeasure = "spine"\nlow = 3': "key-form",
    'say = "x"\nmeasure = 3\nlow = 3': "key-form",
}


@pytest.mark.parametrize("stated", FORMS)
def test_a_limit_that_cannot_be_measured_is_a_problem(stated: str) -> None:
    problem = only(f"{GOOD}\n[[form]]\n{stated}\n")
    assert problem.code == FORMS[stated]
    assert problem.where.key.startswith("form[1].")


def test_a_limit_in_a_phase_that_the_cycle_does_not_have_is_a_problem() -> None:
    text = changed(cycle='cycle = ["move start > top", "return top > start"]') + 'phases = ["hold", "move"]\n'
    problem = only(text)
    assert (problem.code, problem.where.key) == ("phase-not-there", "form[0].phases")
    assert codes(GOOD + 'phases = ["hold", "move"]\n') == set()
    assert codes(changed(cycle="cycle = 3") + 'phases = ["hold"]\n') == {"key-form"}


def test_form_is_an_array_of_tables() -> None:
    assert only(GOOD[: GOOD.index("[[form]]")].replace("cycle", "form = 3\ncycle", 1)).where.key == "form"


WORDS = {
    'arrow = "pelvs"': "word-unknown",
    "arrow = 3": "key-form",
    'side = "up"': "word-unknown",
    'alternating = "yes"': "key-form",
    "flowing = 1": "key-form",
    'muscles = ["glutes"]': "word-unknown",
    'muscles = "gluteus maximus"': "key-form",
    "muscle = 3": "key-unknown",
    "seconds = 0": "amount-range",
    "seconds = -1": "amount-range",
}


@pytest.mark.parametrize("line", WORDS)
def test_a_word_at_the_top_that_cannot_be_is_a_problem_on_its_line(line: str) -> None:
    problem = only(changed(arrow=line))
    assert (problem.code, problem.where.line, problem.where.key) == (WORDS[line], 3, line.partition(" ")[0])


def test_what_is_stated_is_read() -> None:
    keyframes, problems = read(changed(arrow='arrow = "none"\nside = "left"\nflowing = true\nseconds = 2\nmuscles = ["gluteus maximus"]'))
    assert problems == ()
    assert keyframes is not None
    assert (keyframes.slug, keyframes.side, keyframes.flowing, keyframes.seconds, keyframes.arrow) == ("glute-bridge", "left", True, 2.0, "none")
    assert keyframes.muscles == ("gluteus maximus",)
    assert keyframes.stretches[1] == Stretch(Phase.MOVE, "start", "top")
    top = keyframes.poses["top"]
    assert top.bearing == Bearing(pitch=-114.0)
    assert top.angles["hip_left"] == top.angles["hip_right"] == 10
    assert top.angles["knee_left"] == 98  # from hook_lying, through start
    assert top.sliding == {"palm_left", "palm_right"}
    assert "pelvis_back" not in {one.spot for one in top.contacts}
    (limit,) = keyframes.limits
    assert (limit.low, limit.high, limit.phases) == (None, 0.005, tuple(Phase))


def test_what_is_not_stated_is_absent() -> None:
    keyframes, _ = read(changed(arrow=""))
    assert keyframes is not None
    assert (keyframes.side, keyframes.arrow, keyframes.seconds, keyframes.flowing, keyframes.alternating) == ("", "", 0.0, False, False)


def test_a_spot_touches_anew_where_it_is_said_again() -> None:
    """A landmark without a side is the one on the spot's own side; the same spot on the same surface is not kept twice."""
    text = changed(
        slide='touch = ["grips on top_of_thigh", "grip_left on behind_thigh_right", "feet on floor"]\nlift = ["palms", "pelvis_back"]', lift=""
    )
    keyframes, problems = read(text)
    assert problems == ()
    assert keyframes is not None
    contacts = keyframes.poses["top"].contacts
    assert Contact("grip_left", Surface.BODY, "top_of_thigh_left") in contacts
    assert Contact("grip_left", Surface.BODY, "behind_thigh_right") in contacts
    assert contacts.count(Contact("foot_left", Surface.FLOOR)) == 1


def test_each_surface_that_is_not_there_is_told_once() -> None:
    text = GOOD.replace('from = "hook_lying"', 'from = "sitting"').replace('lift = ["pelvis_back"]\n', "").replace('slide = ["palms"]', "")
    problems = [one for one in read(text)[1] if one.code == "surface-missing"]
    assert told(tuple(problems)) == [("surface-missing", 8, "poses.start.touch")]


MANY = """view = { azimuth = "left" }
cycle = ["move start > top"]
arow = "pelvis"

[props]
mat = { length = true }
tabel = {}

[poses.start]
from = "hook_lyng"
angles = { hipp = 3, knee = 500, ankle = "bent" }

[poses.top]
from = "start"
shift = [0.0, inf, 0.0]
touch = ["palms on wall", "foots on floor"]

[[form]]
say = "straight"
low = 2
high = 1
"""
EXPECTED = {
    ("key-form", 1, "view.azimuth"),
    ("key-missing", 1, "view.pitch"),
    ("cycle-open", 2, "cycle"),
    ("key-unknown", 3, "arow"),
    ("key-form", 6, "props.mat.length"),
    ("key-unknown", 7, "props.tabel"),
    ("word-unknown", 10, "poses.start.from"),
    ("joint-unknown", 11, "poses.start.angles.hipp"),
    ("angle-range", 11, "poses.start.angles.knee"),
    ("key-form", 11, "poses.start.angles.ankle"),
    ("key-form", 15, "poses.top.shift"),
    ("word-unknown", 16, "poses.top.touch"),
    ("surface-missing", 16, "poses.top.touch"),
    ("limit-crossed", 20, "form[0].low"),
    ("key-missing", 18, "form[0].measure"),
}


def test_a_file_with_many_mistakes_tells_all_of_them_at_once() -> None:
    keyframes, problems = read(MANY)
    assert keyframes is None
    assert set(told(problems)) == EXPECTED
    assert len(problems) == len(EXPECTED)


def test_a_line_that_is_not_toml_is_told_with_the_mistakes_beside_it_and_without_echo() -> None:
    text = changed(view="view = azimuth 90").replace("hip = 10", "hipp = 10")
    assert told(read(text)[1]) == [("toml-line", 1, ""), ("joint-unknown", 15, "poses.top.angles.hipp")]


def test_an_empty_file_lacks_what_every_figure_has() -> None:
    assert told(read("")[1]) == [("key-missing", None, key) for key in ("poses", "view", "cycle")]


def test_every_packaged_file_is_read() -> None:
    assert all(keyframes_of(slug).slug == slug for slug in SLUGS)


def test_a_wrong_file_of_ours_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "packaged_text", lambda *_: "[standing]\nform = 3\n")
    with pytest.raises(ValueError, match="key-unknown"):
        positions.__wrapped__()


def test_the_packaged_positions_stand_by_themselves() -> None:
    assert positions()["hook_lying"].angles["hip_left"] == 48
    assert isinstance(positions()["standing"], Pose)
