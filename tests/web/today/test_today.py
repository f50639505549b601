"""Today's page: what is on, what is asked first, and what starts."""

from __future__ import annotations

import gzip
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from limber_web import clock
from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.today.today import greeting
from limber_web.journeys.today.words import more_words
from tests.web.today.conftest import no_to


def text(client: Client, query: str = "") -> str:
    """Give today's page."""
    response = client.get(reverse("today") + query)
    assert response.status_code == 200
    return response.content.decode()


def test_the_first_minutes_are_there_at_once_with_a_card_for_more_questions(screened: Client) -> None:
    page = text(screened)
    assert "Start, Maria" in page
    assert "Answer a few more" in page
    assert "See your programme" not in page


def test_the_goal_is_shown(exercising: Client) -> None:
    assert "Pick up my grandson again" in text(exercising)


def test_where_a_programme_is_offered_the_offer_is_the_one_strong_button(answered: Client) -> None:
    page = text(answered)
    strong = re.findall(r'class="btn go[^>]*>([^<]*)<', page)
    assert strong == ["See your programme"]
    assert 'class="act still push"' in page


def test_what_is_done_today_is_not_asked_again(exercising: Client, maria: Person) -> None:
    slugs = session(exercising)
    keep(maria, [new_entry("session", {"exercises": [{"exercise": slugs[0], "dose": "5", "done": 1}]}, clock.now())])
    ask_again(maria)
    assert session(exercising) == slugs[1:]
    keep(maria, [new_entry("session", {"exercises": [{"exercise": slug, "dose": "5", "done": 1} for slug in slugs]}, clock.now())])
    assert "Done for today." in text(exercising)


@pytest.mark.parametrize("mark", [{"worse": True}, {"spasm": True}, {"elsewhere": True}, {"leg": "spreading"}])
def test_an_exercise_that_hurt_does_not_come_back_today(exercising: Client, maria: Person, mark: dict[str, object]) -> None:
    first = session(exercising)[0]
    keep(maria, [new_entry("session", {"exercises": [{"exercise": first, "dose": "5", "done": 0.1, **mark}]}, clock.now())])
    ask_again(maria)
    left = session(exercising)
    assert left
    assert first not in left


def session(client: Client) -> list[str]:
    """Give the exercises of today's session."""
    return list(client.get(reverse("today-session-json")).json()["exercises"])


def ask_again(person: Person) -> None:
    """Ask the danger signs once more, as is done before the next session: no to all."""
    keep(person, [new_entry("screen", {"answers": no_to("EU")}, clock.now())])


def test_easy_reach_leaves_the_floor(exercising: Client) -> None:
    exercises = exercising.get(reverse("today-session-json") + "?way=easy-reach").json()["exercises"]
    assert exercises
    assert not any(exercise["floor"] for exercise in exercises.values())


@pytest.mark.parametrize("asked", ["?way=hard-day", None])
def test_a_hard_day_and_a_flare_leave_the_comfort_set(exercising: Client, asked: str | None) -> None:
    where = reverse("today-session-json")
    response = exercising.get(where + asked) if asked else exercising.post(where, {"pain": 9}, content_type="application/json")
    exercises = response.json()["exercises"]
    assert exercises
    assert [slug for slug, exercise in exercises.items() if not exercise["comfort"]] == []


def test_usual_pain_changes_nothing(exercising: Client) -> None:
    where = reverse("today-session-json")
    assert exercising.post(where, {"pain": 3}, content_type="application/json").json() == exercising.get(where).json()


def test_the_daily_set_comes_before_a_session_on_another_day(exercising: Client, maria: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    later = clock.now() + timedelta(days=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    exercising.post("/who/choose", {"person": str(maria.pk)})
    response = exercising.post(reverse("start"), {"person": str(maria.pk), "way": "usual"})
    assert response.headers["Location"].startswith(reverse("daily"))
    assert exercising.get(reverse("player")).headers["Location"].startswith(reverse("daily"))
    assert exercising.get(reverse("today-session-json")).headers["Location"] == reverse("daily")


def test_pain_far_above_the_usual_asks_the_danger_signs_before_the_session(
    exercising: Client, maria: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = clock.now()
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(days=1))
    exercising.post("/who/choose", {"person": str(maria.pk)})
    exercising.post(reverse("daily"), {"answer": "none"})
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(days=1, minutes=1))
    where = reverse("today-session-json")
    assert "steps" in exercising.post(where, {"pain": 5}, content_type="application/json").json()
    assert exercising.post(where, {"pain": 6}, content_type="application/json").json() == {"ask": reverse("begin")}
    assert exercising.get(reverse("today")).headers["Location"] == reverse("begin")
    monkeypatch.setattr(clock, "now", lambda: start + timedelta(days=1, minutes=5))
    ask_again(maria)
    assert "steps" in exercising.post(where, {"pain": 6}, content_type="application/json").json()


def test_the_player_opens_only_after_the_persons_own_button(exercising: Client, maria: Person) -> None:
    assert exercising.get(reverse("player")).headers["Location"] == reverse("today")
    started = exercising.post(reverse("start"), {"person": str(maria.pk), "way": "usual"})
    page = exercising.get(started.headers["Location"]).content.decode()
    assert "Stop, and get help, if you feel any of these" in page
    assert "It hurts" in page


def test_what_is_sent_stays_small(exercising: Client) -> None:
    for name in ("today", "today-session-json", "week", "progress", "library"):
        assert len(gzip.compress(exercising.get(reverse(name)).content)) <= 20_000, name


@pytest.mark.parametrize(
    ("hour", "words"), [(4, "Good morning"), (11, "Good morning"), (12, "Good afternoon"), (18, "Good evening"), (3, "Good evening")]
)
def test_the_greeting_follows_the_hour(hour: int, words: str) -> None:
    assert greeting(hour) == words


def test_something_new_and_what_limber_knows_are_one_tap_away(exercising: Client) -> None:
    page = text(exercising)
    assert f'href="{reverse("daily")}"' in page
    assert f'href="{reverse("about")}"' in page


def test_the_time_of_the_open_questions_is_that_of_the_pages_that_are_left(screened: Client) -> None:
    assert "2\N{NO-BREAK SPACE}minutes now, 8 in all." in text(screened)


@pytest.mark.parametrize(
    ("now", "whole", "said"),
    [(40, 40, "1\N{NO-BREAK SPACE}minute. Then"), (120, 120, "2\N{NO-BREAK SPACE}minutes. Then"), (120, 440, "now, 8 in all.")],
)
def test_what_one_visit_does_not_cover_is_told(now: int, whole: int, said: str) -> None:
    assert said in more_words(now, whole)


def test_a_session_without_the_floor_offers_no_way_round_it(screened: Client) -> None:
    assert "I cannot get down today" not in text(screened)


def test_a_programme_that_can_no_longer_be_read_is_offered_anew_and_every_page_still_opens(exercising: Client, maria: Person) -> None:
    """An exercise may have left the catalogue since the programme was adopted."""
    keep(maria, [new_entry("programme", {"text": "+++\nname = 'Mine'\n+++\n## Weeks 1-4\n### Daily\n- an-exercise-that-is-gone 10\n"}, clock.now())])
    page = text(exercising)
    assert "cannot read the programme you had" in page
    assert "See your programme" in page
    for name in ("week", "progress", "library", "plan"):
        assert exercising.get(reverse(name)).status_code == 200
