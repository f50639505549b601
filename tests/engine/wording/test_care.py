"""The pages for danger signs: the heading is what to do, and the words neither frighten nor promise (hazards H04, H05 and H29)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from limber.diary.standing import standing
from limber.screening.questions import asked, questions
from limber.screening.screen import LevelOfCare, screen
from limber.wording.care import NOTHING_FOUND, UNDER_AGE, WATCH_FOR, CarePage, care_page, told
from tests.engine.diary.given import at, screened
from tests.engine.screening.given import answers

HEADINGS = {
    ("E9",): "Call 999 now",
    ("E1",): "Go to hospital now",
    ("E13",): "Call your maternity unit now",
    ("E14",): "Talk to someone now",
    ("S15",): "Talk to someone today",
    ("U4",): "Talk to a doctor today",
    ("U10",): "Talk to a doctor today",
    ("S9",): "Book a visit, and start gently today",
    ("S12",): "Book a visit, and walk gently today",
    (): "You can start",
}


def page(*keys: str) -> CarePage:
    """Give the page for a yes to these questions."""
    return care_page(screen(answers(dict.fromkeys(keys, "yes"))))


@pytest.mark.parametrize(("keys", "heading"), HEADINGS.items())
def test_the_heading_is_what_to_do(keys: tuple[str, ...], heading: str) -> None:
    assert page(*keys).heading == heading


def test_without_a_cited_number_the_heading_says_it_in_words() -> None:
    stands = screen(replace(answers({"E9": "yes"}), country="BR"))
    assert care_page(stands).heading == "Call your local emergency number now"


def test_what_to_say_to_the_staff_comes_from_the_answers() -> None:
    assert page("E1").say == "I have back pain. I am numb, or it feels odd, between my legs."
    assert page("E1", "E2", "S9").say.endswith("I have a new change in how I pee since my back got bad.")
    assert page("S15").say
    assert page("S9").say == ""


@pytest.mark.parametrize(("key", "first"), [("E9", "I have chest pain"), ("E13", "I am pregnant"), ("E14", "I have a plan")])
def test_whoever_answers_an_emergency_call_hears_the_sign_first(key: str, first: str) -> None:
    assert page(key).say.startswith(first)


def test_someone_who_cannot_stand_is_not_told_to_walk() -> None:
    assert "Stay in the way that hurts least." in page("U8").until
    assert not any("walk" in line.lower() for line in page("U8").until)
    assert any("Walk a little only while that feels easy and steady" in line for line in page("U4").until)
    assert "Walk a little, and rest a little." in page("S12").until


def test_in_a_crisis_help_comes_before_exercises() -> None:
    assert page("E14").until[0] == "Ask someone you trust to be with you."
    assert page("E14").until[-1].startswith("Your exercises can wait.")
    both = page("U4", "S15")
    assert both.heading == "Talk to a doctor and to a helpline today"
    assert both.say.startswith("I have back pain. One of my legs")
    assert any("Walk a little" in line for line in both.until)
    assert not any("hurt yourself" in line for line in both.until)
    assert page("S15").until[-1] == "Gentle movement can go on, if you feel like it."
    assert not any("hurt yourself" in line for line in page("S15").until)


def test_the_page_tells_back_what_was_told() -> None:
    assert page("E1", "E5").told == (questions()["E1"].told, questions()["E5"].told)
    assert told(["S9"]) == (questions()["S9"].told,)


@pytest.mark.parametrize("key", asked("EUS", pregnancy_possible=True))
def test_only_where_nothing_points_to_an_emergency_does_a_page_say_so(key: str) -> None:
    level = screen(answers({key: "yes"})).level_of_care
    acute = level in (LevelOfCare.EMERGENCY, LevelOfCare.URGENT)
    assert page(key).nothing_found == ("" if acute else NOTHING_FOUND)
    assert page(key).watch_for == WATCH_FOR
    assert page(key).call.words


def test_the_fixed_sentence_is_the_fixed_sentence() -> None:
    assert page().nothing_found == "Nothing you told us today points to an emergency."


def test_a_lock_says_what_is_closed_and_what_stays_open() -> None:
    assert any("No exercises" in line for line in page("E1").until)
    assert any("stay open" in line for line in page("U8").until)
    assert not any("exercises" in line.lower() or "stay open" in line for line in page("U10").until)


def test_someone_under_18_is_refused_kindly() -> None:
    young = care_page(screen(answers(age=17)))
    assert young.heading == UNDER_AGE
    assert "book a visit with you" in young.note


@pytest.mark.parametrize("key", ["E9", "E1", "U4", "U8", "S12"])
def test_what_to_do_stands_before_what_is_closed(key: str) -> None:
    assert len(page(key).until) > 1
    assert any(word in page(key).until[-1] for word in ("No exercises", "stay open"))


def test_a_kind_word_for_low_mood_and_for_a_crisis_beside_another_emergency() -> None:
    assert "common with back pain" in page("S14").note
    assert "not have to carry this alone" in page("E1", "E14").note
    assert page("E14").note == ""
    assert page("S9").note == ""


def test_the_page_of_a_lock_is_that_of_its_screening() -> None:
    lock = standing([screened(at(), E1="yes")], at(1)).lock
    assert lock is not None
    assert care_page(lock) == page("E1")
