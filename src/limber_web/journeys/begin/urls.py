"""The addresses of the questions, the care pages and what Limber knows of a person."""

from __future__ import annotations

from django.urls import path

from limber_web.journeys.begin import about, asking, care, confirming, daily, look, more, opening

urlpatterns = [
    path("begin", opening.begin, name="begin"),
    path("begin/young", opening.begin_young, name="begin-young"),
    path("begin/pregnancy", opening.begin_pregnancy, name="begin-pregnancy"),
    path("begin/confirm", confirming.begin_confirm, name="begin-confirm"),
    path("begin/ready", confirming.begin_ready, name="begin-ready"),
    path("begin/features", asking.begin_features, name="begin-features"),
    path("begin/follow-up/<str:identifier>", asking.begin_follow_up, name="begin-follow-up"),
    path("begin/screen/<slug:slug>", asking.begin_screen, name="begin-screen"),
    path("begin/item/<slug:slug>", asking.begin_item, name="begin-item"),
    path("care", care.care, name="care"),
    path("care/country", care.care_country, name="care-country"),
    path("care/seen", care.care_seen, name="care-seen"),
    path("daily", daily.daily, name="daily"),
    path("more", more.more, name="more"),
    path("more/later", more.more_later, name="more-later"),
    path("more/<slug:slug>", more.more_batch, name="more-batch"),
    path("about-you", about.about, name="about"),
    path("about-you/look", look.look, name="look"),
]
