"""The danger signs: a screen with "None of these", its items one by one, and the one further question that an answer can bring.

Takes answers; gives them to the draft. Never chooses an answer, and never reads silence as a no.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from limber.screening.questions import preamble, questions, reminder
from limber_web.accounts.chosen import PersonRequest, unlocked
from limber_web.journeys.begin import flow
from limber_web.journeys.begin.drafts import current, go_on
from limber_web.journeys.begin.flow import ANSWERS, DAILY, FIRST, LATER, NO, SUDDEN, YOUNG_BACK, Batch, Draft
from limber_web.journeys.begin.forms import Missing

_LABELS = {"yes": "Yes", "no": "No", "not sure": "Not sure"}


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_screen(request: PersonRequest, slug: str) -> HttpResponseBase:
    """Show the items of one screen; "None of these" records a no for each item shown."""
    draft, batch = _place(request, slug)
    if draft is None:
        return _elsewhere(request)
    ids = flow.asked_in(draft, batch)
    if request.method == "POST" and request.POST.get("answer") == "none":
        return go_on(request, flow.answered(draft, dict.fromkeys(ids, NO)))
    items = [questions()[identifier] for identifier in ids]
    later = reverse("more-later") if draft.errand == LATER else ""
    return render(
        request, "begin/screen.html", {"batch": batch, "items": items, "rule": _rule(draft, batch), "part": _part(draft, batch), "later": later}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_item(request: PersonRequest, slug: str) -> HttpResponseBase:
    """Ask the items of one screen or daily line one by one: yes, no or not sure, each of them."""
    draft, batch = _place(request, slug)
    if draft is None:
        return _elsewhere(request)
    ids = flow.asked_in(draft, batch)
    sent = {identifier: request.POST[identifier] for identifier in ids if request.POST.get(identifier) in ANSWERS}
    if request.method == "POST" and len(sent) == len(ids):
        return go_on(request, flow.answered(draft, sent))
    lacking = [identifier for identifier in ids if identifier not in sent] if request.method == "POST" else []
    chosen = sent if request.method == "POST" else {**draft.items, **dict.fromkeys(draft.pending, flow.NOT_SURE)}
    page = {
        "batch": batch,
        "rule": "" if batch.tier == "S" else preamble(),
        "part": _part(draft, batch),
        "rows": [_row(identifier, chosen, lacking) for identifier in ids],
        "missing": [Missing(identifier, questions()[identifier].text) for identifier in lacking],
        "back": reverse("daily") if draft.errand == DAILY else reverse("begin-screen", args=[slug]),
    }
    return render(request, "begin/item.html", page, status=422 if lacking else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_follow_up(request: PersonRequest, identifier: str) -> HttpResponseBase:
    """Ask the one plain question that follows "not sure", or a weak foot."""
    draft = current(request)
    question = questions().get(identifier.removesuffix("_sudden"))
    batch = flow.batch_with(draft.errand, question.id) if question else None
    if question is None or batch is None or (identifier != SUDDEN and identifier not in draft.pending):
        return redirect("begin")
    if request.method == "POST" and request.POST.get("answer") in ANSWERS:
        return go_on(request, flow.settled(draft, identifier, request.POST["answer"]))
    page = {"question": question, "detail": identifier == SUDDEN, "back": reverse("begin-item", args=[batch.slug])}
    return render(request, "begin/follow_up.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_features(request: PersonRequest) -> HttpResponseBase:
    """Ask which of the nine features of a stiff young back someone knows; none is an answer as well."""
    draft = current(request)
    question = questions()[YOUNG_BACK]
    if draft.items.get(YOUNG_BACK) != flow.YES:
        return redirect("more")
    if request.method == "POST":
        known = {number for number in request.POST.getlist("feature") if number in _numbers(question.features)}
        return go_on(request, replace(draft, features=len(known)))
    return render(request, "begin/features.html", {"question": question, "features": enumerate(question.features)})


def _numbers(features: tuple[str, ...]) -> frozenset[str]:
    """Give the values that the boxes of the features send."""
    return frozenset(str(number) for number in range(len(features)))


def _place(request: PersonRequest, slug: str) -> tuple[Draft | None, Batch]:
    """Give the draft and the batch of an address; no draft where that batch is not what the person is being asked. Raises Http404."""
    batch = flow.batch_of(slug)
    if batch is None:
        raise Http404
    draft = current(request)
    return (draft if flow.asked_in(draft, batch) and batch in flow.batches(draft.errand) else None), batch


def _elsewhere(request: PersonRequest) -> HttpResponseBase:
    """Send on from a page that asks nothing now: a second tap on the last "None of these" comes here when all is kept already."""
    return redirect("begin" if request.standing.whole_set_due else "begin-ready")


def _rule(draft: Draft, batch: Batch) -> str:
    """Give the rule that stands above a screen of E and U: whole on the first one, a line on the others. S says its own time."""
    if batch.tier == "S":
        return ""
    return preamble() if batch == flow.batches(draft.errand)[0] else reminder()


def _part(draft: Draft, batch: Batch) -> dict[str, object]:
    """Give where someone is in the danger signs, as numbers for the dots and as words."""
    if draft.errand != FIRST:
        return {}
    slugs = [other.slug for other in flow.batches(FIRST)]
    now = slugs.index(batch.slug) + 1
    return {"now": now, "total": len(slugs), "words": f"Part {now} of {len(slugs)}"}


def _row(identifier: str, chosen: Mapping[str, str], lacking: list[str]) -> dict[str, object]:
    """Give one item for the list, with what was chosen kept."""
    choices = [{"value": answer, "label": _LABELS[answer], "chosen": chosen.get(identifier) == answer} for answer in ANSWERS]
    return {"question": questions()[identifier], "missing": identifier in lacking, "choices": choices}
