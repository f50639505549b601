"""The answer to an offered rung: yes, later or no.

Takes a form; keeps an `offer_answer` entry. Never takes an answer to what is not offered to this person today.
"""

from __future__ import annotations

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from limber.diary.forms import OFFER_ANSWERS
from limber_web.accounts.chosen import PersonRequest, confirm_person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.today.changes import asked_today, offers, with_own_of
from limber_web.journeys.today.decided import decided
from limber_web.journeys.today.doors import screened


@require_POST
@screened
def offer(request: PersonRequest) -> HttpResponseBase:
    """Keep what the person says to an offer, and show today's page again."""
    if not confirm_person(request):
        return redirect("who")
    known, answer = decided(request), request.POST.get("answer")
    open_offers = offers(request, known, with_own_of(known), asked_today(request, known)) if known else []
    meant = next((each for each in open_offers if (each.slug, each.to) == (request.POST.get("exercise"), request.POST.get("to"))), None)
    if meant and answer in OFFER_ANSWERS:
        keep(request.person, [new_entry("offer_answer", {"exercise": meant.slug, "to": meant.to, "answer": answer}, request.now)])
    return redirect("today")
