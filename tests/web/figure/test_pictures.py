"""The pictures of exercises: who may see them, how long they are kept, what they may do in a browser, and whose look they have."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from limber.catalogue.exercise import Kind, Position
from limber.catalogue.load import load
from limber.figure.look import Hair, Look
from limber.wording.session import LINES
from limber_web.figure.addresses import address, pose_address, version
from limber_web.figure.drawings import Shot, drawing
from limber_web.figure.looks import FIRST
from limber_web.journeys.today.figures import figure_url

BRIDGE = load().exercises["glute-bridge"]
SVG = "{http://www.w3.org/2000/svg}"


def body(client: Client, where: str) -> str:
    """Give a picture's text."""
    answer = client.get(where)
    assert answer.status_code == 200, where
    return answer.content.decode()


@pytest.mark.parametrize("shot", Shot)
def test_anyone_gets_every_kind_of_picture(client: Client, shot: Shot) -> None:
    answer = client.get(address(BRIDGE, shot, FIRST))
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert ET.fromstring(answer.content).findtext(f"{SVG}title") == "Bridge"  # noqa: S314 - our own drawing


def test_the_moving_one_states_its_cycle_and_the_others_stand(client: Client) -> None:
    shown = {shot: body(client, address(BRIDGE, shot, FIRST)) for shot in Shot}
    assert "data-phases=" in shown[Shot.MOVING]
    assert [shot for shot in Shot if "<animate" in shown[shot]] == [Shot.MOVING]


def test_the_picture_for_a_rest_is_the_start_with_the_movement_as_its_ghost(client: Client) -> None:
    rest, start, still = (body(client, address(BRIDGE, shot, FIRST)) for shot in (Shot.REST, Shot.START, Shot.STILL))
    assert 'class="ghost"' in rest
    assert 'class="ghost"' not in start
    assert 'class="arrow"' not in rest
    assert 'class="arrow"' in still
    ghost, before = (re.search(r'<g id="[^"]*"><path d="([^"]*)', each) for each in (rest, still))
    assert ghost
    assert before
    assert ghost[1] != before[1]  # where the movement leads to, not where it begins


def test_where_sides_take_turns_each_side_has_its_own_picture_for_a_rest() -> None:
    bird_dog = load().exercises["bird-dog"]
    left, right = (gzip.decompress(drawing(bird_dog, Shot.REST, FIRST, side).compressed) for side in ("left", "right"))
    assert left != right
    walk = load().exercises["walk-easy"]
    assert b'class="ghost"' not in gzip.decompress(drawing(walk, Shot.REST, FIRST, "left").compressed)


def test_a_side_and_a_look_change_the_picture_and_its_address(client: Client) -> None:
    clamshell = load().exercises["clamshell"]
    looks = (FIRST, Look("b"), Look("a", 2), Look("a", 1, Hair.BUN))
    addresses = [address(clamshell, Shot.STILL, look, side) for look in looks for side in ("", "right")]
    assert len({body(client, where) for where in addresses}) == len(set(addresses)) == 8


@pytest.mark.parametrize("query", ["look=z-9-beard", "look=", "side=up", "look=a-1-short&side=", "look=--"])
def test_what_an_address_gets_wrong_is_the_first_look(client: Client, query: str) -> None:
    assert body(client, f"/figure/glute-bridge.svg?{query}") == body(client, "/figure/glute-bridge.svg")


def test_an_address_with_its_version_is_kept_for_ever_and_any_other_is_asked_about_again(client: Client) -> None:
    kept = client.get(address(BRIDGE, Shot.MOVING, FIRST))
    assert kept.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    asked = client.get("/figure/glute-bridge.svg?version=old")
    assert asked.headers["Cache-Control"] == "public, no-cache"
    again = client.get("/figure/glute-bridge.svg?version=old", headers={"if-none-match": asked.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/figure/glute-bridge.svg?look=b-1-short", headers={"if-none-match": asked.headers["ETag"]}).status_code == 200


def test_the_version_is_that_of_what_draws() -> None:
    assert re.fullmatch("[0-9a-f]{12}", version())
    assert f"version={version()}" in address(BRIDGE, Shot.MOVING, FIRST)


def test_nothing_of_a_person_goes_with_a_picture(maria_client: Client) -> None:
    answer = maria_client.get(address(BRIDGE, Shot.STILL, FIRST))
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert not answer.cookies


def test_a_picture_may_use_its_own_style_and_nothing_else(client: Client) -> None:
    for shot in Shot:
        policy = client.get(address(BRIDGE, shot, FIRST)).headers["Content-Security-Policy"]
        assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; frame-ancestors 'none'", policy)
    assert " style=" not in body(client, address(BRIDGE, Shot.MOVING, FIRST))


def test_it_is_sent_compressed_to_whoever_can_read_that(client: Client) -> None:
    where = address(BRIDGE, Shot.MOVING, FIRST)
    small = client.get(where, headers={"accept-encoding": "gzip"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.content) == client.get(where).content
    assert len(small.content) <= 40_000


@pytest.mark.django_db
@pytest.mark.parametrize("where", ["/figure/nothing.svg", "/figure/nothing-still.svg", "/figure/glute-bridge-large.svg"])
def test_what_is_not_drawn_is_said_in_our_words(client: Client, where: str) -> None:
    answer = client.get(where)
    assert answer.status_code == 404
    assert "This page is not here." in answer.content.decode()


def test_only_reading_is_answered(client: Client) -> None:
    assert client.post("/figure/glute-bridge.svg").status_code == 405


@pytest.mark.parametrize("position", Position)
def test_an_exercise_of_ones_own_is_shown_by_someone_in_its_position_in_the_look_that_was_chosen(client: Client, position: Position) -> None:
    own = replace(BRIDGE, slug="own", name="Own", position=position)
    chosen, first = (body(client, figure_url(own, look)) for look in (Look("c", 2, Hair.BUN), FIRST))
    assert chosen != first
    assert load().vocabulary.positions[position] in ET.fromstring(first).findtext(f"{SVG}title", "").lower()  # noqa: S314 - our own drawing


@pytest.mark.parametrize(
    ("changed", "like"),
    [
        ({"equipment": ("pool",), "position": Position.OTHER}, "water-walking"),
        ({"equipment": ("stationary-bike",), "position": Position.OTHER}, "stationary-bike"),
        ({"kind": Kind.AEROBIC, "position": Position.STANDING, "equipment": ()}, "walk-easy"),
        ({"kind": Kind.STRETCH, "position": Position.STANDING, "equipment": ()}, "pose/room-standing"),
    ],
)
def test_kit_and_walking_say_more_than_a_position(changed: dict[str, Any], like: str) -> None:
    assert f"/{like}" in figure_url(replace(BRIDGE, slug="own", **changed), FIRST)


def test_a_pose_is_kept_as_long_as_a_figure_and_one_that_nothing_states_is_not_there(client: Client) -> None:
    answer = client.get(pose_address("floor-down-knee", FIRST))
    assert "immutable" in answer.headers["Cache-Control"]
    assert ET.fromstring(answer.content).findtext(f"{SVG}title") == LINES["floor-down-knee"]  # noqa: S314 - our own drawing
    assert client.get("/figure/pose/floor-down-cellar.svg").status_code == 404
