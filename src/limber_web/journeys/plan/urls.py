"""The addresses of a programme."""

from __future__ import annotations

from django.urls import path

from limber_web.journeys.plan import adopt, plan, request

urlpatterns = [
    path("plan", plan.plan, name="plan"),
    path("plan/make", plan.plan_make, name="plan-make"),
    path("plan/weeks/<int:number>", plan.plan_weeks, name="plan-weeks"),
    path("plan/print", plan.plan_print, name="plan-print"),
    path("plan/example", plan.plan_example, name="plan-example"),
    path("plan/use", adopt.plan_use, name="plan-use"),
    path("plan/new", adopt.plan_new, name="plan-new"),
    path("plan/<slug:what>/<slug:slug>", request.plan_request, name="plan-request"),
]
