"""Who is exercising in this browser session, and the doors that ask for it.

Takes requests; gives the chosen person, and view decorators that let only a chosen (and unlocked) person in. Never guesses who it is:
a new browser session, or two hours without a page, asks again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from limber.diary.entry import Entry
from limber.diary.standing import Standing, standing
from limber_web import clock
from limber_web.care import load
from limber_web.care.models import Person

P = ParamSpec("P")
IDLE = timedelta(hours=2)
# The time of the last page is written at most this often, so that reading pages does not write to the disk each time.
_STAMP_EVERY = timedelta(minutes=5)
_PERSON, _SEEN = "person", "seen"


class PersonRequest(HttpRequest):
    """A request of a chosen person, with what their diary says now. Made by `person_needed` alone."""

    person: Person
    now: datetime
    entries: tuple[Entry, ...]
    standing: Standing


def choose(request: HttpRequest, person: Person) -> None:
    """Make this person the one who exercises in this browser session; nothing of the one before is kept."""
    request.session.flush()
    request.session[_PERSON] = str(person.pk)
    request.session[_SEEN] = clock.now().isoformat()


def leave(request: HttpRequest) -> None:
    """Forget who exercises here, with all that the session held."""
    request.session.flush()


def chosen_person(request: HttpRequest) -> Person | None:
    """Give who exercises in this browser session; None where nobody was chosen, or the last page is two hours old."""
    identifier, seen = request.session.get(_PERSON), request.session.get(_SEEN)
    if not identifier or not seen:
        return None
    idle = clock.now() - datetime.fromisoformat(seen)
    if not timedelta() <= idle < IDLE:
        leave(request)
        return None
    if idle >= _STAMP_EVERY:
        request.session[_SEEN] = clock.now().isoformat()
    return load.person_with(identifier)


def confirm_person(request: HttpRequest) -> bool:
    """Tell whether the page that was sent (its hidden field `person`) is of the person who exercises in this browser session.

    A page that stayed open while somebody else was chosen carries the other person's id.
    """
    person = chosen_person(request)
    return person is not None and request.POST.get("person") == str(person.pk)


def person_needed(view: Callable[Concatenate[PersonRequest, P], HttpResponseBase]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Let a view see its person, the time and their diary (`PersonRequest`); where nobody is chosen, ask who is exercising.

    So it does for a form of a page that stayed open from somebody else: its answers belong to no one else (hazard H26).
    """

    @wraps(view)
    def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        """Find the person, or send to the page that asks."""
        person = chosen_person(request)
        if person is None or request.POST.get("person", str(person.pk)) != str(person.pk):
            return redirect("who")
        return view(_with(request, person), *args, **kwargs)

    return door


def unlocked(view: Callable[Concatenate[PersonRequest, P], HttpResponseBase]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """As `person_needed`; any lock leads to the page `care`. What a lock leaves open is served by views that use `person_needed`."""

    @person_needed
    @wraps(view)
    def door(request: PersonRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        """Stop where a lock stands."""
        if request.standing.lock is not None:
            return redirect("care")
        return view(request, *args, **kwargs)

    return door


def _with(request: HttpRequest, person: Person) -> PersonRequest:
    """Give the request with its person, the time, their diary, and what it says now."""
    known = cast(PersonRequest, request)
    known.person, known.now = person, clock.now()
    known.entries = load.entries_of(person)
    known.standing = standing(known.entries, known.now)
    return known
