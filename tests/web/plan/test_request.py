"""Swap this, I don't like this, let it rest, bring it back: what follows is seen first, the rest stays, and nothing forbidden ever comes."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from limber.catalogue.exercise import Kind
from limber.catalogue.load import load
from limber.person.suits import suits
from limber_web import clock
from limber_web.care.load import standing_of
from limber_web.care.models import Entry, Person
from tests.web.plan.conftest import made_for, of_kind, seen, slugs, standing_programme, tell, text

EXERCISES = load().exercises
OUT = ["swap", "dislike", "park"]


@pytest.fixture
def stretch(planned: Client, maria: Person) -> str:
    """An exercise of Maria's programme that nothing else stands on, and that week 1 does not have."""
    programme = standing_programme(maria)
    first = {each.slug for each in programme.phases[0].prescriptions}
    there = (each.slug for each in programme.phases[-1].prescriptions)
    return next(slug for slug in there if EXERCISES[slug].kind is Kind.STRETCH and slug not in first)


def where(what: str, slug: str) -> str:
    """Give the address of a request."""
    return reverse("plan-request", args=[what, slug])


def ask(client: Client, person: Person, what: str, slug: str, query: str = "") -> None:
    """Look at what follows from a request and say yes."""
    page = text(client, where(what, slug) + query)
    others = [part.partition('"')[0] for part in page.split('name="not" value="')[1:]]
    response = client.post(where(what, slug), {"person": str(person.pk), "seen": seen(page), "not": others})
    assert response.headers["Location"] == reverse("plan")


def to_come(person: Person) -> set[str]:
    """Give the exercises of the weeks that are left, from week 3 on."""
    return {each.slug for phase in standing_programme(person).phases[2:] for each in phase.prescriptions}


@pytest.mark.parametrize("what", OUT)
def test_what_is_taken_out_is_gone_and_the_rest_stays(planned: Client, maria: Person, stretch: str, what: str) -> None:
    before = slugs(standing_programme(maria))
    ask(planned, maria, what, stretch)
    after = slugs(standing_programme(maria))
    assert before - after == {stretch}
    assert len(after - before) <= 1
    assert list(Entry.objects.filter(kind="request").values_list("payload", flat=True)) == [{"what": what, "exercise": stretch}]
    assert "Bring back" in text(planned, reverse("plan"))


def test_looking_alone_changes_nothing(planned: Client, stretch: str) -> None:
    before = Entry.objects.count()
    page = text(planned, where("swap", stretch))
    assert f"Another one in place of {EXERCISES[stretch].name}?" in page
    assert "exercises stay as they are." in page
    assert Entry.objects.count() == before


def test_the_next_best_is_shown_with_its_reasons(planned: Client, stretch: str) -> None:
    page = text(planned, where("swap", stretch))
    assert "This one comes" in page
    assert "It stretches, a little every day." in page
    assert "Works:" in page
    assert "-poster.svg?" in page


def test_something_else_passes_the_first_one_over(planned: Client, maria: Person, stretch: str) -> None:
    query = "?" + text(planned, where("swap", stretch)).partition('href="?')[2].partition('"')[0]
    passed = query.removeprefix("?not=").partition("&")[0]
    assert passed in EXERCISES
    ask(planned, maria, "swap", stretch, query)
    assert {stretch, passed}.isdisjoint(to_come(maria))
    assert {entry.payload["exercise"] for entry in Entry.objects.filter(kind="request")} >= {stretch, passed}


def test_where_nothing_else_is_left_one_can_go_back_to_the_first(planned: Client, maria: Person, stretch: str) -> None:
    there = to_come(maria)
    query = "?" + "&".join(f"not={slug}" for slug in EXERCISES if slug not in there)
    page = text(planned, where("swap", stretch) + query)
    assert "No other one suits you in its place." in page
    assert "Back to the first one" in page


@pytest.mark.parametrize("what", OUT)
def test_bring_back_undoes_it(planned: Client, maria: Person, stretch: str, what: str) -> None:
    before = standing_programme(maria)
    ask(planned, maria, what, stretch)
    assert standing_programme(maria) != before
    ask(planned, maria, "restore", stretch)
    assert standing_programme(maria) == before
    assert stretch not in standing_of(maria, clock.now()).person.dislikes
    assert "Bring back" not in text(planned, reverse("plan"))


def test_weeks_that_are_over_stay_as_they_were(planned: Client, maria: Person) -> None:
    before = standing_programme(maria)
    ask(planned, maria, "swap", of_kind(before, Kind.STRENGTH, 0))
    assert standing_programme(maria).phases[:2] == before.phases[:2]


def test_an_exercise_that_a_condition_forbids_comes_by_no_door(planned: Client, maria: Person, stretch: str) -> None:
    tell(maria, "profile", tags=["osteoporosis", "spinal-stenosis"])
    person = standing_of(maria, clock.now()).person
    assert {slug for slug in to_come(maria) if not suits(EXERCISES[slug], person)}
    for what in ("swap", "restore", "dislike", "restore"):
        ask(planned, maria, what, stretch)
        assert [slug for slug in to_come(maria) if not suits(EXERCISES[slug], person)] == []


def test_what_is_brought_back_but_is_forbidden_now_does_not_come(planned: Client, maria: Person) -> None:
    slug = next(slug for slug in to_come(maria) if "spinal-stenosis" in EXERCISES[slug].avoid_if)
    ask(planned, maria, "park", slug)
    tell(maria, "profile", tags=["spinal-stenosis"])
    ask(planned, maria, "restore", slug)
    assert slug not in to_come(maria)


def test_a_proposal_can_be_changed_before_it_is_adopted_and_the_rest_stays(answered: Client, maria: Person) -> None:
    before = slugs(made_for(maria))
    first, second = [slug for slug in before if EXERCISES[slug].kind is Kind.STRETCH][:2]
    ask(answered, maria, "dislike", first)
    ask(answered, maria, "swap", second)
    assert not Entry.objects.filter(kind="programme").exists()
    answered.post(reverse("plan-use"), {"person": str(maria.pk), "seen": seen(text(answered, reverse("plan")))})
    after = slugs(standing_programme(maria))
    assert before - after == {first, second}
    assert len(after - before) <= 2


@pytest.mark.parametrize("what", OUT)
def test_what_was_taken_out_of_a_proposal_can_be_brought_back(answered: Client, maria: Person, what: str) -> None:
    before, slug = text(answered, reverse("plan")), of_kind(made_for(maria), Kind.STRETCH)
    ask(answered, maria, what, slug)
    assert seen(text(answered, reverse("plan"))) != seen(before)
    ask(answered, maria, "restore", slug)
    assert seen(text(answered, reverse("plan"))) == seen(before)


def test_a_programme_that_changed_meanwhile_is_shown_again_and_not_kept(planned: Client, maria: Person, stretch: str) -> None:
    page = text(planned, where("swap", stretch))
    ask(planned, maria, "park", of_kind(standing_programme(maria), Kind.STRENGTH))
    before = Entry.objects.count()
    response = planned.post(where("swap", stretch), {"person": str(maria.pk), "seen": seen(page)})
    assert response.status_code == 200
    assert Entry.objects.count() == before


@pytest.mark.parametrize("what", [*OUT, "restore"])
def test_what_is_not_in_the_programme_cannot_be_taken_out_nor_brought_back(planned: Client, maria: Person, what: str) -> None:
    slug = next(slug for slug in EXERCISES if slug not in slugs(standing_programme(maria)))
    assert planned.get(where(what, slug)).headers["Location"] == reverse("plan")


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
