"""The diary's tables: entries are kept once, as they were told, and never changed or removed alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from limber.diary.entry import Entry, Kind
from limber_web import clock
from limber_web.care import models
from limber_web.care.load import entries_of, people, person_with, standing_of
from limber_web.care.models import AppendOnly, Person
from limber_web.care.save import add_person, erase, keep, keep_draft, new_entry

MORNING = datetime.fromisoformat("2026-11-20T09:30:00+01:00")


def note(key: str, text: str = "Slept well.", at: datetime = MORNING) -> Entry:
    return Entry(key, at, Kind.NOTE, {"text": text})


def test_an_entry_comes_back_as_it_was_told_with_its_own_offset(maria: Person) -> None:
    keep(maria, [note("a")])
    assert entries_of(maria) == (note("a"),)
    assert entries_of(maria)[0].at.utcoffset() == timedelta(hours=1)


def test_an_entry_that_arrives_twice_is_kept_once_and_answered_twice(maria: Person) -> None:
    assert keep(maria, [note("a"), note("a")]) == ("a",)
    assert keep(maria, [note("a", "something else"), note("b")]) == ("a", "b")
    assert [entry.payload["text"] for entry in entries_of(maria)] == ["Slept well.", "Slept well."]


def test_entries_are_read_in_order_of_time_whatever_the_order_they_came_in(maria: Person) -> None:
    keep(maria, [note("late", at=MORNING + timedelta(hours=1)), note("early", at=MORNING)])
    keep(maria, [note("first", at=MORNING - timedelta(days=1))])
    assert [entry.id for entry in entries_of(maria)] == ["first", "early", "late"]


def test_the_same_id_in_two_diaries_is_two_entries(maria: Person, tom: Person) -> None:
    keep(maria, [note("a", "Maria's")])
    keep(tom, [note("a", "Tom's")])
    assert [entry.payload["text"] for entry in entries_of(tom)] == ["Tom's"]


def test_nothing_is_kept_where_one_entry_of_several_cannot_be(maria: Person) -> None:
    with pytest.raises(TypeError), transaction.atomic():
        keep(maria, [note("a"), Entry("b", MORNING, Kind.NOTE, {"text": object})])
    assert entries_of(maria) == ()


def test_no_program_changes_or_removes_an_entry(maria: Person) -> None:
    keep(maria, [note("a")])
    row = models.Entry.objects.get()
    for change in (row.save, row.delete, lambda: models.Entry.objects.update(kind="x"), lambda: models.Entry.objects.all().delete()):
        with pytest.raises(AppendOnly):
            change()


@pytest.mark.parametrize("statement", ["UPDATE care_entry SET payload = '{}'", "DELETE FROM care_entry"])
def test_the_database_itself_changes_and_removes_no_entry(maria: Person, statement: str) -> None:
    keep(maria, [note("a")])
    with pytest.raises(IntegrityError, match="never"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert len(entries_of(maria)) == 1


def test_a_whole_person_can_be_erased_and_the_others_stay(maria: Person, tom: Person) -> None:
    keep(maria, [note("a")])
    keep(tom, [note("b")])
    keep_draft(maria, {"E1": "yes"})
    erase(maria)
    assert not models.Draft.objects.exists()
    assert people() == (tom,)
    assert models.Entry.objects.count() == 1
    assert person_with(str(maria.pk)) is None


@pytest.mark.django_db
def test_people_are_shown_as_they_came_and_a_text_that_is_no_id_is_nobody() -> None:
    first, second = add_person("Zoe"), add_person("Anna")
    assert people() == (first, second)
    assert person_with("nobody") is None


def test_a_new_entry_has_an_id_of_its_own(maria: Person) -> None:
    one, two = new_entry("morning", {"pain": 2}, MORNING), new_entry("morning", {"pain": 2}, MORNING)
    assert one.id != two.id
    assert one.kind is Kind.MORNING
    with pytest.raises(ValueError, match="no kind"):
        new_entry("mornign", {}, MORNING)


def test_someone_of_whom_nothing_is_known_has_to_be_asked_first(maria: Person) -> None:
    assert standing_of(maria, clock.now()).needs[0] == "screen"


def test_neither_a_name_nor_an_answer_shows_where_a_row_is_written_out(maria: Person) -> None:
    keep(maria, [note("a")])
    assert "Maria" not in repr(maria)
    assert "Slept" not in repr(models.Entry.objects.get())
