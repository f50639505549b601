"""Adopting: the programme that was seen, the example, and the one made anew after something changed."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from limber.catalogue.exercise import Kind
from limber.catalogue.load import load
from limber.person.suits import suits
from limber_web import clock
from limber_web.care.load import standing_of
from limber_web.care.models import Entry, Person
from tests.web.plan.conftest import adopt, made_for, of_kind, seen, slugs, standing_programme, tell, text

USE, NEW = "/plan/use", "/plan/new?made"


def test_use_this_programme_adopts_what_was_seen_from_today_on(answered: Client, maria: Person) -> None:
    response = answered.post(USE, {"person": str(maria.pk), "seen": seen(text(answered, "/plan"))})
    assert response.headers["Location"] == reverse("today")
    programme = standing_programme(maria)
    assert programme.start == clock.now().date()
    assert programme.phases == made_for(maria).phases
    assert set(answered.get(reverse("today-session-json")).json()["exercises"]) <= slugs(programme)


def test_what_was_not_seen_is_not_adopted(answered: Client, maria: Person) -> None:
    page = text(answered, "/plan")
    tell(maria, "profile", equipment=["chair"], floor=False, kneeling=False)
    assert answered.post(USE, {"person": str(maria.pk), "seen": seen(page)}).headers["Location"] == "/plan"
    assert answered.post(USE, {"person": str(maria.pk)}).headers["Location"] == "/plan"
    assert not Entry.objects.filter(kind="programme").exists()


def test_a_second_tap_does_not_begin_the_weeks_anew(planned: Client, maria: Person) -> None:
    before = standing_programme(maria)
    planned.post(USE, {"person": str(maria.pk), "seen": seen(text(planned, "/plan"))})
    assert standing_programme(maria) == before


def test_while_questions_are_open_nothing_is_adopted(screened: Client, maria: Person) -> None:
    for which in ("made", "example"):
        screened.post(USE, {"person": str(maria.pk), "which": which, "seen": ""})
    assert not Entry.objects.filter(kind="programme").exists()


def test_the_example_is_adopted_where_it_was_seen(answered: Client, maria: Person) -> None:
    token = seen(text(answered, reverse("plan-example")))
    answered.post(USE, {"person": str(maria.pk), "which": "example", "seen": "other"})
    assert not Entry.objects.filter(kind="programme").exists()
    answered.post(USE, {"person": str(maria.pk), "which": "example", "seen": token})
    assert standing_programme(maria).name != made_for(maria).name


def test_nothing_new_means_no_question(planned: Client) -> None:
    assert "You told us something new" not in text(planned, "/plan") + text(planned, "/today")


def test_a_new_condition_shows_what_changes_before_it_is_adopted(planned: Client, maria: Person) -> None:
    before = standing_programme(maria)
    tell(maria, "profile", tags=["osteoporosis"], minutes_per_day=20)
    assert "You told us something new" in text(planned, "/plan")
    assert "You told us something new" in text(planned, "/today")
    page = text(planned, NEW)
    assert "New: Thin bones" in page
    assert "20 minutes a day. It was 30." in page
    assert standing_programme(maria) == before
    planned.post(NEW, {"person": str(maria.pk), "seen": seen(page)})
    after = standing_programme(maria)
    person = standing_of(maria, clock.now()).person
    assert after.start == before.start
    assert after.phases[:2] == before.phases[:2]
    assert all(suits(load().exercises[each.slug], person) for phase in after.phases[2:] for each in phase.prescriptions)
    assert "You told us something new" not in text(planned, "/plan") + text(planned, "/today")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"strength_days": 2}, "Strength on 2 days a week. It was 3."),
        ({"equipment": ["mat", "chair", "towel"]}, "You have now: a towel"),
        ({"equipment": ["mat", "chair", "towel"]}, "You no longer have: a clear wall"),
        ({"kneeling": False}, "Kneeling is out of reach."),
        ({"directional_preference": "extension"}, "What eases your back has changed."),
        ({"level": "active"}, "How used you are to exercise has changed."),
        ({"usual_pain": 9}, "New:"),
    ],
)
def test_what_a_programme_depends_on_is_told_in_words(planned: Client, maria: Person, told: dict[str, object], said: str) -> None:
    tell(maria, "profile", **told)
    assert said in text(planned, NEW)


def test_a_condition_that_is_over_is_told_too(answered: Client, maria: Person) -> None:
    tell(maria, "profile", tags=["osteoporosis"])
    adopt(maria, 1)
    tell(maria, "profile", tags=[])
    assert "No longer: Thin bones" in text(answered, NEW)


def test_a_request_of_another_device_waits_for_a_yes(planned: Client, maria: Person) -> None:
    slug = of_kind(standing_programme(maria), Kind.STRETCH)
    tell(maria, "request", what="park", exercise=slug)
    assert f"You want to do without: {load().exercises[slug].name}." in text(planned, "/plan")
    planned.post(NEW, {"person": str(maria.pk), "seen": seen(text(planned, NEW))})
    assert slug not in {each.slug for phase in standing_programme(maria).phases[2:] for each in phase.prescriptions}
    tell(maria, "request", what="restore", exercise=slug)
    assert f"You want back: {load().exercises[slug].name}." in text(planned, "/plan")


def test_a_flare_or_a_number_of_today_changes_no_weeks(planned: Client, maria: Person) -> None:
    tell(maria, "session", pain_before=9, pain_worst=9, exercises=[])
    page = text(planned, "/plan")
    assert "You told us something new" not in page
    assert "Week 3 of 12." in page


def test_where_nothing_needs_to_change_it_can_be_kept_so_and_is_asked_no_more(planned: Client, maria: Person) -> None:
    before = standing_programme(maria)
    tell(maria, "profile", minutes_per_day=31)
    page = text(planned, NEW)
    assert "31 minutes a day. It was 30." in page
    assert "Nothing needs to change." in page
    planned.post(NEW, {"person": str(maria.pk), "seen": seen(page)})
    assert standing_programme(maria) == before
    assert "You told us something new" not in text(planned, "/plan")


def test_where_only_amounts_change_the_page_says_which(planned: Client, maria: Person) -> None:
    longest = int(re.findall(r"<b>(\d+)\W?minutes</b> on the longest day", text(planned, "/plan"))[0])
    tell(maria, "profile", minutes_per_day=longest - 2)
    page = text(planned, NEW)
    assert "Only the amounts change." in page
    assert re.search(rf"The longest day: \d+ minutes. It was {longest}.", page)
    assert "minutes a time. It was" in page


def test_a_change_that_leaves_too_little_says_whom_to_see_and_keeps_what_stands(planned: Client, maria: Person) -> None:
    before = standing_programme(maria)
    tell(maria, "profile", tags=["dvt-suspected"])
    page = text(planned, NEW)
    assert "A physiotherapist can find out what suits you." in page
    planned.post(NEW, {"person": str(maria.pk), "seen": seen(page)})
    assert standing_programme(maria) == before


def test_who_used_the_example_can_change_to_their_own_from_today_on(exercising: Client, maria: Person) -> None:
    exercising.post(NEW, {"person": str(maria.pk), "seen": seen(text(exercising, NEW))})
    assert standing_programme(maria).start == clock.now().date()
    assert standing_programme(maria).phases == made_for(maria).phases


def test_the_weeks_after_the_last_build_on_it(answered: Client, maria: Person) -> None:
    adopt(maria, 13)
    last = {each.slug for each in standing_programme(maria).phases[-1].prescriptions}
    answered.post(NEW, {"person": str(maria.pk), "seen": seen(text(answered, NEW))})
    after = standing_programme(maria)
    assert after.start == clock.now().date()
    rungs = {rung for each in after.phases[0].prescriptions for rung in load().exercises[each.slug].easier}
    assert last & (rungs | {each.slug for each in after.phases[0].prescriptions})
