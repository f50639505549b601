"""What goes with the body: bands, towels, cranks, and the water of a pool."""

from __future__ import annotations

import pytest

from limber.figure.canvas import Box
from limber.figure.held import crank, held, place, water
from limber.figure.props import Band, Bike, Pool, Towel
from tests.engine.figure.figures import body
from tests.engine.figure.scenes import RAISE, SIDE, a_scene, every, moving, parsed

FILM = moving(a_scene(RAISE))


def test_a_band_runs_through_hands_and_places_and_goes_with_the_hand() -> None:
    (path,) = every(parsed(held(FILM, SIDE, Band(("hand_left", (0.6, 0.0, 0.6), "hand_right")))), "path")
    assert path.attrib["d"].count("L") == 2
    assert len(every(path, "animate")) == 1
    x, y = SIDE.point(FILM.shots[FILM.key].placed.points["hand_right"])
    assert path.attrib["d"].endswith(f"L{round(x * 1000)} {round(-y * 1000)}")


def test_a_towel_has_an_edge_and_lies_still_where_nothing_moves_it() -> None:
    edge, cloth = every(parsed(held(FILM, SIDE, Towel(("hand_left", "sole_left")))), "path")
    assert int(edge.attrib["stroke-width"]) > int(cloth.attrib["stroke-width"])
    assert list(edge) == []


def test_a_sole_is_between_heel_and_toe() -> None:
    placed = body()
    x, y, _ = place(placed, "sole_left")
    assert placed.points["heel_left"][0] < x < placed.points["toe_left"][0]
    assert y == placed.points["toe_left"][1]


def test_a_point_the_body_does_not_know_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        place(body(), "tail")


def test_a_crank_leads_from_the_axle_to_the_foot() -> None:
    (path,) = every(parsed(crank(FILM, SIDE, Bike(crank=(0.1, 0.2)), "right")), "path")
    axle = SIDE.point((0.1, 0.0, 0.2))
    assert path.attrib["d"].startswith(f"M{round(axle[0] * 1000)} {round(-axle[1] * 1000)}L")


def test_water_covers_the_picture_below_its_level() -> None:
    box = Box(-300, -1000, 411, 60)
    far, mark = water(Pool(0.6), SIDE, box)
    assert far.box == mark.box
    under, surface = every(parsed(mark.svg), "path")
    level = round(-SIDE.point((0.0, 0.0, 0.6))[1] * 1000)
    assert surface.attrib["d"].startswith(f"M-300 {level}q")
    assert under.attrib["d"].endswith("V60H-300z")
    assert mark.box.right >= 411
    assert mark.box.top == -1000
