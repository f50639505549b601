"""What the player is given: each exercise with what this person does differently, and what may take its place."""

from __future__ import annotations

from django.test import Client

from limber.catalogue.load import load
from limber.wording.session import LINES
from limber_web import clock
from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.today.history import done_on
from limber_web.journeys.today.words import CUE_LETTERS, cue_lines
from tests.web.today.conftest import ABOUT, no_to

SESSION = "/today/session.json"


def test_what_a_condition_asks_to_do_differently_is_among_the_cues(exercising: Client, maria: Person) -> None:
    adapt = set(cue_lines(load().vocabulary.tags["spinal-stenosis"].adapt))
    before = exercising.get(SESSION).json()["exercises"].values()
    assert not any(adapt & set(exercise["cues"]) for exercise in before)
    keep(maria, [new_entry("profile", {"tags": ["spinal-stenosis"], **ABOUT}, clock.now())])
    # A condition that is new asks the danger signs again.
    keep(maria, [new_entry("screen", {"answers": no_to("EU")}, clock.now())])
    after = exercising.get(SESSION).json()["exercises"]
    careful = {slug for slug in after if "spinal-stenosis" in load().exercises[slug].caution_if}
    assert careful
    assert {slug for slug in after if adapt <= set(after[slug]["cues"])} == careful


def test_what_someone_does_differently_comes_in_parts_of_two_lines() -> None:
    adapts = [tag.adapt for tag in load().vocabulary.tags.values() if tag.adapt]
    assert cue_lines("Lie on your back for two minutes at most, and keep breathing all the time.") == [
        "Lie on your back for two minutes at most.",
        "Keep breathing all the time.",
    ]
    assert [part for adapt in adapts for part in cue_lines(adapt) if len(part) > CUE_LETTERS and ", and " in part] == []


def test_what_the_coach_says_of_getting_there_fits_two_lines() -> None:
    numbers = {"text": "", "number": 10, "seconds": 90, "minutes": 30, "side": "right"}
    assert [code for code, line in LINES.items() if len(line.format_map(numbers)) > CUE_LETTERS] == []


def test_no_two_exercises_give_way_to_the_same_one(exercising: Client) -> None:
    told = exercising.get(SESSION).json()
    others = [swap["exercise"]["slug"] for swap in told["swaps"].values()]
    assert len(others) == len(set(others)) > 1
    assert not set(others) & set(told["exercises"])


def test_an_exercise_that_was_ended_before_anything_of_it_was_done_counts_for_the_day() -> None:
    now = clock.now()
    told = new_entry("session", {"exercises": [{"exercise": "walk-easy", "done": 0, "worse": True}, {"exercise": "heel-slides", "done": 0}]}, now)
    assert done_on([told], now.date()) == {"walk-easy"}


def test_every_way_down_and_up_has_a_picture_of_its_own(exercising: Client) -> None:
    """Without one, the picture of the exercise before it would stand beside the words for getting down."""
    steps = exercising.get(SESSION).json()["steps"]
    ways = [step for step in steps if step.get("guide")]
    assert ways
    assert all("figure/pose/" in step["picture"] for step in ways)
    assert len({step["picture"] for step in ways}) == len(ways)
    assert all(exercising.get(step["picture"]).status_code == 200 for step in ways)
