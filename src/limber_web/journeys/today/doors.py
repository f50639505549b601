"""Who may see the pages of an exercise day.

Takes requests; gives view decorators. A lock leads to the page `care`, save where the lock itself leaves exercises open and the page
asks for just those. Never lets anyone exercise who has not answered the danger signs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from limber_web.accounts.chosen import PersonRequest, person_needed
from limber_web.journeys.begin.drafts import unconfirmed
from limber_web.journeys.today.plan import Way

P = ParamSpec("P")
View = Callable[Concatenate[PersonRequest, P], HttpResponseBase]


def screened(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """As `unlocked`; and someone whose danger signs are not answered, or told and not yet confirmed, is led to them first."""

    def door(request: PersonRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        """Stop where a lock stands, or where the danger signs are to be answered."""
        lock = request.standing.lock
        if lock is not None and not (lock.open and way_of(request) is Way.OPEN):
            return redirect("care")
        if lock is None and request.standing.whole_set_due:
            return redirect("begin")
        if lock is None and unconfirmed(request):
            return redirect("begin-confirm")
        return view(request, *args, **kwargs)

    return person_needed(update_wrapper(door, view))


def way_of(request: HttpRequest) -> Way:
    """Give the way that an address or a form names; the usual one where it names none that is known."""
    named = request.POST.get("way") or request.GET.get("way") or ""
    return Way(named) if named in set(Way) else Way.USUAL
