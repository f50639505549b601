"""Carrying half-finished answers from page to page, and keeping them once they are whole.

Takes a request of a chosen person; gives their draft, and the redirect to the page that comes next. Never keeps part of a screen in the
diary, save an emergency that the person has confirmed: that cannot wait for the other questions.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from limber.diary.standing import Standing, standing
from limber.screening.questions import Action, questions
from limber.screening.screen import LevelOfCare
from limber_web.accounts.chosen import PersonRequest, unlocked
from limber_web.care import load, save
from limber_web.journeys.begin import flow
from limber_web.journeys.begin.flow import DAILY, FIRST, NO, Draft, Step

P = ParamSpec("P")
View = Callable[Concatenate[PersonRequest, P], HttpResponseBase]
KIND_WORD = "S14"  # rules.md 1.1: nothing to book, but a supportive word
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


def unconfirmed(request: PersonRequest) -> bool:
    """Tell whether a danger sign was told, or left in doubt, and the person went away before saying that it is right."""
    draft = current(request)
    doubt = any(questions()[identifier].tier in "EU" for identifier in draft.pending)
    return doubt or (any(answer != NO for answer in draft.items.values()) and serious(request, outlook(request, draft)))


def confirmed(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """As `unlocked`; and a danger sign that was told is confirmed or changed before anything else takes its place."""

    def door(request: PersonRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        """Stop where an answer waits for its yes."""
        return redirect("begin-confirm") if unconfirmed(request) else view(request, *args, **kwargs)

    return unlocked(update_wrapper(door, view))


def asks_first(step: Step | None, then: Standing) -> bool:
    """Tell whether a question comes before anything is read back: any, save where the answers so far are an emergency.

    How a weak foot came decides between today and now, so that one question always comes first.
    """
    return step is not None and (step.at == flow.SUDDEN or level_of(then) is not LevelOfCare.EMERGENCY)


def go_on(request: PersonRequest, draft: Draft) -> HttpResponseRedirect:
    """Keep the draft and send to the page that comes next: at once to the confirming page where the answers so far are an emergency."""
    save.keep_draft(request.person, draft.to_json())
    then, step = outlook(request, draft), flow.next_step(draft)
    if step is not None and asks_first(step, then):
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
    if then.lock is not None or _asks_more(request.standing, then):
        return redirect("care")
    if draft.errand == FIRST and level_of(then) is LevelOfCare.URGENT:
        return redirect("care")
    if draft.errand == FIRST:
        return redirect("begin-ready")
    return redirect("begin") if "screen_again" in then.needs else redirect(onward(draft.after))


def _asks_more(before: Standing, then: Standing) -> bool:
    """Tell whether answers bring more care, an action of higher rank (a helpline beside a visit), or a kind word not said before."""
    ranks = list(Action)
    louder = level_of(then).rank > level_of(before).rank or ranks.index(_action_of(then)) < ranks.index(_action_of(before))
    return louder or (KIND_WORD in _because_of(then) and KIND_WORD not in _because_of(before))


def _action_of(held: Standing) -> Action:
    """Give what the answers so far ask the person to do."""
    return held.screening.action if held.screening is not None else Action.NONE


def _because_of(held: Standing) -> tuple[str, ...]:
    """Give the questions whose answers count so far."""
    return held.screening.because if held.screening is not None else ()


def to(step: Step) -> HttpResponseRedirect:
    """Send to a page of the questions."""
    return redirect(step.page, step.at) if step.at else redirect(step.page)


def onward(after: str) -> str:
    """Give where to go when an errand is done: an address of this server, else today's page."""
    inside = after.startswith("/") and url_has_allowed_host_and_scheme(after, allowed_hosts=None)
    return after if inside else "today"
