"""A person's own record: what is kept, a copy to take along, a copy to bring in from another device, and erasing it all.

Takes requests of a chosen person; gives pages, a file, and diary entries. Never shows one person another's record, and never erases
before the person's name was typed.
"""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from limber_web.accounts import chosen
from limber_web.accounts.chosen import PersonRequest, person_needed, unlocked
from limber_web.care.load import leaflet_of
from limber_web.care.save import erase, keep
from limber_web.journeys.record.copy import LONGEST, SHOWN, TOO_LARGE, Brought, bring, written
from limber_web.journeys.today.words import counted

NO_FILE = "No file was chosen. Choose the copy that Limber gave you on the other device."
NOT_SAID = "Tick that this copy is yours. What is brought in cannot be taken out again one by one."


@require_safe
@person_needed
def record(request: PersonRequest) -> HttpResponseBase:
    """Say what is kept of the person and what they can do with it."""
    return _page(request)


@require_safe
@person_needed
def record_copy(request: PersonRequest) -> HttpResponseBase:
    """Give the whole diary as a file."""
    response = HttpResponse(written(request.entries), "application/jsonl; charset=utf-8")
    name = slugify(request.person.name) or "diary"
    response["Content-Disposition"] = f'attachment; filename="limber-{name}-{request.now:%Y-%m-%d}.jsonl"'
    return response


# A copy may hold a release from a lock: while one stands, it is released on its own page alone.
@require_POST
@unlocked
def record_bring(request: PersonRequest) -> HttpResponseBase:
    """Add what a copy holds and this diary does not; where lines cannot be read, say which and keep nothing until the person says so."""
    sent = request.FILES.get("copy")
    if sent is None:
        return _page(request, sentences=(TOO_LARGE if int(request.META.get("CONTENT_LENGTH") or 0) > LONGEST else NO_FILE,))
    if "mine" not in request.POST:
        return _page(request, sentences=(NOT_SAID,))
    brought = bring(sent.read(), request.entries, request.now)
    if isinstance(brought, str):
        return _page(request, sentences=(brought,))
    if brought.wrong and "all_the_same" not in request.POST:
        return _page(request, sentences=_told(brought), some_wrong=True)
    keep(request.person, brought.new)
    request.session["brought"] = len(brought.new)
    return redirect("record")


@require_http_methods(["GET", "HEAD", "POST"])
@person_needed
def record_erase(request: PersonRequest) -> HttpResponseBase:
    """Ask for the person's name, and where it is typed, erase all that is kept of them."""
    if request.method != "POST":
        return render(request, "record/record_erase.html")
    typed = request.POST.get("name", "").strip()
    if typed.casefold() != request.person.name.casefold():
        return render(request, "record/record_erase.html", {"typed": typed, "other": True}, status=422)
    erase(request.person)
    chosen.leave(request)
    return redirect("who")


def _page(request: PersonRequest, sentences: tuple[str, ...] = (), *, some_wrong: bool = False) -> HttpResponse:
    """Give the page, perhaps with what has to be mended first."""
    entries = request.entries
    brought = request.session.pop("brought", None) if not sentences else None
    shown = {
        "sentences": sentences,
        "some_wrong": some_wrong,
        "leaflet": leaflet_of(request.person),
        "entries": counted(len(entries), "entry", "entries") if entries else None,
        "since": entries[0].at.date() if entries else None,
        "brought": None if brought is None else counted(brought, "new entry", "new entries") if brought else "Nothing new",
        "locked": request.standing.lock is not None,
    }
    return render(request, "record/record.html", shown, status=422 if sentences else 200)


def _told(brought: Brought) -> tuple[str, ...]:
    """Give what is wrong with a copy: the first lines one by one, of more the number."""
    more = len(brought.wrong) - SHOWN
    return (*brought.wrong[:SHOWN], *([f"And {counted(more, 'more line', 'more lines')} like these."] if more > 0 else []))
