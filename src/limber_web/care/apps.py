"""Names the application for Django."""

from __future__ import annotations

from django.apps import AppConfig


class CareConfig(AppConfig):
    """The clinical record."""

    name = "limber_web.care"
