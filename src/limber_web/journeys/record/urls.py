"""The addresses of a person's own record."""

from __future__ import annotations

from django.urls import path

from limber_web.journeys.record import record

urlpatterns = [
    path("record", record.record, name="record"),
    path("record/copy", record.record_copy, name="record-copy"),
    path("record/bring", record.record_bring, name="record-bring"),
    path("record/erase", record.record_erase, name="record-erase"),
]
