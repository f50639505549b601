"""The page of one exercise: all that a person, or a physiotherapist beside them, wants to know of it, in plain words first."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest
from django.test import Client

from limber.catalogue.load import load
from limber_web import clock
from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry
from limber_web.figure.looks import FIRST
from limber_web.journeys.today.exercise import _OPEN
from limber_web.journeys.today.figures import figure_form, figure_says, figure_url

EXERCISES = load().exercises
WORDS = load().vocabulary


def text(client: Client, slug: str) -> str:
    """Give a page's text."""
    return html.unescape(client.get(f"/exercise/{slug}").content.decode())


def test_it_tells_all_that_is_known(exercising: Client) -> None:
    bridge, page = EXERCISES["glute-bridge"], text(exercising, "glute-bridge")
    told = [*bridge.steps, "Buttock muscles", "gluteus maximus", "Outer back of the thigh", "biceps femoris", "Also called hip lift", bridge.evidence]
    told += [WORDS.tags[tag].name for tag in (*bridge.avoid_if, *bridge.caution_if)]
    told += [WORDS.tags[tag].adapt for tag in bridge.caution_if]
    told += [load().sources[identifier].citation for identifier in bridge.sources]
    told += ["The leaflet does not say how long to hold, or on how many days a week.", bridge.dose_source]
    assert [each for each in told if each not in page] == []


def test_its_neighbours_stand_there_with_their_pictures(exercising: Client) -> None:
    page = text(exercising, "glute-bridge")
    for slug in ("mini-bridge", "bridge-march"):
        assert f'href="/exercise/{slug}"' in page
        assert f"/figure/{slug}-still.svg?" in page


def test_the_figure_moves_and_can_be_made_to_stand(exercising: Client) -> None:
    page = text(exercising, "cat-camel")
    assert 'class="runs" src="/figure/cat-camel.svg?' in page
    assert 'class="stands" src="/figure/cat-camel-poster.svg?' in page


@pytest.mark.parametrize("slug", EXERCISES)
def test_every_exercise_has_a_page_with_its_own_figure(exercising: Client, slug: str) -> None:
    assert f"/figure/{slug}.svg?" in text(exercising, slug)


def test_every_part_that_a_leaflet_leaves_open_has_plain_words() -> None:
    assert {part for each in EXERCISES.values() for part in each.unstated} <= _OPEN.keys()


def test_an_exercise_of_ones_own_is_shown_by_its_position_even_under_a_known_name() -> None:
    own = replace(EXERCISES["glute-bridge"], name="My own bridge")
    assert figure_url(own, FIRST).startswith("/figure/pose/mat-hook_lying.svg")
    assert figure_form(own, FIRST) == {}
    assert figure_says(own, WORDS) == "On your back, knees bent."
    assert figure_url(replace(own, equipment=("stationary-bike",)), FIRST).startswith("/figure/stationary-bike-start.svg")


def test_an_exercise_of_ones_own_has_a_page_in_its_own_words(answered: Client, maria: Person) -> None:
    own = 'slug = "own-towel-curl"\nname = "Towel curl"\nkind = "strength"\nposition = "sitting"\nlaterality = "bilateral"\nsteps = ["Scrunch it"]'
    programme = f'+++\nname = "From a leaflet"\nweeks = 1\n\n[[own]]\n{own}\n+++\n\n## Week 1\n\n### Daily\n\n- own-towel-curl: 2 x 6\n'
    keep(maria, [new_entry("programme", {"text": programme}, clock.now())])
    page = text(answered, "own-towel-curl")
    assert [said for said in ("Towel curl", "Scrunch it", "2 × 6", "your own") if said not in page.replace("\N{NO-BREAK SPACE}", " ")] == []
    assert "Not for you now" not in page
    assert answered.get("/exercise/own-heel-raise").status_code == 404
