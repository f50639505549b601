"""The addresses of an exercise day."""

from __future__ import annotations

from django.urls import path

from limber_web.journeys.today import exercise, library, looking_back, offer, play, report, today

urlpatterns = [
    path("today", today.today, name="today"),
    path("today/start", today.start, name="start"),
    path("today/session.json", play.today_session_json, name="today-session-json"),
    path("today/offer", offer.offer, name="offer"),
    path("player", play.player, name="player"),
    path("hurts/<slug:what>", play.hurts, name="hurts"),
    path("report", report.report, name="report"),
    path("morning", today.morning, name="morning"),
    path("progress", looking_back.progress, name="progress"),
    path("week", looking_back.week, name="week"),
    path("library", library.library, name="library"),
    path("exercise/<slug:slug>", exercise.exercise, name="exercise"),
]
