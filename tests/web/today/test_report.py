"""How was it, without a script; the morning after; and what progress and the week show."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from limber.diary.entry import VERSION
from limber_web import clock
from limber_web.care.models import Entry, Person
from limber_web.care.save import keep, new_entry
from tests.web.today.conftest import no_to


def slugs(client: Client) -> list[str]:
    """Give the exercises of today's session."""
    return list(client.get(reverse("today-session-json")).json()["exercises"])


def test_a_report_is_kept_in_the_form_of_the_rules(exercising: Client) -> None:
    first, second, *rest = slugs(exercising)
    sent = {f"done-{first}": "1", f"done-{second}": "0.5", "pain_before": "3", "worse": "bit", "pain_worst": "5", "which": [second], "leg": "none"}
    response = exercising.post(reverse("report"), sent | {"hard": "hard", "effort": "6"})
    assert response.headers["Location"] == reverse("progress")
    (kept,) = Entry.objects.filter(kind="session")
    told = kept.payload["exercises"]
    assert (kept.payload["pain_before"], kept.payload["pain_worst"], kept.payload["leg"]) == (3, 5, "none")
    assert [(each["exercise"], each["done"], each.get("effort"), each.get("pain_worst")) for each in told[:2]] == [
        (first, 1, 6, None),
        (second, 0.5, 6, 5),
    ]
    assert [each["done"] for each in told[2:]] == [0] * len(rest)


@pytest.mark.parametrize(
    ("broken", "said"), [(0, ""), (1, "One entry of your diary cannot be read."), (2, "Two entries of your diary cannot be read.")]
)
def test_entries_that_cannot_be_read_are_told_on_the_progress_page(exercising: Client, maria: Person, broken: int, said: str) -> None:
    """Hazard H25: what is not known counts the careful way, and the person is told that it does."""
    now = clock.now()
    for number in range(broken):
        keep(maria, [replace(new_entry("note", {"text": str(number)}, now), version=VERSION + 1)])
    keep(maria, [new_entry("screen", {"answers": no_to("EU")}, now + timedelta(seconds=1))])
    page = exercising.get(reverse("progress")).content.decode()
    assert (said in page) if said else ("cannot be read" not in page)
    assert ("counts the careful way" in page) is bool(broken)


def test_no_worse_leaves_the_numbers_out(exercising: Client) -> None:
    exercising.post(
        reverse("report"), {f"done-{slugs(exercising)[0]}": "1", "worse": "same", "pain_worst": "9", "leg": "same", "hard": "fine", "effort": "9"}
    )
    (kept,) = Entry.objects.filter(kind="session")
    assert "pain_worst" not in kept.payload
    assert "effort" not in kept.payload["exercises"][0]


@pytest.mark.parametrize(
    "sent", [{}, {"worse": "same"}, {"leg": "none"}, {"worse": "lot", "leg": "none"}, {"worse": "same", "leg": "none", "hard": "hard"}]
)
def test_half_a_report_is_asked_again_and_nothing_is_kept(exercising: Client, sent: dict[str, str]) -> None:
    response = exercising.post(reverse("report"), sent)
    assert response.status_code == 422
    assert b"A few things to mend" in response.content
    assert not Entry.objects.filter(kind="session").exists()


def test_the_morning_after_is_asked_at_the_next_visit_and_kept_once(exercising: Client, maria: Person) -> None:
    before = clock.now() - timedelta(days=1)
    keep(maria, [new_entry("session", {"pain_before": 3, "exercises": [{"exercise": "walk-easy", "dose": "5 min", "done": 1}]}, before)])
    assert f"The morning after {before:%A}" in exercising.get(reverse("today")).content.decode()
    assert exercising.post(reverse("morning"), {"pain": "11"}).status_code == 200
    exercising.post(reverse("morning"), {"pain": "4"})
    (kept,) = Entry.objects.filter(kind="morning")
    assert kept.payload == {"pain": 4, "of": clock.now().date().isoformat()}
    assert exercising.get(reverse("morning")).headers["Location"] == reverse("today")


def test_progress_lists_what_was_done_with_its_numbers(exercising: Client, maria: Person) -> None:
    told = {
        "pain_before": 3,
        "exercises": [
            {"exercise": "walk-easy", "dose": "5 min", "done": 1},
            {"exercise": "glute-bridge", "dose": "2 x 6", "done": 0.2, "worse": True},
        ],
    }
    keep(
        maria,
        [
            new_entry("session", told, clock.now() - timedelta(days=1)),
            new_entry("morning", {"pain": 2, "of": clock.now().date().isoformat()}, clock.now()),
        ],
    )
    page = exercising.get(reverse("progress")).content.decode()
    assert "You moved on 1 of" in page
    assert "Easy walk" in page or "walk" in page
    assert "stopped early" in page
    assert "2\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}6" in page


def test_rest_is_never_counted_against_anyone(exercising: Client) -> None:
    page = exercising.get(reverse("progress")).content.decode().lower()
    assert "streak" not in page
    assert "missed" not in page


def test_the_week_shows_seven_days_and_the_way_to_the_whole_programme(exercising: Client) -> None:
    page = exercising.get(reverse("week")).content.decode()
    assert page.count('scope="col"') == 7
    assert "planned" in page
    assert f'href="{reverse("plan")}"' in page


def test_the_library_holds_every_exercise_and_no_way_to_start(exercising: Client) -> None:
    page = exercising.get(reverse("library")).content.decode()
    assert page.count('loading="lazy"') == 80
    assert "start" not in page.lower().split("</head>")[1].replace("get started", "")


def test_an_exercise_says_who_leaves_it_out_and_what_stands_beside_it(exercising: Client) -> None:
    page = exercising.get(reverse("exercise", args=["glute-bridge"])).content.decode()
    assert "Leave it out with" in page
    assert "Easier" in page
    assert "Do it now" not in page


def test_an_unknown_exercise_is_not_there(exercising: Client) -> None:
    assert exercising.get(reverse("exercise", args=["nothing"])).status_code == 404
