"""`POST /diary`: where the player sends what was done, also what it kept while the server was away.

Takes JSON, one line or a list of lines; gives the ids that are kept and the problems of those that are not. Never takes a kind of entry
that has a page of its own: a danger sign's answer, a profile, a programme or a decision cannot come in by this door.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from limber.diary.entry import Entry, Kind, entry_of
from limber.problems import Problem, Where
from limber.wording import problem_sentence
from limber_web import clock
from limber_web.accounts.chosen import chosen_person
from limber_web.care.save import keep, not_later

KINDS = frozenset({Kind.SESSION, Kind.MORNING, Kind.NOTE, Kind.SOMETHING_NEW, Kind.REQUEST, Kind.OFFER_ANSWER})
ELSEWHERE = frozenset(Kind) - KINDS - {Kind.UNKNOWN}
LIMIT = 500_000
# A page that stayed open while someone else was chosen says whom it is for, so that nothing lands in another person's diary (hazard H26).
FOR_PERSON = "X-Limber-Person"


@require_POST
def diary(request: HttpRequest) -> JsonResponse:
    """Keep the lines of the person of this browser session; answers after the commit."""
    person = chosen_person(request)
    if person is None:
        return _answer((), ("Choose who is exercising, then send this again.",), 403)
    if request.headers.get(FOR_PERSON, str(person.id)) != str(person.id):
        return _answer((), ("Someone else is exercising in this browser now. Choose who this is for, then send it again.",), 409)
    if len(request.body) > LIMIT:
        return _answer((), ("This is more than Limber takes at once. Send fewer lines.",), 413)
    try:
        sent = json.loads(request.body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return _answer((), ("This is not JSON. Send one diary line, or a list of them.",), 400)
    entries, problems = _read(sent if isinstance(sent, list) else [sent])
    return _answer(keep(person, (not_later(entry, clock.now()) for entry in entries)), problems, 200)


def _read(lines: list[object]) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Give the entries that can be kept, and a sentence for each problem of the others, with the line's number in what was sent."""
    read = [_entry(line, Where("", number if len(lines) > 1 else None)) for number, line in enumerate(lines, 1)]
    return tuple(entry for entry, _ in read if entry), tuple(sentence for _, sentences in read for sentence in sentences)


def _entry(line: object, where: Where) -> tuple[Entry | None, tuple[str, ...]]:
    """Give one line as an entry of a kind that a player writes, or the sentences that say why it cannot be kept."""
    if not isinstance(line, Mapping):
        return None, (problem_sentence(Problem("diary-line-not-a-table", where)),)
    if line.get("kind") in ELSEWHERE:
        place = f"line {where.line}, kind: " if where.line else "kind: "
        return None, (f"{place}`{line['kind']}` has a page of its own. Open that page and answer there.",)
    entry, problems = entry_of(line, where)
    return entry, tuple(problem_sentence(problem) for problem in problems)


def _no_number(name: str) -> object:
    """Refuse NaN and Infinity, which JSON does not know. Raises ValueError."""
    raise ValueError(name)


def _answer(kept: tuple[str, ...], problems: tuple[str, ...], status: int) -> JsonResponse:
    """Give what was kept and what was not, as JSON."""
    return JsonResponse({"kept": list(kept), "problems": list(problems)}, status=status)
