"""Before each session, or whenever something is new: five lines on one screen, one tap when nothing is.

Takes a tap; gives a `screen` entry that records a no for every item behind the lines, or opens the items behind one line. Never asks for
these five when the whole set is due.
"""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from limber.screening.questions import questions
from limber_web.accounts.chosen import PersonRequest, unlocked
from limber_web.care.save import keep_draft
from limber_web.journeys.begin import flow
from limber_web.journeys.begin.drafts import current, draft_for, go_on, unconfirmed
from limber_web.journeys.begin.flow import DAILY, NO, Batch, Draft


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def daily(request: PersonRequest) -> HttpResponseBase:
    """Show the five lines; "Nothing new" goes on, a line opens what stands behind it."""
    if request.standing.whole_set_due:
        return redirect("begin")
    if current(request).errand != DAILY and unconfirmed(request):
        return redirect("begin-confirm")
    draft = draft_for(request, DAILY)
    if "next" in request.GET:
        draft = replace(draft, after=request.GET["next"])
        keep_draft(request.person, draft.to_json())
    if request.method == "POST" and request.POST.get("answer") == "none":
        return go_on(request, flow.nothing_else(draft, _every(request)))
    opened = flow.batch_of(request.POST.get("line", "")) if request.method == "POST" else None
    if opened in flow.batches(DAILY):
        keep_draft(request.person, _open(request, draft, opened).to_json())
        return redirect("begin-item", opened.slug)
    lines = [{"batch": batch, "told": _told(draft, batch)} for batch in flow.batches(DAILY)]
    return render(request, "begin/daily.html", {"lines": lines, "some": bool(draft.items)})


def _ids(request: PersonRequest, batch: Batch) -> tuple[str, ...]:
    """Give the items behind a line that are asked of this person: pregnancy's only where it is possible."""
    possible = request.standing.pregnancy_possible
    return tuple(identifier for identifier in batch.ids if possible or questions()[identifier].only_where != "pregnancy")


def _open(request: PersonRequest, draft: Draft, batch: Batch) -> Draft:
    """Give the draft with the items behind a line asked."""
    return replace(draft, asked=tuple(dict.fromkeys((*draft.asked, *_ids(request, batch)))))


def _every(request: PersonRequest) -> tuple[str, ...]:
    """Give every item behind the five lines that is asked of this person."""
    return tuple(dict.fromkeys(identifier for batch in flow.batches(DAILY) for identifier in _ids(request, batch)))


def _told(draft: Draft, batch: Batch) -> str:
    """Say of a line that was opened what was told there; empty while it was not opened."""
    answers = {draft.items[identifier] for identifier in batch.ids if identifier in draft.items}
    if not answers:
        return ""
    return "You told us nothing here is new" if answers == {NO} else "You told us something here"
