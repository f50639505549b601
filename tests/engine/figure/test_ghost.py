"""The ghost: only what moves, as it was at the start, flat and dashed, for as long as the body is away."""

from __future__ import annotations

from limber.figure.course import course
from limber.figure.ghost import ghost, moved
from tests.engine.figure.scenes import RAISE, RESTING, a_scene, every, moving, parsed, still_film

FILM = moving(a_scene(RAISE))
(WAY,) = course(RAISE).outward


def test_only_the_parts_that_move_have_a_ghost() -> None:
    names = {FILM.shots[0].parts[place].name for place in moved(FILM.shots[0], FILM.shots[FILM.key])}
    assert "near_arm" in names
    assert not names & {"pelvis_leg", "far_leg", "head", "face", "cheek"}


def test_the_ghost_is_the_start_pose() -> None:
    drawn = {path.get("d") for path in every(parsed(ghost(FILM, 0, FILM.key, "g")), "path")}
    assert drawn == {FILM.shots[0].paths[place] for place in moved(FILM.shots[0], FILM.shots[FILM.key])}


def test_lines_are_painted_under_fills_so_that_no_line_runs_inside() -> None:
    line, fill = every(parsed(ghost(FILM, 0, FILM.key, "g")), "use")
    assert (line.get("fill"), line.get("stroke-dasharray")) == ("none", "24 11")
    assert (fill.get("stroke"), fill.get("fill"), fill.get("class")) == (None, "#E9EAE1", "ghost")


def test_what_does_not_move_has_no_ghost() -> None:
    still = still_film(a_scene(RESTING), 0.0, 2.0)
    assert ghost(still, 0, 1, "g") == ""


def test_a_ghost_shows_from_the_beginning_of_the_movement_until_the_body_is_back() -> None:
    (fades,) = every(parsed(ghost(FILM, 0, FILM.key, "g", WAY)), "animate")
    times = [float(time) * RAISE.seconds for time in fades.attrib["keyTimes"].split(";")]
    assert abs(times[1] - 1.0) < 1e-2
    assert abs(times[-1] - 11.0) < 1e-2
    assert every(parsed(ghost(FILM, 0, FILM.key, "g")), "animate") == []
