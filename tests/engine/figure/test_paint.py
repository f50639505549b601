"""One part of the person as SVG: outline first, then shade, then the lit tone clipped to it, all from one path."""

from __future__ import annotations

from limber.figure.paint import LINE, paint
from limber.figure.palette import palette
from tests.engine.figure.scenes import RAISE, STANDING, a_scene, cycle, every, moving, parsed, still_film

TONES = palette("a")


def index(names: list[str], name: str) -> int:
    """Give the place of a part."""
    return names.index(name)


def test_one_path_is_drawn_as_shade_with_its_outline_first_and_again_lit_within_itself() -> None:
    film = still_film(a_scene(), 0.0)
    place = index([part.name for part in film.shots[0].parts], "shirt")
    tree = parsed(paint(film, place, "x-", TONES["shirt"], "<circle r='1'/>"))
    (path,) = every(tree, "path")
    clip_use, shade, lit = every(tree, "use")
    assert path.get("id") == f"x-{place}"
    assert {use.get("href") for use in (clip_use, shade, lit)} == {f"#x-{place}"}
    assert (shade.get("fill"), shade.get("stroke"), shade.get("paint-order")) == (TONES["shirt"].shade, TONES["shirt"].line, "stroke")
    assert shade.get("stroke-width") == str(LINE)
    assert (lit.get("fill"), lit.get("transform")) == (TONES["shirt"].base, "translate(-5-8)")
    (clipped,) = [group for group in every(tree, "g") if group.get("clip-path") == f"url(#x-{place}c)"]
    assert [child.tag.rpartition("}")[2] for child in clipped] == ["use", "circle"]


def test_a_part_says_in_its_classes_what_it_is() -> None:
    film = still_film(a_scene(), 0.0)
    parts = film.shots[0].parts
    place = next(i for i, part in enumerate(parts) if part.far)
    _, shade, lit = every(parsed(paint(film, place, "x-", TONES["far_skin"])), "use")
    assert shade.get("class") == f"{parts[place].tone} far shade"
    assert lit.get("class") == f"{parts[place].tone} far"


def test_a_flat_mark_is_one_path_without_outline() -> None:
    film = still_film(a_scene(), 0.0)
    place = next(i for i, part in enumerate(film.shots[0].parts) if part.tone == "ink")
    tree = parsed(paint(film, place, "x-", TONES["ink"]))
    (path,) = every(tree, "path")
    assert (path.get("fill"), path.get("class"), path.get("stroke")) == (TONES["ink"].base, "ink", None)


def test_only_a_part_that_moves_is_animated() -> None:
    film = moving(a_scene(RAISE))
    drawn = {part.name: paint(film, place, "x-", TONES[part.tone]) for place, part in enumerate(film.shots[0].parts)}
    assert "<animate" in drawn["near_arm"]
    assert "<animate" not in drawn["far_leg"]
    assert drawn["near_arm"].count("<animate") == 1


def test_what_stands_before_the_animation_starts_is_the_best_moment() -> None:
    film = moving(a_scene(RAISE))
    place = index([part.name for part in film.shots[0].parts], "near_arm")
    (path,) = every(parsed(paint(film, place, "x-", TONES["skin"])), "path")
    assert path.get("d") == film.shots[film.key].paths[place] != film.shots[0].paths[place]


def test_a_tremble_too_small_to_be_written_is_not_animated() -> None:
    trembling = {**STANDING, "shoulder_right": 0.02}
    film = moving(a_scene(cycle([("move", 2, STANDING, trembling), ("return", 2, trembling, STANDING)])))
    assert all("<animate" not in paint(film, place, "x-", TONES[part.tone]) for place, part in enumerate(film.shots[0].parts))
