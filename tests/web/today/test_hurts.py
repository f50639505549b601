"""What "It hurts" leads to: chest signs lock at once, leg signs bring the danger signs, doubt the daily set."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from limber.diary.entry import Kind
from limber_web import clock
from limber_web.care.load import standing_of
from limber_web.care.models import Entry, Person


def test_confirmed_chest_pain_locks_everything(exercising: Client, maria: Person) -> None:
    response = exercising.post(reverse("hurts", args=["chest"]), {"person": str(maria.pk)})
    assert response.headers["Location"] == reverse("care")
    lock = standing_of(maria, clock.now()).lock
    assert lock is not None
    assert lock.because == ("E9",)


def test_chest_pain_on_another_persons_page_locks_nobody(exercising: Client, maria: Person, tom: Person) -> None:
    exercising.post(reverse("hurts", args=["chest"]), {"person": str(tom.pk)})
    assert standing_of(maria, clock.now()).lock is None
    assert standing_of(tom, clock.now()).lock is None


def test_opening_the_chest_address_by_hand_locks_nobody(exercising: Client, maria: Person) -> None:
    exercising.get(reverse("hurts", args=["chest"]))
    assert standing_of(maria, clock.now()).lock is None


def test_pain_down_the_leg_brings_the_whole_danger_signs(exercising: Client) -> None:
    assert exercising.get(reverse("hurts", args=["leg"])).headers["Location"] == reverse("begin")


def test_doubt_brings_the_daily_set(exercising: Client) -> None:
    assert exercising.get(reverse("hurts", args=["unsure"])).headers["Location"] == reverse("daily")


def test_spreading_that_the_player_sent_closes_today_until_the_signs_are_asked(exercising: Client, maria: Person) -> None:
    slug = next(iter(exercising.get(reverse("today-session-json")).json()["exercises"]))
    told = {"exercises": [{"exercise": slug, "dose": "5", "done": 0.5, "leg": "spreading"}]}
    line = {"id": "one", "at": clock.now().isoformat(), "kind": Kind.SESSION, "v": 1, **told}
    for _ in range(2):
        answer = exercising.post(reverse("diary"), line, content_type="application/json")
        assert answer.json()["kept"] == ["one"]
    assert Entry.objects.filter(entry_id="one").count() == 1
    assert exercising.get(reverse("today-session-json")).headers["Location"] == reverse("begin")
