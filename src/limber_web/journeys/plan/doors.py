"""Who may see the pages of a programme.

Takes views; gives views. No lock is passed, not even one that leaves exercises open; and where the planner ends without a proof, which is
a mistake of ours, the example is offered in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from limber.planning.solve import Unproven
from limber_web.accounts.chosen import PersonRequest
from limber_web.journeys.begin.drafts import confirmed

P = ParamSpec("P")
View = Callable[Concatenate[PersonRequest, P], HttpResponseBase]
# What is asked in small batches over the first visits; while any of it is open, no programme is made.
OPEN_QUESTIONS = frozenset({"s_questions", "conditions", "about_you"})


def questions_open(request: PersonRequest) -> bool:
    """Say whether something is still to be asked before a programme can be made."""
    return not OPEN_QUESTIONS.isdisjoint(request.standing.needs)


def planning(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """As `confirmed`; and someone whose danger signs are not answered is led to them first."""

    def door(request: PersonRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        """Stop where the danger signs are to be answered."""
        if request.standing.whole_set_due:
            return redirect("begin")
        try:
            return view(request, *args, **kwargs)
        except Unproven:
            return render(request, "plan/unproven.html", status=503)

    return confirmed(update_wrapper(door, view))
