"""Reading the clinical record: people, a person's diary as the engine's entries, and what holds for them now.

Takes a person and a time; gives engine values. Never writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from uuid import UUID

from limber.diary.entry import Entry, Kind
from limber.diary.standing import Standing, standing
from limber_web.care import models


def people() -> tuple[models.Person, ...]:
    """Give everyone who exercises here, in the order they came."""
    return tuple(models.Person.objects.all())


def person_with(identifier: str) -> models.Person | None:
    """Give the person of this id, None where there is none or the text is no id."""
    try:
        return models.Person.objects.filter(pk=UUID(identifier)).first()
    except ValueError:
        return None


def entries_of(person: models.Person) -> tuple[Entry, ...]:
    """Give a person's whole diary in order of time and id."""
    last = models.Entry.objects.filter(person=person).order_by("-pk").values_list("pk", flat=True).first()
    return _entries(person.pk, last) if last else ()


def draft_of(person: models.Person, since: datetime) -> Mapping[str, object]:
    """Give the answers of a person that are not yet complete, where they were last kept at or after `since`; else nothing."""
    values = models.Draft.objects.filter(person=person, kept_at__gte=since).values_list("values", flat=True).first()
    return values or {}


def leaflet_of(person: models.Person) -> models.Leaflet | None:
    """Give the leaflet that a person brought and has neither used nor left; None where there is none."""
    return models.Leaflet.objects.filter(person=person).first()


def standing_of(person: models.Person, now: datetime) -> Standing:
    """Give what holds for a person now: locks, screening, programme, and what is to be asked next."""
    return standing(entries_of(person), now)


# Rows are only ever added, so the last row's number names the whole diary: what was read once need not be read again.
@lru_cache(maxsize=4)
def _entries(person: UUID, last: int) -> tuple[Entry, ...]:
    """Give a person's diary as far as the row `last`."""
    rows = models.Entry.objects.filter(person_id=person, pk__lte=last)
    return tuple(_entry(row) for row in _ordered(rows))


def _ordered(rows: Iterable[models.Entry]) -> list[models.Entry]:
    """Order rows as the engine's `merge` does."""
    return sorted(rows, key=lambda row: (row.at, row.entry_id))


def _entry(row: models.Entry) -> Entry:
    """Give a row as the engine's entry, at the person's own offset from UTC."""
    at = row.at.astimezone(timezone(timedelta(minutes=row.offset_minutes)))
    return Entry(id=row.entry_id, at=at, kind=Kind(row.kind), payload=row.payload, version=row.version)
