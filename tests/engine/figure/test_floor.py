"""What lies under the person, and the shadows that they cast on it."""

from __future__ import annotations

from limber.figure.floor import ground, shades, shadows, standing
from limber.figure.props import Bed, Bike, Chair, Mat, Pillow, Rail, Step
from limber.figure.view import View
from tests.engine.figure.figures import body
from tests.engine.figure.scenes import RAISE, SIDE, STANDING, a_scene, cycle, every, lying, moving, parsed, posed, still_film

FILM = still_film(a_scene(), 0.0)


def test_who_stands_has_an_oval_of_floor_under_both_feet() -> None:
    mark = ground(FILM, SIDE, ())
    (oval,) = every(parsed(mark.svg), "ellipse")
    assert oval.get("class") == "mat"
    feet = [SIDE.point(FILM.shots[0].placed.points[name])[0] * 1000 for name in ("toe_left", "heel_right")]
    assert all(mark.box.left + 100 < x < mark.box.right - 100 for x in feet)


def test_the_floor_reaches_under_what_stands_beside_the_person() -> None:
    for prop in (Chair((0.7, 0.0)), Rail((0.7, 0.0)), Step((0.7, 0.0)), Bike((0.5, 0.0)), Bed((0.7, 0.0))):
        assert ground(FILM, SIDE, (prop,)).box.right > ground(FILM, SIDE, (Pillow(),)).box.right + 100


def test_a_mat_is_longer_than_the_body_and_has_an_edge() -> None:
    mark = ground(FILM, SIDE, (Mat(),))
    edge, top = every(parsed(mark.svg), "path")
    assert (edge.get("class"), top.get("class")) == ("mat edge", "mat")
    xs = [SIDE.point(point)[0] * 1000 for point in FILM.shots[0].placed.points.values()]
    assert mark.box.left < min(xs) - 60
    assert mark.box.right > max(xs) + 60


def test_a_mat_may_be_laid_where_it_is_told() -> None:
    box = ground(FILM, SIDE, (Mat(centre=(1.0, 0.0), length=1.2),)).box
    assert (box.left + box.right) / 2 == 1000
    assert abs(box.right - box.left - 1200) < 2


def test_there_is_floor_under_a_body_that_touches_none() -> None:
    scene = a_scene()
    flying = still_film(a_scene(cycle([("ready", 1, {**STANDING, "both_hip": 90.0}, {**STANDING, "both_hip": 90.0})])), 0.0)
    assert ground(flying, scene.view, ()).svg


def test_what_touches_casts_a_shadow_and_what_is_high_up_none() -> None:
    trunk, *_ = shades(posed(STANDING), SIDE)
    assert trunk.strength == 0
    feet = shades(posed(STANDING), SIDE)[1:3]
    assert all(foot.strength > 0.3 for foot in feet)
    assert shades(lying(), SIDE)[0].strength > 0.3


def test_a_shadow_thins_as_the_leg_rises() -> None:
    strengths = [shades(body(hip_right=angle), SIDE)[2].strength for angle in (0.0, 15.0, 30.0, 90.0)]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[-1] < strengths[0]


def test_a_shadow_moves_only_where_the_body_does() -> None:
    film = moving(a_scene(RAISE))
    drawn = shadows(film, SIDE, "shadow")
    assert len(every(parsed(drawn), "ellipse")) == 2
    assert "<animate" not in drawn
    lifted = {**STANDING, "hip_right": 60.0}
    lifting = moving(a_scene(cycle([("move", 2, STANDING, lifted), ("return", 2, lifted, STANDING)])))
    assert {one.get("attributeName") for one in every(parsed(shadows(lifting, SIDE, "shadow")), "animate")} >= {"cx", "opacity"}


def test_furniture_casts_a_shadow_of_its_own() -> None:
    assert len(every(parsed(standing(SIDE, (Chair(), Step(), Pillow()), "x-")), "ellipse")) == 2


def test_the_floor_is_flat_where_it_is_seen_from_the_side() -> None:
    assert shades(posed(STANDING), View(-90.0, 0.0))[1].wide > 0
