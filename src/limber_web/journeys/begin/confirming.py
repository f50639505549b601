"""Before any lock: "You told us ... Is that right?"; and, where there is none, the words that come before the first exercises.

Takes a draft; gives the page that reads it back, and keeps it on a yes. Never locks on a slip of the finger: "No, change it" leads back.
"""

from __future__ import annotations

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from limber.screening.questions import questions
from limber.wording.care import NOTHING_FOUND, WATCH_FOR
from limber_web.accounts.chosen import PersonRequest, unlocked
from limber_web.journeys.begin import flow
from limber_web.journeys.begin.drafts import asks_first, current, finish, outlook, to
from limber_web.journeys.begin.flow import NO, NOT_SURE, SUDDEN, WEAK_FOOT, Draft

_SAID = {flow.YES: "Yes", NOT_SURE: "Not sure, and we count that as a yes"}


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_confirm(request: PersonRequest) -> HttpResponseBase:
    """Read back what would lock; keep it only when the person says that it is right."""
    draft = current(request)
    step = flow.next_step(draft)
    if step is not None and asks_first(step, outlook(request, draft)):
        return to(step)
    read = _read_back(draft)
    # Answers that were changed in another tab are read back again: a yes holds for what the person saw.
    if request.method == "POST" and request.POST.get("read", read) == read:
        return finish(request, draft)
    return render(request, "begin/confirm.html", {"rows": _rows(draft), "read": read})


@require_safe
@unlocked
def begin_ready(request: PersonRequest) -> HttpResponseBase:
    """Say what the answers mean where nothing points to an emergency, and lead on to the first exercises."""
    if "screen" in request.standing.needs:
        return redirect("begin")
    return render(request, "begin/ready.html", {"nothing_found": NOTHING_FOUND, "watch_for": WATCH_FOR})


def _read_back(draft: Draft) -> str:
    """Give the ids and answers that the page reads back, as the form sends them again."""
    return " ".join(f"{identifier}:{answer}" for identifier, answer in sorted(draft.items.items()) if answer != NO)


def _rows(draft: Draft) -> list[dict[str, str]]:
    """Give each answer that is not a no, as the person said it, with the way back to its question."""
    told = [identifier for identifier in flow.in_order(draft.items) if draft.items[identifier] != NO]
    rows = [_row(draft, identifier, questions()[identifier].told) for identifier in told]
    if draft.items.get(SUDDEN, NO) != NO:
        rows.append(_row(draft, SUDDEN, "the weak leg came on all at once, is spreading, or is in both legs"))
    return rows


def _row(draft: Draft, identifier: str, told: str) -> dict[str, str]:
    """Give one line of what someone told us."""
    question = WEAK_FOOT if identifier == SUDDEN else identifier
    batch = flow.batch_with(draft.errand, question)
    change = f"{reverse('begin-item', args=[batch.slug])}#{question}" if batch else reverse("begin")
    if identifier == SUDDEN:
        change = reverse("begin-follow-up", args=[SUDDEN])
    return {"text": told[0].upper() + told[1:], "answer": _SAID[draft.items[identifier]], "change": change}
