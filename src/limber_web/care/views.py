"""`POST /diary`: where the player sends what was done, also what it kept while the server was away.

Takes JSON, one line or a list of lines; gives the ids that are kept and the problems of those that are not. Never takes a kind of entry
that has a page of its own: a danger sign's answer, a profile, a programme or a decision cannot come in by this door.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from limber.diary.entry import Entry, entry_of
from limber.problems import Problem, Problems, Where
from limber.wording import problem_sentence
from limber_web.accounts.chosen import chosen_person
from limber_web.care.save import keep

KINDS = frozenset({"session", "morning", "note", "something_new", "request", "offer_answer"})
LIMIT = 500_000


@require_POST
def diary(request: HttpRequest) -> JsonResponse:
    """Keep the lines of the person of this browser session; answers after the commit."""
    person = chosen_person(request)
    if person is None:
        return _answer((), ("Choose who is exercising, then send this again.",), 403)
    if len(request.body) > LIMIT:
        return _answer((), ("This is more than Limber takes at once. Send fewer lines.",), 413)
    try:
        sent = json.loads(request.body)
    except ValueError:
        return _answer((), ("This is not JSON. Send one diary line, or a list of them.",), 400)
    entries, problems = _read(sent if isinstance(sent, list) else [sent])
    return _answer(keep(person, entries), tuple(problem_sentence(problem) for problem in problems), 200)


def _read(lines: list[object]) -> tuple[tuple[Entry, ...], Problems]:
    """Give the entries that can be kept, and the problems of the others."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        entry, wrong = _entry(line, Where("", number))
        problems += wrong
        entries += [entry] if entry else []
    return tuple(entries), tuple(problems)


def _entry(line: object, where: Where) -> tuple[Entry | None, Problems]:
    """Give one line as an entry of a kind that a player writes."""
    if not isinstance(line, Mapping):
        return None, (Problem("diary-line-not-a-table", where),)
    entry, problems = entry_of(line, where)
    if entry and str(entry.kind) not in KINDS:
        return None, (Problem("diary-kind-elsewhere", where, None, {"kind": str(entry.kind)}),)
    return entry, problems


def _answer(kept: tuple[str, ...], problems: tuple[str, ...], status: int) -> JsonResponse:
    """Give what was kept and what was not, as JSON."""
    return JsonResponse({"kept": list(kept), "problems": list(problems)}, status=status)
