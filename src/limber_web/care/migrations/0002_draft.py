"""Answers that are not yet complete, one row a person at most."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """One more table; nothing that stands is touched."""

    dependencies = [("care", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="draft",
                        serialize=False,
                        to="care.person",
                    ),
                ),
                ("values", models.JSONField()),
                ("kept_at", models.DateTimeField()),
            ],
        ),
    ]
