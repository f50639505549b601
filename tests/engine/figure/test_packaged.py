"""The movements that ship, their seconds, and a person's own file on the way to becoming one."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.body.skeleton import other_side
from limber.body.vectors import Vector, length, minus, mirrored
from limber.dose.dose import Range, Tempo
from limber.figure import packaged
from limber.figure.keyframes import Phase
from limber.figure.packaged import (
    LONGEST_SHOWN,
    READY_SECONDS,
    SHORTEST_MOVE,
    effort_at,
    frames,
    keyframes_of,
    lengths,
    mirror,
    movement_of,
    placed_at,
    pose,
)
from limber.wording import problem_sentence
from tests.engine.figure.given import EXERCISES, GOOD, SLUGS, SOURCE, changed, moved, told

BRIDGE = EXERCISES["glute-bridge"]
slugs = st.sampled_from(SLUGS)
seconds = st.integers(0, 30)


def near(a: Vector, b: Vector) -> bool:
    """Tell whether two points are one."""
    return length(minus(a, b)) < 1e-9


@given(seconds, seconds, seconds, st.one_of(st.none(), st.integers(1, 30)), st.booleans())
def test_phases_last_as_the_tempo_says(out: int, stay: int, back: int, hold: int | None, in_dose: bool) -> None:
    """The tempo of the starting dose, else the exercise's own; a hold of the dose before the tempo's, and no longer than a picture shows."""
    out, back = (max(1, out), max(1, back)) if in_dose else (out, back)  # a dose has no tempo of 0 seconds
    tempo = Tempo(out, stay if hold is None else 0, back)  # nor one that stays beside a hold
    start = replace(BRIDGE.start, tempo=tempo if in_dose else None, hold=None if hold is None else Range(hold, hold))
    found = lengths(replace(BRIDGE, start=start, tempo=Tempo(99, 99, 99) if in_dose else tempo), 0.0)
    assert found[Phase.MOVE] == max(out, SHORTEST_MOVE)
    assert found[Phase.RETURN] == max(back, SHORTEST_MOVE)
    assert found[Phase.HOLD] == min(LONGEST_SHOWN, (tempo.stay if hold is None else hold) or READY_SECONDS)
    assert found[Phase.READY] == READY_SECONDS
    assert set(found) == set(Phase)
    assert min(found.values()) > 0


@given(st.floats(0.1, 60))
def test_where_no_tempo_makes_sense_every_movement_has_its_own_seconds(each: float) -> None:
    assert lengths(BRIDGE, each) == {Phase.READY: READY_SECONDS, Phase.MOVE: each, Phase.HOLD: each, Phase.RETURN: each}


@given(slugs, st.floats(0, 60))
def test_the_other_side_is_the_mirror(slug: str, time: float) -> None:
    side = movement_of(EXERCISES[slug]).keyframes.side
    plain = pose(EXERCISES[slug], time)
    for asked in ("left", "right"):
        swapped = bool(side) and asked != side
        found = pose(EXERCISES[slug], time, asked)
        for name, point in plain.items():
            assert near(found[other_side(name)], mirrored(point)) if swapped else near(found[name], point)


@given(slugs, st.floats(0, 60))
def test_the_mirror_of_a_mirror_is_the_body(slug: str, time: float) -> None:
    placed = placed_at(EXERCISES[slug], time)
    again = mirror(mirror(placed))
    assert again.points == placed.points
    assert again.turns == placed.turns


@given(slugs, st.floats(0, 60))
def test_effort_is_a_share_and_none_where_the_cycle_begins(slug: str, time: float) -> None:
    moving = movement_of(EXERCISES[slug])
    assert -1e-9 <= effort_at(moving, time) <= 1 + 1e-9
    alone = len({one.first.lstrip("~") for one in moving.moments}) == 1
    assert effort_at(moving, 0.0) == (1.0 if alone else 0.0)


def test_effort_grows_on_the_way_out_stays_and_falls_on_the_way_back() -> None:
    moving = movement_of(BRIDGE)
    ready, move, hold, back = moving.moments
    half = {one.phase: effort_at(moving, (one.begin + one.end) / 2) for one in moving.moments}
    assert half == {Phase.READY: 0.0, Phase.MOVE: pytest.approx(0.5), Phase.HOLD: 1.0, Phase.RETURN: pytest.approx(0.5)}
    assert effort_at(moving, move.begin + 0.1) < effort_at(moving, move.end - 0.1)
    assert effort_at(moving, back.begin + 0.1) > effort_at(moving, back.end - 0.1)
    assert ready.begin < hold.begin


def test_the_mirror_of_the_first_pose_is_no_effort() -> None:
    moving = movement_of(EXERCISES["dead-bug"])
    assert effort_at(moving, moving.seconds / 2) == 0.0


@given(slugs, st.integers(1, 12))
def test_frames_are_even_in_time_and_know_their_part(slug: str, count: int) -> None:
    moving = movement_of(EXERCISES[slug])
    found = frames(moving, count)
    assert len(found) == count
    assert found[0][0] == 0.0
    for (before, _, _), (after, _, _) in itertools.pairwise(found):
        assert after - before == pytest.approx(moving.seconds / count)
    for time, moment, placed in found:
        assert moment.begin <= time < moment.end
        assert placed.points == moving.at(time).points


def test_an_exercise_without_keyframes_raises() -> None:
    with pytest.raises(KeyError, match="no-such"):
        keyframes_of("no-such")


def test_a_wrong_file_of_ours_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packaged, "packaged_text", lambda *_: changed(angles="angles = { hipp = 3 }"))
    with pytest.raises(ValueError, match="joint-unknown"):
        keyframes_of.__wrapped__("glute-bridge")


def test_a_good_file_is_a_movement() -> None:
    moving, problems = moved(GOOD)
    assert problems == ()
    assert moving is not None
    assert moving.seconds == 1 + 3 + 2 + 3


def test_what_cannot_be_read_is_told_before_any_law_is_asked() -> None:
    moving, problems = moved(changed(angles="angles = { hipp = 3, neck = -30 }"))
    assert moving is None
    assert told(problems) == [("joint-unknown", 15, "poses.top.angles.hipp")]


def test_every_law_that_is_broken_is_told_at_once_with_its_line() -> None:
    moving, problems = moved(changed(angles="angles = { neck = -20, shoulder = -8, hip = 10 }", high="high = 0.005\nlow = 0.001"))
    assert moving is None
    assert {one.code for one in problems} >= {"sunk-in", "contact-not-reached", "form-limit"}
    for problem in problems:
        assert problem.where.source == SOURCE
        assert (problem.where.line or 0) >= 8
        assert problem_sentence(problem).count(problem.where.key) >= 1


def test_the_example_of_the_document_breaks_no_law(root: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", (root / "docs/figure.md").read_text(encoding="utf-8"), re.DOTALL)
    moving, problems = moved(example)
    assert problems == ()
    assert moving is not None
