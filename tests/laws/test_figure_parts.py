"""Laws of the drawn person, over poses, views and looks of every kind."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from limber.body.forward import Posture, mirror, place, posture
from limber.body.skeleton import skeleton
from limber.body.vectors import Rotation, normal
from limber.figure.look import Hair, Look
from limber.figure.part import Outline
from limber.figure.person import parts
from limber.figure.plan import plan
from limber.figure.view import View
from tests.engine.figure.figures import area, points

MOTIONS = skeleton().motions
NUMBERS = st.integers(-1000, 1000).map(lambda whole: whole / 1000)
TURNS = st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS).filter(lambda turn: math.hypot(*turn) > 0.1).map(normal)
SHARES = st.integers(0, 100).map(lambda whole: whole / 100)
VIEWS = st.builds(View, st.integers(-180, 180).map(float), st.integers(0, 25).map(float))
LOOKS = st.builds(Look, st.sampled_from("abcd"), st.sampled_from((1, 2)), st.sampled_from(list(Hair)))


@st.composite
def postures(draw: st.DrawFn) -> Posture:
    """Draw any posture within the joints' ranges: a few joints bent, the others as a person stands."""
    bent = draw(st.dictionaries(st.sampled_from(sorted(MOTIONS)), SHARES, max_size=12))
    angles = {name: MOTIONS[name].low + share * (MOTIONS[name].high - MOTIONS[name].low) for name, share in bent.items()}
    turn: Rotation = draw(TURNS)
    return posture(angles, (0.0, 0.0, 0.5), turn)


@given(postures(), postures(), VIEWS, LOOKS)
def test_one_view_one_look_and_one_plan_give_the_same_points_in_every_pose(first: Posture, second: Posture, view: View, look: Look) -> None:
    chosen = plan([place(first), place(second)], view)
    drawn = [parts(place(one), view, look, chosen) for one in (first, second)]
    shapes = [[(part.name, part.tone, part.far, [len(outline) for outline in part.outlines]) for part in all_parts] for all_parts in drawn]
    assert shapes[0] == shapes[1]


@given(postures(), VIEWS, LOOKS)
def test_every_outline_is_closed_finite_and_near_the_body(one: Posture, view: View, look: Look) -> None:
    for part in parts(place(one), view, look):
        for outline in part.outlines:
            assert len(outline) % 6 == 2
            assert math.dist(outline[:2], outline[-2:]) < 1e-12
            assert all(math.hypot(x, y) < 1.8 for x, y in points(outline))


@given(postures(), VIEWS, LOOKS)
def test_all_outlines_are_wound_against_the_clock(one: Posture, view: View, look: Look) -> None:
    for part in parts(place(one), view, look):
        for outline in part.outlines:
            assert area(outline) > -1e-5, part.name


@given(postures(), VIEWS, LOOKS)
def test_a_mirrored_body_from_the_mirrored_view_gives_the_mirrored_parts(one: Posture, view: View, look: Look) -> None:
    placed, twin = place(one), place(mirror(one))
    chosen, other = plan([placed], view), plan([twin], View(-view.azimuth, view.pitch))
    if chosen.near == other.near:
        return  # seen exactly level, either side may be called near
    seen, reflected = parts(placed, view, look, chosen), parts(twin, View(-view.azimuth, view.pitch), look, other)
    assert [part.name for part in seen] == [part.name for part in reflected]
    for part, twin_part in zip(seen, reflected, strict=True):
        ours = sorted(area(outline) for outline in part.outlines)
        theirs = sorted(area(outline) for outline in twin_part.outlines)
        assert all(math.isclose(a, b, abs_tol=1e-9) for a, b in zip(ours, theirs, strict=True)), part.name
        places = sorted((round(-x, 7) + 0.0, round(y, 7) + 0.0) for outline in part.outlines if _seen(outline) for x, y in points(outline)[:-1])
        mirrored = sorted((round(x, 7) + 0.0, round(y, 7) + 0.0) for outline in twin_part.outlines if _seen(outline) for x, y in points(outline)[:-1])
        assert _alike(places, mirrored), part.name


def _seen(outline: Outline) -> bool:
    """True for what can be seen: a mark of the face that has gone behind the head has shrunk to a line, which lies nowhere."""
    return abs(area(outline)) > 1e-9


def _alike(first: list[tuple[float, float]], second: list[tuple[float, float]]) -> bool:
    """True when two sets of points have the same sums, however rounding has ordered them."""
    return all(math.isclose(math.fsum(f(p) for p in first), math.fsum(f(p) for p in second), abs_tol=2e-5) for f in (_x, _y, _square))


def _x(point: tuple[float, float]) -> float:
    return point[0]


def _y(point: tuple[float, float]) -> float:
    return point[1]


def _square(point: tuple[float, float]) -> float:
    return point[0] ** 2 + point[0] * point[1]


def test_all_parts_of_a_pose_have_at_most_1200_points() -> None:
    """What a pose costs is in the bench; its points are what every frame of it weighs."""
    placed, view = place(posture({"hip_right": 60.0, "lumbar": 20.0})), View(0.0, 12.0)
    drawn = parts(placed, view, Look(hair=Hair.BUN))
    assert sum(len(outline) // 2 for part in drawn for outline in part.outlines) <= 1200
