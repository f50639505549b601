"""Writing the clinical record: adding people, keeping diary entries, erasing a whole person.

Takes engine entries; gives what was kept. Never changes an entry, and keeps all of what it is given or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import connection, transaction

from limber.diary.entry import Entry, Kind
from limber_web import clock
from limber_web.care import models
from limber_web.database import renew_copies


def add_person(name: str) -> models.Person:
    """Add someone by the name the household calls them, at most 80 characters."""
    return models.Person.objects.create(name=name, created_at=clock.now())


def new_entry(kind: Kind | str, payload: Mapping[str, object], now: datetime) -> Entry:
    """Make an entry with an id of its own, dated `now` at that time's offset. Raises ValueError for a kind that is not known."""
    known = Kind(kind)
    if known is Kind.UNKNOWN:
        raise ValueError(f"{kind} is no kind of entry")
    return Entry(id=str(uuid4()), at=now, kind=known, payload=dict(payload))


def keep(person: models.Person, entries: Iterable[Entry]) -> tuple[str, ...]:
    """Keep entries in one transaction and give their ids; an id that is there already is answered again and kept once."""
    given = tuple(entries)
    kept_at = clock.now()
    with transaction.atomic():
        models.Entry.objects.bulk_create((_row(person, entry, kept_at) for entry in given), ignore_conflicts=True)
    return tuple(dict.fromkeys(entry.id for entry in given))


def keep_draft(person: models.Person, values: Mapping[str, object]) -> None:
    """Keep answers that are not yet complete in place of those kept before."""
    models.Draft.objects.update_or_create(person=person, defaults={"values": dict(values), "kept_at": clock.now()})


def drop_draft(person: models.Person) -> None:
    """Forget answers that are not complete."""
    models.Draft.objects.filter(person=person).delete()


def keep_leaflet(person: models.Person, text: str, remarks: Iterable[str]) -> None:
    """Keep a leaflet that was brought just now in place of the one before, without answers."""
    values = {"text": text, "remarks": list(remarks), "answers": {}, "brought_at": clock.now()}
    models.Leaflet.objects.update_or_create(person=person, defaults=values)


def keep_leaflet_answers(person: models.Person, answers: Mapping[str, str]) -> None:
    """Keep what a person said to their leaflet in place of what they said before; nothing where there is no leaflet any more."""
    models.Leaflet.objects.filter(person=person).update(answers=dict(answers))


def drop_leaflet(person: models.Person) -> None:
    """Forget a leaflet that was used or left."""
    models.Leaflet.objects.filter(person=person).delete()


def not_later(entry: Entry, now: datetime) -> Entry:
    """Give an entry dated now where a device with a wrong clock dated it later: it would ask for the danger signs until that day had come."""
    return replace(entry, at=now.astimezone(entry.at.tzinfo)) if entry.at > now else entry


def erase(person: models.Person) -> None:
    """Remove a person and their whole diary, for good, in one transaction; then nothing of them is left in the files either."""
    with transaction.atomic(), connection.cursor() as cursor:
        # The database lets an entry go only when its person is gone already: one entry alone cannot be removed.
        for table, key in (("care_person", "id"), ("care_entry", "person_id"), ("care_draft", "person_id"), ("care_leaflet", "person_id")):
            cursor.execute(f"DELETE FROM {table} WHERE {key} = %s", [person.pk.hex])  # noqa: S608 - the names stand in the line above
        transaction.on_commit(_leave_no_trace)


def _leave_no_trace() -> None:
    """Empty what lies beside the database. What was removed is overwritten in it, but stands in its log and in copies from before an update."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    renew_copies(settings.HOME, clock.now())


def _row(person: models.Person, entry: Entry, kept_at: datetime) -> models.Entry:
    """Give an engine entry as a row."""
    offset = entry.at.utcoffset() or timedelta()
    return models.Entry(
        person=person,
        entry_id=entry.id,
        at=entry.at,
        offset_minutes=int(offset.total_seconds() // 60),
        kind=str(entry.kind),
        version=entry.version,
        payload=dict(entry.payload),
        kept_at=kept_at,
    )
