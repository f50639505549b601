"""What follows from a report for the next time, and how amounts have changed over the weeks.

Takes a diary and what is decided from it; gives sentences. Says of the next time only what is certain: what goes up depends on the morning
after, so that is not promised.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from limber.catalogue.load import Catalogue
from limber.diary.entry import Entry, Kind
from limber.progression.decision import Action, Decision
from limber.wording.progression import because, say
from limber_web.accounts.chosen import PersonRequest
from limber_web.journeys.today.changes import on_one_line, with_own_of
from limber_web.journeys.today.decided import decided
from limber_web.journeys.today.history import done_on

ONE_DAY = timedelta(days=1)
_LESS = frozenset({Action.DOWN, Action.RUNG_DOWN})
_RESTS = frozenset({Action.STOP, Action.PARK})
# Reasons of the day for which an exercise stays as it is once more, whatever the morning says.
_SAME_ONCE = frozenset({"progress-stop", "progress-red-hold", "progress-morning-worse", "progress-stop-hold"})


def next_time(request: PersonRequest) -> list[str] | None:
    """Say what is certain for the next time of what was done today; None where nothing was done, nothing where all is open."""
    done = done_on(request.entries, request.now.date())
    known = decided(request, request.now.date() + ONE_DAY) if done else None
    if known is None:
        return None
    catalogue = with_own_of(known)
    here = [each for each in known.on.decisions if each.exercise is not None and each.exercise in done]
    return list(dict.fromkeys(sentence for each in here if (sentence := _certain(each, catalogue))))


def _certain(decision: Decision, catalogue: Catalogue) -> str:
    """Say what is certain of one exercise; nothing where it may go up."""
    if decision.action in _RESTS and decision.exercise and decision.because:
        return f"{catalogue.exercises[decision.exercise].name} rests. {because(decision.because[0])}"
    same = decision.action is Action.SAME and decision.because and decision.because[0].code in _SAME_ONCE
    return on_one_line(say(decision, catalogue.exercises)) if same or decision.action in _LESS else ""


def changed_by_exercise(entries: Iterable[Entry], catalogue: Catalogue) -> list[tuple[str, list[tuple[date, str]]]]:
    """Give the changes that the diary holds, by exercise: of each its name, and its days with what changed on them, the latest first."""
    found: dict[str, dict[date, str]] = {}
    for entry in entries:
        slug = entry.payload.get("exercise")
        if entry.kind is Kind.DECISION and isinstance(slug, str) and isinstance(entry.payload.get("say"), str):
            found.setdefault(slug, {})[entry.at.date()] = on_one_line(str(entry.payload["say"]))
    known = catalogue.exercises
    named = ((known[slug].name if slug in known else slug, sorted(days.items(), reverse=True)) for slug, days in found.items())
    return sorted(named)
