"""The programme to take along: a page that says what is on the paper, the PDF, and the same words as text.

Takes requests of a chosen person; gives a page and files. Never prints an exercise that a condition forbids, and nothing under a lock.
"""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from limber.catalogue.load import load
from limber.export.handout import Handout, check_address
from limber.export.handout import handout as handout_of
from limber.export.handout_pdf import pdf_of
from limber.export.handout_text import text_of
from limber.planning.adopted import lasting
from limber.problems import Problems
from limber_web.accounts.chosen import PersonRequest
from limber_web.journeys.handout.papers import NAMES, paper_of
from limber_web.journeys.handout.printed import printed
from limber_web.journeys.plan.doors import planning
from limber_web.journeys.plan.plan import waits, whole_for
from limber_web.journeys.today.decided import decided

_ONLY_HERE = ("127.", "localhost", "[::1]")


@require_safe
@planning
def handout(request: PersonRequest) -> HttpResponseBase:
    """Say what is on the paper, and let the person choose its size and whether a code stands on it."""
    made = _made(request)
    return redirect("plan") if made is None else _page(request, made)


@require_safe
@planning
def handout_pdf(request: PersonRequest) -> HttpResponseBase:
    """Give the programme as PDF."""
    made = _made(request)
    if made is None:
        return redirect("plan")
    content, problems = pdf_of(made, _paper(request))
    if content is None:
        return _page(request, made, problems)
    return _file(request, content, "application/pdf", "pdf")


@require_safe
@planning
def handout_text(request: PersonRequest) -> HttpResponseBase:
    """Give the programme as plain text, which Limber reads back."""
    made = _made(request)
    return redirect("plan") if made is None else _file(request, text_of(made).encode(), "text/plain; charset=utf-8", "txt")


def _made(request: PersonRequest) -> Handout | None:
    """Give the handout of the programme as it stands today, else of the one that is proposed; None where there is none."""
    whole = None if waits(request) else whole_for(request)[0]
    person = lasting(request.standing.person)
    known = decided(request)
    paper = printed(whole.programme, person, request.standing.closed, known) if whole else None
    if paper is None or paper.programme is None:
        return None
    address = request.build_absolute_uri(reverse("today")) if "code" in request.GET else ""
    made = handout_of(paper.programme, load(), person, request.standing.country or "", "" if check_address(address) else address)
    return replace(made, on=request.now.date(), waits=paper.waits)


def _page(request: PersonRequest, made: Handout, problems: Problems = ()) -> HttpResponse:
    """Give the page, perhaps with what has to be mended first."""
    shown = {
        "made": made,
        "count": len(made.panels),
        "papers": [(paper, name, paper == _paper(request)) for paper, name in NAMES.items()],
        "only_here": request.get_host().startswith(_ONLY_HERE),
        "address": request.get_host(),
        "problems": problems,
    }
    return render(request, "handout/handout.html", shown, status=422 if problems else 200)


def _paper(request: PersonRequest) -> str:
    """Give the paper that was chosen, else that of the person's country."""
    chosen = request.GET.get("paper", "")
    return chosen if chosen in NAMES else paper_of(request.standing.country or "")


def _file(request: PersonRequest, content: bytes, kind: str, ending: str) -> HttpResponse:
    """Give a file that a browser shows or saves; its name tells whose it is."""
    name = slugify(request.person.name) or "programme"
    response = HttpResponse(content, kind)
    response["Content-Disposition"] = f'inline; filename="limber-{name}.{ending}"'
    return response
