"""Working muscles: every muscle of the catalogue has its place on the skin; what the body hides does not glow."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.figure import glow
from limber.figure.view import View
from limber.problems import Problem, Where
from tests.engine.figure.figures import body
from tests.engine.figure.scenes import BEHIND, FRONT, RAISE, RESTING, SIDE, a_scene, every, moving, parsed, still_film

PLACED = body(both_shoulder_abduction=8.0)
MUSCLES = sorted(glow.muscles())


def test_every_muscle_of_the_catalogue_has_a_place_and_no_place_is_for_nothing() -> None:
    assert set(glow.muscles()) == set(load().vocabulary.muscles)


@given(st.sampled_from(MUSCLES), st.floats(-180, 180), st.sampled_from(["left", "right"]))
def test_a_glow_lies_on_the_body(muscle: str, azimuth: float, side: str) -> None:
    view = View(azimuth, 10.0)
    light = glow.light(PLACED, view, glow.muscles()[muscle], side, stretch=False)
    near = min(math.dist((light.x, -light.y), (x * 1000, y * 1000)) for x, y in map(view.point, PLACED.points.values()))
    assert near < 140
    assert light.long >= light.wide > 0


@given(st.sampled_from(MUSCLES), st.floats(-180, 180))
def test_left_and_right_glow_in_the_mirror(muscle: str, azimuth: float) -> None:
    place = glow.muscles()[muscle]
    views = {"left": View(azimuth, 10.0), "right": View(-azimuth, 10.0)}
    left, right = (glow.light(PLACED, view, place, side, stretch=False) for side, view in views.items())
    if place.paired:
        assert abs(left.x + right.x) <= 1
        assert (left.y, left.wide) == (right.y, right.wide)


def test_a_muscle_of_the_back_is_seen_from_behind_and_from_the_side_but_not_from_the_front() -> None:
    back = ("erector spinae",)
    assert [bool(glow.chosen(back, "", PLACED, view)) for view in (BEHIND, SIDE, FRONT)] == [True, True, False]


def test_from_the_side_the_near_one_of_a_pair_glows() -> None:
    assert [side for _, side in glow.chosen(("gluteus maximus",), "", PLACED, SIDE)] == ["right"]


def test_only_the_working_side_glows() -> None:
    assert [side for _, side in glow.chosen(("quadriceps femoris",), "left", PLACED, FRONT)] == ["left"]
    assert [side for _, side in glow.chosen(("quadriceps femoris",), "", PLACED, FRONT)] == ["left", "right"]


def test_a_muscle_of_the_middle_glows_once() -> None:
    assert len(glow.chosen(("rectus abdominis",), "right", PLACED, FRONT)) == 1


def test_muscles_in_one_place_glow_as_one() -> None:
    assert len(glow.chosen(("biceps femoris", "semitendinosus", "semimembranosus"), "right", PLACED, SIDE)) == 1


def test_a_stretch_is_longer_and_paler() -> None:
    place = glow.muscles()["biceps femoris"]
    plain, long = (glow.light(PLACED, SIDE, place, "right", stretch=stretch) for stretch in (False, True))
    assert long.long > plain.long
    film = still_film(a_scene(), 4.0)
    written = [glow.glows(film, SIDE, [(place, "right")], "right", "x-", stretch)[0] for stretch in (False, True)]
    assert "#FFB347" in written[0]
    assert "#FFB347" not in written[1]


def test_a_glow_is_painted_inside_the_part_that_covers_the_muscle() -> None:
    film = still_film(a_scene(), 4.0)
    parts = film.shots[0].parts
    for muscle, names in (("gluteus maximus", {"pelvis_leg"}), ("rectus abdominis", {"shirt"}), ("biceps brachii", {"near_sleeve", "near_arm"})):
        _, inside = glow.glows(film, SIDE, [(glow.muscles()[muscle], "right")], "right", "x-", stretch=False)
        assert {parts[place].name for place in inside} == names
    _, inside = glow.glows(film, SIDE, [(glow.muscles()["quadriceps femoris"], "left")], "right", "x-", stretch=False)
    assert {parts[place].name for place in inside} == {"far_leg"}


def test_a_part_that_is_not_drawn_does_not_glow() -> None:
    parts = still_film(a_scene(), 4.0).shots[0].parts
    assert glow.part_of("tail", "right", "right", parts) is None
    place = glow.Place(glow.End("thigh", (0.0, 0.1, 0.0)), glow.End("thigh", (0.0, 0.1, -0.1)), 0.05, ("tail",))
    assert glow.glows(still_film(a_scene(), 4.0), SIDE, [(place, "right")], "right", "x-", stretch=False)[1] == {}


def test_the_light_grows_with_the_effort_and_goes_with_the_muscle() -> None:
    film = moving(a_scene(RAISE))
    defined, _ = glow.glows(film, SIDE, [(glow.muscles()["deltoid"], "right")], "right", "x-", stretch=False)
    animated = {one.get("attributeName"): one.attrib["values"].split(";") for one in every(parsed(defined), "animate")}
    assert (animated["opacity"][0], max(animated["opacity"])) == ("0", "1")
    assert every(parsed(defined), "animateTransform")


def test_a_body_that_rests_has_a_light_that_does_not_move() -> None:
    defined, _ = glow.glows(moving(a_scene(RESTING)), SIDE, [(glow.muscles()["deltoid"], "right")], "right", "x-", stretch=False)
    assert "<animate" not in defined


def test_nothing_glows_where_nothing_works() -> None:
    assert glow.glows(moving(a_scene()), SIDE, [], "right", "x-", stretch=False) == ("", {})


def test_a_turn_never_leaps() -> None:
    assert glow._steady([80, -85, 88]) == [80, 95, 88]


def test_a_file_that_is_no_toml_is_a_mistake_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glow, "read_table", lambda *_: (None, (Problem("toml", Where("muscles.toml")),)))
    glow.muscles.cache_clear()
    with pytest.raises(ValueError, match=r"muscles\.toml"):
        glow.muscles()
    monkeypatch.undo()
    glow.muscles.cache_clear()


def test_an_end_that_is_no_segment_with_three_numbers_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="thorax"):
        glow._end(["thorax", 0.06, 0.0])
