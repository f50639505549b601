"""People and their diary; the database itself keeps an entry from being changed, and from being removed while its person is there."""

from __future__ import annotations

import uuid

import django.core.serializers.json
import django.db.models.deletion
from django.db import migrations, models

# SQLite drops triggers when Django rebuilds a table: a migration that alters care_entry must run KEEP again.
KEEP = """
CREATE TRIGGER IF NOT EXISTS care_entry_is_never_changed BEFORE UPDATE ON care_entry
BEGIN SELECT RAISE(ABORT, 'a diary entry is never changed'); END;
CREATE TRIGGER IF NOT EXISTS care_entry_is_never_removed BEFORE DELETE ON care_entry
WHEN EXISTS (SELECT 1 FROM care_person WHERE care_person.id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'a diary entry is never removed'); END;
"""


class Migration(migrations.Migration):
    """The first tables."""

    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=80)),
                ("created_at", models.DateTimeField()),
            ],
            options={"ordering": ["created_at", "id"]},
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("entry_id", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("offset_minutes", models.SmallIntegerField()),
                ("kind", models.CharField(max_length=40)),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("payload", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("kept_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name="entries", to="care.person"),
                ),
            ],
            options={
                "ordering": ["at", "entry_id"],
                "constraints": [models.UniqueConstraint(fields=("person", "entry_id"), name="entry_once_per_person")],
            },
        ),
        migrations.RunSQL(KEEP, "DROP TRIGGER care_entry_is_never_changed; DROP TRIGGER care_entry_is_never_removed;"),
    ]
