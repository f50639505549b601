"""Pieces drawn only where going straight would be seen: what a browser shows of them is what would be drawn then."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.figure.between import UNSEEN, drawn, shape
from limber.figure.course import course
from limber.figure.film import Film
from limber.figure.packaged import drawn as slugs
from limber.figure.part import Part
from limber.figure.person import parts
from limber.figure.scene import planned
from limber.figure.seen import Seen
from tests.engine.figure.browser import frames
from tests.engine.figure.figures import ends
from tests.engine.figure.scenes import LOOK, RAISE, STANDING, a_scene, moving, shipped, there_and_back

WALKS = {"walk-easy", "walk-brisk"}
FILMED = cache(lambda slug: moving(shipped(slug)))


def shown(film: Film, index: int, share: float) -> list[tuple[float, float]]:
    """Give the points that one part runs through as a browser shows them after a share of the cycle."""
    left_out = frozenset(place for place, shot in enumerate(film.shots) if not shot.paths[index])
    first, last, part = frames(film.reel, len(film.shots), share, left_out)
    pairs = zip(film.shots[first].parts[index].outlines, film.shots[last].parts[index].outlines, strict=True)
    return [(a + (c - a) * part, b + (d - b) * part) for one, other in pairs for (a, b), (c, d) in zip(ends(one), ends(other), strict=True)]


@given(st.sampled_from(sorted(slugs() - WALKS)), st.floats(0, 0.999))
def test_every_part_is_shown_within_a_hands_breadth_of_where_it_would_be_drawn(slug: str, share: float) -> None:
    """Joints stay within .01; skin a little further from a joint that turns. A face that turns away has marks that leap round its edge: not these."""
    film, scene = FILMED(slug), shipped(slug)
    true = parts(scene.cycle.at(scene.cycle.seconds * share), scene.view, LOOK, planned(scene, course(scene.cycle)))
    for index, part in enumerate(true):
        if part.tone in {"leg", "shirt", "sleeve"} or part.name.endswith(("arm", "foot")):
            assert off(part, shown(film, index, share)) < 0.02, part.name


def off(part: Part, points: list[tuple[float, float]]) -> float:
    """Give how far the points that a part runs through are off others."""
    true = [point for outline in part.outlines for point in ends(outline)]
    return max(max(abs(a - c), abs(b - d)) for (a, b), (c, d) in zip(true, points, strict=True))


def test_what_has_not_moved_is_drawn_once_and_is_the_very_same() -> None:
    """Only the right arm is lifted: all else is one drawing in every frame."""
    film = moving(a_scene(RAISE))
    for index, part in enumerate(film.shots[0].parts):
        paths = {shot.paths[index] for shot in film.shots} - {""}
        assert len(paths) == (1 if part.name in {"head", "hair", "shirt", "far_leg", "near_foot", "far_arm"} else len(paths))
    assert len({shot.paths[[part.name for part in film.shots[0].parts].index("near_arm")] for shot in film.shots}) > 3


def test_a_sleeve_is_drawn_once_where_the_elbow_bends_and_a_leg_where_the_foot_does() -> None:
    bent = {**STANDING, "elbow_right": 90.0, "ankle_right": -30.0}
    film = moving(a_scene(there_and_back(bent)))
    drawn_of = {part.name: {shot.paths[index] for shot in film.shots} - {""} for index, part in enumerate(film.shots[0].parts)}
    assert [len(drawn_of[name]) for name in ("near_sleeve", "pelvis_leg")] == [1, 1]
    assert min(len(drawn_of[name]) for name in ("near_arm", "near_foot")) > 1


def test_a_line_of_joints_that_swings_round_as_one_passes_before_another_is_told_by_its_ways() -> None:
    """All three points move along straight lines; the way from the first to the second turns half round where they meet."""

    def numbers(x: float) -> tuple[float, ...]:
        points = {"a": (x, 0.01, 0.0), "b": (0.0, 0.0, 0.0)}
        return shape(Seen(points, {}), (), ("a", "b"), ("a", "b"))

    wide = numbers(-0.1), numbers(0.0), numbers(0.1)
    assert [now - (begin + end) / 2 for begin, now, end in zip(*wide, strict=True)][:4] == pytest.approx([0.0] * 4)
    assert max(abs(now - (begin + end) / 2) for begin, now, end in zip(*wide, strict=True)) > UNSEEN


def test_a_piece_that_rides_along_a_straight_line_is_drawn_at_its_ends() -> None:
    straight = [(float(place), 0.0) for place in range(5)]
    way = tuple((frame, float(frame)) for frame in range(5))
    assert drawn(straight, [way], set()) == [0, -1, -1, -1, 4]
    assert drawn(straight, [way], {2}) == [0, -1, 2, -1, 4]
    assert drawn(straight, [], set()) == [0, 1, 2, 3, 4]


def test_a_piece_that_leaves_the_line_is_drawn_where_it_does() -> None:
    way = tuple((frame, float(frame)) for frame in range(5))
    bowed = [(0.0, 0.0), (1.0, 0.75), (2.0, 1.0), (3.0, 0.75), (4.0, 0.0)]
    assert drawn(bowed, [way], set()) == [0, 1, 2, 3, 4]
    assert drawn([(x, y * UNSEEN * 0.9) for x, y in bowed], [way], set()) == [0, -1, -1, -1, 4]


def test_a_frame_that_one_way_passes_and_another_ends_in_is_drawn() -> None:
    straight = [(float(place), 0.0) for place in range(3)]
    out, half_back = ((0, 0.0), (1, 1.0), (2, 2.0)), ((2, 0.0), (1, 1.0))
    assert drawn(straight, [out, half_back], set()) == [0, 1, 2]


def test_frames_that_look_alike_are_drawn_once() -> None:
    assert drawn([(0.0, 1.0), (0.5, 1.0), (0.0001, 1.0)], [((0, 0.0), (1, 1.0)), ((1, 0.0), (2, 1.0))], set()) == [0, 1, 0]


@pytest.mark.parametrize("slug", ["sit-to-stand", "step-tap", "cat-camel", "walk-easy"])
def test_the_best_moment_and_both_ends_of_every_way_out_are_drawn_whole(slug: str) -> None:
    film, way = FILMED(slug), course(shipped(slug).cycle)
    for second in (way.key, *(one.begin for one in way.outward), *(one.peak for one in way.outward)):
        assert all(film.shots[film.at(second)].paths)
