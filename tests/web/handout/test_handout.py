"""A programme on paper: a page, a PDF for the person's country, and text that is read back; nothing for a stranger or under a lock."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from limber.catalogue.load import load
from limber.dose.dose import Dose, Range
from limber.dose.parse import parse
from limber.person.person import Person as Whom
from limber.problems import Problem
from limber.programme.handout import read_handout
from limber.programme.programme import Phase, Prescription, Programme, Routine
from limber.programme.read import read_programme
from limber.programme.write import write_programme
from limber.wording.handout import day_words
from limber_web import clock
from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.handout.papers import A4, LETTER, paper_of
from limber_web.journeys.handout.printed import printed
from limber_web.journeys.handout.urls import urlpatterns
from tests.web.plan.conftest import slugs, standing_programme, tell, text
from tests.web.today.weeks import ASKED, BRIDGE, session, some_weeks, three_good

NAMES = [str(pattern.name) for pattern in urlpatterns]
A4_POINTS, LETTER_POINTS = (595, 842), (612, 792)


def size_of(content: bytes) -> tuple[int, int]:
    box = PdfReader(BytesIO(content)).pages[0].mediabox
    return round(box.width), round(box.height)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_asked_who_is_exercising(client: Client, db: None, name: str, method: str) -> None:
    response = getattr(client, method)(reverse(name))
    assert response.status_code == 405 or response.headers["Location"] == reverse("who")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("query", ["", "?way=open"])
def test_a_locked_person_gets_no_paper_and_is_led_to_care(locked: Client, name: str, query: str) -> None:
    assert locked.get(reverse(name) + query).headers["Location"] == reverse("care")


@pytest.mark.parametrize("name", NAMES)
def test_not_even_a_lock_that_leaves_exercises_open_gives_a_paper(planned: Client, maria: Person, name: str) -> None:
    keep(maria, [new_entry("screen", {"answers": {"U8": "yes"}}, clock.now())])
    assert planned.get(reverse(name)).headers["Location"] == reverse("care")


@pytest.mark.parametrize("name", NAMES)
def test_someone_who_was_not_asked_is_led_to_the_questions(maria_client: Client, name: str) -> None:
    assert maria_client.get(reverse(name)).headers["Location"] == reverse("begin")


@pytest.mark.parametrize("name", NAMES)
def test_while_questions_are_open_there_is_no_paper(screened: Client, name: str) -> None:
    assert screened.get(reverse(name)).headers["Location"] == reverse("plan")


def test_the_page_says_what_is_on_the_paper(planned: Client, maria: Person) -> None:
    page = text(planned, reverse("handout"))
    assert f"{len(slugs(standing_programme(maria)))} exercises" in page
    assert 'value="a4" checked' in page


def test_the_paper_is_that_of_the_persons_country_unless_another_is_chosen(planned: Client, maria: Person) -> None:
    assert size_of(planned.get(reverse("handout-pdf")).content) == A4_POINTS
    assert size_of(planned.get(reverse("handout-pdf") + "?paper=us-letter").content) == LETTER_POINTS
    assert size_of(planned.get(reverse("handout-pdf") + "?paper=wallpaper").content) == A4_POINTS
    assert (paper_of("US"), paper_of("us"), paper_of("DE"), paper_of("")) == (LETTER, LETTER, A4, A4)


def test_a_code_opens_todays_session_where_it_was_asked_for(planned: Client) -> None:
    attached = PdfReader(BytesIO(planned.get(reverse("handout-pdf") + "?code=yes").content)).attachments
    assert any(b"http://127.0.0.1:8421/today" in content for contents in attached.values() for content in contents)
    plain = PdfReader(BytesIO(planned.get(reverse("handout-pdf")).content)).attachments
    assert not any(b"http://" in content for contents in plain.values() for content in contents)


def test_the_text_reads_back_as_the_programme_that_stands(planned: Client, maria: Person) -> None:
    programme, problems = read_handout(planned.get(reverse("handout-text")).content.decode(), "", load())
    assert problems == ()
    assert programme is not None
    assert programme.phases[0] == standing_programme(maria).phases[0]
    assert slugs(programme) == slugs(standing_programme(maria))


def dose_now(client: Client, slug: str) -> Dose | None:
    """Give what today's session asks of an exercise."""
    form = client.get(reverse("today-session-json") + "?way=usual&pain=3").json()
    return parse(form["exercises"][slug]["dose"])[0]


def test_the_doses_are_those_that_hold_today_and_the_day_stands_beside_them(maria_client: Client, maria: Person) -> None:
    three_good(maria, clock.now())
    paper = maria_client.get(reverse("handout-text")).content.decode()
    programme, problems = read_handout(paper, "", load())
    assert programme is not None, problems
    now = dose_now(maria_client, BRIDGE)
    assert now != parse(ASKED)[0]
    assert [each.dose for each in programme.phases[0].prescriptions if each.slug == BRIDGE] == [now]
    assert f"The amounts are those of {day_words(clock.now().date())}." in paper
    assert b"The amounts are those of" in b"".join(page.extract_text().encode() for page in PdfReader(BytesIO(pdf(maria_client))).pages)


def pdf(client: Client) -> bytes:
    """Give the paper itself."""
    return client.get(reverse("handout-pdf")).content


def test_what_rests_is_named_and_not_asked_for(maria_client: Client, maria: Person) -> None:
    now = clock.now()
    some_weeks(maria, now)
    for days in (5, 3):
        session(maria, now - timedelta(days=days), exercise="seated-march", dose="1 min", spasm=True)
    paper = maria_client.get(reverse("handout-text")).content.decode()
    programme, problems = read_handout(paper, "", load())
    assert programme is not None, problems
    assert slugs(programme) == {BRIDGE}
    told = f"{load().exercises['seated-march'].name} rests until"
    assert told in paper
    assert told in text(maria_client, reverse("handout"))
    assert told.encode() in b" ".join(page.extract_text().encode() for page in PdfReader(BytesIO(pdf(maria_client))).pages)


def test_what_ended_for_today_is_named_without_a_day(maria_client: Client, maria: Person) -> None:
    now = clock.now()
    some_weeks(maria, now)
    session(maria, now, worse=True)
    assert f"{load().exercises[BRIDGE].name} rests for now." in maria_client.get(reverse("handout-text")).content.decode()


def test_two_that_gave_way_to_the_same_rung_stand_there_once() -> None:
    tilt, bridge = (Prescription(slug, Dose(repetitions=Range(5, 5))) for slug in ("pelvic-tilt-supine", BRIDGE))
    routines = (
        Routine("daily", (tilt, tilt)),
        Routine("strength", (bridge,)),
        Routine("strength_a", (tilt, bridge)),
        Routine("aerobic", (bridge, tilt)),
    )
    made = printed(Programme("Mine", None, 1, (1,), (2,), (Phase(1, 1, routines),)), Whom(60, floor=True, kneeling=True), frozenset())
    assert made.programme is not None
    assert [[each.slug for each in one.prescriptions] for one in made.programme.phases[0].routines] == [[tilt.slug], [BRIDGE], [], [BRIDGE]]
    assert read_programme(write_programme(made.programme))[1] == ()


def test_what_a_condition_told_later_forbids_is_not_on_the_paper(planned: Client, maria: Person) -> None:
    before = slugs(standing_programme(maria))
    tell(maria, "profile", tags=["knee-replacement-recent"])
    programme, problems = read_handout(planned.get(reverse("handout-text")).content.decode(), "", load())
    assert programme is not None, problems
    assert slugs(programme) < before
    assert "is not for you now" in text(planned, reverse("handout"))
    assert not any("knee-replacement-recent" in load().exercises[slug].avoid_if for slug in slugs(programme))


def test_letters_that_no_font_has_are_told_and_the_page_stays(planned: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Problem("handout-letter", values={"letter": "\u05d0"})
    monkeypatch.setattr("limber_web.journeys.handout.handout.pdf_of", lambda *_: (None, (wrong,)))
    response = planned.get(reverse("handout-pdf"))
    assert response.status_code == 422
    assert "such as \u05d0" in response.content.decode()
