"""What good form is measured by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.forward import place, posture
from limber.body.skeleton import other_side, skeleton
from limber.body.vectors import UP, about
from limber.figure.form import WORDS, measured
from limber.figure.movement import Movement
from limber.figure.packaged import movement_of
from tests.engine.figure.given import EXERCISES

BRIDGE = movement_of(EXERCISES["glute-bridge"])
POINTS = sorted({*skeleton().joints.values(), *skeleton().ends})
some_points = st.lists(st.sampled_from(POINTS), min_size=3, max_size=3, unique=True)
angles = st.fixed_dictionaries({name: st.floats(motion.low * 0.6, motion.high * 0.6) for name, motion in skeleton().motions.items()})
ROOT = (0.1, -0.2, 0.5)


def measure(words: str, stated: dict[str, float], *, turn: float = 0.0, moving: Movement = BRIDGE) -> float:
    """Measure a body with some angles, turned on the spot."""
    one = posture(stated, ROOT, about(UP, turn))
    return measured(words.split(), place(one), one, moving)


@given(angles, some_points, st.floats(-180, 180))
def test_what_is_measured_between_points_does_not_know_where_the_body_faces(stated: dict[str, float], names: list[str], turn: float) -> None:
    for words in (f"line {' '.join(names)}", f"gap {names[0]} {names[1]}", f"level {names[0]} {names[1]}", f"height {names[0]}", "spine"):
        assert measure(words, stated, turn=turn) == pytest.approx(measure(words, stated), abs=1e-4)


@given(angles, some_points)
def test_measures_agree_with_their_turned_round_selves(stated: dict[str, float], names: list[str]) -> None:
    a, b, c = names
    assert measure(f"gap {a} {b}", stated) == pytest.approx(measure(f"gap {b} {a}", stated))
    assert measure(f"level {a} {b}", stated) == pytest.approx(-measure(f"level {b} {a}", stated))
    assert measure(f"level {a} {b}", stated) == pytest.approx(measure(f"height {a}", stated) - measure(f"height {b}", stated))
    assert measure(f"line {a} {b} {c}", stated) == pytest.approx(measure(f"line {c} {b} {a}", stated))
    assert 0 <= measure(f"line {a} {b} {c}", stated) <= 180


@given(st.floats(0, 150), st.floats(-20, 45), st.floats(-20, 35))
def test_angles_are_those_stated(knee: float, lumbar: float, thorax: float) -> None:
    stated = {"knee_right": knee, "lumbar": lumbar, "thorax": thorax}
    assert measure("angle knee_right", stated) == pytest.approx(knee, abs=1e-5)
    assert measure("spine", stated) == pytest.approx(lumbar + thorax, abs=1e-5)
    assert measure("line hip_right knee_right ankle_right", stated) == pytest.approx(180 - knee, abs=1e-5)


def test_travel_is_from_where_the_cycle_begins() -> None:
    hold = BRIDGE.moments[2]
    for name in ("pelvis", other_side("knee_left")):
        posture_at = BRIDGE.posture(hold, 0.5)
        start = BRIDGE.within(BRIDGE.moments[0], 0.0).points[name]
        end = place(posture_at).points[name]
        expected = sum((a - b) ** 2 for a, b in zip(start, end, strict=True)) ** 0.5
        assert measured(("travel", name), place(posture_at), posture_at, BRIDGE) == pytest.approx(expected)
        assert expected > 0.01


def test_points_that_lie_in_one_place_make_no_corner() -> None:
    assert measure("line pelvis pelvis nose", {}) == 0.0


def test_every_word_is_measured_and_no_other() -> None:
    names = ["hip_left", "knee_left", "ankle_left"]
    for word, count in WORDS.items():
        stated = ["knee_left"] if word == "angle" else names[:count]
        assert isinstance(measure(" ".join([word, *stated]), {"knee_left": 10.0}), float)
    with pytest.raises(KeyError):
        measure("wobble", {})
