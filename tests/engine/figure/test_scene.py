"""What stands in the picture and in which order."""

from __future__ import annotations

from limber.figure import scene as stage
from limber.figure.course import course
from limber.figure.film import Film
from limber.figure.props import Band, Bike, Chair, Mat, Pillow, Pool, Prop, Wall
from limber.figure.scene import Scene, picture, planned, restless, steady, swapped, ways
from limber.figure.svg import still
from tests.engine.figure.scenes import (
    ARM_UP,
    BEHIND,
    FRONT,
    LEG_OUT,
    LOOK,
    RAISE,
    RESTING,
    SIDE,
    STANDING,
    TWO_WAYS,
    a_scene,
    cycle,
    every,
    moving,
    parsed,
    still_film,
)


def drawn(scene: Scene) -> str:
    """Give the inside of a scene's moving picture."""
    film = moving(scene)
    return picture(scene, LOOK, film, ways(scene, film, course(scene.cycle).outward), "x-").svg


def order(svg: str, *pieces: str) -> list[str]:
    """Give pieces in the order in which they are painted; each is there."""
    assert all(piece in svg for piece in pieces)
    return sorted(pieces, key=svg.index)


def around(*props: Prop, moves: object = RAISE, **changed: object) -> Scene:
    """Give a scene with props."""
    return a_scene(moves, props=props, **changed)  # type: ignore[arg-type]


def test_floor_shadow_prop_ghost_person_and_arrow_come_in_this_order() -> None:
    svg = drawn(around(Chair((0.4, 0.0))))
    pieces = ('class="mat"', "url(#x-shadow)", 'class="prop"', 'class="ghost', 'class="shirt shade"', 'class="arrow"')
    assert order(svg, *pieces) == list(pieces)


def test_what_the_hands_hold_is_painted_under_the_near_arm_and_over_the_rest() -> None:
    svg = drawn(around(Band(("hand_left", "hand_right"))))
    film = moving(a_scene())
    names = [part.name for part in film.shots[0].parts]
    near = min(names.index("near_arm"), names.index("near_sleeve"))
    assert order(svg, 'class="band"', f'id="x-{near}"', 'class="shirt shade"') == ['class="shirt shade"', 'class="band"', f'id="x-{near}"']


def test_a_bike_stands_between_the_legs() -> None:
    svg = drawn(around(Bike()))
    film = moving(a_scene())
    names = [part.name for part in film.shots[0].parts]
    far, near = f'id="x-{names.index("far_leg")}"', f'id="x-{names.index("pelvis_leg")}"'
    assert order(svg, far, near, 'class="steel"') == [far, 'class="steel"', near]
    assert picture(around(Bike()), LOOK, film, (), "x-").box.right > picture(a_scene(), LOOK, film, (), "x-").box.right


def test_the_back_of_a_chair_seen_from_behind_stands_before_the_person() -> None:
    behind, before = stage._props(around(Chair(), view=BEHIND), moving(a_scene(view=BEHIND)))
    assert (len(behind), len(before)) == (1, 1)
    behind, before = stage._props(around(Chair(), view=FRONT), moving(a_scene(view=FRONT)))
    assert (len(behind), len(before)) == (2, 0)


def test_a_chair_between_the_eye_and_the_person_stands_before_them() -> None:
    _, before = stage._props(around(Chair((0.8, 0.0)), view=FRONT), moving(a_scene(view=FRONT)))
    assert len(before) == 2


def test_a_pillow_is_laid_under_the_head_of_the_start_pose() -> None:
    assert 'class="linen"' in drawn(around(Mat(), Pillow()))


def test_water_lies_behind_and_thinly_over_the_person_and_reaches_to_the_edges_of_the_picture() -> None:
    scene = around(Pool(0.6))
    film = moving(scene)
    whole = picture(scene, LOOK, film, (), "x-")
    behind, before = whole.svg.index('class="water"'), whole.svg.rindex('class="water"')
    assert behind < whole.svg.index('class="shirt shade"') < before
    assert f'd="M{round(whole.box.left)} ' in whole.svg


def test_everything_that_is_ever_drawn_lies_in_the_picture() -> None:
    scene = around(Wall(0.0, 0.6), Chair((-0.5, 0.0)))
    film = moving(scene)
    box = picture(scene, LOOK, film, ways(scene, film, course(scene.cycle).outward), "x-").box
    assert box.left < film.box.left < film.box.right < box.right
    assert box.top < film.box.top < film.box.bottom < box.bottom
    assert box.right > 600


def test_a_piece_that_moves_is_there_moving_and_at_rest() -> None:
    film = moving(a_scene())

    def write(one: Film, ids: str) -> str:
        """Write a piece that moves in a moving film."""
        return f'<path id="{ids}" d="{one.shots[one.key].second}">{"<animate/>" if one.reel.seconds else ""}</path>'

    tree = parsed(swapped(film, "x-", write))
    assert [group.get("class") for group in every(tree, "g")] == ["moving", "at-rest"]
    assert [(path.get("id"), path.get("d")) for path in every(tree, "path")] == [("x-", "4.0"), ("x-r", "4.0")]
    assert len(every(tree, "animate")) == 1


def test_a_piece_that_is_still_is_there_once() -> None:
    assert swapped(moving(a_scene()), "x-", lambda _, ids: f"<g>{ids}</g>") == "<g>x-</g>"
    assert "at-rest" in swapped(moving(a_scene()), "x-", lambda _, ids: f"<g>{ids}</g>", moves=True)
    assert "at-rest" not in swapped(still_film(a_scene(), 0.0), "x-", lambda _, ids: f"<g>{ids}</g>", moves=True)


def test_every_way_out_has_its_own_arrow_and_ghost_and_at_rest_there_is_one() -> None:
    ways_out = ((STANDING, ARM_UP), (ARM_UP, STANDING), (STANDING, LEG_OUT), (LEG_OUT, STANDING))
    tree = parsed(drawn(a_scene(cycle([("ready", 1, STANDING, STANDING), *(("move", 1, *way) for way in ways_out)]))))
    for word in ("arrow", "ghost"):
        found = {"moving": 0, "at-rest": 0}
        for group in every(tree, "g"):
            if group.get("class") in found:
                found[group.attrib["class"]] += sum(one.get("class") == word for one in group.iter())
        assert found == {"moving": 2, "at-rest": 1}, word


def test_a_cycle_without_a_rest_has_no_ghost_no_blinking_arrow_and_a_steady_light() -> None:
    walking = cycle([("move", 1, STANDING, ARM_UP), ("return", 1, ARM_UP, STANDING)])
    assert restless(walking)
    assert not restless(RAISE)
    assert 'class="ghost' not in drawn(a_scene(walking))
    assert 'class="arrow"' not in drawn(a_scene(walking))
    assert 'class="arrow"' in still(a_scene(walking), LOOK, 0.9)
    assert {steady(a_scene(walking)).cycle.effort(second) for second in (0.0, 0.5, 1.0)} == {1.0}
    assert steady(a_scene()) == a_scene()


def test_a_body_that_rests_is_drawn_without_ghost_arrow_or_motion() -> None:
    svg = drawn(a_scene(RESTING, muscles=()))
    assert not any(word in svg for word in ("<animate", 'class="ghost', 'class="arrow"', "at-rest", 'Gradient id="x-gold'))


def test_the_drawing_of_the_person_is_planned_from_all_key_poses() -> None:
    assert planned(a_scene(), course(RAISE)).near == "right"
    assert planned(a_scene(view=SIDE, moves=TWO_WAYS), course(TWO_WAYS)) == planned(a_scene(TWO_WAYS), course(TWO_WAYS))


def test_a_person_who_is_nowhere_near_has_everything_painted_in_front_of_the_bike() -> None:
    svg = drawn(around(Bike(), view=FRONT))
    assert order(svg, 'class="steel"', 'id="x-0"') == ['class="steel"', 'id="x-0"']
