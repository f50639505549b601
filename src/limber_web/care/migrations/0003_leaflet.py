"""A leaflet that is being read, one row a person at most."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """One more table; nothing that stands is touched."""

    dependencies = [("care", "0002_draft")]
    operations = [
        migrations.CreateModel(
            name="Leaflet",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="leaflet",
                        serialize=False,
                        to="care.person",
                    ),
                ),
                ("text", models.TextField()),
                ("remarks", models.JSONField()),
                ("answers", models.JSONField()),
                ("brought_at", models.DateTimeField()),
            ],
        ),
    ]
