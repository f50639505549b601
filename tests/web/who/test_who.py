"""The first page: welcome, choose, add, leave."""

from __future__ import annotations

import pytest
from django.test import Client

from limber_web.care.load import people
from limber_web.care.models import Person


@pytest.mark.django_db
def test_the_first_visit_says_what_limber_is_and_asks_for_a_name(client: Client) -> None:
    page = client.get("/").content.decode()
    for said in ("Welcome to Limber.", "not a medical device", "Nothing you tell it leaves this computer", "What shall we call you?"):
        assert said in page


def test_later_everyone_of_the_household_is_offered_and_nobody_is_chosen_beforehand(client: Client, maria: Person, tom: Person) -> None:
    page = client.get("/").content.decode()
    assert "Who is exercising?" in page
    assert page.index(str(maria.pk)) < page.index(str(tom.pk))
    assert "person" not in client.session


@pytest.mark.django_db
def test_a_name_adds_a_person_and_begins_with_them(client: Client) -> None:
    answer = client.post("/who/add", {"name": "  Maria  "})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/begin")
    assert [person.name for person in people()] == ["Maria"]
    assert client.session["person"] == str(people()[0].pk)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "said"), [("", "Type a name"), ("   ", "Type a name"), ("x" * 81, "longer than 80 letters")])
def test_a_name_that_cannot_be_taken_comes_back_with_a_sentence(client: Client, name: str, said: str) -> None:
    answer = client.post("/who/add", {"name": name})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert name.strip() in answer.content.decode()
    assert people() == ()


@pytest.mark.django_db
def test_a_name_is_shown_as_text_whatever_it_holds(client: Client) -> None:
    client.post("/who/add", {"name": "<script>x</script>"})
    client.post("/who/leave")
    assert b"<script>x" not in client.get("/").content


def test_choosing_someone_who_is_not_there_asks_again(client: Client, maria: Person) -> None:
    for nobody in ("", "x", "00000000-0000-0000-0000-000000000000"):
        assert client.post("/who/choose", {"person": nobody}).headers["Location"] == "/"
    assert "person" not in client.session


def test_leaving_forgets_who_it_was(maria_client: Client) -> None:
    assert maria_client.post("/who/leave").headers["Location"] == "/"
    assert "person" not in maria_client.session


@pytest.mark.parametrize("address", ["/who/choose", "/who/leave", "/who/add"])
@pytest.mark.django_db
def test_a_link_chooses_nobody(client: Client, address: str) -> None:
    assert client.get(address).status_code == 405


def test_a_name_that_someone_here_has_is_not_added_twice(client: Client, maria: Person) -> None:
    answer = client.post("/who/add", {"name": " maria"})
    assert answer.status_code == 422
    assert "Someone here has that name already." in answer.content.decode()
    assert [person.name for person in Person.objects.all()] == ["Maria"]
