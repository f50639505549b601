"""Maria at the points of her way that a leaflet knows, and leaflets of our own words."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from limber_web.care.models import Person
from tests.web.plan.conftest import answered, exercising, locked, planned, screened

__all__ = ["answered", "exercising", "locked", "planned", "screened"]

LEAFLET = """Back care at home

Once a day unless told otherwise.

1. Single knee to chest. Lie on your back. Draw one knee up, hold for 20 seconds. Five times, each leg.
2. Bridge: 3 sets of 15. Lift your bottom, hold, lower slowly. Rest one minute.
3. Towel curl. Sit with your foot on a towel. Scrunch it with your toes.
   Hold ____ seconds. Repeat ____ times.

Stop if it makes the pain worse.
The car park is behind the clinic.
"""
SOUP = "Pumpkin soup\n\nPeel the pumpkin. Cut it into cubes. Boil it for 20 minutes with an onion, then blend it. Serves four.\n"


def bring(client: Client, person: Person, text: str = LEAFLET) -> HttpResponse:
    """Paste a leaflet."""
    return client.post(reverse("leaflet"), {"person": str(person.pk), "text": text})  # type: ignore[return-value]


def bring_file(client: Client, person: Person, name: str, content: bytes) -> HttpResponse:
    """Choose a file."""
    return client.post(reverse("leaflet"), {"person": str(person.pk), "text": "", "file": SimpleUploadedFile(name, content)})  # type: ignore[return-value]
