"""One exercise that the person wants changed: another one in its place, left out, at rest, or back again.

Takes an exercise and what is wanted; shows the programme that would follow, and keeps it with the request once the person says so. What the
one filter refuses never comes, whichever door is tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from limber.catalogue.load import load
from limber.planning.adopted import BRINGS_BACK, lasting
from limber.planning.plan import Plan
from limber.wording.planning import SEE
from limber_web.accounts.chosen import PersonRequest, confirm_person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.plan import made
from limber_web.journeys.plan.adopt import entry_of
from limber_web.journeys.plan.compare import compare
from limber_web.journeys.plan.doors import planning
from limber_web.journeys.plan.plan import adopted_of, waits, whole_for
from limber_web.journeys.plan.token import token
from limber_web.journeys.plan.whole import Whole, whole_of
from limber_web.journeys.plan.words import BUTTONS, TITLES

SWAP = "swap"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted: the word of the request, the exercise, and others that were offered in its place and passed over."""

    what: str
    slug: str
    others: tuple[str, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@planning
def plan_request(request: PersonRequest, what: str, slug: str) -> HttpResponseBase:
    """Show what follows from a request, and keep it once the person says so."""
    wanted = _wanted(request, what, slug)
    before = None if waits(request) else whole_for(request)[0]
    if not _makes_sense(request, wanted, before):
        return redirect("plan")
    after = _after(request, wanted)
    shown = {"wanted": wanted, "name": load().exercises[slug].name, "button": BUTTONS[what]}
    shown["title"] = TITLES[what].format(name=shown["name"])
    if after.refused:
        return render(request, "plan/request.html", shown | {"because": after.refused, "see": SEE})
    whole = whole_of(after, request.standing, before.programme.start if before else None)
    if request.method == "POST" and confirm_person(request) and request.POST.get("seen") == token(whole.programme):
        return _keep(request, wanted, whole)
    differs = compare(before, whole, _week(request)) if before else {}
    return render(request, "plan/request.html", shown | differs | {"token": token(whole.programme), "whole": whole})


def _wanted(request: PersonRequest, what: str, slug: str) -> Wanted:
    """Give what an address asks for. Raises Http404 for an exercise or a request that nobody knows."""
    known = load().exercises
    if slug not in known or what not in TITLES:
        raise Http404
    sent = request.POST if request.method == "POST" else request.GET
    return Wanted(what, slug, tuple(dict.fromkeys(other for other in sent.getlist("not") if other in known)))


def _makes_sense(request: PersonRequest, wanted: Wanted, before: Whole | None) -> bool:
    """Say whether an exercise can be taken out, because it is there, or brought back, because it was taken out."""
    if wanted.what == BRINGS_BACK:
        return wanted.slug in dict(made.asked_of(request.entries)) and not waits(request)
    return before is not None and any(place.slug == wanted.slug for place in before.plan.chosen)


def _after(request: PersonRequest, wanted: Wanted) -> Plan:
    """Give the plan that follows from a request: of the programme that stands, or of the one that is proposed."""
    person, standing = lasting(request.standing.person), adopted_of(request)
    others = tuple((slug, what) for slug, what in made.asked_of(request.entries) if slug != wanted.slug)
    if wanted.what == BRINGS_BACK:
        if standing is None:
            return made.proposed(made.liking(person, wanted.slug), others)
        return made.restored(made.programmes_of(request.entries, request.standing), person, others, standing.week, wanted.slug)
    asked = (*others, (wanted.slug, wanted.what), *((other, SWAP) for other in wanted.others))
    if standing is None:
        return made.proposed(person, asked)
    return made.swapped(standing.programme, person, asked, standing.week, wanted.slug)


def _week(request: PersonRequest) -> int:
    """Give the week from which a change counts."""
    standing = adopted_of(request)
    return standing.week if standing else 1


def _keep(request: PersonRequest, wanted: Wanted, whole: Whole) -> HttpResponseBase:
    """Keep the request, those passed over, and where one stands the programme that follows; then show where the change is."""
    told = [(wanted.what, wanted.slug), *((SWAP, other) for other in wanted.others)]
    later = [request.now + timedelta(microseconds=number) for number in range(len(told))]  # in the order in which it was said
    entries = [new_entry("request", {"what": what, "exercise": slug}, at) for (what, slug), at in zip(told, later, strict=True)]
    if adopted_of(request) is not None:
        entries.append(entry_of(whole.programme, later[-1]))
    keep(request.person, entries)
    return redirect("plan")
