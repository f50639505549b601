"""One person throughout: the look that somebody chose goes with them to every page, and nobody else's."""

from __future__ import annotations

import pytest
from django.test import Client

from limber.catalogue.load import load
from limber.figure.look import Hair, Look
from limber_web.care.models import Entry, Person
from limber_web.figure.looks import FIRST, kept, look_named, look_of, name_of
from limber_web.journeys.begin.look import look_words

PAGES = ["/today", "/library", "/exercise/clamshell", "/about-you/look"]
CHOSEN = {"palette": "b", "build": "2", "hair": "bun"}


@pytest.mark.parametrize("look", [FIRST, Look("d", 2, Hair.CROPPED), Look("c", 1, Hair.BOB)])
def test_a_look_survives_the_diary_and_an_address(look: Look) -> None:
    assert look_of(kept(look)) == look
    assert look_named(name_of(look)) == look


@pytest.mark.parametrize("profile", [None, {}, {"look": None}, {"look": "b"}, {"look": {"palette": 7, "build": "two", "hair": []}}])
def test_a_look_that_cannot_be_read_is_the_first_one(profile: dict[str, object] | None) -> None:
    assert look_of(profile) == FIRST


@pytest.mark.parametrize("page", PAGES)
def test_the_chosen_look_is_on_every_page(exercising: Client, page: str) -> None:
    assert "look=a-1-short" in exercising.get(page).content.decode()
    exercising.post("/about-you/look", CHOSEN)
    shown = exercising.get(page).content.decode()
    assert "look=b-2-bun" in shown
    assert page == "/about-you/look" or "look=a-1-short" not in shown


def test_the_player_gets_the_chosen_look(exercising: Client) -> None:
    exercising.post("/about-you/look", CHOSEN)
    told = exercising.get("/today/session.json").json()
    for form in (*told["exercises"].values(), *(swap["exercise"] for swap in told["swaps"].values())):
        assert "look=b-2-bun" in form["picture"]
        for addresses in (form["figure"]["moving"], form["figure"]["rest"]):
            assert all("look=b-2-bun" in where for where in addresses.values())


def test_the_player_is_told_which_side_each_drawing_is_of(exercising: Client) -> None:
    exercises = exercising.get("/today/session.json").json()["exercises"]
    for slug, form in exercises.items():
        laterality, moving = load().exercises[slug].laterality, form["figure"]["moving"]
        assert set(moving) == ({"left", "right"} if laterality == "each_side" else {""})
        assert sorted(form["figure"].get("halves", [])) == (["left", "right"] if laterality == "alternating" else [])


def test_it_is_kept_once_in_the_diary_and_asks_nothing_again(exercising: Client, maria: Person) -> None:
    before = Entry.objects.count()
    exercising.post("/about-you/look", CHOSEN)
    exercising.post("/about-you/look", CHOSEN)
    assert Entry.objects.count() == before + 1
    assert exercising.get("/today").status_code == 200
    assert "Yellow shirt, black hair, in a bun, broad" in exercising.get("/about-you").content.decode()


def test_a_part_that_is_not_sent_or_not_known_stays_as_it_was(exercising: Client) -> None:
    exercising.post("/about-you/look", CHOSEN)
    exercising.post("/about-you/look", {"hair": "bob"})
    assert "look=b-2-bob" in exercising.get("/library").content.decode()
    exercising.post("/about-you/look", {"hair": "mohawk"})
    assert "look=b-2-short" in exercising.get("/library").content.decode()


def test_another_person_keeps_their_own_look(exercising: Client, tom: Person) -> None:
    exercising.post("/about-you/look", CHOSEN)
    exercising.post("/about-you/look", {"person": str(tom.pk), "palette": "d"})
    exercising.post("/who/choose", {"person": str(tom.pk)})
    assert look_words(FIRST) in exercising.get("/about-you").content.decode()


def test_what_is_chosen_now_is_marked(exercising: Client) -> None:
    exercising.post("/about-you/look", CHOSEN)
    page = exercising.get("/about-you/look").content.decode()
    for part, value in CHOSEN.items():
        assert f'name="{part}" value="{value}" checked' in page
    assert page.count(" checked") == 3
