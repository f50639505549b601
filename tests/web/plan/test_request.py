"""Swap this, I don't like this, let it rest, bring it back: what follows is seen first, the rest stays, and nothing forbidden ever comes."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from limber.catalogue.load import load
from limber.person.suits import suits
from limber_web import clock
from limber_web.care.load import standing_of
from limber_web.care.models import Entry, Person
from tests.web.plan.conftest import made_for, seen, slugs, standing_programme, tell, text

SLUG = "hamstring-stretch-seated"
EXERCISES = load().exercises


def where(what: str, slug: str = SLUG) -> str:
    """Give the address of a request."""
    return reverse("plan-request", args=[what, slug])


def ask(client: Client, person: Person, what: str, slug: str = SLUG, query: str = "") -> None:
    """Look at what follows from a request and say yes."""
    page = text(client, where(what, slug) + query)
    others = [part.partition('"')[0] for part in page.split('name="not" value="')[1:]]
    response = client.post(where(what, slug), {"person": str(person.pk), "seen": seen(page), "not": others})
    assert response.headers["Location"] == reverse("plan")


@pytest.mark.parametrize("what", ["swap", "dislike", "park"])
def test_what_is_taken_out_is_gone_and_the_rest_stays(planned: Client, maria: Person, what: str) -> None:
    before = slugs(standing_programme(maria))
    ask(planned, maria, what)
    after = slugs(standing_programme(maria))
    assert before - after == {SLUG}
    assert len(after - before) <= 1
    kept = Entry.objects.filter(kind="request").values_list("payload", flat=True)
    assert list(kept) == [{"what": what, "exercise": SLUG}]
    assert "Bring back" in text(planned, reverse("plan"))


def test_looking_alone_changes_nothing(planned: Client, maria: Person) -> None:
    before = Entry.objects.count()
    page = text(planned, where("swap"))
    assert "Another one in place of Seated hamstring stretch?" in page
    assert "exercises stay as they are." in page
    assert Entry.objects.count() == before


def test_the_next_best_is_shown_with_its_reasons(planned: Client) -> None:
    page = text(planned, where("swap", "piriformis-stretch-seated"))
    assert "This one comes" in page
    assert "Works:" in page
    assert "-poster.svg?" in page


def test_something_else_passes_the_first_one_over(planned: Client, maria: Person) -> None:
    first = text(planned, where("swap", "squat"))
    query = "?" + first.partition('href="?')[2].partition('"')[0]
    assert query.startswith("?not=")
    ask(planned, maria, "swap", "squat", query)
    passed = query.removeprefix("?not=").partition("&")[0]
    assert {"squat", passed}.isdisjoint(each.slug for phase in standing_programme(maria).phases[2:] for each in phase.prescriptions)
    assert {entry.payload["exercise"] for entry in Entry.objects.filter(kind="request")} >= {"squat", passed}


@pytest.mark.parametrize("what", ["swap", "dislike", "park"])
def test_bring_back_undoes_it(planned: Client, maria: Person, what: str) -> None:
    before = standing_programme(maria)
    ask(planned, maria, what)
    assert standing_programme(maria) != before
    assert SLUG in text(planned, where("restore"))
    ask(planned, maria, "restore")
    assert standing_programme(maria) == before
    assert SLUG not in standing_of(maria, clock.now()).person.dislikes
    assert "Bring back" not in text(planned, reverse("plan"))


def test_weeks_that_are_over_stay_as_they_were(planned: Client, maria: Person) -> None:
    before = standing_programme(maria)
    ask(planned, maria, "swap", "sit-to-stand")
    assert standing_programme(maria).phases[:2] == before.phases[:2]


def test_an_exercise_that_a_condition_forbids_comes_by_no_door(planned: Client, maria: Person) -> None:
    tell(maria, "profile", tags=["osteoporosis", "knee-replacement"])
    person = standing_of(maria, clock.now()).person
    for what, slug in (("swap", SLUG), ("dislike", "piriformis-stretch-seated"), ("restore", SLUG)):
        ask(planned, maria, what, slug)
        week = [each for phase in standing_programme(maria).phases[2:] for each in phase.prescriptions]
        assert [each.slug for each in week if not suits(EXERCISES[each.slug], person)] == []


def test_what_was_brought_back_but_is_forbidden_now_does_not_come(planned: Client, maria: Person) -> None:
    ask(planned, maria, "park", "prone-on-elbows")
    tell(maria, "profile", tags=["spinal-stenosis"])
    assert suits(EXERCISES["prone-on-elbows"], standing_of(maria, clock.now()).person).because
    ask(planned, maria, "restore", "prone-on-elbows")
    assert "prone-on-elbows" not in {each.slug for phase in standing_programme(maria).phases[2:] for each in phase.prescriptions}


def test_a_proposal_can_be_changed_before_it_is_adopted_and_the_rest_stays(answered: Client, maria: Person) -> None:
    before = slugs(made_for(maria))
    ask(answered, maria, "dislike")
    ask(answered, maria, "swap", "piriformis-stretch-seated")
    assert not Entry.objects.filter(kind="programme").exists()
    answered.post(reverse("plan-use"), {"person": str(maria.pk), "seen": seen(text(answered, reverse("plan")))})
    after = slugs(standing_programme(maria))
    assert before - after == {SLUG, "piriformis-stretch-seated"}
    assert len(after - before) <= 2


@pytest.mark.parametrize("what", ["swap", "dislike", "park"])
def test_what_was_taken_out_of_a_proposal_can_be_brought_back(answered: Client, maria: Person, what: str) -> None:
    before = text(answered, reverse("plan"))
    ask(answered, maria, what)
    assert seen(text(answered, reverse("plan"))) != seen(before)
    ask(answered, maria, "restore")
    assert seen(text(answered, reverse("plan"))) == seen(before)


def test_a_programme_that_changed_meanwhile_is_shown_again_and_not_kept(planned: Client, maria: Person) -> None:
    page = text(planned, where("swap"))
    tell(maria, "profile", minutes_per_day=16)
    before = Entry.objects.count()
    response = planned.post(where("swap"), {"person": str(maria.pk), "seen": seen(page)})
    assert response.status_code == 200
    assert Entry.objects.count() == before


@pytest.mark.parametrize("slug", ["plank-full", "walk-brisk"])
def test_what_is_not_in_the_programme_cannot_be_taken_out(planned: Client, slug: str) -> None:
    assert planned.get(where("swap", slug)).headers["Location"] == reverse("plan")
    assert planned.get(where("restore", slug)).headers["Location"] == reverse("plan")


@pytest.mark.parametrize("address", ["/plan/swap/no-such-exercise", "/plan/juggle/squat"])
def test_an_unknown_exercise_or_request_is_not_found(planned: Client, address: str) -> None:
    assert planned.get(address).status_code == 404


def test_the_last_exercises_cannot_all_be_taken_out(answered: Client, maria: Person) -> None:
    """A programme of fewer than three exercises is none: the request says so and keeps nothing."""
    tell(maria, "profile", tags=["cardiac-symptoms"], equipment=["chair"], floor=False, kneeling=False)
    asked = ""
    for _ in range(20):
        page = text(answered, reverse("plan-weeks", args=[1]))
        slug = page.partition("/plan/dislike/")[2].partition('"')[0]
        asked = text(answered, where("dislike", slug))
        if "Without it there is no programme" in asked:
            break
        answered.post(where("dislike", slug), {"person": str(maria.pk), "seen": seen(asked)})
    assert "Without it there is no programme" in asked
    assert 'name="seen"' not in asked
