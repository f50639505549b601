"""The reading page: all of the leaflet is shown with marks, every exercise has its dose and its choices, and answers stay beside it."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.dose.parse import parse
from limber.wording.leaflet import QUESTIONS
from limber_web.care.models import Entry, Person
from limber_web.journeys.leaflet.kept import Kept
from limber_web.journeys.leaflet.marked import runs
from limber_web.journeys.leaflet.understood import OWN, Taken, draft_of, understood
from tests.web.leaflet.conftest import bring
from tests.web.leaflet.leaflets import LEAFLET
from tests.web.plan.conftest import tell, text

READ = reverse("leaflet-read")
WORDS = st.lists(
    st.sampled_from(["Bridge", "3 sets of 10", "hold ____ seconds", "\n", "Stop if it hurts.", "Parking", "1. Knee hugs", "  "]), max_size=30
)


def taken(answers: dict[str, str], leaflet: str = LEAFLET) -> dict[int, Taken]:
    return {each.number: each for each in understood(Kept(leaflet, (), answers))}


@given(WORDS.map(" ".join))
def test_every_character_of_a_leaflet_is_shown_once_in_its_order(leaflet: str) -> None:
    draft = draft_of(leaflet)
    shown = runs(draft)
    assert "".join(run.text for run in shown) == leaflet
    assert sorted(number for run in shown for number in run.opens) == list(range(1, len(draft.exercises) + 1))
    assert all(run.kind == "space" or run.text.strip() == run.text for run in shown)


def test_without_a_leaflet_the_page_asks_for_one(answered: Client) -> None:
    assert answered.get(READ).headers["Location"] == reverse("leaflet")


def test_the_page_shows_the_leaflet_and_what_was_understood_of_it(answered: Client, maria: Person) -> None:
    bring(answered, maria)
    page = text(answered, READ)
    paper = page.partition('class="leaflet-paper" tabindex')[2]
    said = " ".join(html.unescape(re.sub(r"<[^>]+>", "", paper)).split())
    assert "Draw one knee up, hold for 20 seconds." in said
    assert "The car park is behind the clinic" in " ".join(re.findall(r'<span class="unused">([^<]*)</span>', page))
    assert "3 sets of 15, rest 60 seconds between sets" in page
    assert "Number 3 needs your answer." in page
    assert "The leaflet leaves this open" in page
    assert "“Stop if it makes the pain worse.”" in page or "<q>Stop if it makes the pain worse.</q>" in page


def test_an_exercise_that_limber_knows_has_its_figure_and_others_to_pick(answered: Client, maria: Person) -> None:
    bring(answered, maria)
    page = text(answered, READ)
    for value in ("glute-bridge", "mini-bridge", "own", "leave"):
        assert f'name="pick-2" value="{value}"' in page
    assert 'name="pick-2" value="glute-bridge" checked' in page
    assert 'name="pick-3" value="own" checked' in page


def test_what_the_person_says_is_kept_beside_the_leaflet_and_not_in_the_diary(answered: Client, maria: Person) -> None:
    bring(answered, maria)
    before = Entry.objects.count()
    form = {"person": str(maria.pk), "pick-2": "mini-bridge", "times-3": "8", "hold-3": "5", "full-1": "on"}
    assert answered.post(READ, form).headers["Location"] == reverse("leaflet-use")
    page = text(answered, READ)
    assert Entry.objects.count() == before
    assert 'name="pick-2" value="mini-bridge" checked' in page
    assert "8 repetitions, hold 5 seconds" in page
    assert 'name="full-1" checked' in page
    assert "needs your answer" not in page


MISTAKES = [("times-3", "many", "Write a number"), ("lasting-3", "10", "with its unit"), ("hold-3", "9000", "more than Limber asks for")]


@pytest.mark.parametrize(("field", "value", "said"), MISTAKES)
def test_a_number_that_cannot_be_read_is_asked_again_and_stays(answered: Client, maria: Person, field: str, value: str, said: str) -> None:
    bring(answered, maria)
    response = answered.post(READ, {"person": str(maria.pk), field: value})
    assert response.status_code == 422
    assert said in response.content.decode()
    assert f'value="{value}"' in response.content.decode()


def test_an_emptied_field_takes_its_part_out_of_the_dose() -> None:
    assert taken({})[2].dose == parse("3 x 15, rest 60 s")[0]
    assert taken({"sets-2": "", "times-2": "8-12"})[2].dose == parse("8-12, rest 60 s")[0]


def test_an_answer_that_the_page_did_not_offer_changes_nothing() -> None:
    assert taken({"pick-2": "squat"})[2].pick == "glute-bridge"
    assert taken({"pick-3": "../../etc"})[3].pick == OWN


def test_the_full_amount_of_all_counts_for_each() -> None:
    assert [each.full for each in taken({"full": "on"}).values()] == [True, True, True]
    assert [each.full for each in taken({"full-2": "on"}).values()] == [False, True, False]


def test_more_than_limber_asks_for_is_shown_as_it_is_stated_and_asked_about(answered: Client, maria: Person) -> None:
    bring(answered, maria, "Bridge: 40 sets of 10.\nCat camel: 3 sets of 10.\n")
    page = text(answered, READ)
    assert 'name="sets-1" value="40"' in page
    assert QUESTIONS["leaflet-too-much"] in page


def test_how_an_exercise_begins_stands_beside_its_dose_and_why_another_is_left_out(answered: Client, maria: Person) -> None:
    bring(answered, maria)
    assert "You begin with 2 × 6" in text(answered, READ).replace("\N{NO-BREAK SPACE}", " ")
    tell(maria, "profile", tags=["disc-flexion-leg-pain"])
    page = text(answered, READ)
    assert load().vocabulary.tags["disc-flexion-leg-pain"].name in page
    assert page.count('class="leaflet-out"') >= 1
