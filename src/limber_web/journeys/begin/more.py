"""The questions that come after the first exercises, in small batches: S questions, conditions, and about you.

Takes one page at a time; gives `screen` and `profile` entries. Nothing has to be answered: "Later" leaves it open, and planning then counts
it as present.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.http import Http404, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from limber.diary.entry import Kind
from limber.diary.needs import MONTH
from limber.screening.questions import asked
from limber_web.accounts.chosen import PersonRequest
from limber_web.care.save import drop_draft, keep, keep_draft, new_entry
from limber_web.journeys.begin import flow
from limber_web.journeys.begin.about_forms import FORMS
from limber_web.journeys.begin.conditions import PAGES, ConditionPage, told
from limber_web.journeys.begin.drafts import confirmed
from limber_web.journeys.begin.flow import LATER, Draft
from limber_web.journeys.begin.forms import Missing

A_VISIT = 3  # pages asked in a row before today's page comes back; our own proposal
PAGE_SECONDS = 40  # how long one page takes someone who reads it all; our own proposal
ALL = 99


@require_safe
@confirmed
def more(request: PersonRequest) -> HttpResponseBase:
    """Send to the next batch that is not answered; to today where enough was asked for one visit, to the programme where none is left."""
    if "screen" in request.standing.needs:
        return redirect("begin")
    left, slug = _left(request), next(open_batches(request), None)
    if slug is None:
        return redirect("today" if request.standing.programme_text else "plan-make")
    return redirect(f"{reverse('more-batch', args=[slug])}?left={left}" if left else "today")


@require_safe
@confirmed
def more_later(request: PersonRequest) -> HttpResponseBase:
    """Leave the rest for another visit."""
    drop_draft(request.person)
    return redirect("today")


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed
def more_batch(request: PersonRequest, slug: str) -> HttpResponseBase:
    """Ask one batch, and keep what was answered."""
    kind, _, name = slug.partition("-")
    if kind == "about" and name in FORMS:
        return _about(request, name)
    if kind == "conditions" and name in PAGES:
        return _conditions(request, PAGES[name])
    batch = flow.batch_of(name)
    if kind != "health" or batch not in flow.batches(LATER):
        raise Http404
    return _questions(request, batch)


def _questions(request: PersonRequest, batch: flow.Batch) -> HttpResponseRedirect:
    """Begin the S questions of one screen, with the pages of the danger signs."""
    possible = request.standing.pregnancy_possible
    ids = tuple(identifier for identifier in asked("S", pregnancy_possible=possible) if identifier in batch.ids)
    keep_draft(request.person, Draft(LATER, asked=ids, after=_after(request)).to_json())
    return redirect("begin-screen", batch.slug)


def _conditions(request: PersonRequest, page: ConditionPage) -> HttpResponseBase:
    """Ask the conditions of one page: tick what fits, or "None of these"."""
    groups = page.groups(request.standing.pregnancy_possible)
    known = frozenset(_texts((request.standing.profile or {}).get("tags")))
    missing: tuple[Missing, ...] = ()
    if request.method == "POST":
        ticked = request.POST.getlist("tag")
        if ticked or request.POST.get("answer") == "none":
            payload = told(page, request.standing.pregnancy_possible, ticked)
            keep(request.person, [new_entry("profile", payload, request.now)])
            return redirect(_after(request))
        missing = (Missing("conditions", "Tick what fits you, or choose “None of these”."),)
    context = {"page": page, "groups": groups, "known": known, "missing": missing, "all": _all()}
    return render(request, "begin/conditions.html", context, status=422 if missing else 200)


def _about(request: PersonRequest, name: str) -> HttpResponseBase:
    """Ask one page about the person, and keep what was answered."""
    profile = request.standing.profile or {}
    form = FORMS[name](request.POST if request.method == "POST" else None, FORMS[name].shown(profile))
    if request.method == "POST" and form.is_valid():
        payload = {**form.answers(), "asked": sorted({*_texts(profile.get("asked")), name})}
        keep(request.person, [new_entry("profile", payload, request.now)])
        return redirect(_after(request))
    context = {"form": form, "name": name, "all": _all()}
    return render(request, "begin/more.html", context, status=422 if request.method == "POST" else 200)


def open_batches(request: PersonRequest) -> Iterator[str]:
    """Give the batches that are not answered, in the order in which they are asked."""
    held = request.standing
    fresh = _fresh(request)
    wanted = asked("S", pregnancy_possible=held.pregnancy_possible)
    yield from (f"health-{batch.slug}" for batch in flow.batches(LATER) if any(one in wanted and one not in fresh for one in batch.ids))
    yield from (f"conditions-{page.slug}" for page in PAGES.values() if not set(page.of).isdisjoint(held.conditions_left))
    told_of = _texts((held.profile or {}).get("asked"))
    yield from (f"about-{name}" for name, form in FORMS.items() if name not in told_of or not set(held.about_left).isdisjoint(form.declared_fields))


def _fresh(request: PersonRequest) -> frozenset[str]:
    """Give the questions that were answered within the last month: older answers are asked again (docs/screening.md, our own proposal)."""
    recent = (entry for entry in request.entries if entry.kind is Kind.SCREEN and request.now - entry.at <= MONTH)
    answers = (entry.payload.get("answers") for entry in recent)
    return frozenset(str(key) for told in answers if isinstance(told, Mapping) for key in told)


def _texts(value: object) -> tuple[str, ...]:
    """Give a list of texts of a profile; empty where it is not there."""
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


def _left(request: PersonRequest) -> int:
    """Give how many pages this visit may still ask."""
    stated = request.GET.get("left", "")
    return min(int(stated), ALL) if stated.isdigit() else A_VISIT


def _after(request: PersonRequest) -> str:
    """Give where a batch leads when it is answered: to the next one of this visit, or back to what Limber knows."""
    if "about" in request.GET:
        return reverse("about")
    return f"{reverse('more')}?left={max(_left(request) - 1, 0)}"


def _all() -> str:
    """Give the address that asks everything in a row."""
    return f"{reverse('more')}?left={ALL}"
