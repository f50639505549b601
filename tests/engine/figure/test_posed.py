"""Poses of no exercise: each can be held, is drawn with what stands around it, and there is one for every move of the way down and up."""

from __future__ import annotations

import pytest

from limber.figure import posed as posing
from limber.figure.laws import check
from limber.figure.look import Hair, Look
from limber.figure.posed import posed, posed_svg, standing_still
from limber.problems import Problem, Where
from limber.session import place
from tests.engine.figure.scenes import every, parsed


@pytest.mark.parametrize("name", sorted(posed()))
def test_every_pose_keeps_the_laws_of_figures(name: str) -> None:
    assert check(standing_still(name)) == ()


@pytest.mark.parametrize("code", sorted(move for moves in place._GUIDE.values() for move in moves))
def test_every_move_of_the_way_down_and_up_has_a_pose(code: str) -> None:
    assert code in posed()


def test_the_chair_stands_in_every_picture_of_the_way_down_to_the_floor_and_up() -> None:
    floor = [posed_svg(name, "On the way.") for name in posed() if name.startswith("floor-")]
    assert len(floor) == 10
    assert all('class="wood"' in svg and 'class="mat"' in svg for svg in floor)


def test_a_pose_stands_still_and_says_what_it_shows() -> None:
    tree = parsed(posed_svg("floor-down-knee", "Step back & kneel.", Look("c", 2, Hair.BUN)))
    assert [tree.findtext(f"{{http://www.w3.org/2000/svg}}{word}") for word in ("title", "desc")] == ["Step back & kneel."] * 2
    assert not every(tree, "animate")
    assert all(mark not in str(posed_svg("floor-down-knee", "")) for mark in ('class="ghost"', 'class="arrow"', 'class="glow"'))


def test_a_pose_that_nothing_states_has_no_picture() -> None:
    with pytest.raises(KeyError):
        posed_svg("floor-down-cellar", "")


def test_a_wrong_file_of_ours_is_a_mistake_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    posed.cache_clear()
    monkeypatch.setattr(posing, "read_keyframes", lambda *_: (None, (Problem("key-missing", Where("floor.toml", 1, "view")),)))
    with pytest.raises(ValueError, match="key-missing"):
        posed()
