"""The addresses of "Who is exercising?"."""

from __future__ import annotations

from django.urls import path

from limber_web.journeys.who import views

urlpatterns = [
    path("", views.who, name="who"),
    path("who/add", views.add, name="who-add"),
    path("who/choose", views.choose, name="who-choose"),
    path("who/leave", views.leave, name="who-leave"),
]
