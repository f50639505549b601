"""What Limber knows about a person."""

from __future__ import annotations

from django.test import Client

from limber_web.care.models import Person


def test_everything_that_was_told_stands_there_in_plain_words(screened: Client) -> None:
    screened.post("/more/about-place", {"floor": "yes", "equipment": ["chair"]})
    screened.post("/more/about-goal", {"goal": "Play with <my> grandchild"})
    screened.post("/more/conditions-back-and-legs", {"tag": ["osteoporosis"]})
    page = screened.get("/about-you").content.decode()
    for told in ("United Kingdom", "62 years", "A sturdy chair", "Play with &lt;my&gt; grandchild", "Thin bones", "Not told yet"):
        assert told in page


def test_each_part_can_be_changed_and_leads_back(screened: Client) -> None:
    page = screened.get("/about-you").content.decode()
    assert "/more/about-place?about" in page
    assert screened.post("/more/about-place?about", {"floor": "no"}).headers["Location"] == "/about-you"
    screened.get("/more/health-the-pain?about")
    assert screened.post("/begin/screen/the-pain", {"answer": "none"}).headers["Location"] == "/about-you"


def test_what_was_answered_is_shown_when_it_is_changed(screened: Client) -> None:
    screened.post("/more/about-place", {"floor": "yes", "equipment": ["chair"]})
    page = screened.get("/more/about-place?about").content.decode()
    assert 'name="floor" value="yes" id="floor_0" checked' in page
    assert 'value="chair" id="equipment_1" checked' in page or 'value="chair" id="equipment_2" checked' in page


def test_the_page_can_be_read_under_a_lock_and_shows_nothing_of_another(locked: Client, maria: Person, tom: Person) -> None:
    assert "United Kingdom" in locked.get("/about-you").content.decode()
    locked.post("/who/choose", {"person": str(tom.pk)})
    assert "United Kingdom" not in locked.get("/about-you").content.decode()


def test_what_was_said_about_dark_thoughts_is_not_written_out_on_a_shared_tablet(screened: Client) -> None:
    screened.get("/more/health-your-days?about")
    screened.post("/begin/item/your-days", {"S14": "no", "S15": "yes"})
    page = screened.get("/about-you").content.decode()
    assert "You have answered this" in page
    assert "<dd>Yes</dd>" not in page
