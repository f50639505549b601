"""Maria at the points of her way that a leaflet knows, and the ways to bring one."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from limber_web.care.models import Person
from tests.web.leaflet.leaflets import LEAFLET
from tests.web.plan.conftest import answered, exercising, locked, planned, screened

__all__ = ["answered", "exercising", "locked", "planned", "screened"]


def bring(client: Client, person: Person, text: str = LEAFLET) -> HttpResponse:
    """Paste a leaflet."""
    return client.post(reverse("leaflet"), {"person": str(person.pk), "text": text})  # type: ignore[return-value]


def bring_file(client: Client, person: Person, name: str, content: bytes) -> HttpResponse:
    """Choose a file."""
    return client.post(reverse("leaflet"), {"person": str(person.pk), "text": "", "file": SimpleUploadedFile(name, content)})  # type: ignore[return-value]
