"""Carrying half-finished answers from page to page, and keeping them once they are whole.

Takes a request of a chosen person; gives their draft, and the redirect to the page that comes next. Never keeps part of a screen in the
diary, save an emergency that the person has confirmed: that cannot wait for the other questions.
"""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from limber.diary.standing import Standing, standing
from limber.screening.screen import LevelOfCare
from limber_web.accounts.chosen import PersonRequest
from limber_web.care import load, save
from limber_web.journeys.begin import flow
from limber_web.journeys.begin.flow import DAILY, FIRST, Draft, Step

FRESH = timedelta(hours=12)  # half-finished answers from another day do not speak of today; our own proposal


def draft_for(request: PersonRequest, errand: str) -> Draft:
    """Give the person's draft of this errand; an empty one where they were on another errand or on none."""
    draft = current(request)
    return draft if draft.errand == errand else Draft(errand)


def current(request: PersonRequest) -> Draft:
    """Give the person's draft, whatever the errand; one that has grown old counts as none."""
    return flow.draft_of(load.draft_of(request.person, request.now - FRESH))


def outlook(request: PersonRequest, draft: Draft) -> Standing:
    """Give what would hold for the person if the draft were kept now."""
    entry = save.new_entry("screen", flow.payload(draft), request.now)
    return standing((*request.entries, entry), request.now)


def level_of(held: Standing) -> LevelOfCare:
    """Give the level of care that holds; carry on where nothing has been asked."""
    if held.lock is not None:
        return held.lock.level
    return held.screening.level_of_care if held.screening is not None else LevelOfCare.CARRY_ON


def serious(request: PersonRequest, then: Standing) -> bool:
    """Tell whether keeping a draft would bring a lock, or a same-day call that was not there before."""
    newly = level_of(then).rank > level_of(request.standing).rank
    return then.lock is not None or (newly and level_of(then) is LevelOfCare.URGENT)


def go_on(request: PersonRequest, draft: Draft) -> HttpResponseRedirect:
    """Keep the draft and send to the page that comes next: at once to the confirming page where the answers so far are an emergency."""
    save.keep_draft(request.person, draft.to_json())
    then, step = outlook(request, draft), flow.next_step(draft)
    # How a weak foot came decides between today and now, so that one question is asked before anything is read out of it.
    if step is not None and (step.at == flow.SUDDEN or level_of(then) is not LevelOfCare.EMERGENCY):
        return to(step)
    if step is not None or serious(request, then):
        return redirect("begin-confirm")
    if draft.errand == DAILY and draft.lines is None:
        return redirect("daily")
    return finish(request, draft)


def finish(request: PersonRequest, draft: Draft) -> HttpResponseRedirect:
    """Keep the answers in the diary, drop the draft, and send on: to the care page where these answers ask for more care than before."""
    then = outlook(request, draft)
    save.keep(request.person, [save.new_entry("screen", flow.payload(draft), request.now)])
    save.drop_draft(request.person)
    if then.lock is not None or level_of(then).rank > level_of(request.standing).rank:
        return redirect("care")
    if draft.errand == FIRST:
        return redirect("begin-ready")
    return redirect("begin") if "screen_again" in then.needs else redirect(onward(draft.after))


def to(step: Step) -> HttpResponseRedirect:
    """Send to a page of the questions."""
    return redirect(step.page, step.at) if step.at else redirect(step.page)


def onward(after: str) -> str:
    """Give where to go when an errand is done: an address of this server, else today's page."""
    inside = after.startswith("/") and url_has_allowed_host_and_scheme(after, allowed_hosts=None)
    return after if inside else "today"
