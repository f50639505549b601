"""The tables of the clinical record: people, their diary that is only ever added to, answers that are not yet complete,
and a leaflet that is being read.

Takes nothing; gives Django models. Never holds a rule. An entry is never changed or removed, neither here nor in the database
(triggers in the migration); only the whole of one person can be erased, by `limber_web.care.save.erase`.
"""

from __future__ import annotations

import uuid
from typing import NoReturn

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class AppendOnly(TypeError):
    """Raised where a program tries to change or remove a diary entry: a programmer's mistake."""


class Person(models.Model):
    """Someone who exercises here. The name is what the household calls them; all else about them is in the diary."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80)
    created_at = models.DateTimeField()

    class Meta:
        """The order in which people are shown: as they came."""

        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        """Give the id, so that a name cannot slip into a log."""
        return str(self.id)


class EntryRows(models.QuerySet["Entry"]):
    """Rows that can be read and added."""

    def update(self, **values: object) -> NoReturn:
        """Refuse. Raises AppendOnly."""
        raise AppendOnly("A diary entry is never changed: keep another entry.")

    def delete(self) -> NoReturn:
        """Refuse. Raises AppendOnly."""
        raise AppendOnly("A diary entry is never removed: erase the whole person with limber_web.care.save.erase.")


class Entry(models.Model):
    """One dated line of a person's diary. `at` is UTC; `offset_minutes` is how far the person's clock was from it."""

    person = models.ForeignKey(Person, on_delete=models.DO_NOTHING, related_name="entries")
    entry_id = models.CharField(max_length=200)
    at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    kind = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField(default=1)
    payload = models.JSONField(encoder=DjangoJSONEncoder)
    kept_at = models.DateTimeField()

    objects = EntryRows.as_manager()

    class Meta:
        """An entry that arrives twice is kept once."""

        constraints = [models.UniqueConstraint(fields=["person", "entry_id"], name="entry_once_per_person")]
        ordering = ["at", "entry_id"]

    def __str__(self) -> str:
        """Give kind and id, nothing of what it says."""
        return f"{self.kind} {self.entry_id}"

    def save(self, *args: object, **kwargs: object) -> None:
        """Add the row. Raises AppendOnly where it is there already."""
        if not self._state.adding:
            raise AppendOnly("A diary entry is never changed: keep another entry.")
        super().save(force_insert=True)

    def delete(self, *args: object, **kwargs: object) -> NoReturn:
        """Refuse. Raises AppendOnly."""
        raise AppendOnly("A diary entry is never removed: erase the whole person with limber_web.care.save.erase.")


class Draft(models.Model):
    """A person's answers that are not yet complete, so that they go on where they left in any browser. Never part of the diary."""

    person = models.OneToOneField(Person, on_delete=models.DO_NOTHING, primary_key=True, related_name="draft")
    values = models.JSONField()
    kept_at = models.DateTimeField()

    def __str__(self) -> str:
        """Give whose it is, nothing of what it says."""
        return f"draft of {self.person_id}"


class Leaflet(models.Model):
    """A leaflet that a person brought and has neither used nor left, with their answers. Never part of the diary.

    `answers` are by the name of their field; `remarks` are sentences on what of its file was not read.
    """

    person = models.OneToOneField(Person, on_delete=models.DO_NOTHING, primary_key=True, related_name="leaflet")
    text = models.TextField()
    remarks = models.JSONField()
    answers = models.JSONField()
    brought_at = models.DateTimeField()

    def __str__(self) -> str:
        """Give whose it is, nothing of what it says."""
        return f"leaflet of {self.person_id}"
